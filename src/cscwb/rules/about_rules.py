"""Rules about the settings and the exemptions of rules."""

from cscwb.rules import samples
from cscwb.rules.rule import Rule

CHECK_CODE = Rule(
    code="check-code",
    cause="A setting or an exemption names an unknown rule.",
    remedy="Write the code of a rule of this list; `cscwb explain` prints all. The codes "
    "of your own rules begin with `x-`.",
    wrong=samples.project("checks: [{code: span-lenght, severity: error}]"),
    right=samples.project("checks: [{code: span-length, severity: error}]"),
    adjustable=False,
)

UNUSED_EXEMPTION = Rule(
    code="unused-exemption",
    severity="warning",
    cause="The record has an exemption from a rule that finds nothing in it.",
    remedy="Take the exemption out, so that the rule looks at the record again.",
    wrong=samples.raid(
        "date: 2021\nexemptions: [{code: span-length, reason: As in the press item.}]"
    ),
    right=samples.raid(
        "date: {value: 2021-06-15/2021-06-18, stated_days: 5}\n"
        "exemptions: [{code: span-length, reason: As in the press item.}]"
    ),
)
