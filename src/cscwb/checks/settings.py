"""What the project's settings and the records' exemptions make of the findings of the rules."""

from collections.abc import Iterable, Iterator
from typing import cast

import attrs

from cscwb.errors import Problem, Severity
from cscwb.findings import EXPLANATIONS, OWN_PREFIX, RULE_CODES
from cscwb.model.records import Records
from cscwb.model.settings import CheckSeverity, Exemption
from cscwb.model.values import did_you_mean

__all__ = ["settled", "with_severities"]


def settled(
    findings: Iterable[Problem], records: Records, product: str = ""
) -> tuple[Problem, ...]:
    """The findings that remain, each with the severity that the project gives it.

    What is wrong with the settings and the exemptions themselves comes after them.

    Args:
        findings: The findings of all rules.
        records: The records.
        product: For what they were asked for; an exemption from a rule for another product is
            not unused.
    """
    exemptions = {record.id: record.exemptions for record in records if record.exemptions}
    used: set[tuple[str, int]] = set()
    found = []
    for finding in findings:
        covering = [
            (finding.record, index)
            for index, exemption in enumerate(exemptions.get(finding.record, ()))
            if _covers(exemption, finding)
        ]
        used.update(covering)
        if not covering:
            found.append(finding)
    found += _unknown_codes(records)
    if not records.unreadable:  # a rule may be silent because a record could not be read
        found += _unused(records, used, product)
    return tuple(with_severities(found, records))


def _covers(exemption: Exemption, finding: Problem) -> bool:
    inside = (exemption.place, f"{exemption.place}.", f"{exemption.place}[")
    return (
        exemption.code == finding.code
        and _may_be_a_rule(finding.code)
        and (
            not exemption.place
            or finding.place == inside[0]
            or finding.place.startswith(inside[1:])
        )
    )


def _unknown_codes(records: Records) -> Iterator[Problem]:
    for record in records:
        for index, exemption in enumerate(record.exemptions):
            if not _may_be_a_rule(exemption.code):
                yield _no_rule(exemption.code, record.id, f"exemptions[{index}].code")
    seen: set[str] = set()
    for index, setting in enumerate(records.project.checks if records.project else ()):
        place = f"checks[{index}].code"
        if records.project and not _may_be_a_rule(setting.code):
            yield _no_rule(setting.code, records.project.id, place)
        elif records.project and setting.code in seen:
            message = f"'{setting.code}' is set above already; take one of the two out"
            yield Problem(
                code="check-code", message=message, record=records.project.id, place=place
            )
        seen.add(setting.code)


def _may_be_a_rule(code: str) -> bool:
    """Whether it is a code of cscwb, or one of somebody's own rules, which nobody else knows."""
    return code in RULE_CODES or code.startswith(OWN_PREFIX)


def _no_rule(code: str, record: str, place: str) -> Problem:
    if code in EXPLANATIONS:
        message = (
            f"'{code}' cannot be changed: nothing is made while it is found; correct its cause"
        )
    else:
        hint = did_you_mean(code, RULE_CODES) or (
            f"; 'cscwb explain' lists all, and one of your own begins with '{OWN_PREFIX}'"
        )
        message = f"'{code}' is not the code of a rule{hint}"
    return Problem(code="check-code", message=message, record=record, place=place)


def _unused(records: Records, used: set[tuple[str, int]], product: str) -> Iterator[Problem]:
    off = {one.code for one in records.check_settings if one.severity is CheckSeverity.OFF}
    for record in records:
        for index, exemption in enumerate(record.exemptions):
            code = exemption.code
            if code not in RULE_CODES or code in off or (record.id, index) in used:
                continue
            if product in (EXPLANATIONS[code].products or (product,)):
                yield Problem(
                    code="unused-exemption",
                    message=f"the rule '{code}' finds nothing here; take the exemption out",
                    record=record.id,
                    place=f"exemptions[{index}]",
                    severity="warning",
                )


def with_severities(findings: Iterable[Problem], records: Records) -> Iterator[Problem]:
    """The findings as severe as the project wants them, without those that are off."""
    settings = [one for one in records.check_settings if _may_be_a_rule(one.code)]
    severities = {setting.code: setting.severity for setting in settings}
    for finding in findings:
        severity = severities.get(finding.code, finding.severity)
        if severity == finding.severity:
            yield finding
        elif severity != CheckSeverity.OFF:
            yield attrs.evolve(finding, severity=cast("Severity", str(severity)))
