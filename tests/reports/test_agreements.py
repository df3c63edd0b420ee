"""Agreements in the annual report and the bulletin: reached steps in cells, the rest in words."""

from collections.abc import Iterable
from typing import Any

import attrs
import pytest

import cscwb
from cscwb.document.nodes import Document, Link, Table
from cscwb.document.walk import blocks_in, plain
from cscwb.model import (
    Agreement,
    AgreementSubject,
    Article,
    Certainty,
    Claim,
    Component,
    Day,
    Event,
    EventKind,
    Jurisdiction,
    Person,
    Place,
    Post,
    Project,
    Records,
    Span,
    Support,
    SupportKind,
    TreatyAction,
    TreatyStage,
    texts,
)

RS, AR, ME = Jurisdiction("RS"), Jurisdiction("AR"), Jurisdiction("ME")
S = TreatyStage
BASE = Records(
    project=Project(
        id="harbour",
        title="Harbour",
        date=Span.parse("2018/2023"),
        components=(Component(id="courts", title="Courts"),),
    ),
    events=(
        Event(
            id="signing",
            title="Signing in Vienna",
            kind=EventKind.SIGNING,
            date=Span.parse("2021-03-14/2021-03-15"),
        ),
    ),
    people=(Person(id="ana-ilic", given="Ana", family="Ilić"),),
    posts=(Post(id="minister", title="Minister of Justice of Argentina"),),
    articles=(
        Article(
            id="news", title="News", published=Day(2021, 6), body="Words.", about=("treaty", "pact")
        ),
    ),
)
NOTHING = "–"
NEGOTIATED = TreatyAction(stage=S.NEGOTIATION, date=Span.parse("2021-01"), round=2)


def step(stage: TreatyStage | None, date: str = "", **others: Any) -> TreatyAction:
    """A step with the date in its short form."""
    return TreatyAction(stage=stage, date=Span.parse(date) if date else None, **others)


def treaty(*actions: TreatyAction, **others: Any) -> Agreement:
    """A treaty of Serbia and Argentina, negotiated in 2021, with these steps."""
    known: dict[str, Any] = {"id": "treaty", "title": "Treaty", "parties": (RS, AR), **others}
    return Agreement(actions=(NEGOTIATED, *actions), **known)


def report(*agreements: Agreement, year: int = 2021) -> Document:
    """The annual report on them."""
    return cscwb.compose_annual_report(attrs.evolve(BASE, agreements=agreements), year, draft=True)


def bulletin(*agreements: Agreement, period: str = "2021-06") -> Document:
    """The bulletin with the article on them."""
    records = attrs.evolve(BASE, agreements=agreements)
    return cscwb.compose_bulletin(records, period, full=True, draft=True)


def table(document: Document, start: str) -> Table:
    """The table whose caption starts so."""
    tables = [one for one in blocks_in(document.body) if isinstance(one, Table)]
    return next(one for one in tables if plain(one.caption).startswith(start))


def rows(found: Table) -> list[dict[str, str]]:
    """Its rows, by the titles of the columns, with plain spaces."""
    titles = [plain(one.title) for one in found.columns]
    return [dict(zip(titles, map(words, row), strict=True)) for row in found.rows]


def words(content: Any) -> str:
    """The words of a cell or a note, with plain spaces."""
    return plain(content).replace("\u00a0", " ")


def stages(*agreements: Agreement, year: int = 2021) -> list[dict[str, str]]:
    """The rows of the table by party."""
    return rows(table(report(*agreements, year=year), "Agreements and their stages"))


def notes(found: Table) -> list[str]:
    """What stands under a table."""
    return [words(one) for one in found.notes]


def own_notes(found: Table) -> list[str]:
    """What stands under a table, without the line that explains the dash."""
    return [note for note in notes(found) if note != "–: not on record."]


def details(*agreements: Agreement, year: int = 2021) -> list[dict[str, str]]:
    """The rows of the table of all that is on record."""
    return rows(table(report(*agreements, year=year), "What is on record of these agreements"))


@pytest.mark.parametrize(
    ("date", "printed"),
    [
        ("2021-12-31", "31 December 2021"),
        ("2021", "2021"),
        ("by 2021-03-12", "by 12 March 2021"),
        ("before 2022", "before 2022"),
    ],
)
def test_a_cell_has_the_steps_that_were_surely_reached(date: str, printed: str) -> None:
    """By the end of the year, of the party of the row."""
    first, second = stages(treaty(step(S.RATIFICATION, date, party=RS)))
    assert ("Serbia", f"Ratification: {printed}") == (first["Party"], first["Consent to be bound"])
    assert ("Argentina", NOTHING) == (second["Party"], second["Consent to be bound"])


@pytest.mark.parametrize(
    ("date", "line"),
    [
        ("", "Date not stated: ratification (Serbia)"),
        ("after 2021-06-23", "Date not stated: ratification (Serbia), after 23 June 2021"),
        ("by 2022", "Date not stated exactly: ratification (Serbia), by 2022"),
    ],
)
def test_what_is_not_surely_reached_stands_under_the_table(date: str, line: str) -> None:
    """In no cell, and the cell has no dash."""
    found = table(report(treaty(step(S.RATIFICATION, date, party=RS))), "Agreements and their")
    first, second = rows(found)
    assert "see under the table" == first["Consent to be bound"]
    assert NOTHING == second["Consent to be bound"]
    assert [f"Treaty. {line}."] == own_notes(found)


@pytest.mark.parametrize("date", ["2022-01-01", "2022", "after 2021-12-31"])
def test_what_came_later_is_not_in_the_report(date: str) -> None:
    """Not in a column, not under the table, and not among all that is on record."""
    document = report(treaty(step(S.RATIFICATION, date, party=RS)))
    found = table(document, "Agreements and their")
    assert not [one for one in rows(found) if "Consent to be bound" in one]
    assert [] == own_notes(found)
    assert "atification (Serbia)" not in repr(document.body)


def test_steps_have_the_dates_that_follow() -> None:
    """From an event, a deposit and a later step at home, each marked as inferred."""
    agreement = treaty(
        step(S.SIGNATURE, event="signing"),
        step(S.PARLIAMENTARY_APPROVAL, party=RS),
        step(S.GAZETTE_PUBLICATION, "2021-03-12", party=RS),
        step(S.ACCESSION, party=RS),
        step(S.DEPOSIT_OF_INSTRUMENTS, "2021-05", party=RS),
    )
    found = table(report(agreement), "Agreements and their")
    first = rows(found)[0]
    assert "14–15 March 2021 †" == first["Signature"]
    assert (
        "Parliamentary approval: by 12 March 2021 † Gazette publication: 12 March 2021"
        == first["National law (domestic step)"]
    )
    consent = "Accession: May 2021 † Deposit of instruments: May 2021"
    assert consent == first["Consent to be bound"]
    assert own_notes(found)[0].startswith("†")
    assert "event: Signing in Vienna" in details(agreement)[0]["Steps"]


def test_other_steps_have_a_column_when_there_are_any() -> None:
    """What ends a treaty, what excepts from it, and an act whose step nobody names."""
    assert "Other steps" not in stages(treaty())[0]
    first, second = stages(
        treaty(
            step(S.RESERVATION, "2021-02", party=RS),
            step(S.WITHDRAWAL_OF_DECLARATION, "2021-03", party=RS),
            step(None, "2021-04-01", party=RS, note="Letters were exchanged."),
            step(S.TERMINATION, "2021-05"),
        )
    )
    assert (
        "Reservation: February 2021 Withdrawal of declaration: March 2021 "
        "Act (Letters were exchanged): 1 April 2021 Termination: May 2021" == first["Other steps"]
    )
    assert "Termination: May 2021" == second["Other steps"]


@pytest.mark.parametrize("stage", TreatyStage)
def test_every_step_has_a_cell(stage: TreatyStage) -> None:
    """Whatever a party has reached, its row says so."""
    first, second = stages(treaty(step(stage, "2021-02-03", party=RS)))
    assert [title for title in first if "3 February 2021" in first[title]]
    assert not [title for title in second if "3 February 2021" in second[title]]


def test_a_predecessor_is_named() -> None:
    """The state that a party succeeds to, or that took the step before it."""
    agreement = treaty(
        step(S.SIGNATURE, "2001", party=ME, predecessor="Yugoslavia"),
        step(S.SUCCESSION, "2006-06-06", party=ME, predecessor="Serbia and Montenegro"),
        parties=(ME,),
        multilateral=True,
    )
    row = stages(agreement)[0]
    assert "Signature by Yugoslavia: 2001" == row["Signature"]
    assert "Succession to Serbia and Montenegro: 6 June 2006" == row["Consent to be bound"]
    printed = rows(table(bulletin(agreement), "The agreements"))[0]
    assert "Montenegro and others" == printed["Parties"]
    assert "Succession to Serbia and Montenegro (Montenegro): 6 June 2006" in printed["Stages"]


def test_a_treaty_of_many_has_a_row_for_what_is_no_single_partys() -> None:
    """Its entry into force is not that for each party; of two parties a common step is in both."""
    convention = treaty(step(S.ENTRY_INTO_FORCE, "1962"), parties=(RS,), multilateral=True)
    found = {row["Party"]: row["Entry into force"] for row in stages(convention)}
    assert {"Serbia": NOTHING, "As a whole": "1962"} == found
    found = {row["Party"]: row["Entry into force"] for row in stages(treaty(*convention.actions))}
    assert {"Serbia": "1962", "Argentina": "1962"} == found


WHOLE = treaty(
    step(
        S.SIGNATURE,
        "2021-03-15",
        place=Place.parse("Vienna, AT"),
        event="signing",
        signatories=("ana-ilic", "minister"),
        note="in two copies",
    ),
    step(S.PARLIAMENTARY_APPROVAL, party=RS, law="Act on the Treaty, Official Gazette 12/2021"),
    subjects=(AgreementSubject.EXTRADITION, AgreementSubject.ASSET_RECOVERY),
    multilateral=True,
    package="Courts together",
    order=2,
    components=("courts",),
    support=(Support(kind=SupportKind.EXPERT_ADVICE, statement="advice on the text"),),
    reference="No 12/2021",
    url=texts.Link("https://example.org/treaty", text="Text"),
)


@pytest.mark.parametrize(
    "printed",
    [
        "Multilateral treaty on extradition and asset recovery",
        "Part 2 of Courts together",
        "Component: Courts",
        "No 12/2021",
        "Signature: 15 March 2021; place: Vienna, Austria; event: Signing in Vienna; signed by "
        "Ana Ilić and Minister of Justice of Argentina. In two copies",
        "Parliamentary approval (Serbia): not stated; law: Act on the Treaty, Official Gazette "
        "12/2021",
        "Expert advice by the project: advice on the text",
    ],
)
def test_all_that_is_on_record_is_printed(printed: str) -> None:
    """Nothing of an agreement is lost on the way out."""
    [row] = details(WHOLE)
    assert printed in " ".join(row.values())


def test_a_step_of_which_no_more_is_on_record_is_printed_once() -> None:
    """With its round, in the column of its stage, and not again among the details."""
    [whole] = [row for row in stages(WHOLE) if row["Party"] == "As a whole"]
    assert "January 2021 (round 2)" == whole["Negotiation"]
    [row] = details(WHOLE)
    assert "Negotiation" not in " ".join(row.values())


def test_the_note_of_an_act_is_told_once() -> None:
    """It says what the act was, and stands where the name of a step does."""
    [row] = details(treaty(step(None, "2021-04-01", party=RS, note="letters", law="Act 7")))
    assert "Act (Serbia; letters): 1 April 2021; law: Act 7" == row["Steps"]


def test_where_an_agreement_can_be_read_is_a_link() -> None:
    """Its address leads there."""
    found = table(report(WHOLE), "What is on record")
    links = [one for row in found.rows for cell in row for one in cell if isinstance(one, Link)]
    assert ["https://example.org/treaty"] == [one.target for one in links]


def test_a_bulletin_tells_what_was_reached_by_its_end() -> None:
    """Not what its year brought later; and who was supported."""
    agreement = treaty(
        step(S.SIGNATURE, "2021-03-15"),
        step(S.PARLIAMENTARY_APPROVAL, party=RS),
        step(S.INCORPORATION_INTO_NATIONAL_LAW, "2021", party=RS),
        step(S.RATIFICATION, "2021-07-01", party=RS),
        support=(Support(statement="advice on the text"),),
    )
    found = table(bulletin(agreement), "The agreements")
    [row] = rows(found)
    assert "Negotiation: January 2021 (round 2); Signature: 15 March 2021" == row["Stages"]
    assert "Supported by the project: advice on the text" == row["Support"]
    inferred, *lines = notes(found)
    assert inferred.startswith("†")
    assert [
        "Treaty. Date not stated exactly: parliamentary approval (Serbia), by 31 December 2021 †; "
        "incorporation into national law (Serbia), 2021."
    ] == lines


def test_a_bulletin_without_support_has_no_column_for_it() -> None:
    """Silence is no column."""
    [row] = rows(table(bulletin(treaty()), "The agreements"))
    assert ["Agreement", "Parties", "Stages"] == list(row)


def test_each_agreement_has_its_own_line() -> None:
    """Of several it is told which is meant."""
    pact = treaty(step(S.RATIFICATION, party=AR), id="pact", title="Pact")
    other = treaty(step(None, party=RS, note="letters"))
    lines = [
        "Pact. Date not stated: ratification (Argentina).",
        "Treaty. Date not stated: act (Serbia; letters).",
    ]
    for document in (report(pact, other), bulletin(pact, other)):
        found = [one for one in tables(document) if "stages" in plain(one.caption)]
        assert lines == own_notes(found[0])


@pytest.mark.parametrize(
    ("claim", "line"),
    [
        (
            Claim(field="actions[1].date", value="2021-04-01", source="Gazette"),
            "Treaty, signature: Gazette gives 1 April 2021.",
        ),
        (
            Claim(field="actions[1].date", value="2021-04-01", source="news"),
            "Treaty, signature: News gives 1 April 2021.",
        ),
        (
            Claim(
                field="actions[1].date",
                value="2021-04-01",
                source="Gazette",
                attributed_to="ana-ilic",
                certainty=Certainty.ALLEGED,
                note="a misprint",
            ),
            "Treaty, signature: Gazette, according to Ana Ilić, gives 1 April 2021 (alleged). A "
            "misprint.",
        ),
        (Claim(field="actions[2].date", value="2023-10-02"), None),
        (
            Claim(field="actions[9].date", value="2021"),
            "Treaty, actions[9].date: a source gives 2021.",
        ),
    ],
)
def test_a_claim_is_printed_with_the_step_that_it_is_on(claim: Claim, line: str | None) -> None:
    """With whose word it is and how sure it is; on a step that was taken later, in no report."""
    steps = (step(S.SIGNATURE, "2021-03-15"), step(S.ENTRY_INTO_FORCE, "2023-10-01"))
    found = notes(table(report(treaty(*steps, claims=(claim,))), "Agreements and their stages"))
    assert ([] if line is None else [line]) == [one for one in found if " gives " in one]


def tables(document: Document) -> Iterable[Table]:
    """All its tables."""
    return (one for one in blocks_in(document.body) if isinstance(one, Table))
