"""What the project did for a record, in words."""

import attrs
import pytest

from cscwb.model import (
    Agreement,
    Event,
    EventKind,
    Institution,
    InstitutionKind,
    Operation,
    Project,
    Records,
    Span,
    Support,
    SupportKind,
)
from cscwb.reports.support import support_facts, support_lines

OFFICE = Institution(id="office", name="Prosecutor's Office", kind=InstitutionKind.COURT)
POLICE = Institution(id="police", name="Police", kind=InstitutionKind.POLICE)
GIZ = Institution(id="giz", name="GIZ", kind=InstitutionKind.DEVELOPMENT_AGENCY)
TEAM = Institution(id="harbour-office", name="Harbour", kind=InstitutionKind.PROJECT)
EARLIER = "Harbour, first phase"
RECORDS = Records(
    project=Project(
        id="harbour",
        title="Harbour",
        date=Span.parse("2021/2023"),
        institution="harbour-office",
        predecessors=(EARLIER,),
    ),
    institutions=(OFFICE, POLICE, GIZ, TEAM),
)
VISIT = Event(id="visit", title="Visit", kind=EventKind.VISIT)


def lines(*supports: Support, records: Records = RECORDS) -> list[str]:
    """The words for the support of an event."""
    return support_lines(records, attrs.evolve(VISIT, support=supports))


@pytest.mark.parametrize(
    ("support", "printed"),
    [
        (Support(), "Supported by the project"),
        (Support(statement="travel"), "Supported by the project: travel"),
        (Support(recipients=("office", "police")), "Support to Prosecutor's Office and Police"),
        (
            Support(
                kind=SupportKind.EXPERT_ADVICE,
                recipients=("office",),
                statement="advice on indictments",
                purpose="fewer acquittals",
            ),
            "Expert advice to Prosecutor's Office: advice on indictments (purpose: fewer "
            "acquittals)",
        ),
        (Support(kind=SupportKind.LOGISTICS), "Logistics by the project"),
        (Support(kind=SupportKind.ORGANISED), "Organised by the project"),
        (Support(kind=SupportKind.NONE), "The project had no part in it"),
        (
            Support(kind=SupportKind.NONE, statement="Europol alone helped"),
            "The project had no part in it: Europol alone helped",
        ),
        (Support(by="giz"), "Supported by GIZ"),
        (Support(by=EARLIER), f"Supported by {EARLIER}"),
        (
            Support(by="giz", kind=SupportKind.TRAINING, recipients=("police",), purpose="skills"),
            "Training by GIZ, for Police (purpose: skills)",
        ),
        (Support(by="giz", kind=SupportKind.NONE), "GIZ had no part in it"),
        (Support(by="harbour"), "Supported by the project"),
        (Support(by="harbour-office", recipients=("police",)), "Support to Police"),
    ],
)
def test_a_line_says_how_by_whom_to_whom_and_for_what(support: Support, printed: str) -> None:
    """What is not on record is not in it, and another's support is never the project's."""
    assert [printed] == lines(support)


@pytest.mark.parametrize("kind", SupportKind)
@pytest.mark.parametrize("by", ["", "giz"])
def test_every_kind_has_words(kind: SupportKind, by: str) -> None:
    """No part of a support is lost, whatever its kind."""
    told = Support(kind=kind, by=by, recipients=("office",), statement="words", purpose="ends")
    [line] = lines(told)
    assert line.endswith(": words (purpose: ends)")
    assert ("GIZ" in line) is bool(by)
    assert ("Prosecutor's Office" in line) is (kind is not SupportKind.NONE)


def test_each_support_has_a_line() -> None:
    """In their order; a record without any has none, of whatever kind it is."""
    assert ["Logistics by the project", "Training by the project"] == lines(
        Support(kind=SupportKind.LOGISTICS), Support(kind=SupportKind.TRAINING)
    )
    assert [] == lines()
    given = (Support(),)
    for record in (
        Operation(id="raid", title="Raid", support=given),
        Agreement(id="treaty", title="Treaty", parties=(), support=given),
    ):
        assert ["Supported by the project"] == support_lines(Records(), record)


@pytest.mark.parametrize(
    ("support", "printed"),
    [
        (Support(), "Supported by the project"),
        (Support(recipients=("police",)), "Support to Police"),
        (Support(kind=SupportKind.NONE), "The project had no part in it"),
        (Support(kind=SupportKind.TRAINING), "Support: Training by the project"),
        (Support(by="giz", kind=SupportKind.NONE), "Support: GIZ had no part in it"),
        (
            Support(by="Support to Courts", kind=SupportKind.NONE),
            "Support: Support to Courts had no part in it",
        ),
    ],
)
def test_among_other_facts_a_line_says_that_it_is_about_support(
    support: Support, printed: str
) -> None:
    """Once, and whatever the name of another giver begins with."""
    assert [printed] == list(support_facts(RECORDS, attrs.evolve(VISIT, support=(support,))))
