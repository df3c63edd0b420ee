"""The words of the funding statement: communicating and raising EU visibility, 2022, 2.2."""

import re
from collections.abc import Iterator

from cscwb.patterns import regex
from cscwb.rules import samples
from cscwb.rules.rule import Rule
from cscwb.rules.style.prose import Hit, Prose
from cscwb.rules.style.signs import seen_by

_ALWAYS = regex(
    r"\bEC[- ](?:co-?)?(?:funded|financed)\b"
    r"|\b(?:co-?)?(?:funded|financed) by the (?:European Commission|EC|EU|European Community)\b"
    r"|\b(?:co-?)?financed by the European Union\b",
    re.IGNORECASE,
)
_ALONE = regex(r"\A\W*(?:an? )?EU[- ](?:co-?)?(?:funded|financed)(?: \w+){0,3}\W*\Z", re.IGNORECASE)


@seen_by(r"(?i:funded|financed)")
def funding_words(prose: Prose) -> Iterator[Hit]:
    """Find other wordings of the funding statement."""
    for found in (*_ALWAYS.finditer(prose.own), *_ALONE.finditer(prose.own)):
        message = (
            f"'{' '.join(found[0].split())}' is not the funding statement; write '(Co-)funded by "
            "the European Union' in full"
        )
        yield Hit(*found.span(), message)


FUNDING_WORDS = Rule(
    code="funding-words",
    severity="warning",
    cause="A text says in other words than the funding statement who pays.",
    remedy="Leave it to the statement that products print, or write it in full.",
    wrong=samples.body("The training was financed by the European Commission."),
    right=samples.body("The training was co-funded by the European Union."),
    source="[Communicating and raising EU visibility, 2022, 2.2]"
    "(https://international-partnerships.ec.europa.eu/knowledge-hub/"
    "communicating-and-raising-eu-visibility-guidance-external-actions_en)",
    texts=(funding_words,),
)
