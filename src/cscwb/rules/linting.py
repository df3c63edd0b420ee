"""House style in one text: the linter with the rules of cscwb."""

from collections.abc import Iterable
from html import unescape

import attrs

from cscwb.characters import SIMPLE_SPACES
from cscwb.errors import Problem
from cscwb.patterns import regex
from cscwb.rules.persons import MINOR
from cscwb.rules.registry import RULES
from cscwb.rules.rule import Rule
from cscwb.rules.style.linter import Linter
from cscwb.rules.style.persons import IDENTIFIER, NAMED_PERSON
from cscwb.rules.style.prose import Prose
from cscwb.rules.style.reading import reading_of

TEXT_RULES = tuple(rule for rule in RULES if rule.texts)
"""The rules that look at texts."""

_RULE_OF = {check: rule for rule in TEXT_RULES for check in rule.texts}
_LINTER = Linter(_RULE_OF)
_PERSONAL = (NAMED_PERSON, IDENTIFIER, MINOR)
_MARK = regex(r"[*\\]+|(?<!\w)_+|_+(?!\w)|\[\^[^\[\]\s]+\]|\]\([^()\s]*\)|[\[\]]")


def lint(prose: Prose, rules: Iterable[Rule] = TEXT_RULES) -> tuple[Problem, ...]:
    """Return every problem of a text, in the order of the words that they are about."""
    among = None if rules is TEXT_RULES else {check for rule in rules for check in rule.texts}
    problems = (
        _RULE_OF[check].problem(
            hit.message, within=(hit.start, hit.end), fix=hit.fix, severity=hit.severity
        )
        for check, hit in _LINTER.hits(prose, among)
    )
    return tuple(sorted(problems, key=lambda problem: (problem.within, problem.code)))


def lint_as_printed(prose: Prose) -> tuple[Problem, ...]:
    """Return every problem of a text, also what shows only when its Markdown is printed."""
    problems = lint(prose)
    return (*problems, *_lint_behind_marks(prose, problems)) if prose.markdown else problems


def lint_persons(prose: Prose) -> tuple[Problem, ...]:
    """Return what identifies a person in a text that is not prose, such as an address."""
    return lint(prose, _PERSONAL)


def _lint_behind_marks(prose: Prose, known: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return personal data that shows only in print: ``**Ana** Aneva`` is a name.

    Each problem is about the first word of it.

    Args:
        prose: A text in Markdown.
        known: The problems of the text as it is written, which are not found again.
    """
    printed = _as_printed(prose.text)
    if printed == prose.text:
        return ()
    seen = {_on_one_line(_as_printed(_words(prose.text, problem))) for problem in known}
    bare = attrs.evolve(prose, text=printed)
    problems = []
    for rule in _PERSONAL:
        for check in rule.texts:
            for hit in check.look(bare):
                words = printed[hit.start : hit.end]
                if _on_one_line(words) not in seen:
                    within = _first_word(words, prose.text)
                    problems.append(rule.problem(hit.message, within=within, fix=hit.fix))
    return tuple(problems)


def _first_word(words: str, text: str) -> tuple[int, int] | None:
    """Return the range of the first printed word in a text; None where marks part its letters."""
    word = words.split()[0]
    start = text.find(word)
    return (start, start + len(word)) if start >= 0 else None


def _words(text: str, problem: Problem) -> str:
    start, end = problem.within or (0, len(text))
    return text[start:end]


def _as_printed(text: str) -> str:
    bare = unescape(_MARK.sub("", text))
    return reading_of(bare, markdown=False).text.translate(SIMPLE_SPACES)


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
