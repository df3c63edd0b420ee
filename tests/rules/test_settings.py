"""Severities and exemptions: obeyed, explained, and never silent about themselves."""

from pathlib import Path

import attrs
import pytest

import cscwb
from cscwb.errors import Problem
from cscwb.model import (
    CheckSetting,
    CheckSeverity,
    Claim,
    Event,
    EventKind,
    Exemption,
    FundingStatement,
    Logo,
    Project,
    Records,
    Span,
)
from cscwb.rules.engine import check_reading
from cscwb.storage.records.reading import Reading

LONG = attrs.evolve(Span.parse("2021-06-15/2021-06-18"), stated_days=5)
VISIT = Event(id="visit", title="Visit", kind=EventKind.VISIT, date=LONG)
PROJECT = Project(
    id="harbour",
    title="Harbour",
    date=Span.parse("2021"),
    funding_statement=FundingStatement.FUNDED,
    emblem=Logo(file="media/eu-emblem.png", alternative_text="Emblem of the European Union"),
    disclaimer_author="the Harbour project",
)


def found(
    *events: Event, checks: tuple[CheckSetting, ...] = (), unreadable: tuple[str, ...] = ()
) -> list[tuple[str, str, str]]:
    records = Records(project=attrs.evolve(PROJECT, checks=checks), events=events)
    broken = frozenset(("events", event) for event in unreadable)
    problems = (
        check_reading(Reading.of_records(records, unreadable=broken))
        if broken
        else cscwb.check(records)
    )
    return [(problem.code, problem.severity, problem.place) for problem in problems]


def exempted(code: str = "span-length", place: str = "", reason: str = "As printed.") -> Event:
    return attrs.evolve(VISIT, exemptions=(Exemption(code=code, place=place, reason=reason),))


@pytest.mark.parametrize(
    ("severity", "expected"),
    [("error", ["error"]), ("warning", ["warning"]), ("off", [])],
)
def test_a_project_sets_the_severity_of_a_rule(severity: str, expected: list[str]) -> None:
    """The findings of the rule have it, and none is told when it is off."""
    setting = CheckSetting(code="span-length", severity=CheckSeverity(severity))
    assert expected == [severity for _, severity, _ in found(VISIT, checks=(setting,))]


def test_other_rules_are_as_they_were() -> None:
    """A setting is for its rule alone."""
    setting = CheckSetting(code="footnote", severity=CheckSeverity.OFF)
    assert [("span-length", "warning", "date")] == found(VISIT, checks=(setting,))


@pytest.mark.parametrize("place", ["", "date"])
def test_an_exemption_holds_for_its_record_and_field(place: str) -> None:
    """The record is exempted, and another one with the same fault is not."""
    other = attrs.evolve(VISIT, id="other", title="Training")
    assert [("span-length", "warning", "date")] == found(exempted(place=place), other)


def test_an_exemption_of_a_field_is_for_what_it_holds() -> None:
    """A list or part is exempted with its items, and a field of a longer name is not."""
    claims = (Claim(field="x"), Claim(field="y"))
    visit = attrs.evolve(exempted("field", "claims[0]"), date=None, claims=claims)
    assert [("field", "error", "claims[1].field")] == found(visit)
    assert [
        ("field", "error", "claims[0].field"),
        ("field", "error", "claims[1].field"),
        ("unused-exemption", "warning", "exemptions[0]"),
    ] == found(attrs.evolve(visit, exemptions=exempted("field", "claim").exemptions))


def test_an_exemption_that_nothing_needs_is_told() -> None:
    """It must not stay and hide what comes later."""
    visit = attrs.evolve(exempted(), date=Span.parse("2021"))
    assert [("unused-exemption", "warning", "exemptions[0]")] == found(visit)


def test_an_exemption_is_not_called_unused_when_something_was_not_read() -> None:
    """The rule may be silent only because another record is broken."""
    visit = attrs.evolve(exempted(), date=Span.parse("2021"))
    assert [] == found(visit, unreadable=("broken",))


def test_an_exemption_from_a_rule_that_is_off_is_not_called_unused() -> None:
    """Both say the same."""
    setting = CheckSetting(code="span-length", severity=CheckSeverity.OFF)
    assert [] == found(exempted(), checks=(setting,))


@pytest.mark.parametrize("code", ["span-lenght", "unknown-key"])
def test_codes_of_no_rule_are_told(code: str) -> None:
    """Neither a setting nor an exemption is lost on a misspelled code."""
    setting = CheckSetting(code=code, severity=CheckSeverity.OFF)
    assert [
        ("span-length", "warning", "date"),
        ("check-code", "error", "exemptions[0].code"),
        ("check-code", "error", "checks[0].code"),
    ] == found(exempted(code), checks=(setting,))


@pytest.mark.parametrize("code", ["reference", "emblem", "check-code"])
def test_what_a_report_needs_cannot_be_turned_off(code: str) -> None:
    """Neither by a setting nor by an exemption; the finding stays, and both are told."""
    wrong = Event(
        id="talk",
        title="Talk",
        kind=EventKind.MEETING,
        follows_from=("nothing",),
        exemptions=(Exemption(code=code, place="", reason="We know."),),
    )
    setting = CheckSetting(code=code, severity=CheckSeverity.OFF)
    told = found(wrong, checks=(setting,))
    assert ("reference", "error", "follows_from[0]") in told
    assert {"checks[0].code", "exemptions[0].code"} <= {place for _, _, place in told}


def test_a_rule_is_set_once() -> None:
    """The second setting of a code is told."""
    setting = CheckSetting(code="span-length", severity=CheckSeverity.OFF)
    assert [("check-code", "error", "checks[1].code")] == found(checks=(setting, setting))


def test_an_exemption_has_a_reason() -> None:
    """Blanks are none."""
    assert [("empty", "error", "exemptions[0].reason")] == found(exempted(reason=" "))


@pytest.mark.parametrize(
    "project",
    [
        "title: [Harbour]\nchecks: [{code: span-length, severity: off}]\n",
        "title: Harbour\nchecks: [{code: span-length, severity: of}]\n",
        "title: Harbour\nchecks: [{code: span-length, severity: off, why: me}, 3]\n",
    ],
)
def test_a_broken_project_undoes_no_setting(tmp_path: Path, project: str) -> None:
    """Its own faults are told, and none that its settings turn off."""
    (tmp_path / "events").mkdir()
    (tmp_path / "project.yaml").write_text(f"format: 1\nid: harbour\ndate: 2021\n{project}")
    (tmp_path / "events" / "visit.yaml").write_text(
        "title: Visit\nkind: visit\ndate: {value: 2021-06-15/2021-06-18, stated_days: 5}\n"
    )
    reading = cscwb.read(tmp_path)
    problems: tuple[Problem, ...] = cscwb.check(reading)
    assert {str(tmp_path / "project.yaml")} == {one.file for one in problems}
