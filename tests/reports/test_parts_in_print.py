"""What reports print of parts, of figures beside others, and of what is in doubt.

Each figure is said of those it is of: the part or the whole, the one operation or all of them,
the persons who were charged or all who were arrested.
"""

from decimal import Decimal

import attrs
import pytest
from counting.short import PROJECT, arrested, meeting, operation, taken
from reports.reading import large_figures, lines_under, rows, spaced, under

import cscwb
from cscwb.counting import ledger
from cscwb.document.nodes import Document, Tiles
from cscwb.document.walk import blocks_in
from cscwb.model import (
    Article,
    Beneficiary,
    Certainty,
    Charge,
    ChargeStatus,
    Commodity,
    Count,
    Day,
    EventStatus,
    FigureName,
    Jurisdiction,
    Measure,
    Money,
    Operation,
    PersonMeasure,
    Quantity,
    Records,
    Scope,
    Seizure,
    SeizureMeasure,
    Span,
    StageOfProceedings,
    Support,
    SupportKind,
)
from cscwb.reports.charts import operations_by_commodity
from cscwb.reports.figures import Figure, figure
from cscwb.reports.operation_totals import totals_lines
from cscwb.reports.readiness import readiness

TRAINING = (Support(kind=SupportKind.TRAINING),)
NO_PART = (Support(kind=SupportKind.NONE),)
ALBANIA, SERBIA = Jurisdiction("AL"), Jurisdiction("RS")
BENEFICIARIES = tuple(
    Beneficiary(id=one.code.lower(), jurisdiction=one) for one in (ALBANIA, SERBIA)
)


def records(*operations: Operation, **others: object) -> Records:
    """The project with these operations and other records."""
    known = {"project": PROJECT, "beneficiaries": BENEFICIARIES, "operations": operations}
    return Records(**{**known, **others})  # type: ignore[arg-type]


def report(known: Records, year: int = 2021) -> Document:
    """The annual report as a draft."""
    return cscwb.compose_annual_report(known, year, draft=True)


def person_lines(raid: Operation) -> list[str]:
    """What is printed of persons, of an operation by itself."""
    return [*map(spaced, totals_lines(ledger(records(raid)), raid)[1])]


def named(name: str, *operations: Operation) -> Figure:
    """A figure of 2021 by its name."""
    return figure(FigureName.parse(name), ledger(records(*operations)), Span.parse("2021"))


def measure(count: str, **others: object) -> PersonMeasure:
    """An arrest of so many persons."""
    return PersonMeasure(measure=Measure.ARRESTED, count=Count.parse(count), **others)  # type: ignore[arg-type]


LAUNDERING = Charge(status=ChargeStatus.FILED, offence="money laundering")
CUMULATIVE = measure("62", scope=Scope.CUMULATIVE, date=Span.parse("2019/2021-12"))


class TestOfWhom:
    """Rule 5: stage and charges of that measure alone."""

    def test_charges_are_those_of_the_persons_charged(self) -> None:
        """Three arrested and two arrested and charged: the charges are against two of the five."""
        raid = operation(measure("3"), measure("2", charges=(LAUNDERING,)))
        [line] = person_lines(raid)
        assert line.endswith("against 2 of these: charges filed: money laundering)")
        [line] = person_lines(operation(measure("2", charges=(LAUNDERING,))))
        assert line.endswith("; charges filed: money laundering)")
        assert "of these" not in line

    def test_a_date_stands_behind_the_figure_that_has_it(self) -> None:
        """The cumulative figure has its own, and its own stage."""
        raid = operation(
            measure("6", date=Span.parse("2021-05-08"), stage=StageOfProceedings.ARREST),
            attrs.evolve(CUMULATIVE, stage=StageOfProceedings.INDICTMENT),
            date="2021-05-08",
        )
        assert [
            "Persons arrested: 6 (8 May 2021; stage of proceedings: arrest); "
            "62 from 2019 to December 2021, stage of proceedings: indictment"
        ] == person_lines(raid)

    def test_several_stages_have_their_numbers(self) -> None:
        """Nobody reads that all five were indicted."""
        raid = operation(
            measure("3", stage=StageOfProceedings.ARREST),
            measure("2", stage=StageOfProceedings.INDICTMENT),
            measure("1"),
        )
        stages = "stage of proceedings: arrest, 3; indictment, 2; not stated, 1"
        assert [f"Persons arrested: 6 ({stages})"] == person_lines(raid)

    def test_a_stage_that_is_the_same_is_said_once(self) -> None:
        """Not again behind the cumulative figure."""
        stage = StageOfProceedings.ARREST
        [line] = person_lines(
            operation(measure("6", stage=stage), attrs.evolve(CUMULATIVE, stage=stage))
        )
        assert 1 == line.count("stage of proceedings")


class TestBeside:
    """Rule 3(c): a figure beside others says of what it is."""

    def test_of_several_operations_it_is_of_one(self) -> None:
        """134 in all, and 62 since 2019 in one of them."""
        known = records(
            operation(measure("34"), CUMULATIVE), operation(measure("100"), name="other")
        )
        words = "62 since 2019, of one operation alone"
        [row] = [row for row in rows(report(known), "Key figures") if "arrested" in row[0]]
        assert f"134; {words}" == spaced(row[1])
        prose = spaced(under(report(known), "Operations and judicial cooperation"))
        clause = f"(stage of proceedings: not stated; also on record: {words})"
        assert f"134 persons were arrested as suspects {clause}" in prose
        assert f"134 (also on record: {words})" == spaced(
            named("arrests", *known.operations).in_text
        )

    def test_of_one_operation_it_needs_no_words(self) -> None:
        """30; 62 since 2019."""
        known = records(operation(measure("30"), CUMULATIVE))
        [row] = [row for row in rows(report(known), "Key figures") if "arrested" in row[0]]
        assert "30; 62 since 2019" == spaced(row[1])

    def test_a_year_that_only_a_longer_figure_touches_says_so(self) -> None:
        """No record says that any of the 62 was arrested in 2020."""
        known = records(operation(measure("30"), CUMULATIVE), events=(meeting("x", "2020-02-03"),))
        prose = spaced(under(report(known, 2020), "Operations and judicial cooperation"))
        words = "(not stated for this period alone: 62 from 2019 to December 2021)"
        assert f"persons were arrested as suspects {words}" in prose

    @pytest.mark.parametrize(
        ("date", "words"),
        [
            ("2021-06-12", "62 on 12 June 2021"),
            ("2021-07", "62 in July 2021"),
            ("late 2021", "62 in late 2021"),
            ("recently 2021", "62 in 2021 (‘recently’)"),
            ("~2022", "62 in about 2022"),
            ("~2021-06-12", "62 about 12 June 2021"),
            ("after 2021-05", "62 after May 2021"),
            ("before 2021-07-01", "62 before 1 July 2021"),
            ("by 2021-07", "62 by July 2021"),
        ],
    )
    def test_a_date_has_the_word_that_it_needs(self, date: str, words: str) -> None:
        """A day is "on", a month "in", and "after May 2021" has its own."""
        figure_of_then = attrs.evolve(CUMULATIVE, date=Span.parse(date))
        [line] = person_lines(operation(measure("30"), figure_of_then, date="2021/2022"))
        assert words in line

    @pytest.mark.parametrize(
        ("counts", "words"),
        [
            ((measure("7", scope=Scope.HEADLINE),), "7 (from a headline)"),
            (
                (measure("7", scope=Scope.HEADLINE), measure("8", scope=Scope.HEADLINE)),
                "8 (from a headline)",
            ),
        ],
    )
    def test_a_headline_that_counts_says_so(
        self, counts: tuple[PersonMeasure, ...], words: str
    ) -> None:
        """A figure of a headline alone is not one of the text."""
        [row] = [
            row
            for row in rows(report(records(operation(*counts))), "Key figures")
            if "arrested" in row[0]
        ]
        assert row[1].startswith(words)

    def test_one_headline_among_others_is_a_part(self) -> None:
        """Five of one operation and seven of the headline on another."""
        headline = operation(measure("7", scope=Scope.HEADLINE), name="other")
        known = records(operation(measure("5")), headline)
        [row] = [row for row in rows(report(known), "Key figures") if "arrested" in row[0]]
        assert "12 (in part from a headline)" == row[1]


class TestDoubt:
    """Rule 6, and what was only found."""

    def test_a_suspected_figure_says_so_and_reaches_no_target(self) -> None:
        """Also where there is nothing else that it could be mistaken for."""
        doubtful = attrs.evolve(taken("200 g", kind="cocaine"), certainty=Certainty.SUSPECTED)
        found = named("seized cocaine g", operation(doubtful))
        assert "200 g seized (suspected or alleged)" == spaced(found.in_text)
        assert "200 g seized (suspected or alleged)" == spaced(found.in_table)
        assert found.exact is None

    def test_what_was_found_is_not_called_seized(self) -> None:
        """The name of the figure is "seized", and the words are those of the record."""
        lying = attrs.evolve(taken("7 kg", kind="heroin"), measure=SeizureMeasure.FOUND)
        assert "7 kg found" == spaced(named("seized heroin kg", operation(lying)).in_text)

    def test_what_is_certain_and_seized_needs_no_words(self) -> None:
        """As before."""
        found = named("seized heroin kg", operation(taken("7 kg", kind="heroin")))
        assert ("7 kg", Decimal(7)) == (spaced(found.in_text), found.exact)

    def test_a_figure_has_what_is_on_record_in_other_units(self) -> None:
        """480 kg and 8 t are 8 480 kg, and 8.48 t."""
        raid = operation(taken("480 kg", kind="cannabis_herb"), taken("8 t", kind="cannabis_herb"))
        kilograms, tonnes = (named(f"seized cannabis_herb {unit}", raid) for unit in ("kg", "t"))
        assert ("8 480 kg", "8.48 t") == (spaced(kilograms.in_text), spaced(tonnes.in_text))
        assert 8480 == kilograms.exact

    def test_a_computed_total_has_no_zero_that_nobody_wrote(self) -> None:
        """500 g and 9.5 kg are 10 kg, not 10.0 kg."""
        raid = operation(taken("500 g", kind="mdma"), taken("9.5 kg", kind="mdma"))
        [row] = [row for row in rows(report(records(raid)), "Seizures in") if "computed" in row[0]]
        assert "10 kg" == spaced(row[1])

    def test_the_value_of_some_is_not_that_of_all(self) -> None:
        """One car of two has a value."""
        valued = attrs.evolve(taken("1 vehicle", kind="car"), value=Money.parse("9000 EUR"))
        known = records(operation(valued, taken("1 vehicle", kind="car")))
        [row] = [row for row in rows(report(known), "Seizures in") if row[0].startswith("Value")]
        assert "EUR 9 000 and an unstated sum" == spaced(row[1])


class TestChart:
    """The chart of operations with seizures counts whole operations with sure seizures."""

    @staticmethod
    def bars(*operations: Operation) -> dict[str, object]:
        """The numbers of 2021 by commodity."""
        book = ledger(records(*operations))
        chart = operations_by_commodity(book, book.over("2021"), 2021)
        return dict(zip(chart.categories, chart.series[0].values, strict=True)) if chart else {}

    def test_a_part_is_no_further_operation(self) -> None:
        """In the chart, and in the number beside the amount."""
        part = operation(taken("4 kg", kind="heroin"), name="part", part_of="raid")
        whole = operation(taken("3 kg", kind="heroin"))
        assert {"Heroin": 1} == self.bars(whole, part)
        [row] = rows(report(records(whole, part)), "Seizures in 2021")
        assert ["7 kg", "1"] == [spaced(cell) for cell in row[1:3]]

    def test_what_was_not_surely_seized_in_the_year_is_not_there(self) -> None:
        """Suspected, found, none at all, and of a longer time."""
        doubtful = attrs.evolve(taken("2 kg", kind="heroin"), certainty=Certainty.SUSPECTED)
        lying = attrs.evolve(taken("2 kg", kind="opium"), measure=SeizureMeasure.FOUND)
        longer = Seizure(
            commodity=Commodity.parse("mdma"),
            quantity=Quantity.parse("3 kg"),
            scope=Scope.CUMULATIVE,
            date=Span.parse("2020/2022"),
        )
        raid = operation(doubtful, lying, longer, taken("0 kg", kind="cocaine"))
        assert {} == self.bars(raid)
        assert {"Cocaine": 1} == self.bars(
            raid, operation(taken("1 kg", kind="cocaine"), name="other")
        )


class TestParts:
    """A part is printed where it belongs, and never beside its whole as another one."""

    def test_table_and_figure_count_the_same_beneficiaries(self) -> None:
        """A whole of Albania with a part of Serbia involved both."""
        whole = operation(arrested("3"), beneficiaries=(ALBANIA,))
        part = operation(name="part", part_of="raid", beneficiaries=(SERBIA,))
        document = report(records(whole, part))
        (tiles,) = (one for one in blocks_in(document.body) if isinstance(one, Tiles))
        assert {"Albania": "one operation", "Serbia": "one operation"} == {
            tile.name: tile.value for tile in tiles.tiles
        }

    def test_where_there_is_no_map_the_table_has_the_numbers(self) -> None:
        """A beneficiary without a place on it: as many as the map would have."""
        others = (*BENEFICIARIES, Beneficiary(id="md", jurisdiction=Jurisdiction("MD")))
        whole = operation(arrested("3"), beneficiaries=(ALBANIA,))
        part = operation(name="part", part_of="raid", beneficiaries=(SERBIA,))
        document = report(records(whole, part, beneficiaries=others))
        assert not [one for one in blocks_in(document.body) if isinstance(one, Tiles)]
        involved = rows(document, "Beneficiaries and their institutions")
        assert [["Albania", "1"], ["Moldova", "–"], ["Serbia", "1"]] == involved

    def test_a_part_without_results_has_an_entry(self) -> None:
        """What the project did for it is on record."""
        part = operation(name="part", part_of="raid", support=TRAINING)
        document = report(records(operation(arrested("3")), part))
        facts = lines_under(document, part.title)
        assert any(line.startswith("Part of:") for line in facts)
        assert "Support: Training by the project" in facts
        assert "Besides, one operation follows here that is a part of another" in under(
            document, "Operations and judicial cooperation"
        )

    def test_a_part_of_an_event_of_another_year_has_an_entry(self) -> None:
        """A last meeting in January is an activity of that year, and counts with its whole."""
        whole = meeting("course", date="2021-11-04")
        part = meeting("exam", part_of="course", date="2022-01-04", beneficiaries=(ALBANIA,))
        document = report(records(events=(whole, part)), 2022)
        line, *_ = lines_under(document, part.title)
        assert f"Part of: {whole.title}" in line
        assert "One part of activities of other years follows here." == under(
            document, "Activities in the period"
        )
        (tiles,) = (one for one in blocks_in(document.body) if isinstance(one, Tiles))
        assert "one activity" == next(one.value for one in tiles.tiles if one.name == "Albania")
        assert not [one for one in rows(document, "Key figures") if "activities" in one[0]]

    def test_a_planned_part_is_in_the_plan(self) -> None:
        """With its whole, which was held; and what has no date is there for every year."""
        whole = meeting("course", date="2021-11-04")
        part = meeting("exam", part_of="course", date="2022-01-04", status=EventStatus.PLANNED)
        undated = meeting("fair", date="", status=EventStatus.PLANNED)
        document = report(records(events=(whole, part, undated)))
        [planned] = rows(document, "Planned for 2022")
        assert f"Part of: {whole.title}" in planned[1]
        assert [["not stated", undated.title]] == [
            row[:2] for row in rows(document, "Planned, and no date is on record")
        ]

    def test_what_is_done_for_the_whole_is_done_for_its_parts(self) -> None:
        """Nobody is asked again; a part of which the whole says nothing is asked for."""
        whole = operation(arrested("3"), support=TRAINING)
        part = operation(name="part", part_of="raid", support=())
        for given, missing in ((whole, False), (attrs.evolve(whole, support=()), True)):
            gaps = readiness(records(given, part), 2021)
            assert missing is any(
                gap.code == "missing-support" and gap.record == "part" for gap in gaps
            )

    def test_a_year_in_which_things_were_only_planned_has_a_report(self) -> None:
        """It says that they were planned."""
        undone = meeting("fair", date="2022-03-04", status=EventStatus.PLANNED)
        [row] = rows(report(records(events=(undone,)), 2022), "Planned for 2022 and not")
        assert "it is not on record whether it took place" in row[1]


class TestBulletin:
    """Figures and articles of a bulletin speak of the same records."""

    @staticmethod
    def bulletin(*about: str, whole: Operation, part: Operation) -> Document:
        """That of September with an article on these."""
        article = Article(id="news", title="News", published=Day.parse("2021-09-01"), about=about)
        known = records(whole, part, articles=(article,))
        return cscwb.compose_bulletin(known, "2021-09", draft=True)

    def test_an_article_on_a_part_is_not_one_on_the_whole(self) -> None:
        """The figures are those of the part and its support; with the whole those of the whole."""
        whole = operation(arrested("3"), date="2021-07", support=TRAINING)
        part = operation(
            arrested("1"), name="part", part_of="raid", date="2021-07-04", support=NO_PART
        )
        alone = large_figures(self.bulletin("part", whole=whole, part=part))
        persons = "person{} arrested (stage of proceedings: not stated)"
        assert {"operation": "1", persons.format(""): "1"} == alone
        both = large_figures(self.bulletin("part", "raid", whole=whole, part=part))
        supported = {"operation, supported by the project": "1", persons.format("s"): "4"}
        assert supported == both

    def test_activities_say_how_many_the_project_supported(self) -> None:
        """As the operations do."""
        article = Article(
            id="news", title="News", published=Day.parse("2021-09-01"), about=("one", "two")
        )
        events = (
            meeting("one", date="2021-08-01", support=TRAINING),
            meeting("two", date="2021-08-02", support=NO_PART),
        )
        known = records(events=events, articles=(article,))
        words = "visits, meetings and other activities, one held or supported by the project"
        bulletin = cscwb.compose_bulletin(known, "2021-09", draft=True)
        assert {words: "2"} == large_figures(bulletin)

    def test_an_issue_on_a_cancelled_visit_does_not_deny_it(self) -> None:
        """Nothing took place; that is all that can be said."""
        article = Article(id="news", title="News", published=Day.parse("2021-09-01"), about=("x",))
        off = meeting("x", date="2021-08-01", status=EventStatus.CANCELLED)
        document = cscwb.compose_bulletin(
            records(events=(off,), articles=(article,)), "2021-09", draft=True
        )
        assert {} == large_figures(document)
        assert "" == under(document, "In figures")
