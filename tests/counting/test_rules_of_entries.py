"""The rules of counting but the third, with the smallest records that show each.

The numbers are those of ``oracle.py``.
"""

import attrs
import pytest
from counting.short import (
    PROJECT,
    amounts,
    arrested,
    headline,
    lines,
    meeting,
    operation,
    over,
    so_far,
    taken,
    told,
)

import cscwb
from cscwb.counting import (
    EntryKind,
    Ours,
    activities,
    arrests,
    measures,
    searched,
    seized,
    totals_named,
    values,
)
from cscwb.counting.selection import events_in, operations_in
from cscwb.model import (
    Agreement,
    Article,
    Certainty,
    Count,
    Day,
    EventStatus,
    FigureName,
    Jurisdiction,
    Link,
    Participation,
    Place,
    Project,
    Records,
    Role,
    Scope,
    Search,
    Span,
    Support,
    SupportKind,
    TreatyAction,
    TreatyStage,
)
from cscwb.model.periods import falls_in

ALBANIA, SERBIA = Jurisdiction.parse("AL"), Jurisdiction.parse("RS")


class TestStatus:
    """Rule 1."""

    def test_only_what_was_held_or_goes_on_counts(self) -> None:
        """Of four operations and four meetings two of each are done."""
        statuses = list(EventStatus)
        counts = {
            EventStatus.PLANNED: "1",
            EventStatus.ONGOING: "2",
            EventStatus.HELD: "4",
            EventStatus.CANCELLED: "8",
        }
        operations = [
            operation(arrested(counts[status]), name=f"raid-{status}", status=status)
            for status in statuses
        ]
        events = [meeting(f"meeting-{status}", status=status) for status in statuses]
        records = Records(operations=tuple(operations), events=tuple(events))
        for period in ("2021", None):
            counted = cscwb.ledger(records).over(period)
            assert 6 == arrests(counted).sum.exact
            assert ("raid-held", "raid-ongoing") == arrests(counted).records
            [total] = activities(counted)
            assert ("meeting-held", "meeting-ongoing") == total.records

    def test_a_planned_part_of_what_was_held_does_not_count(self) -> None:
        """The headline of the whole counts, since the part brought nothing yet."""
        whole = operation(headline("9"))
        part = operation(arrested("5"), name="part", part_of="raid", status=EventStatus.PLANNED)
        assert "9" == told("2021", whole, part)


class TestOwnDates:
    """Rule 2."""

    def test_a_result_falls_in_the_period_of_its_own_date(self) -> None:
        """An arrest of January is none of the year in which the operation began and ended."""
        raid = operation(arrested("3"), arrested("4", "2022-01-02"), date="2021-12-30")
        assert ["3", "4"] == [told("2021", raid), told("2022", raid)]
        assert "3 4" == told(None, raid)

    def test_an_entry_knows_the_date_of_what_it_counts(self) -> None:
        """Its own, or that of its record, and which of the two; its own place and authorities."""
        vienna, prilep = Place.parse("Vienna, AT"), Place.parse("near Prilep, MK")
        raid = operation(
            arrested("3", by=("police",)), arrested("4", "2021-07", place=vienna), places=(prilep,)
        )
        of_record, own = over("2021", raid).of_kind("measure")
        assert ("2021-06-10", False) == (str(of_record.date), of_record.dated)
        assert ("2021-07", True) == (str(own.date), own.dated)
        assert ((prilep,), (vienna,)) == (of_record.places, own.places)
        assert (("police",), ()) == (of_record.by, own.by)

    def test_a_part_without_a_date_takes_that_of_its_whole(self) -> None:
        """What took place on one day of a longer operation is of its year."""
        part = operation(arrested("5"), date="", name="part", part_of="raid")
        assert "5" == told("2021", operation(), part)

    def test_a_part_of_a_part_takes_the_date_of_the_whole_at_the_top(self) -> None:
        """Its figures are weighed with those of that whole, too."""
        part = operation(date="", name="part", part_of="raid")
        part_of_part = operation(arrested("5"), date="", name="arrest", part_of="part")
        assert "5" == told("2021", operation(), part, part_of_part)


class TestSilence:
    """Rule 4."""

    def test_there_is_no_row_of_what_no_record_says(self) -> None:
        """No total at all, and of arrests one without entries and records."""
        counted = over("2021", operation())
        assert ((), (), ()) == (seized(counted), measures(counted), values(counted))
        assert ((), ()) == (arrests(counted).entries, arrests(counted).records)

    def test_an_amount_that_is_not_stated_is_counted_and_never_filled_in(self) -> None:
        """A question mark, and goods of which no amount is given; a stated 0 is a figure."""
        raid = operation(taken("? kg"), taken("", kind="cocaine"), arrested("0"))
        counted = over("2021", raid)
        assert {"heroin": ("kg", 1), "cocaine": ("", 1)} == {
            str(total.what): (str(total.unit or ""), total.sum.unstated)
            for total in seized(counted)
        }
        assert 0 == arrests(counted).sum.exact
        assert 0 == arrests(counted).sum.unstated


class TestCertainty:
    """Rule 6."""

    def test_what_is_suspected_or_alleged_has_a_row_of_its_own(self) -> None:
        """It is in no sum of what is stated, reported or confirmed."""
        raid = operation(
            *(
                arrested(str(2**number), certainty=certainty)
                for number, certainty in enumerate(
                    [
                        Certainty.STATED,
                        Certainty.REPORTED,
                        Certainty.CONFIRMED,
                        Certainty.SUSPECTED,
                        Certainty.ALLEGED,
                    ]
                )
            )
        )
        assert ["arrested 7", "arrested 24 suspected"] == lines(measures(over("2021", raid)))
        assert 7 == arrests(over("2021", raid)).sum.exact


class TestValue:
    """Rule 7."""

    def test_what_goods_are_worth_is_apart_from_cash(self) -> None:
        """Heroin has a quantity and a value, cash is what it is worth, a villa its value."""
        raid = operation(
            taken("2 kg", "~60000 EUR"),
            taken("", "500 EUR", kind="cash"),
            taken("20 other (banknote)", "1000 EUR", kind="cash"),
            taken("", ">300000 EUR", kind="real_estate"),
        )
        counted = over("2021", raid)
        assert [
            "heroin seized 2 kg",
            "cash seized 1500 EUR",
            "real_estate seized 300000 EUR",
        ] == lines(seized(counted))
        assert ["heroin seized 60000 EUR"] == lines(values(counted))
        assert [True] == [total.sum.about for total in values(counted)]

    def test_a_value_is_weighed_as_its_goods_are(self) -> None:
        """The worth of all replaces the worth of a part, in one currency."""
        raid = operation(taken("1 kg", "100 EUR"), taken("9 kg", "900 EUR", scope=Scope.CUMULATIVE))
        assert ["heroin seized 900 EUR"] == lines(values(over("2021", raid)))


class TestSupport:
    """Rule 8."""

    @pytest.mark.parametrize(
        ("supported", "support", "organiser"),
        [
            (False, (), ""),
            (True, (Support(),), ""),
            (True, (Support(kind=SupportKind.EXPERT_ADVICE, by="the-office"),), ""),
            (False, (Support(kind=SupportKind.NONE),), ""),
            (False, (Support(by="An earlier project"),), ""),
            (True, (Support(by="An earlier project"), Support()), ""),
            (True, (), "the-project"),
            (True, (), "the-office"),
            (False, (), "the-ministry"),
        ],
    )
    def test_the_project_supported_what_a_record_says(
        self, supported: bool, support: tuple[Support, ...], organiser: str
    ) -> None:
        """By support of its own, or because it organised it; silence is no support."""
        participants = (Participation(party=organiser, role=Role.ORGANISER),) if organiser else ()
        raid = operation(arrested("3"), support=support, participants=participants)
        ledger = cscwb.ledger(Records(project=PROJECT, operations=(raid,)))
        assert ["3"] == amounts(ledger.over("2021"))
        found = ledger.over("2021", supported=True)
        assert (["3"] if supported else []) == amounts(found)

    def test_a_supported_part_counts_though_its_whole_has_a_figure_for_both(self) -> None:
        """What the project supported is weighed by itself."""
        whole = operation(so_far("10"), name="whole")
        part = operation(arrested("3"), name="part", part_of="whole", support=(Support(),))
        ledger = cscwb.ledger(Records(project=PROJECT, operations=(whole, part)))
        assert ["10"] == amounts(ledger.over("2021"))
        assert ["3"] == amounts(ledger.over("2021", supported=True))
        [total] = totals_named(FigureName.parse("arrests supported"), ledger, "2021")
        assert total.sum.exact == 3
        assert ("part",) == total.records

    def test_the_same_is_so_by_beneficiary(self) -> None:
        """A part with a beneficiary of its own counts under it."""
        whole = operation(so_far("10"), name="whole", beneficiaries=(SERBIA,))
        part = operation(arrested("3"), name="part", part_of="whole", beneficiaries=(ALBANIA,))
        ledger = cscwb.ledger(Records(operations=(whole, part)))
        assert ["3"] == amounts(ledger.over("2021", beneficiary="AL"))
        assert ["10"] == amounts(ledger.over("2021", beneficiary="RS"))

    def test_a_part_has_the_support_of_its_whole(self) -> None:
        """Unless it says itself what the project did."""
        whole = meeting("whole", support=(Support(),))
        part = meeting("part", part_of="whole")
        other = meeting("other", part_of="whole", support=(Support(kind=SupportKind.NONE),))
        ledger = cscwb.ledger(Records(project=PROJECT, events=(whole, part, other)))
        supported = ledger.over("2021", supported=True)
        supported = supported.of_kind(EntryKind.EVENT, EntryKind.EVENT_PART)
        assert {"whole", "part"} == set(supported.records)

    def test_a_part_that_the_project_organised_is_its_own(self) -> None:
        """Whoever organised the whole."""
        by_us = (Participation(party="the-project", role=Role.ORGANISER),)
        events = (meeting("whole"), meeting("part", part_of="whole", participants=by_us))
        ledger = cscwb.ledger(Records(project=PROJECT, events=events))
        supported = ledger.over("2021", supported=True).of_kind(EntryKind.EVENT_PART)
        assert ("part",) == supported.records

    @pytest.mark.parametrize(
        ("ours", "publisher", "url"),
        [
            (True, "", ""),
            (True, "", "https://www.project.example/2021/06/"),
            (False, "", "https://police.example/2021/06/"),
            (True, "the-office", "https://police.example/2021/06/"),
            (False, "police", "https://project.example/2021/06/"),
        ],
    )
    def test_an_item_is_that_of_its_publisher(self, ours: bool, publisher: str, url: str) -> None:
        """Without one it is the project's when it has no address, or one on the project's site."""
        assert ours is _is_ours(PROJECT, publisher, url)

    def test_an_item_elsewhere_is_not_that_of_a_project_without_a_site(self) -> None:
        """No address can be on a site that the project does not name."""
        project = attrs.evolve(PROJECT, website=None)
        assert _is_ours(project, "", "https://police.example/2021/06/") is False


def _is_ours(project: Project, publisher: str, url: str) -> bool:
    item = Article(
        id="item",
        title="Item",
        published=Day.parse("2021-06"),
        publisher=publisher,
        url=Link(url) if url else None,
    )
    ledger = cscwb.ledger(Records(project=project, articles=(item,)))
    assert ("item",) == ledger.over("2021").records
    return ledger.over("2021", supported=True).records == ("item",)


class TestWords:
    """What was searched or checked, and goods that no vocabulary has."""

    def test_capitals_make_no_other_thing(self) -> None:
        """A figure so far of 'Vehicles' covers the parts of 'vehicles'."""
        part = Search(what="vehicles", count=Count.parse("5"))
        whole = Search(what="Vehicles", count=Count.parse("12"), scope=Scope.CUMULATIVE)
        found = lines(searched(over("2021", operation(part, whole))))
        assert ["vehicles 12"] == [line.casefold() for line in found]


class TestPeriods:
    """Rule 11."""

    @pytest.mark.parametrize(
        ("date", "periods"),
        [
            ("2021-06-30/2021-07-01", "2021-07 2021-Q3 2021"),
            ("2021-06", "2021-06 2021-Q2 2021"),
            ("2021", "2021"),
            ("2020/2021", "2021"),
            ("mid 2021-06", "2021-06 2021-Q2 2021"),
            ("early 2021", "2021"),
            ("2021-06-15/..", "2021-06 2021-Q2 2021"),
            ("2020/..", "2020"),
            ("before 2021-07", ""),
            ("by 2021-06", ""),
            ("after 2021-05", ""),
            ("", ""),
        ],
    )
    def test_a_thing_falls_where_its_last_day_surely_lies(self, date: str, periods: str) -> None:
        """What still runs falls where it began; in all time everything falls."""
        raid = operation(arrested("3"), date=date)
        candidates = ["2020", "2021-06", "2021-07", "2021-Q2", "2021-Q3", "2021"]
        assert periods.split() == [one for one in candidates if told(one, raid) == "3"]
        assert "3" == told(None, raid)

    @pytest.mark.parametrize("status", [EventStatus.ONGOING, EventStatus.HELD])
    def test_what_is_ongoing_falls_where_it_began(self, status: EventStatus) -> None:
        """Its last day is only planned; that of a part without a date is that of its whole."""
        dates = "2020-11-01/2021-03-01"
        raid = operation(arrested("3"), date=dates, status=status)
        part = operation(arrested("4"), name="part", part_of="raid", date="")
        own = operation(arrested("5", "2021-01-10/2021-01-11"), name="own", date=dates)
        event = meeting("meeting", dates, status=status)
        ongoing = status is EventStatus.ONGOING
        assert ("4 3" if ongoing else "") == told("2020", raid, part)
        assert ("5" if ongoing else "4 3 5") == told("2021", raid, part, own)
        records = Records(operations=(raid,), events=(event,))
        for year in ("2020", "2021"):
            begun = (year == "2020") is ongoing
            assert begun is bool(operations_in(records, year))
            assert begun is bool(events_in(records, year))

    @pytest.mark.parametrize("date", ["2021-03/by 2021-06", "2021-03-10/before 2021-06"])
    def test_the_last_day_of_a_span_is_not_before_its_first(self, date: str) -> None:
        """From March until June at the latest is surely within 2021."""
        assert falls_in(Span.parse(date), "2021")


def test_a_part_of_what_is_not_on_record_is_told_by_itself() -> None:
    """Its whole may be in a file that could not be read; nothing fails, and its figures count."""
    part = operation(arrested("5"), name="part", part_of="lost")
    ledger = cscwb.ledger(Records(operations=(part,)))
    assert ("part",) == ledger.wholes_of(["part"]).records
    assert ["5"] == amounts(ledger.of("part")) == amounts(ledger.over("2021"))


def test_the_ledger_is_made_once_and_its_entries_are_in_order() -> None:
    """Oldest first, and those without a date last, whatever the names of their records are."""
    records = Records(
        operations=(
            operation(arrested("1"), name="a", date=""),
            operation(arrested("2"), name="b", date="2021-07"),
            operation(arrested("3"), arrested("4", "2019"), name="c", date="2021-06-10"),
        )
    )
    ledger = cscwb.ledger(records)
    assert cscwb.ledger(records) is ledger
    assert ["4", "3", "2", "1"] == amounts(ledger.over())
    assert ["4", "3", "2", "1"] == amounts(ledger)


def test_a_part_with_a_date_of_its_own_that_fits_no_period_is_named() -> None:
    """What it brought is in no report of any year, so somebody has to be asked for the date."""
    whole = operation(arrested("3"), date="2021-05")
    part = operation(arrested("44"), name="part", part_of="raid", date="before 2021-06")
    undated = operation(arrested("5"), name="undated", part_of="raid", date="")
    ledger = cscwb.ledger(Records(operations=(whole, part, undated)))
    assert ["part"] == [entry.record for entry in ledger.unplaced("2021")]
    nowhere = Records(operations=(attrs.evolve(whole, date=None), undated))
    assert ["raid"] == [entry.record for entry in cscwb.ledger(nowhere).unplaced("2021")]


def test_authorities_acted_on_the_dates_of_their_results() -> None:
    """A court that convicts in 2024 had no part in 2021."""
    raid = operation(
        arrested("3", by=("police",)),
        arrested("1", "2024-05-06", by=("court", "police")),
        arrested("2", by=("police",)),
    )
    counted = {
        year: [
            entry.by
            for entry in cscwb.ledger(Records(operations=(raid,))).over(year)
            if entry.kind is EntryKind.PARTICIPATION
        ]
        for year in ("2021", "2024")
    }
    assert {"2021": [("police",)], "2024": [("court",), ("police",)]} == counted


def test_of_records_given_together_a_part_is_in_its_whole() -> None:
    """An article on the part alone is on the part."""
    whole, part = operation(), operation(name="part", part_of="raid")
    ledger = cscwb.ledger(Records(operations=(whole, part)))
    assert ("part",) == ledger.heads_of(["part"]).records
    assert ("raid",) == ledger.heads_of(["part", "raid"]).records
    with pytest.raises(cscwb.UnknownIdError):
        ledger.heads_of(["nothing"])


def test_who_had_no_part_is_the_project_or_another() -> None:
    """Only the project's own word on itself is "none" in its column."""
    ours = Ours.of(PROJECT)
    assert ours.had_no_part(Support(kind=SupportKind.NONE))
    assert ours.had_no_part(Support(kind=SupportKind.NONE, by="the-office"))
    assert not ours.had_no_part(Support(kind=SupportKind.NONE, by="agency"))
    assert not ours.had_no_part(Support())


def test_support_that_was_not_given_is_no_entry() -> None:
    """Nor has it recipients; "none" is the record's word on the project."""
    none = Support(kind=SupportKind.NONE, recipients=("police",))
    given = Support(kind=SupportKind.TRAINING, recipients=("agency",))
    book = cscwb.ledger(Records(project=PROJECT, operations=(operation(support=(none, given)),)))
    wanted = (EntryKind.SUPPORT, EntryKind.PARTICIPATION)
    found = [entry.path for entry in book if entry.kind in wanted]
    assert ["support[1]", "support[1].recipients[0]"] == found


def test_a_step_says_whether_its_date_is_its_own() -> None:
    """One that follows from its event is that of the event."""
    treaty = Agreement(
        id="treaty",
        title="Treaty",
        parties=(),
        actions=(
            TreatyAction(stage=TreatyStage.SIGNATURE, event="meeting"),
            TreatyAction(stage=TreatyStage.RATIFICATION, date=Span.parse("2021-07")),
        ),
    )
    book = cscwb.ledger(Records(agreements=(treaty,), events=(meeting("meeting"),)))
    steps = [entry for entry in book if entry.kind is EntryKind.STEP]
    assert [("2021-06-10", False), ("2021-07", True)] == [
        (str(entry.date), entry.dated) for entry in steps
    ]
