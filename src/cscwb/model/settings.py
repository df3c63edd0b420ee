"""What a project wants of the rules: other severities, and exemptions with their reasons."""

from enum import StrEnum, unique

import attrs

__all__ = ["CheckSetting", "CheckSeverity", "Exemption"]


@unique
class CheckSeverity(StrEnum):
    """What a finding of a rule does: stop a report, be told, or not be told."""

    ERROR = "error"
    WARNING = "warning"
    OFF = "off"


@attrs.frozen(kw_only=True)
class CheckSetting:
    """The severity of one rule in this project.

    Attributes:
        code: The rule, such as "span-length".
        severity: What its findings do.
        reason: Why it is not the usual one.
    """

    code: str
    severity: CheckSeverity
    reason: str = ""


@attrs.frozen(kw_only=True)
class Exemption:
    """A rule that does not hold for the record that has the exemption.

    Attributes:
        code: The rule, such as "breakdown".
        reason: Why it does not hold, for the next reader of the record.
        place: The path of the field it is about, such as "seizures[0]"; "" for the whole record.
    """

    code: str
    reason: str
    place: str = ""
