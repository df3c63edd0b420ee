"""The words of the funding statement: communicating and raising EU visibility, 2022, 2.2."""

import re
from collections.abc import Iterator

from cscwb.patterns import regex
from cscwb.rules.style.prose import Found, Prose
from cscwb.rules.style.signs import seen_by

_ALWAYS = regex(
    r"\bEC[- ](?:co-?)?(?:funded|financed)\b"
    r"|\b(?:co-?)?(?:funded|financed) by the (?:European Commission|EC|EU|European Community)\b"
    r"|\b(?:co-?)?financed by the European Union\b",
    re.IGNORECASE,
)
_ALONE = regex(r"\A\W*(?:an? )?EU[- ](?:co-?)?(?:funded|financed)(?: \w+){0,3}\W*\Z", re.IGNORECASE)


@seen_by(r"(?i:funded|financed)")
def funding_words(prose: Prose) -> Iterator[Found]:
    """The statement is "Funded by the European Union" or "Co-funded by the European Union"."""
    for found in (*_ALWAYS.finditer(prose.own), *_ALONE.finditer(prose.own)):
        message = (
            f"'{' '.join(found[0].split())}' is not the funding statement; write '(Co-)funded by "
            "the European Union' in full"
        )
        yield Found("funding-words", *found.span(), message)
