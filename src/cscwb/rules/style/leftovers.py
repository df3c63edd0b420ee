"""What writing has left in a text and no reader shall see: marks, conflicts, placeholders."""

import re
from collections.abc import Iterator, Mapping

from cscwb.conflicts import CONFLICT, why_conflict
from cscwb.patterns import regex
from cscwb.rules.style.prose import COMMENT, Found, Prose
from cscwb.rules.style.signs import seen_by

_MARKUP: Mapping[str, tuple[re.Pattern[str], str]] = {
    "comment": (
        regex(r"<!--|-->"),
        "is a mark of a comment, and a record is published with its comments",
    ),
    "unclosed": (
        regex(f"(?!{COMMENT})<!--", re.DOTALL),
        "begins a comment that does not end; write '-->' behind it, or take it out",
    ),
    "braces": (
        regex(r"\{ *\w+ *:[^{}\n]*\}"),
        "in braces is printed as it stands; write the words, or '\\{' for a brace",
    ),
    "reference": (
        regex(r"\]\[[^\[\]\n]*\]"),
        "names the address of a link that stands nowhere; write it like "
        "'[words](https://example.org/page)'",
    ),
    "tag": (
        regex(r"</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]{0,500})?/?>"),
        "is a tag of HTML, which is printed as it stands; take it out",
    ),
    "editing": (
        regex(r"\{(?:\+\+|--|==|>>|~~)|(?:\+\+|--|==|<<|~~)\}"),
        "is a mark of an editor; accept or reject the change",
    ),
    "struck": (
        regex(r"~~(?=[^\s~])[^~\n]{1,500}~~"),
        "are marks for struck words, which are printed as they stand; delete the words",
    ),
    "task": (
        regex(r"^[ \t]{0,9}(?:[-+*]|\d{1,9}[.)])[ \t]\[[ xX]\](?=\s)", re.MULTILINE),
        "is a box of a list of tasks; take the box out",
    ),
    "division": (
        regex(r"^ {0,3}:::.{0,100}", re.MULTILINE),
        "begins or ends a division, which a text cannot hold; take the line out",
    ),
    "command": (
        regex(
            r"\\(?:newpage|pagebreak|clearpage)\b"
            r"|\\(?:begin|end|cite|emph|footnote|label|ref|textbf|textit)\{"
        ),
        "is a command of TeX or Pandoc, which is printed as it stands; take it out",
    ),
    "word": (
        regex(r"\bError! (?=[A-Z])[^.!?\n]{0,80}[.!?]?"),
        "is what Word prints when a field leads nowhere; write what was meant",
    ),
}
_OF_MARKDOWN = frozenset({"braces", "reference", "task", "division", "unclosed"})
"""What is nothing but itself in a text that is printed as it stands."""


@seen_by(r"[<>{}\]~\\]|^:::|^Error!$")
def markup(prose: Prose) -> Iterator[Found]:
    """A text holds no marks that would be printed, or published, as they stand."""
    for name, (pattern, why) in _MARKUP.items():
        if name in _skipped(prose):
            continue
        for found in pattern.finditer(prose.text):
            if not _is_escaped(prose, found.start()):
                words = " ".join(found[0].split())
                yield Found("markup", *found.span(), f"'{words}' {why}")


def _skipped(prose: Prose) -> frozenset[str]:
    """What a text may have, or what the reader of Markdown refuses by itself."""
    if not prose.markdown:
        return _OF_MARKDOWN
    # In passages figures stand in braces, and comments are notes to colleagues.
    return frozenset({"tag", "comment", "braces"} if prose.comments else {"tag", "unclosed"})


def _is_escaped(prose: Prose, at: int) -> bool:
    return prose.markdown and prose.text.startswith("\\", at - 1, at)


@seen_by(r"^(?:<{7}|={7}|>{7}|\|{7})$")
def conflict(prose: Prose) -> Iterator[Found]:
    """A text has no marks of two versions that git could not join."""
    for found in CONFLICT.finditer(prose.text):
        yield Found("conflict", *found.span(1), why_conflict(found[1]))


_PLACEHOLDER = regex(
    r"\b(?:TODO|FIXME|XXX|TBC|TBD)\b|\?\?\?+|\b[Ll]orem ipsum\b|\[(?:\.\.\.|…) ?to be [a-z]+\]"
)


@seen_by(r"TODO|FIXME|XXX|TBC|TBD|\?\?\?|orem$|\[(?:\.\.\.|…)$")
def placeholder(prose: Prose) -> Iterator[Found]:
    """A text has no words that stand in place of others."""
    for found in _PLACEHOLDER.finditer(prose.own):
        message = f"'{found[0]}' stands in place of words; write them, or take it out"
        yield Found("placeholder", *found.span(), message)
