"""Applying a project's settings and its records' exemptions to the problems of rules."""

from collections.abc import Iterable, Iterator
from typing import cast

import attrs

from cscwb.errors import Problem, Severity
from cscwb.model import CheckSetting, CheckSeverity, Records, did_you_mean
from cscwb.model.narrative import NO_NARRATIVE
from cscwb.rules.about_rules import CHECK_CODE
from cscwb.rules.exemptions import Exemptions, may_be_a_rule
from cscwb.rules.registry import ADJUSTABLE, BY_CODE, OWN_PREFIX
from cscwb.storage.records.reading import Reading


def settled(
    findings: Iterable[Problem], reading: Reading, product: str = ""
) -> tuple[Problem, ...]:
    """Return the problems that remain, each with the severity that the project gives it.

    What is wrong with the settings and the exemptions themselves comes after them.

    Args:
        findings: The findings of all rules.
        reading: The records, and the passages from which some findings are.
        product: For what they were asked for; an exemption from a rule for another product is
            not unused.
    """
    exemptions = Exemptions(reading.records, reading.narrative)
    found = [finding for finding in findings if not exemptions.cover(finding)]
    found += _unknown_codes(reading.records)
    if not reading.unreadable:  # a rule may be silent because a record could not be read
        found += exemptions.unused(product)
    return tuple(with_severities(found, reading.settings))


def _unknown_codes(records: Records) -> Iterator[Problem]:
    for record in records:
        for index, exemption in enumerate(record.exemptions):
            if not may_be_a_rule(exemption.code):
                yield _no_rule(exemption.code, record.id, f"exemptions[{index}].code")
    seen: set[str] = set()
    for index, setting in enumerate(records.project.checks if records.project else ()):
        place = f"checks[{index}].code"
        if records.project and not may_be_a_rule(setting.code):
            yield _no_rule(setting.code, records.project.id, place)
        elif records.project and setting.code in seen:
            message = f"'{setting.code}' is set above already; take one of the two out"
            yield CHECK_CODE.problem(message, record=records.project.id, place=place)
        seen.add(setting.code)


def _no_rule(code: str, record: str, place: str) -> Problem:
    if code in BY_CODE:
        message = (
            f"'{code}' cannot be changed: nothing is made while it is found; correct its cause"
        )
    else:
        hint = did_you_mean(code, ADJUSTABLE) or (
            f"; 'cscwb explain' lists all, and one of your own begins with '{OWN_PREFIX}'"
        )
        message = f"'{code}' is not the code of a rule{hint}"
    return CHECK_CODE.problem(message, record=record, place=place)


def remaining(problems: Iterable[Problem], records: Records) -> tuple[Problem, ...]:
    """Return the problems of records that settings and exemptions leave."""
    exemptions = Exemptions(records, NO_NARRATIVE)
    left = (problem for problem in problems if not exemptions.cover(problem))
    return tuple(with_severities(left, settings_of(records)))


def settings_of(records: Records) -> tuple[CheckSetting, ...]:
    """Return the severities of rules in a project."""
    return records.project.checks if records.project else ()


def with_severities(
    findings: Iterable[Problem], settings: Iterable[CheckSetting]
) -> Iterator[Problem]:
    """Yield the problems with the project's severities, without rules that are off."""
    severities = {
        setting.code: setting.severity for setting in settings if may_be_a_rule(setting.code)
    }
    for finding in findings:
        severity = severities.get(finding.code, finding.severity)
        if severity == finding.severity:
            yield finding
        elif severity != CheckSeverity.OFF:
            yield attrs.evolve(finding, severity=cast("Severity", str(severity)))
