"""Figures of articles beside those of the operations that they tell of."""

import time
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pytest
import yaml

import cscwb
from cscwb.model import (
    Article,
    Check,
    Claim,
    Commodity,
    Count,
    CountPart,
    Day,
    Investigation,
    Measure,
    Money,
    Operation,
    PersonMeasure,
    Place,
    Quantity,
    QuantityPart,
    Records,
    Scope,
    Search,
    Seizure,
    Site,
    SiteKind,
    Span,
    UnitPrice,
)
from cscwb.rules.article_figures import find_differing_figures
from cscwb.rules.mentions.figures import figures_in
from cscwb.storage.records.reading import Reading

ROOT = Path(__file__).parents[2]
TEXTS = yaml.safe_load(
    (ROOT / "tests" / "data" / "prose" / "article-figures.yaml").read_text(encoding="utf-8")
)


def seized(commodity: str, quantity: str = "", **more: Any) -> Seizure:
    """A seizure."""
    return Seizure(
        commodity=Commodity.parse(commodity),
        quantity=Quantity.parse(quantity) if quantity else None,
        **more,
    )


def persons(measure: Measure, count: str, **more: Any) -> PersonMeasure:
    """A measure against persons."""
    return PersonMeasure(measure=measure, count=Count.parse(count), **more)


HALVES = (
    QuantityPart(label="house", quantity=Quantity.parse("400 kg")),
    QuantityPart(label="barn", quantity=Quantity.parse("300 kg")),
)
RAID = Operation(
    id="raid",
    title="Cannabis seized in Durres",
    date=Span.parse("2021-06-10"),
    places=(Place.parse("Durres, AL"),),
    seizures=(
        seized("cannabis_herb", "700 kg", value=Money.parse("~2000000 EUR"), breakdown=HALVES),
        seized("heroin", "12.5 kg", unit_price=UnitPrice.parse("<=40000 EUR/kg")),
        seized("cannabis_plant", ">2000 plant"),
        seized("pistol", "12 piece"),
        seized("ammunition", "500 round"),
        seized("cash", value=Money.parse("18500 EUR")),
        seized("mdma", "3000 tablet"),
    ),
    measures=(persons(Measure.ARRESTED, "5"), persons(Measure.CHARGED, "7")),
    sites=(Site(kind=SiteKind.ILLEGAL_LABORATORY, count=Count.parse("3")),),
    searches=(Search(what="houses", count=Count.parse("12")),),
    checks=(Check(what="persons", count=Count.parse("almost 16000")),),
    investigations=(Investigation(count=Count.parse("4")),),
)
NEWS = Article(id="news", title="News", published=Day(2021, 6), about=("raid",))


def told(article: Article, *operations: Operation) -> list[str]:
    """The words of an article that are reported."""
    records = Records(operations=operations or (RAID,), articles=(article,))
    return [
        getattr(article, one.place)[slice(*one.within)]
        for one in find_differing_figures(Reading.of_records(records))
        if one.within
    ]


def body(text: str, *operations: Operation) -> list[str]:
    """The words of the text of an article that are reported."""
    return told(attrs.evolve(NEWS, body=text), *operations)


def test_texts_that_agree_raise_no_alarm() -> None:
    """None of 245, most of which have figures of something else."""
    assert len(TEXTS["agree"]) == 245
    assert [] == [(text, found) for text in TEXTS["agree"] if (found := body(text))]


def test_figures_that_differ_are_found() -> None:
    """Each of 48 is reported with its words."""
    assert len(TEXTS["differ"]) == 48
    assert [one["words"] for one in TEXTS["differ"]] == [
        body(one["text"]) for one in TEXTS["differ"]
    ]


def test_the_example_raises_no_alarm() -> None:
    """Its articles tell what its operations have."""
    records = cscwb.load(ROOT / "examples" / "csc-wb")
    assert [] == list(find_differing_figures(Reading.of_records(records)))


def test_the_message_names_the_operation_and_the_way_out() -> None:
    """And a copy of the article's figure, at its place."""
    article = attrs.evolve(NEWS, title="70 kg cannabis seized")
    records = Records(operations=(RAID,), articles=(article,))
    [problem] = find_differing_figures(Reading.of_records(records))
    assert ("news", "title", (0, 14)) == (problem.record, problem.place, problem.within)
    assert problem.message.startswith("the article has '70 kg cannabis', but 'raid' has 700 kg")
    assert "'exemptions: [{code: article-differs, reason:" in problem.message
    assert "warning" == problem.severity


@pytest.mark.parametrize("field", ["title", "summary", "body"])
def test_every_text_is_looked_at(field: str) -> None:
    """By itself: a right body does not make a title right."""
    right = attrs.evolve(NEWS, title="700 kg cannabis", summary="700 kg of cannabis were found.")
    article = attrs.evolve(right, body="700 kg of cannabis were found.")
    changed: dict[str, Any] = {field: "70 kg cannabis were found"}
    assert [] == told(article)
    assert ["70 kg cannabis"] == told(attrs.evolve(article, **changed))


def test_only_articles_about_an_operation_are_looked_at() -> None:
    """And only those in English, whose words are known."""
    wrong = attrs.evolve(NEWS, body="70 kg of cannabis were seized.")
    assert ["70 kg of cannabis"] == told(wrong)
    assert [] == told(attrs.evolve(wrong, about=()))
    assert [] == told(attrs.evolve(wrong, about=("visit",)))
    assert [] == told(attrs.evolve(wrong, language="sq"))


@pytest.mark.parametrize(
    ("text", "seizures", "count"),
    [
        # a part that the text names is a part that the record may have
        ("300 kg of heroin were seized.", (seized("heroin", "700 kg"),), 1),
        ("300 kg of heroin were seized.", (seized("heroin", "700 kg", breakdown=HALVES),), 0),
        # what nobody knows can be anything
        ("300 kg of heroin were seized.", (seized("heroin", "? kg"),), 0),
        ("300 kg of heroin were seized.", (seized("heroin", ">200 kg"),), 0),
        ("300 kg of heroin were seized.", (seized("heroin", ">=301 kg"),), 1),
        # other goods and units are not compared
        ("300 kg of heroin were seized.", (seized("cocaine", "700 kg"),), 0),
        ("300 kg of heroin were seized.", (seized("heroin", "700 package"),), 0),
        ("300 tablets were seized.", (seized("mdma", "700 dose"),), 0),
        # parts are added, in whatever unit
        (
            "1.2 t of heroin were seized.",
            (seized("heroin", "700 kg"), seized("heroin", "500000 g")),
            0,
        ),
        ("1.2 t of drugs were seized.", (seized("heroin", "700 kg"), seized("opium", "500 kg")), 0),
        (
            "1.2 t of heroin were seized.",
            (seized("heroin", "700 kg"), seized("opium", "500 kg")),
            1,
        ),
        # a cumulative figure is one of them
        (
            "300 kg of heroin were seized.",
            (seized("heroin", "90 kg"), seized("heroin", "300 kg", scope=Scope.CUMULATIVE)),
            0,
        ),
        # so many that every sum is possible: only what is more than all is reported
        ("65 kg of heroin were seized.", (*[seized("heroin", "10 kg")] * 9,), 0),
        ("95 kg of heroin were seized.", (*[seized("heroin", "10 kg")] * 9,), 1),
        # a point or comma between thousands may be a decimal one
        ("10,762 kg of heroin were seized.", (seized("heroin", "10762 kg"),), 0),
        ("10.762 kg of heroin were seized.", (seized("heroin", "10762 kg"),), 0),
        ("10,762 kg of heroin were seized.", (seized("heroin", "010.762 kg"),), 0),
        ("10\u00a0762 kg of heroin were seized.", (seized("heroin", "10762 kg"),), 0),
        ("10\u202f762 kg of heroin were seized.", (seized("heroin", "010.762 kg"),), 1),
    ],
)
def test_goods_are_compared_with_all_that_can_be_meant(
    text: str, seizures: tuple[Seizure, ...], count: int
) -> None:
    """Every bound, part, sum and reading of a figure speaks for the article."""
    assert count == len(body(text, attrs.evolve(RAID, seizures=seizures)))


@pytest.mark.parametrize(
    ("text", "measures", "count"),
    [
        ("Twenty suspects were arrested.", (persons(Measure.ARRESTED, "2"),), 1),
        ("Twenty suspects were arrested.", (persons(Measure.DETAINED, "20"),), 0),
        ("Twenty suspects were arrested.", (persons(Measure.CONVICTED, "2"),), 0),
        (
            "Twenty suspects were arrested.",
            (persons(Measure.ARRESTED, "2"), persons(Measure.REPORTED, "18")),
            0,
        ),
        ("Two suspects were convicted.", (persons(Measure.CONVICTED, "20"),), 1),
        (
            "Five suspects were arrested.",
            (
                persons(
                    Measure.ARRESTED,
                    "30",
                    breakdown=(CountPart(label="Tirana", count=Count.parse("5")),),
                ),
            ),
            0,
        ),
    ],
)
def test_persons_are_compared_with_every_measure(
    text: str, measures: tuple[PersonMeasure, ...], count: int
) -> None:
    """Sources call the same measure by many names."""
    assert count == len(body(text, attrs.evolve(RAID, measures=measures)))


def test_what_a_claim_gives_is_known() -> None:
    """Another source's figure needs no correction."""
    text = "70 kg of cannabis were seized, and fifty suspects were arrested."
    claims = (
        Claim(field="seizures[0].quantity", value="70 kg"),
        Claim(field="measures[0].count", value="50"),
        Claim(field="measures[9].count", value="50"),
        Claim(field="seizures[0].quantity"),
        Claim(field="title", value="70 kg"),
    )
    assert 2 == len(body(text))
    assert [] == body(text, attrs.evolve(RAID, claims=claims))
    assert 1 == len(body(text, attrs.evolve(RAID, claims=claims[1:])))


def test_a_claim_is_no_figure_of_the_record() -> None:
    """A record without a quantity is not said to have the one that a claim gives."""
    claim = Claim(field="seizures[0].quantity", value="700 kg")
    unstated = attrs.evolve(RAID, seizures=(seized("heroin"),), claims=(claim,))
    assert [] == body("70 kg of heroin were seized.", unstated)


@pytest.mark.parametrize(
    "text",
    [
        "Another fifty suspects were arrested.",
        "The remaining fifty suspects were arrested.",
        "Fifty more suspects were arrested.",
        "Fifty of the suspects were arrested.",
        "Since then, fifty suspects were arrested.",
        "Each time, fifty suspects were arrested.",
        "Fifty suspects were arrested in Tirana and sixty in Durres.",
        "Fifty suspects were arrested, sixty more followed.",
        "They are said to have had fifty suspects arrested.",
        "The network has sold 7 t of cannabis.",
        "It was enough for 90 000 tablets.",
        "They were looking for fifty suspects.",
    ],
)
def test_figures_of_parts_and_of_other_things_are_passed_over(text: str) -> None:
    """By the words that say so."""
    assert [] == body(text)


def test_words_may_stand_between_a_figure_and_its_noun() -> None:
    """Three of them, none of which begins something else."""
    found = "120 converted Turkish gas pistols"
    assert [found] == body(f"{found} were seized.")
    assert [] == body("120 officers seized pistols.")


def test_one_thing_and_several_have_one_name() -> None:
    """The record has "truck", the text "trucks"."""
    operation = attrs.evolve(RAID, searches=(Search(what="truck", count=Count.parse("2")),))
    assert ["twelve trucks"] == body("Police searched twelve trucks.", operation)
    assert [] == body("Police searched two trucks.", operation)
    assert [] == body("Police searched twelve houses.", operation)


def test_a_text_may_tell_many_parts() -> None:
    """Nine sentences of 10 kg each tell of 90 kg."""
    operation = attrs.evolve(RAID, seizures=(seized("heroin", "90 kg"),))
    sentence = "In a house 10 kg of heroin were found. "
    assert [] == body(sentence * 9, operation)
    assert 1 == len(body(sentence * 10, operation))


def test_an_open_list_may_hold_what_the_article_tells() -> None:
    """The source of the record has said "among others"."""
    text = "7 t of cannabis were seized."
    assert [] == body(text, attrs.evolve(RAID, open_ended=("seizures",)))
    assert 1 == len(body(text, attrs.evolve(RAID, open_ended=("measures",))))


def test_all_operations_of_the_article_count() -> None:
    """Those that it is about, their wholes and their parts, alone and together."""
    seizures = (seized("heroin", "90 kg"),)
    part = Operation(id="part", title="Part", part_of="raid", seizures=seizures)
    assert 1 == len(body("90 kg of heroin were seized."))
    assert [] == body("90 kg of heroin were seized.", RAID, part)
    assert [] == body("102.5 kg of heroin were seized.", RAID, part)
    about_part = attrs.evolve(NEWS, about=("part",), body="12.5 kg of heroin were seized.")
    assert [] == told(about_part, RAID, part)
    assert 1 == len(told(about_part, part))


def test_an_operation_that_cannot_be_read_may_have_the_figure() -> None:
    """What its file says, nobody knows yet."""
    article = attrs.evolve(NEWS, about=("raid", "broken"), body="70 kg of cannabis were seized.")
    records = Records(operations=(RAID,), articles=(article,))
    assert 1 == len(list(find_differing_figures(Reading.of_records(records))))
    broken = Reading.of_records(records, unreadable=frozenset({("operations", "broken")}))
    assert [] == list(find_differing_figures(broken))


def test_letters_that_become_two_move_no_words() -> None:
    """The capital of "i" with a dot, as in Turkish names."""
    assert ["70 kg of cannabis"] == body("In İzmir and İstanbul, 70 kg of cannabis were seized.")


def test_sentences_of_other_times_are_passed_over() -> None:
    """They tell of something else than the operation."""
    assert [] == body("In 2019, fifty suspects were arrested.")
    assert [] == body("In March, fifty suspects were arrested.")
    assert ["fifty suspects were arrested"] == body("In June 2021, fifty suspects were arrested.")
    wide = attrs.evolve(RAID, date=Span.parse("2018/2021"))
    assert 1 == len(body("In March 2019, fifty suspects were arrested.", wide))
    undated = attrs.evolve(RAID, date=None)
    assert 1 == len(body("In March 2019, fifty suspects were arrested.", undated))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("2 000 and 2\u00a0000 and 2\u202f000", [["2000"], ["2000"], ["2000"]]),
        ("10,762 or 10.762", [["10762", "10.762"], ["10762", "10.762"]]),
        ("1,234,567 or 1.234.567", [["1234567"], ["1234567"]]),
        ("1.234,56 or 1,234.56 or 1,5 or 0.762", [["1234.56"], ["1234.56"], ["1.5"], ["0.762"]]),
        ("1.5 million, two hundred and fifty thousand", [["1500000"], ["250000"]]),
        ("twenty-one, Nineteen, ninety", [["21"], ["19"], ["90"]]),
        ("3–5 kg, 3 to 5 kg, between 3 and 5 million", [["3"], ["3"], ["3000000"]]),
        ("15 June 2021, in 2021 300 kg", [["15"], ["2021"], ["2021"], ["300"]]),
        ("half a tonne, half an hour, a dozen", [["0.5"], ["0.5"], ["12"]]),
        ("two and a half million, one hundred and a half", [["2500000"], ["100.5"]]),
        ("no one, no-one and nobody, not none", [["0"], ["0"], ["0"]]),
        ("COVID-19, B2B, 3/4, none, someone, often, tenth", []),
    ],
)
def test_figures_are_read_as_texts_write_them(text: str, values: list[list[str]]) -> None:
    """Groups of three with every sign between them, decimals, words; no letters beside them."""
    found = [figure.values for figure in figures_in(text.lower())]
    assert [tuple(map(Decimal, one)) for one in values] == found


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("about 50 kg", "~50"),
        ("approximately EUR 50", "~50"),
        ("almost 50", "almost 50"),
        ("nearly a total of 50", "almost 50"),
        ("more than 50", ">50"),
        ("over 50", ">50"),
        ("at least 50", ">=50"),
        ("50 or more", ">=50"),
        ("fewer than 50", "<50"),
        ("up to EUR 50", "<=50"),
        ("between 30 and 50", "30..50"),
        ("EUR 30 to 50", "30..50"),
        ("the other 50", "50"),
        ("half a tonne", "~0.5"),
        ("more than a dozen", ">12"),
    ],
)
def test_bounds_are_read_as_texts_write_them(text: str, reading: str) -> None:
    """With a currency or "a total of" between."""
    [figure] = figures_in(text.lower())
    assert [reading] == [str(amount) for amount in figure.readings]


@pytest.mark.parametrize(
    "pump",
    [
        "1 000", "1,000.", "twenty-", "one hundred and ", "5 kg of ", "arrested a b c d ",
        "5 a b c ", "EUR 5 ", "5 suspects ", "between 3 and ", "more than ", "2021 ", " ",
        "a", "5", "kg ",
    ],
)  # fmt: skip
def test_long_texts_are_read_in_linear_time(pump: str) -> None:
    """A hundred thousand characters of what the patterns look for."""
    text = pump * (100_000 // len(pump))
    start = time.process_time()
    body(text)
    assert time.process_time() - start < 10
