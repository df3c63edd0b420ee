"""The presumption of innocence: Directive (EU) 2016/343, Article 4; d.lgs. 188/2021."""

import re
from collections.abc import Iterator

from cscwb.patterns import regex
from cscwb.rules import samples
from cscwb.rules.citations import INNOCENCE, ITALY
from cscwb.rules.rule import Rule
from cscwb.rules.style.prose import Hit, Prose
from cscwb.rules.style.signs import seen_by

_GUILTY = (
    "criminals", "perpetrators?", "culprits?", "offenders?", "gangsters?", "mobsters?", "mafiosi",
    "thugs?", "fraudsters?", "smugglers?", "traffickers?", "(?:drug |arms )?dealers?",
    "murderers?", "killers?", "thief", "thieves", "burglars?", "robbers?", "terrorists?",
    "launderers?", r"(?:a|the) criminal(?= who| of|,|\.)", "guilty(?! (?:verdict|plea))",
    "(?:was|were|been) committed by",
    "who (?:had )?(?:committed|smuggled|trafficked|stole|killed|sold)",
)  # fmt: skip
_GUILT = regex(rf"\b(?:{'|'.join(_GUILTY)})\b", re.IGNORECASE)
_SIGN = (
    r"(?i)criminals|^criminal(?:[,.]|$)|perpetrator|culprit|offender|gangster|mobster|mafiosi|thug"
    r"|fraudster|smuggler|trafficker|dealer|murderer|killer|thief|thieves|burglar|robber|terrorist"
    r"|launderer|guilty|committed|smuggled|trafficked|stole\b|killed|sold\b"
)
_PRESUMED = regex(
    r"(?:suspected|alleged|accused|presumed|supposed|potential|convicted|proved|proven|not|as|found|"
    r"against|anti)[\s-]+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_MEASURES = regex(r"\b(?:arrested|detained|apprehended|deprived of liberty|indicted)\b")
_CAREFUL = regex(r"suspect|alleg|accus|presum|on suspicion|defendant", re.IGNORECASE)


@seen_by(_SIGN)
def guilt(prose: Prose) -> Iterator[Hit]:
    """Find words that call a person guilty before a final judgment."""
    if not prose.undecided:
        return
    for found in _GUILT.finditer(prose.every):
        if _PRESUMED.search(prose.every, max(0, found.start() - 40), found.start()):
            continue
        message = (
            f"'{found[0]}' says that a person is guilty, and there is no final judgment; write "
            "'suspects', 'suspected of' or 'alleged to'"
        )
        yield Hit(*found.span(), message)


@seen_by("arrested|detained|apprehended|deprived|indicted")
def suspicion(prose: Prose) -> Iterator[Hit]:
    """Find sentences that report an arrest and do not say that there is a suspicion."""
    if not (prose.undecided and prose.running):
        return
    for start, end in prose.sentences:
        found = _MEASURES.search(prose.own, start, end)
        if found and not _CAREFUL.search(prose.own, start, end):
            message = (
                f"'{found[0]}' is in a sentence that does not say suspected, alleged or "
                "accused; write like 'arrested three suspects'"
            )
            yield Hit(*found.span(), message)


GUILT = Rule(
    code="guilt",
    severity="warning",
    cause="A text calls a person guilty although there is no final judgment.",
    remedy="Write of suspects, of what they are suspected of or alleged to have done.",
    wrong=samples.raid("criminal_groups: [{name: cell, activities: [robbers of banks]}]"),
    right=samples.raid("criminal_groups: [{name: cell, activities: [suspected robbery of banks]}]"),
    source=f"{INNOCENCE}; {ITALY}",
    texts=(guilt,),
)

SUSPICION = Rule(
    code="suspicion",
    severity="warning",
    cause="A sentence reports an arrest and does not say that there is a suspicion.",
    remedy="Write `suspects`, `suspected of`, `alleged` or `accused` in the same sentence.",
    wrong=samples.news("body: The police arrested two persons near Tirana."),
    right=samples.news("body: The police arrested two suspects near Tirana."),
    source=f"{INNOCENCE}; wording of Europol's press releases",
    texts=(suspicion,),
)
