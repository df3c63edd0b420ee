"""Rule 3 of counting, with the smallest records that show it and figures counted by hand.

The numbers are those of ``oracle.py``.
"""

import attrs
import pytest
from counting.short import amounts, arrested, headline, lines, operation, over, so_far, taken, told

import cscwb
from cscwb.counting import arrests, checked, measures, searched, seized, values
from cscwb.model import (
    Certainty,
    Check,
    Count,
    Measure,
    PersonMeasure,
    Place,
    Records,
    Scope,
    Search,
    SeizureMeasure,
)
from cscwb.rules import check


class TestThings:
    """Rule 3: within what figures are weighed."""

    def test_grams_kilograms_and_tonnes_are_weighed_together(self) -> None:
        """So a figure in tonnes replaces parts in kilograms and grams, and no plants."""
        raid = operation(
            taken("500 g"),
            taken("2 kg"),
            taken("7 plant"),
            taken("0.01 t", scope=Scope.CUMULATIVE),
        )
        assert ["heroin seized 7 plant", "heroin seized 0.01 t"] == lines(
            seized(over("2021", raid))
        )

    def test_another_record_is_weighed_for_itself(self) -> None:
        """What one operation came to in all says nothing of another one."""
        assert "5 62" == told("2021", operation(so_far("62")), operation(arrested("5"), name="b"))

    def test_another_measure_action_or_certainty_is_weighed_for_itself(self) -> None:
        """Nothing replaces what was charged, found or suspected but figures of the same."""
        raid = operation(
            so_far("62"),
            attrs.evolve(arrested("5"), measure=Measure.CHARGED),
            arrested("3", certainty=Certainty.SUSPECTED),
            taken("9 kg", scope=Scope.CUMULATIVE),
            taken("1 kg", measure=SeizureMeasure.FOUND),
        )
        counted = over("2021", raid)
        assert ["arrested 62", "arrested 3 suspected", "charged 5"] == lines(measures(counted))
        assert ["heroin found 1 kg", "heroin seized 9 kg"] == lines(seized(counted))

    def test_another_kind_is_weighed_for_itself(self) -> None:
        """What was checked is not what was searched, nor is a value what was seized."""
        raid = operation(
            Check(what="vehicles", count=Count.parse("62"), scope=Scope.CUMULATIVE),
            Search(what="vehicles", count=Count.parse("5")),
            taken("", "900 EUR", scope=Scope.CUMULATIVE),
            taken("2 kg", "100 EUR"),
        )
        counted = over("2021", raid)
        assert ["vehicles 62", "vehicles 5"] == lines([*checked(counted), *searched(counted)])
        assert ["heroin seized 900 EUR", "heroin seized 2 kg"] == lines(seized(counted))
        assert ["heroin seized 100 EUR"] == lines(values(counted))

    def test_a_part_is_weighed_with_its_whole(self) -> None:
        """What the whole came to in all replaces what its part says."""
        part = operation(arrested("5"), name="part", part_of="raid")
        assert "62" == told("2021", operation(so_far("62")), part)


class TestParts:
    """Rule 3(a)."""

    def test_parts_are_added_each_in_its_period(self) -> None:
        """Days of action and phases alike."""
        raid = operation(
            arrested("1", scope=Scope.ACTION_DAY), arrested("2"), arrested("4", "2020-12-31")
        )
        assert ["3", "4", "7"] == [
            str(arrests(over(period, raid)).sum.exact) for period in ("2021", "2020", "2020/2021")
        ]


class TestStanding:
    """Rule 3(b)."""

    def test_a_question_mark_never_stands(self) -> None:
        """The parts count, and it is not even told beside them, for it says nothing more."""
        assert "30" == told("2021", operation(arrested("30"), so_far("?")))

    def test_a_question_mark_alone_is_told_beside_nothing(self) -> None:
        """It is no entry that counts, and not lost either."""
        assert "; ?" == told("2021", operation(so_far("?")))

    def test_one_with_a_part_half_inside_does_not_stand(self) -> None:
        """30 may be of January or of February; nobody knows how many of them are in the 62."""
        raid = operation(arrested("30", "2021-01-15/2021-02-15"), so_far("62", "2021-02"))
        assert "30; 62" == told("2021", raid)

    def test_one_with_a_narrower_one_half_inside_does_not_stand(self) -> None:
        """The narrower one stands, and the wider one is told beside it."""
        raid = operation(so_far("30", "2021-01/2021-04"), so_far("62", "2021-03/2021-12"))
        assert "30; 62" == told("2021", raid)

    def test_one_below_what_lies_inside_does_not_stand(self) -> None:
        """More than 30 were arrested on one day, so that 20 cannot be all."""
        assert ">30; 20" == told("2021", operation(arrested(">30"), so_far("20")))
        assert "20" == told("2021", operation(arrested("20"), so_far("20"))).split()[0]
        assert "<=70" not in told("2021", operation(arrested("1"), so_far("<=70"))).split(";")[0]

    def test_narrow_spans_are_weighed_before_wide_ones(self) -> None:
        """40 of one month replace 30 of a day in it; so 35 of the year are below what is inside."""
        parts = (arrested("30"), so_far("40", "2021-06"))
        assert "40; 35" == told("2021", operation(*parts, so_far("35", "2021")))
        assert "62" == told("2021", operation(*parts, so_far("62", "2021")))

    def test_without_a_date_it_covers_its_record(self) -> None:
        """All parts in the days of the operation, with dates of their own and without."""
        raid = operation(
            arrested("1"),
            arrested("2", "2021-06-11"),
            arrested("4", "2021-07-01"),
            so_far("62"),
            date="2021-06-10/2021-06-12",
        )
        assert "62 4" == told("2021", raid)

    def test_of_one_span_the_earlier_one_is_narrower(self) -> None:
        """So the last word counts, when it is not below the first."""
        assert "62" == told("2021", operation(so_far("50"), so_far("62")))
        assert "62; 50" == told("2021", operation(so_far("62"), so_far("50")))

    def test_of_two_spans_of_one_length_the_earlier_one_in_the_record_stands(self) -> None:
        """Neither holds the other, and the record names that of February first."""
        raid = operation(
            so_far("40", "2021-02-01/2021-02-10"), so_far("30", "2021-01-28/2021-02-06")
        )
        assert "40; 30" == told("2021", raid)


class TestCumulative:
    """Rule 3(c)."""

    def test_thirty_and_62_since_2019(self) -> None:
        """In 2021 the parts count, and 62 are told beside; over all of its years 62 count."""
        raid = operation(arrested("30", "2021-06-10"), so_far("62", "2019/2021"), date="2021-06")
        assert "30; 62" == told("2021", raid)
        assert "62" == told("2019/2021", raid)
        assert "62" == told(None, raid)
        assert "; 62" == told("2020", raid)
        assert "30; 62" == told("2021/2022", raid)
        [beside] = arrests(over("2021", raid)).beside
        assert ("62", "2019/2021") == (str(beside.amount), str(beside.date))

    def test_without_a_date_it_counts_where_its_record_and_its_parts_fall(self) -> None:
        """Ten arrests from 28 December to 3 January count in the year in which they ended."""
        raid = operation(so_far("10"), date="2020-12-28/2021-01-03")
        assert ["; 10", "10", "10"] == [told(one, raid) for one in ("2020", "2021", "2020/2021")]
        with_part = operation(
            arrested("4", "2020-12-30"), so_far("10"), date="2020-12-28/2021-01-03"
        )
        assert ["4; 10", "; 10", "10"] == [
            told(period, with_part) for period in ("2020", "2021", "2020/2021")
        ]

    def test_it_replaces_a_narrower_one(self) -> None:
        """In the month the narrower figure counts, in the year the wider one alone."""
        raid = operation(arrested("5"), so_far("12", "2021-06"), so_far("62", "2021"))
        assert ["12; 62", "62"] == [told("2021-06", raid), told("2021", raid)]

    def test_without_a_date_it_waits_for_all_of_a_figure_that_it_covers(self) -> None:
        """10 until 1 January are not of 2021 alone, so the 20 that hold them are not either."""
        raid = operation(
            so_far("10", "2020-12-28/2021-01-01"), so_far("20"), date="2020-12-28/2021-01-03"
        )
        assert "20" == told("2020/2021", raid)
        assert "; 10; 20" == told("2021", raid)

    def test_without_any_date_it_is_told_beside_the_parts_that_count(self) -> None:
        """The operation has no date, one of its parts has, and 62 hold that part."""
        raid = operation(arrested("30", "2021-06-10"), so_far("62"), date="")
        assert "62" == told(None, raid)
        assert "30; 62" == told("2021", raid)


class TestPlaceOfCumulative:
    """Rule 3(d)."""

    skopje, prilep = Place.parse("Skopje, MK"), Place.parse("Prilep, MK")

    def test_it_covers_only_parts_of_its_place(self) -> None:
        """Those of another place are added to it."""
        raid = operation(
            arrested("5", place=self.skopje),
            arrested("7", place=self.prilep),
            so_far("62", place=self.skopje),
        )
        assert "7 62" == " ".join(sorted(told("2021", raid).split(), key=int))

    def test_one_without_a_place_covers_it_as_well(self) -> None:
        """Of one span the one with a place is weighed first, wherever it stands."""
        raid = operation(
            so_far("90"), so_far("62", place=self.skopje), arrested("7", place=self.prilep)
        )
        assert "90" == told("2021", raid)

    def test_a_part_without_a_place_is_of_the_place_of_its_record(self) -> None:
        """All of the operation was in Skopje: the five are among the 62."""
        raid = operation(arrested("5"), so_far("62", place=self.skopje), places=(self.skopje,))
        assert "62" == told("2021", raid)

    def test_what_all_places_came_to_lies_half_inside_of_a_wider_one_of_one_place(self) -> None:
        """The five are in both figures: 50 of all places in June, 62 in Skopje in the year."""
        raid = operation(
            arrested("5", place=self.skopje),
            so_far("50", "2021-06"),
            so_far("62", "2021", place=self.skopje),
        )
        assert "50; 62" == told("2021", raid)


class TestHeadline:
    """Rule 3(e)."""

    def test_it_counts_where_there_is_nothing_else(self) -> None:
        """Also beside a cumulative figure that says no amount."""
        assert "40" == told("2021", operation(headline("40")))
        assert "40" == told("2021", operation(headline("40"), so_far("?")))

    def test_it_is_told_beside_a_part_or_a_cumulative_figure_of_any_period(self) -> None:
        """It does not count in a year in which the part does not fall."""
        assert "30; 40" == told("2021", operation(arrested("30"), headline("40")))
        assert "30; 40" == told("2021", operation(so_far("30"), headline("40")))
        elsewhen = operation(arrested("30", "2020-05"), headline("40"))
        assert ["30", "; 40"] == [told("2020", elsewhen), told("2021", elsewhen)]
        assert "?; 40" == told("2021", operation(arrested("?"), headline("40")))

    def test_a_cumulative_figure_that_does_not_stand_is_better_still(self) -> None:
        """So nothing counts, and both are told."""
        raid = operation(
            so_far("?", "2021-01/2021-04"), so_far("62", "2021-03/2021-12"), headline("40")
        )
        assert "; 62; 40" == told("2021", raid)

    def test_the_last_one_with_an_amount_counts(self) -> None:
        """The others are told beside it."""
        raid = operation(headline("30"), headline("40"), headline("?"))
        assert "40; 30" == told("2021", raid)

    def test_the_last_one_is_the_last_of_the_record(self) -> None:
        """Whatever their dates are."""
        raid = operation(headline("30", "2021-06-11"), headline("40", "2021-06-10"))
        assert "40; 30" == told("2021", raid)


class TestOneOperation:
    """Rule 3(f)."""

    def test_its_period_is_its_date(self) -> None:
        """Parts that are dated otherwise are told apart, and what holds them is told beside."""
        raid = operation(
            arrested("3"), arrested("4", "2021-09-01"), so_far("62", "2019/2021"), name="raid"
        )
        ledger = cscwb.ledger(Records(operations=(raid,)))
        alone = ledger.of("raid")
        assert (["3"], ["62"]) == (amounts(alone), amounts(alone.beside))
        assert [("4", "2021-09-01")] == [
            (str(entry.amount), str(entry.date)) for entry in ledger.elsewhere("raid")
        ]

    def test_what_counts_in_another_year_alone_is_told_with_its_date(self) -> None:
        """A figure of all of 2019 and a part of 2020 are not lost beside those of its day."""
        raid = operation(arrested("3"), so_far("62", "2019"), arrested("4", "2020-05"))
        ledger = cscwb.ledger(Records(operations=(raid,)))
        assert (["3"], []) == (amounts(ledger.of("raid")), amounts(ledger.of("raid").beside))
        assert ["62", "4"] == amounts(ledger.elsewhere("raid"))

    def test_it_falls_in_its_own_date(self) -> None:
        """From March on, and nobody says until when: its arrests stand in its row."""
        raid = operation(arrested("3"), date="2021-03/2021")
        assert ["3"] == amounts(cscwb.ledger(Records(operations=(raid,))).of("raid"))

    def test_a_part_without_a_date_has_that_of_its_whole(self) -> None:
        """What was in September is dated otherwise."""
        part = operation(
            arrested("3"), arrested("4", "2021-09-01"), date="", name="part", part_of="raid"
        )
        ledger = cscwb.ledger(Records(operations=(operation(), part)))
        assert ["3"] == amounts(ledger.of("part"))
        assert ["4"] == amounts(ledger.elsewhere("part"))


@pytest.mark.parametrize(
    ("results", "found"),
    [
        ([arrested("30"), so_far("20")], 1),
        ([arrested("30"), so_far("~29")], 0),
        ([arrested(">=30"), headline("20")], 1),
        ([arrested("30"), headline("40")], 1),
        ([arrested("30"), arrested("?"), headline("40")], 0),
        ([so_far("30"), so_far("40")], 1),
        ([so_far(">30"), so_far("40")], 0),
        ([so_far("30", "2021-01/2021-04"), so_far("62", "2021-03/2021-12")], 1),
        ([so_far("30", "2021-01/2021-03"), so_far("62", "2021-01/2021-12")], 0),
        ([so_far("30", "2021-01/2021-03"), so_far("62", "2021-04/2021-12")], 0),
        ([so_far("6", "2021-01/2021-03"), so_far("6", "2021-04/2021-06"), so_far("10", "2021")], 1),
        ([so_far("6", "2021-01/2021-03"), arrested("6", "2021-07-01"), so_far("10", "2021")], 1),
        ([so_far("6", "2021-01/2021-03"), so_far("4", "2021-04/2021-06"), so_far("10", "2021")], 0),
        ([arrested("5", "2021-02-01"), so_far("6", "2021-01/2021-03"), so_far("10", "2021")], 0),
    ],
)
def test_figures_that_cannot_all_be_true_are_found(
    results: list[PersonMeasure], found: int
) -> None:
    """Rule 3(g): below or above the parts, of one span and unequal, overlapping; never nested."""
    records = Records(operations=(operation(*results),))
    assert found == len([problem for problem in check(records) if problem.code == "scope"])


def test_a_month_is_never_above_its_year() -> None:
    """Rule 3(h): what a cumulative figure replaces in the year, it replaces in its month."""
    raid = operation(arrested("30", "2021-06-10"), so_far("20", "2021"), so_far("40", "2021-06"))
    assert ["40; 20", "40; 20"] == [told("2021-06", raid), told("2021", raid)]
    over_new_year = operation(so_far("10", "2020-12-28/2021-01-03"), date="2021-01-03")
    assert ["; 10", "; 10", "10"] == [
        told(period, over_new_year) for period in ("2020", "2021", "2020/2021")
    ]


def test_a_part_that_began_before_the_period_is_held_by_the_day_it_ended() -> None:
    """A cumulative figure without a date counts where its record and all that it covers ended."""
    raid = operation(so_far("10"), arrested("3", "2020-12/2021-02"), date="2020-11/2021-03")
    assert "10" == told("2021", raid)
