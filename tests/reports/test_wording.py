"""Numbers, money, dates and names in print.

The rules are those of the Interinstitutional Style Guide; ``~`` stands for a hard space.
"""

import re
from decimal import Decimal
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import amounts, counts, days, moneys, quantities, spans, unit_prices

from cscwb.model import (
    Amount,
    Appointment,
    Basis,
    CommodityKind,
    Count,
    Day,
    EventKind,
    Institution,
    InstitutionKind,
    Jurisdiction,
    Money,
    Other,
    Person,
    Place,
    Post,
    PostQualifier,
    Quantity,
    Records,
    SiteKind,
    Span,
    Sum,
    TreatyAction,
    TreatyStage,
    Unit,
    UnitPrice,
)
from cscwb.reports import wording

REPORTS = Path(wording.__file__).parent.parent
SPACE = "\u00a0"
SPAN = "–"


def visible(printed: str) -> str:
    """The text with a sign for each hard space."""
    return printed.replace(SPACE, "~")


def total(*short: str) -> Sum:
    """What amounts come to."""
    return Sum.of(map(Amount.parse, short))


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (0, "0"),
        (7, "7"),
        (999, "999"),
        (9500, "9~500"),
        (12500, "12~500"),
        (17915000, "17~915~000"),
        (Decimal("1326.15"), "1~326.15"),
        (Decimal("152231.324567"), "152~231.324567"),
        (Decimal("0.50"), "0.50"),
        (Decimal("1E+3"), "1~000"),
        (Decimal("-0"), "0"),
        (Decimal("-0.5"), "−0.5"),
        (-12500, "−12~500"),
        (Decimal("1" * 30), "~".join(["111"] * 10)),
    ],
    ids=str,
)
def test_figures_have_groups_of_three(value: Decimal | int, printed: str) -> None:
    """With hard spaces, also at four digits; a decimal point, and decimals in one block."""
    assert printed == visible(wording.number(value))


@pytest.mark.parametrize(
    ("short", "printed"),
    [
        ("3", "3"),
        ("0", "0"),
        ("~50", "about 50"),
        ("almost 16000", "almost 16~000"),
        (">30", "more than 30"),
        (">=1", "at least 1"),
        ("<10", "less than 10"),
        ("<=10", "up to 10"),
        ("3..5", "3 to 5"),
        ("9..11", "9 to 11"),
        ("?", "an unstated number"),
    ],
)
def test_tables_have_counts_in_figures(short: str, printed: str) -> None:
    """With the bound of the source in words; a range has "to", and never a dash."""
    assert printed == visible(wording.count(Count.parse(short)))


@pytest.mark.parametrize(
    ("short", "printed"),
    [
        ("~50 kg", "about 50~kg"),
        ("almost 16000 piece", "almost 16~000~pieces"),
        ("3..5 t", "3 to 5~t"),
        ("1 kg", "1~kg"),
        ("0.5 l", "0.5~l"),
        ("1 plant", "1~plant"),
        ("2 plant", "2~plants"),
        ("0 plant", "0~plants"),
        ("1.5 package", "1.5~packages"),
        (">2000 plant", "more than 2~000~plants"),
        ("0..1 plant", "up to 1~plant"),
        ("1..2 plant", "1 to 2~plants"),
        ("1 vehicle", "1~vehicle"),
        ("7 round", "7~rounds"),
        ("300 m2", "300~m²"),
        ("1 m2", "1~m²"),
        ("32 %", "32~%"),
        ("3 other (crates)", "3~crates"),
        ("? kg", "an unstated amount"),
        ("? plant", "an unstated amount"),
    ],
)
def test_quantities_have_their_unit(short: str, printed: str) -> None:
    """In figures, with the unit behind a hard space and in the right number."""
    assert printed == visible(wording.quantity(Quantity.parse(short)))


@pytest.mark.parametrize(
    ("short", "printed"),
    [
        ("12500 EUR", "EUR~12~500"),
        ("3000 EUR", "EUR~3~000"),
        ("0 EUR", "EUR~0"),
        ("15800000 EUR", "EUR~15~800~000"),
        ("1234567.50 MKD", "MKD~1~234~567.50"),
        ("300 GBP", "GBP~300"),
        ("~200000 EUR", "about EUR~200~000"),
        ("almost 200000 EUR", "almost EUR~200~000"),
        (">5000 EUR", "more than EUR~5~000"),
        (">=5000 EUR", "at least EUR~5~000"),
        ("<5000 EUR", "less than EUR~5~000"),
        ("<=10000 EUR", "up to EUR~10~000"),
        ("3..5 GBP", "GBP~3 to 5"),
        ("? EUR", "an unstated sum in EUR"),
    ],
)
def test_money_has_its_code_first(short: str, printed: str) -> None:
    """The bound, the ISO code, a hard space and the exact figure."""
    assert printed == visible(wording.money(Money.parse(short)))


@pytest.mark.parametrize(
    ("short", "printed"),
    [
        ("<=10000 EUR/kg", "up to EUR~10~000 per~kg"),
        ("almost 40 EUR/tablet", "almost EUR~40 per~tablet"),
        ("5 EUR/tablet", "EUR~5 per~tablet"),
        ("50 EUR/m2", "EUR~50 per~m²"),
        ("? EUR/kg", "an unstated sum in EUR per~kg"),
    ],
)
def test_a_price_names_its_unit(short: str, printed: str) -> None:
    """One of it, whatever the price."""
    assert printed == visible(wording.unit_price(UnitPrice.parse(short)))


@pytest.mark.parametrize(
    ("short", "unit", "printed"),
    [
        (["~50", "?"], Unit.KILOGRAM, "about 50~kg and an unstated amount"),
        (["almost 50", "?"], Unit.KILOGRAM, "almost 50~kg and an unstated amount"),
        (["almost 50", "3"], Unit.KILOGRAM, "about 53~kg"),
        (["almost 50", "3..5"], Unit.KILOGRAM, "about 53 to 55~kg"),
        (["almost 50", ">3"], Unit.KILOGRAM, "more than about 53~kg"),
        (["~50", "?", "?"], Unit.KILOGRAM, "about 50~kg and 2 unstated amounts"),
        (["?", "?"], Unit.KILOGRAM, "2 unstated amounts"),
        (["?"], None, "an unstated amount"),
        ([">2000", "300"], Unit.PLANT, "more than 2~300~plants"),
        (["1"], Unit.VEHICLE, "1~vehicle"),
        (["5", "<=10"], Unit.KILOGRAM, "5 to 15~kg"),
        (["~5", "<=10"], Unit.KILOGRAM, "about 5 to 15~kg"),
        (["<=10"], Unit.KILOGRAM, "up to 10~kg"),
        (["<10"], Unit.KILOGRAM, "less than 10~kg"),
        ([">=3", "~2"], Unit.TONNE, "at least about 5~t"),
        ([], Unit.KILOGRAM, "0~kg"),
        (["~3000", "?"], "EUR", "about EUR~3~000 and an unstated sum"),
    ],
)
def test_sums_of_goods_keep_what_is_open(
    short: list[str], unit: Unit | str | None, printed: str
) -> None:
    """What is open in a part is open in the whole, in words."""
    assert printed == visible(wording.quantity_sum(total(*short), unit))


@pytest.mark.parametrize(
    ("short", "printed"),
    [
        (["3", "1"], "4"),
        (["3", "?"], "3 and an unstated number"),
        (["?"], "an unstated number"),
        (["?", "?"], "2 unstated numbers"),
        ([], "0"),
    ],
)
def test_sums_of_counts_keep_what_is_open(short: list[str], printed: str) -> None:
    """A count without a figure is a number, not an amount."""
    assert printed == wording.count_sum(total(*short))


@pytest.mark.parametrize(
    ("short", "printed"),
    [
        (["15800000", "1215000", "900000"], "EUR~17~915~000"),
        (["<=5", "5"], "EUR~5 to 10"),
        (["5", "?"], "EUR~5 and an unstated sum"),
        (["?"], "an unstated sum in EUR"),
        (["?", "?"], "2 unstated sums in EUR"),
        ([], "EUR~0"),
    ],
)
def test_sums_of_money_are_exact_in_tables(short: list[str], printed: str) -> None:
    """The code stands before the figure, and bounds before the code."""
    assert printed == visible(wording.money_sum(total(*short), "EUR"))


@pytest.mark.parametrize(
    ("short", "printed"),
    [
        (["3000000"], "EUR~3~million"),
        (["15800000"], "EUR~15.8~million"),
        (["17915000"], "EUR~17.915~million"),
        (["1326000000"], "EUR~1.326~billion"),
        (["1326100000"], "EUR~1~326.1~million"),
        (["1234567"], "EUR~1~234~567"),
        (["1500000.50"], "EUR~1~500~000.50"),
        (["900000"], "EUR~900~000"),
        (["3000"], "EUR~3~000"),
        (["5"], "EUR~5"),
        (["~2500000"], "about EUR~2.5~million"),
        (["almost 3000000"], "almost EUR~3~million"),
        (["<=3000000"], "up to EUR~3~million"),
        (["1000000..2000000"], "between EUR~1~million and 2~million"),
        (["3000000", "?"], "EUR~3~million and an unstated sum"),
    ],
)
def test_sentences_call_whole_millions_so(short: list[str], printed: str) -> None:
    """Up to three decimals keep the unit, more descend to the next; there is no "3 thousand"."""
    assert printed == visible(wording.money_in_text(total(*short), "EUR"))


@pytest.mark.parametrize(
    ("figure", "printed"),
    [
        (0, "no visit"),
        (1, "one visit"),
        (2, "two visits"),
        (9, "nine visits"),
        (10, "10 visits"),
        (1200, "1~200 visits"),
        (2500000, "2.5~million visits"),
    ],
)
def test_sentences_have_one_to_nine_in_words(figure: int, printed: str) -> None:
    """From ten on in figures; "no" and not "0"."""
    assert printed == visible(wording.number_of(figure, "visit"))


@pytest.mark.parametrize(
    ("short", "printed"),
    [
        ([], "no person was arrested"),
        (["1"], "one person was arrested"),
        (["4"], "four persons were arrested"),
        (["12"], "12 persons were arrested"),
        (["~30"], "about 30 persons were arrested"),
        (["~3"], "about three persons were arrested"),
        (["almost 30"], "almost 30 persons were arrested"),
        (["almost 9"], "almost nine persons were arrested"),
        (["almost 30", "?"], "at least about 30 persons were arrested"),
        (["almost 30", "3"], "about 33 persons were arrested"),
        ([">1"], "more than one person was arrested"),
        ([">=3"], "at least three persons were arrested"),
        (["<=1"], "up to one person was arrested"),
        (["<9"], "less than nine persons were arrested"),
        (["2..5"], "between two and five persons were arrested"),
        (["9..10"], "between 9 and 10 persons were arrested"),
        ([">0"], "more than zero persons were arrested"),
        (["3", "?"], "at least three persons were arrested"),
        (["~30", "?"], "at least about 30 persons were arrested"),
        ([">1", "?"], "more than one person was arrested"),
        (["<=5", "?"], "an unstated number of persons were arrested"),
        (["?"], "an unstated number of persons were arrested"),
    ],
)
def test_sentences_count_persons(short: list[str], printed: str) -> None:
    """The bound, the number and a verb that agrees with it."""
    words = ("person was arrested", "persons were arrested")
    assert printed == wording.counted(total(*short), *words)


@pytest.mark.parametrize(
    ("short", "printed"),
    [(["4"], "four"), (["?"], "an unstated number of"), ([], "no"), ([">=3"], "at least three")],
)
def test_an_author_may_write_the_noun(short: list[str], printed: str) -> None:
    """The number then stands alone, ready for it."""
    assert printed == wording.counted(total(*short))


@pytest.mark.parametrize(
    ("short", "unit", "printed"),
    [
        (["5"], Unit.KILOGRAM, "5~kg"),
        (["0"], Unit.KILOGRAM, "0~kg"),
        (["3..5"], Unit.TONNE, "between 3 and 5~t"),
        (["2500000"], Unit.KILOGRAM, "2.5~million~kg"),
        (["1"], Unit.VEHICLE, "one vehicle"),
        (["2"], Unit.PLANT, "two plants"),
        (["0"], Unit.PLANT, "no plants"),
        ([">2000"], Unit.PLANT, "more than 2~000 plants"),
        (["1.5"], Unit.PACKAGE, "1.5 packages"),
        (["~50", "?"], Unit.KILOGRAM, "about 50~kg and an unstated amount"),
        (["?", "?"], Unit.PLANT, "two unstated amounts"),
        (["15800000"], "EUR", "EUR~15.8~million"),
    ],
)
def test_sentences_have_measures_in_figures(
    short: list[str], unit: Unit | str, printed: str
) -> None:
    """What is weighed and measured has figures; what is counted has words below ten."""
    assert printed == visible(wording.quantity_in_text(total(*short), unit))


@pytest.mark.parametrize(
    ("short", "unit", "printed"),
    [
        ("3", "persons", "three"),
        ("3", "% of cases", "3"),
        ("3", "kg", "3"),
        ("almost 30", "% of cases", "almost 30"),
        ("2..5", "visits", "between two and five"),
        ("?", "persons", "an unstated number of"),
    ],
)
def test_indicators_in_prose_follow_their_unit(short: str, unit: str, printed: str) -> None:
    """A percentage stays a figure, for the sign that the author puts after it."""
    assert printed == wording.amount_in_text(Amount.parse(short), unit)


def test_a_share_has_its_sign() -> None:
    """After a hard space."""
    assert "32~%" == visible(wording.per_cent(Decimal(32)))
    assert "1~250~%" == visible(wording.per_cent(Decimal(1250)))


@pytest.mark.parametrize(
    ("short", "printed"),
    [
        ("1999-07-14", "14~July 1999"),
        ("2021-06-01", "1~June 2021"),
        ("2021-06", "June 2021"),
        ("2021", "2021"),
        ("early 2019", "early 2019"),
        ("mid 2019", "mid-2019"),
        ("mid 2019-06", "mid-June 2019"),
        ("late 2019-06", "late June 2019"),
        ("~2020", "about 2020"),
        ("~2020-06-10", "about 10~June 2020"),
        ("before 2021-06", "before June 2021"),
        ("by 2021-03-12", "by 12~March 2021"),
        ("after 2021-06-10", "after 10~June 2021"),
        ("recently 2021", "2021 (‘recently’)"),
        ("2021-06-15/2021-06-15", "15~June 2021"),
        ("2021-06-15/2021-06-18", f"15{SPAN}18~June 2021"),
        ("2021-05-30/2021-06-02", f"30~May {SPAN} 2~June 2021"),
        ("2021-01-01/2021-12-31", f"1~January {SPAN} 31~December 2021"),
        ("2020-12-30/2021-01-02", f"30~December 2020 {SPAN} 2~January 2021"),
        ("2021-04/2021-06", f"April{SPAN}June 2021"),
        ("2021-Q2", f"April{SPAN}June 2021"),
        ("2020-07/2023-06", f"July 2020 {SPAN} June 2023"),
        ("2020/2023", f"2020{SPAN}2023"),
        ("2021-05/2021-06-10", f"May 2021 {SPAN} 10~June 2021"),
        ("2021-06/2021-06-10", f"June 2021 {SPAN} 10~June 2021"),
        ("2020/2021-06", f"2020{SPAN}June 2021"),
        ("early 2019/2020", "early 2019 to 2020"),
        ("early 2019/mid 2020-05", "early 2019 to mid-May 2020"),
        ("2021-06-15/..", "from 15~June 2021"),
        ("~2020/..", "from about 2020"),
    ],
)
def test_dates_are_printed_in_eu_style(short: str, printed: str) -> None:
    """Day, month in letters, year; no ordinal and no nought; a range has an en dash."""
    assert printed == visible(wording.date(Span.parse(short)))


INFERRED = Day(2021, 6, 10, basis=Basis.INFERRED)


@pytest.mark.parametrize(
    ("date", "printed"),
    [
        (INFERRED, "10~June 2021~†"),
        (Span(INFERRED, INFERRED), "10~June 2021~†"),
        (Span(INFERRED, Day(2021, 6, 10)), "10~June 2021~†"),
        (Span(Day(2021, 6, 8), INFERRED), f"8{SPAN}10~June 2021~†"),
        (Span(Day(2021, 6), None, basis=Basis.INFERRED), "from June 2021~†"),
        (None, "not stated"),
    ],
    ids=str,
)
def test_an_inferred_date_says_so(date: Day | Span | None, printed: str) -> None:
    """A dagger stands after it, for the note under the table."""
    assert printed == visible(wording.date(date))


def test_a_step_names_its_round() -> None:
    """In brackets after the date, where there is one, and whether it was formal."""
    step = TreatyAction(stage=TreatyStage.NEGOTIATION, date=Span.parse("2018"), round=1)
    assert "2018 (round~1)" == visible(wording.action(step))
    assert "2018 (formal round~1)" == visible(wording.action(attrs.evolve(step, formal=True)))
    assert "2018 (formal)" == wording.action(attrs.evolve(step, round=None, formal=True))
    assert "2018" == wording.action(attrs.evolve(step, round=None))


@pytest.mark.parametrize(
    ("short", "printed"),
    [
        ("Vienna, AT", "Vienna, Austria"),
        ("near Prilep, MK", "near Prilep, North Macedonia"),
        ("outskirts of Vienna, AT", "outskirts of Vienna, Austria"),
        ("territory of AT", "territory of Austria"),
        ("territory of NL", "territory of the Netherlands"),
        ("territory of GB", "territory of the United Kingdom"),
        ("near Rotterdam, NL", "near Rotterdam, Netherlands"),
        ("NL", "Netherlands"),
        ("IT", "Italy"),
        ("South America", "South America"),
    ],
)
def test_places_are_named(short: str, printed: str) -> None:
    """The relation, the name and the jurisdiction in words."""
    assert printed == wording.place(Place.parse(short))


@pytest.mark.parametrize(
    ("code", "printed"),
    [
        ("AL", "Albania"),
        ("BA", "Bosnia and Herzegovina"),
        ("CZ", "Czechia"),
        ("EU", "European Union"),
        ("GR", "Greece"),
        ("ME", "Montenegro"),
        ("MK", "North Macedonia"),
        ("NL", "Netherlands"),
        ("RS", "Serbia"),
        ("SZ", "Eswatini"),
        ("TR", "Türkiye"),
        ("US", "United States"),
        ("VI", "US Virgin Islands"),
        ("XK", "Kosovo"),
    ],
)
def test_jurisdictions_have_their_short_name(code: str, printed: str) -> None:
    """The official one is for titles of agreements; the mark of Kosovo is put on later."""
    assert printed == wording.name(Records(), Jurisdiction(code))


def person(honorific: str, *qualifiers: PostQualifier) -> Person:
    """The holder of a post."""
    held = Appointment(post="director", qualifiers=qualifiers)
    return Person(
        id="anila-bitri",
        family="Bitri",
        given="Anila",
        honorific=honorific,
        appointments=(held,),
    )


@pytest.mark.parametrize(
    ("honorific", "printed"),
    [
        ("HE", "HE Anila Bitri"),
        ("Ms", "Ms Anila Bitri"),
        ("Ms.", "Ms Anila Bitri"),
        ("Dr.", "Dr Anila Bitri"),
        ("Prof.", "Prof. Anila Bitri"),
        ("", "Anila Bitri"),
    ],
)
def test_persons_have_their_honorific(honorific: str, printed: str) -> None:
    """Without the point that British English leaves out."""
    assert printed == wording.name(Records(people=(person(honorific),)), "anila-bitri")


@pytest.mark.parametrize(
    ("qualifiers", "printed"),
    [
        ((), "Director"),
        ((PostQualifier.ACTING,), "Acting Director"),
        ((PostQualifier.DEPUTY, PostQualifier.ACTING), "Acting Deputy Director"),
        ((PostQualifier.NEW,), "Director"),
    ],
)
def test_a_post_is_called_as_its_holder_has_it(
    qualifiers: tuple[PostQualifier, ...], printed: str
) -> None:
    """Acting and deputy stand before the title; nobody is new for long."""
    post = Post(id="director", title="Director")
    records = Records(posts=(post,), people=(person("Ms", *qualifiers),))
    assert printed == wording.post(records, "director", "anila-bitri")
    assert "Director" == wording.post(records, "director")
    records = attrs.evolve(records, posts=(attrs.evolve(post, id="adviser", title="Adviser"),))
    assert "Adviser" == wording.post(records, "adviser", "anila-bitri")


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (EventKind.FACT_FINDING_VISIT, "fact-finding visit"),
        (CommodityKind.CANNABIS_HERB, "cannabis herb"),
        (CommodityKind.CANNABIS_PLANT, "cannabis plants"),
        (CommodityKind.MDMA, "MDMA"),
        (CommodityKind.SIM_CARD, "SIM card"),
        (SiteKind.PRINT_SHOP, "print shop"),
        (Other("book launch"), "book launch"),
    ],
)
def test_words_of_a_vocabulary_are_words(value: EventKind | Other, printed: str) -> None:
    """Without the signs that files have between them."""
    assert printed == wording.word(value)


@pytest.mark.parametrize(
    ("names", "printed"),
    [
        ([], ""),
        (["Serbia"], "Serbia"),
        (["Albania", "Serbia"], "Albania and Serbia"),
        (["Albania", "Montenegro", "Serbia"], "Albania, Montenegro and Serbia"),
    ],
)
def test_lists_in_sentences_end_with_and(names: list[str], printed: str) -> None:
    """And without a comma before it."""
    assert printed == wording.joined(names)


def test_an_institution_has_its_name() -> None:
    """The one that it has in the records."""
    institution = Institution(id="europol", name="Europol", kind=Other("agency"))
    assert "Europol" == wording.name(Records(institutions=(institution,)), "europol")


sums = st.lists(amounts(), max_size=4).map(Sum.of)
whole = st.lists(counts.map(lambda one: one.amount), max_size=4).map(Sum.of)
printed_texts = st.one_of(
    days().map(wording.date),
    spans.map(wording.date),
    counts.map(wording.count),
    quantities.map(wording.quantity),
    moneys.map(wording.money),
    unit_prices.map(wording.unit_price),
    st.integers(0, 10**12).map(lambda figure: wording.number_of(figure, "visit")),
    whole.map(wording.count_sum),
    whole.map(lambda one: wording.counted(one, "person", "persons")),
    st.builds(wording.quantity_sum, sums, st.sampled_from(Unit)),
    st.builds(wording.quantity_in_text, sums, st.sampled_from(Unit)),
    st.builds(wording.money_sum, sums, st.just("EUR")),
    st.builds(wording.money_in_text, sums, st.just("EUR")),
)
WRONG = {
    "a blank inside a figure": r"[0-9] [0-9]",
    "a blank between a figure and its measure": r"[0-9] (?:kg|[gtl]|ml|m²?|%|million|billion)\b",
    "a currency that can part from its figure": r"\b[A-Z]{3} [0-9]",
    "a day that can part from its month": r"\b[0-9]{1,2} (?:J|Feb|Ma|A|Sep|Oct|Nov|Dec)",
    "five digits without a group": r"(?<![.0-9])[0-9]{5}",
    "a comma between digits": r"[0-9],[0-9]",
    "a thousand in words": r"thousand",
    "an ordinal": r"[0-9](?:st|nd|rd|th)\b",
    "a doubled space": r"\s\s",
    "a space at an end": r"^\s|\s$",
    "what is no text": r"None|Decimal|E\+",
    "one of many": r"(?<![0-9.\u00a0])(?:1|one)\s(?!kg|%|to )\w+s\b",
    "a mixed range": r"from .* to |from .*–|between (?:(?! and ).)*$",
}


@given(printed_texts)
def test_nothing_is_printed_against_the_style_guide(printed: str) -> None:
    """Whatever number, sum of money or date there is."""
    found = [what for what, pattern in WRONG.items() if re.search(pattern, printed)]
    assert [] == found, printed


@pytest.mark.parametrize(
    "module",
    [one for one in sorted(REPORTS.rglob("*.py")) if one.parent.name != "wording"],
    ids=lambda path: str(path.relative_to(REPORTS)),
)
def test_no_other_module_formats_numbers_or_dates(module: Path) -> None:
    """All of that is in one place, and none of it asks the system for its language."""
    own_way = re.compile(r"strftime|calendar\.|locale|:[0-9.,_]*[dfn,_]?\}")
    assert [] == own_way.findall(module.read_text(encoding="utf-8"))


@pytest.mark.parametrize("kind", SiteKind)
def test_every_kind_of_site_has_a_plural(kind: SiteKind) -> None:
    """A new word of the vocabulary is not forgotten where reports print it."""
    assert wording.word(kind) != wording.plural(kind)


@pytest.mark.parametrize(
    ("name", "country", "inferred", "printed"),
    [
        ("Interpol Office", "IT", (), "Interpol Office (Italy)"),
        ("Italian police", "IT", (), "Italian police"),
        ("Police of North Macedonia", "MK", (), "Police of North Macedonia"),
        ("North Macedonian police", "MK", (), "North Macedonian police"),
        ("Data Centre", "IT", ("jurisdiction",), "Data Centre (Italy\u00a0†)"),
        ("Europol", "", (), "Europol"),
    ],
)
def test_an_institution_has_its_country_where_its_name_does_not_say_it(
    name: str, country: str, inferred: tuple[str, ...], printed: str
) -> None:
    """A reader knows whose office it is, and whether the source says so."""
    office = Institution(
        id="office",
        name=name,
        kind=InstitutionKind.POLICE,
        jurisdiction=Jurisdiction(country) if country else None,
        inferred=inferred,
    )
    records = Records(institutions=(office,))
    assert printed == wording.name_and_country(records, "office")
