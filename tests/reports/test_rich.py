"""The figures of the made-up project in ``tests/data/rich``, added up by hand from its records.

Persons arrested, by the records and their dates:

- ``sarvena-containers``: 2 on 29 March 2022.
- ``lighthouse-days-2022``: 5 on 17 May and 4 on 18 May 2022, 9 in all.
- ``vault`` with its part ``vault-second-strike``: 6 on 8 November 2022 and 3 on 14 February 2023,
  11 in all from November 2021 to March 2023.
- ``new-year-boats``: 4 on 29 December 2022 and 6 on 2 January 2023, 10 in all.
- ``valmora-cash``: 1 on 11 June 2023; the project had no part in it.
- ``print-shop-centre``: 5 to 7 on 21 November 2023.
"""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from reports.reading import large_figures

import cscwb
from cscwb.counting import Counted, Total, arrests, checked, investigations, measures, seized
from cscwb.document.nodes import Document, Table
from cscwb.document.walk import blocks_in, plain
from cscwb.reports.wording import first_lower

PATH = Path(__file__).parents[1] / "data" / "rich"
RICH = cscwb.load(PATH)
NARRATIVE = cscwb.load_narrative(PATH)
PICTURES = cscwb.load_pictures(PATH, RICH)
BOOK = cscwb.ledger(RICH)
S = "\u00a0"
ACTIVITIES = "visits, meetings and other activities"
ARRESTED = "Persons arrested (stage of proceedings: indictment, 11; arrest, 16 to 18)"


def test_nothing_is_wrong_with_the_records() -> None:
    """Whatever a product would refuse, its check finds."""
    for product in ("", "report", "bulletin"):
        assert () == cscwb.check(PATH, product=product)


@pytest.mark.parametrize(
    ("period", "lowest", "highest"),
    [
        ("2022-03", 2, 2),
        ("2022-05", 9, 9),  # 5 + 4, and 9 in all
        ("2022-11", 6, 6),  # 11 is not of this month alone
        ("2022-12", 4, 4),  # of the ten of the turn of the year
        ("2023-01", 6, 6),
        ("2023-02", 3, 3),
        ("2023-06", 1, 1),
        ("2023-11", 5, 7),
        ("2022-Q1", 2, 2),
        ("2022-Q2", 9, 9),
        ("2022-Q4", 10, 10),  # 6 + 4
        ("2023-Q1", 9, 9),  # 6 + 3
        ("2023-Q2", 1, 1),
        ("2023-Q4", 5, 7),
        ("2022", 21, 21),  # 2 + 9 + 10
        ("2023", 15, 17),  # 9 + 1 + 5..7
        ("2022-01/2023-12", 36, 38),  # 21 + 15..17; the span of the 11 begins in 2021
        ("2021-11/2023-12", 38, 40),  # 2 + 9 + 11 + 10 + 1 + 5..7
    ],
)
def test_persons_are_arrested_once(period: str, lowest: int, highest: int) -> None:
    """In a month, a quarter, a year and over all of them."""
    total = arrests(BOOK.over(period))
    assert (Decimal(lowest), Decimal(highest)) == (total.sum.lowest, total.sum.highest)


@pytest.mark.parametrize("period", ["2022-01", "2022-06", "2022-Q3", "2023-Q3", "2023-12"])
def test_silence_is_not_zero(period: str) -> None:
    """Where nobody was arrested nothing is counted; the eleven may be told beside it."""
    assert () == arrests(BOOK.over(period)).entries


def test_only_what_the_project_supported() -> None:
    """Without the one of ``valmora-cash``, and none of the three where another gave support."""
    assert (14, 16) == figures(arrests(BOOK.over("2023", supported=True)))
    assert (21, 21) == figures(arrests(BOOK.over("2022", supported=True)))
    deprived = [
        total
        for total in measures(BOOK.over("2022", supported=True))
        if total.what == "deprived_of_liberty"
    ]
    assert [] == deprived


def figures(total: Total) -> tuple[int, int]:
    """The ends of a sum that has both."""
    return int(total.sum.lowest), int(total.sum.highest or -1)


@pytest.mark.parametrize(
    ("period", "persons"),
    [
        ("2022-03", {"arrested": "2", "wanted": "1"}),
        ("2022-05", {"arrested": "9", "detained": "7", "reported": "6"}),
        ("2022-08", {"deprived_of_liberty": "3", "wanted?": "2"}),
        ("2022-11", {"arrested": "6", "released": "1"}),
        ("2023-01", {"arrested": "6", "extradited": "1"}),
        ("2023-02", {"arrested": "3", "charged": "8"}),
        ("2023-03", {"prosecuted": "3", "convicted": "2"}),
    ],
)
def test_each_measure_stands_by_itself(period: str, persons: dict[str, str]) -> None:
    """In the month of its own date; what is alleged (``?``) is not among what is certain."""
    counted = measures(BOOK.over(period))
    found = {
        f"{total.what}{'?' if total.suspected else ''}": str(total.sum.lowest)
        for total in counted
        if total.entries
    }
    assert persons == found


@pytest.mark.parametrize(
    ("period", "goods"),
    [
        (
            "2022-03",
            ["cocaine seized 140 kg", "phone found 11 piece", "tracking device seized 2 piece"],
        ),
        (
            "2022-05",
            [
                "pistol seized 3 piece",  # and an unstated number; 11 in a headline
                "automatic_firearm seized 2 piece",
                "ammunition seized 1000 round",
                "car seized 1 vehicle",
                "false_document seized 23 document",
            ],
        ),
        (
            "2022-08",
            [
                "cannabis_herb seized 800 g",
                "cannabis_herb seized 62 kg",
                "cannabis_herb seized 62.8 kg",  # 62 + 0.8, computed
                "cannabis_resin seized 0 kg",  # an amount that is not stated
                "cannabis_plant seized 2000 plant",
                "heroin seized 3 kg",  # suspected
                "equipment seized 0 None",
            ],
        ),
        ("2022-11", ["car seized 4 vehicle", "cash seized 250000 EUR", "luxury_item seized 0 EUR"]),
        ("2023-01", ["speedboat seized 2 piece", "cigarettes seized 16000 cartons"]),
        ("2023-02", ["cash seized 80000 USD"]),
        (
            "2023-03",  # figures of ``vault`` without a date of their own fall in its last month
            [
                "bank_account frozen 1200000 EUR",
                "real_estate confiscated 900000 EUR",
                "business frozen 2 shareholdings",
            ],
        ),
        (
            "2023-04",
            [
                "rifle surrendered 350 piece",
                "ammunition surrendered 16000 round",
                "grenade surrendered 12 piece",
            ],
        ),
        ("2023-06", ["cash seized 3200000 ALL"]),
        (
            "2023-11",
            [
                "sim_card seized 3000 piece",
                "computer seized 17 piece",
                "false_document seized 450 document",
            ],
        ),
    ],
)
def test_goods_are_counted_in_their_month(period: str, goods: list[str]) -> None:
    """Each unit by itself, and what only stands in a headline where there is nothing better."""
    totals = [total for total in seized(BOOK.over(period)) if total.entries]
    assert goods == [
        f"{name(total.what)} {total.action} {total.sum.lowest} {name(total.unit)}"
        for total in totals
    ]


def name(word: object) -> str:
    """A word of a vocabulary, or the label in place of one."""
    return str(getattr(word, "label", word))


def test_cash_is_added_by_currency_and_once() -> None:
    """The EUR 410 000 hold the EUR 250 000, where a period holds the whole span."""
    every = {
        str(total.unit): total.sum.lowest for total in seized(BOOK.over()) if total.what == "cash"
    }
    assert {"EUR": 410_000, "ALL": 3_200_000, "USD": 80_000} == every


def test_checks_and_investigations() -> None:
    """More than 3 000 and at least 800 persons; 14 investigations in all by June 2022."""
    assert [("persons", 3800), ("vehicles", 1200)] == told(checked, "2022-05")
    assert [("containers", 400)] == told(checked, "2022-03")
    assert [("documents", 900)] == told(checked, "2023-11")
    assert [("money laundering", 14), ("smuggling of narcotic drugs", 1)] == told(
        investigations, "2022"
    )


def told(of: Callable[[Counted], tuple[Total, ...]], period: str) -> list[tuple[str, int]]:
    """The totals of one sort over a period."""
    return [
        (str(total.what), int(total.sum.lowest)) for total in of(BOOK.over(period)) if total.entries
    ]


def rows(document: Document, caption: str) -> dict[str, str]:
    """The first two cells of each row of a table, those of one name one after the other."""
    found: dict[str, str] = {}
    for block in blocks_in(document.body):
        if isinstance(block, Table) and plain(block.caption).startswith(caption):
            for row in block.rows:
                label, value = plain(row[0]), plain(row[1])
                found[label] = f"{found[label]}; {value}" if label in found else value
    return found


def report(year: int) -> Document:
    """The annual report of a year."""
    return cscwb.compose_annual_report(RICH, year, narrative=NARRATIVE, pictures=PICTURES)


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        (
            2022,
            {
                "Agreements with a step in the year": "3",  # the memorandum by its event
                "Operations on record": "3",  # March, May, August
                "of these held or supported by the project": "7",
                "Visits, meetings and other activities on record": "7",
                "Items published by the project": "11",
                "Persons arrested (stage of proceedings: arrest)": (
                    "21; 11 from November 2021 to March 2023, of one operation alone, stage of "
                    f"proceedings: indictment; 10 from 28{S}December 2022 to 3{S}January 2023, of "
                    "one operation alone"
                ),
            },
        ),
        (
            2023,
            {
                "Agreements with a step in the year": "2",
                "Operations on record": "5",
                "of these held or supported by the project": "6",
                "Visits, meetings and other activities on record": "6",
                "Items published by the project": "8",
                "Items of other or unknown publishers": "1",
                "Persons convicted (stage of proceedings: final judgment)": "2",
            },
        ),
    ],
)
def test_the_key_figures_of_a_year(year: int, expected: dict[str, str]) -> None:
    """As they are printed."""
    found = rows(report(year), "Key figures")
    assert expected == {label: found[label] for label in expected}


def test_the_indicators_at_the_end() -> None:
    """From the first day of the project: 21 + 14..16 arrests, 2 + 4 operations, 2 courses."""
    values = {
        plain(row[1]).partition(" Unit")[0]: plain(row[5])
        for block in blocks_in(report(2023).body)
        if isinstance(block, Table) and block.label == "logframe"
        for row in block.rows
    }
    assert (
        "35 to 37; 11 from November 2021 to March 2023, of one operation alone, stage of "
        "proceedings: indictment (2023)"
        == values["Oc1.1 Persons arrested as suspects in operations with support"]
    )
    assert "6 (2023)" == values["Op1.1.1 Operations that the project supported"]
    assert "2 (2023)" == values["Op2.1.2 Courses held"]


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        # one operation; the visit with its reception is one activity
        (
            "2022-04",
            {
                "operation, supported by the project": "1",
                "persons arrested (stage of proceedings: arrest)": "2",
                "person wanted (stage of proceedings: not stated), 31 March 2022": "1",
                "agreement": "1",
                "reception, held or supported by the project": "1",
            },
        ),
        # ``vault`` and its part are one operation, and the 11 hold the 3 of the part
        (
            "2023-Q1",
            {
                "operations, two supported by the project": "2",
                "persons arrested (stage of proceedings: indictment, 11; arrest, 10)": "21",
                f"{ACTIVITIES}, two held or supported by the project": "2",
            },
        ),
        (
            "2023",
            {
                "operations, four supported by the project": "5",
                # 11 + 10 + 1 + 5..7
                first_lower(ARRESTED): "27 to 29",
                f"{ACTIVITIES}, six held or supported by the project": "6",
            },
        ),
    ],
)
def test_the_figures_of_a_bulletin(period: str, expected: dict[str, str]) -> None:
    """It counts what its articles tell of, each operation once and with its parts."""
    bulletin = cscwb.compose_bulletin(RICH, period, pictures=PICTURES)
    found = large_figures(bulletin)
    assert expected == {label: found.get(label) for label in expected}


def test_each_party_of_an_agreement_is_where_its_steps_have_brought_it() -> None:
    """At the end of each year; no step of 2023 counts in 2022."""
    status = {
        (agreement.id, str(party), day): step.value
        if (step := agreement.status_for(party, day))
        else None
        for agreement in RICH.agreements
        for party in agreement.parties
        for day in ("2022-12-31", "2023-12-31")
    }
    arrangement, convention = (
        "albania-kosovo-police-arrangement",
        "convention-on-evidence-from-ports",
    )
    assert "initialling" == status[arrangement, "AL", "2022-12-31"]
    assert "entry_into_force" == status[arrangement, "XK", "2023-12-31"]
    assert "provisional_application" == status[convention, "MK", "2022-12-31"]
    assert "entry_into_force" == status[convention, "MK", "2023-12-31"]
    assert "deposit_of_instruments" == status[convention, "ME", "2023-12-31"]
