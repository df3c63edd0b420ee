"""What writing has left in a text and readers must not see: markup, conflicts, placeholders."""

import re
from collections.abc import Iterator, Mapping

from cscwb.conflicts import CONFLICT as _CONFLICT
from cscwb.conflicts import why_conflict
from cscwb.patterns import regex
from cscwb.rules import samples
from cscwb.rules.rule import Rule
from cscwb.rules.style.prose import COMMENT_PATTERN, Hit, Prose
from cscwb.rules.style.signs import Form, seen_by

_MARKUP: Mapping[str, tuple[re.Pattern[str], str]] = {
    "comment": (
        regex(r"<!--|-->"),
        "is a mark of a comment, and a record is published with its comments",
    ),
    "unclosed": (
        regex(f"(?!{COMMENT_PATTERN})<!--", re.DOTALL),
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


@seen_by(r"[<>{}\]~\\]|^:::|^Error!$", form=Form.WRITTEN)
def markup(prose: Prose) -> Iterator[Hit]:
    """Find markup that would be printed, or published, as it is."""
    for name, (pattern, why) in _MARKUP.items():
        if name in _skipped(prose):
            continue
        for found in pattern.finditer(prose.text):
            if not _is_escaped(prose, found.start()):
                words = " ".join(found[0].split())
                yield Hit(*found.span(), f"'{words}' {why}")


def _skipped(prose: Prose) -> frozenset[str]:
    """Return the forms that a text may have, or that the reader of Markdown refuses by itself."""
    if not prose.markdown:
        return _OF_MARKDOWN
    # Passages have figures in braces, and their comments are notes to colleagues.
    return frozenset({"tag", "comment", "braces"} if prose.comments else {"tag", "unclosed"})


def _is_escaped(prose: Prose, at: int) -> bool:
    return prose.markdown and prose.text.startswith("\\", at - 1, at)


@seen_by(r"^(?:<{7}|={7}|>{7}|\|{7})$", form=Form.WRITTEN)
def conflict(prose: Prose) -> Iterator[Hit]:
    """Find the conflict markers of two versions that git could not merge."""
    for found in _CONFLICT.finditer(prose.text):
        yield Hit(*found.span(1), why_conflict(found[1]))


_PLACEHOLDER = regex(
    r"\b(?:TODO|FIXME|XXX|TBC|TBD)\b|\?\?\?+|\b[Ll]orem ipsum\b|\[(?:\.\.\.|…) ?to be [a-z]+\]"
)


@seen_by(r"TODO|FIXME|XXX|TBC|TBD|\?\?\?|orem$|\[(?:\.\.\.|…)$")
def placeholder(prose: Prose) -> Iterator[Hit]:
    """Find placeholders for words that are still to be written."""
    for found in _PLACEHOLDER.finditer(prose.own):
        message = f"'{found[0]}' is a placeholder; write the words, or take it out"
        yield Hit(*found.span(), message)


MARKUP = Rule(
    code="markup",
    cause="A text has markup that would be printed as it is: comments, tags, tracked changes, "
    "checkboxes, commands of TeX, an error of Word, a name in braces.",
    remedy="Take them out. The narrative may have comments, which are never printed.",
    wrong=samples.body("Three suspects ~~and a driver~~ were arrested."),
    right=samples.body("Three suspects were arrested."),
    texts=(markup,),
)

CONFLICT = Rule(
    code="conflict",
    cause="A text has the conflict markers of two versions that git could not merge.",
    remedy="Keep one of the versions, and delete the lines with seven marks in a row.",
    wrong=samples.body("Officers met.", "", f"{'>' * 7} ana"),
    right=samples.body("Officers met."),
    texts=(conflict,),
)

PLACEHOLDER = Rule(
    code="placeholder",
    severity="warning",
    cause="A text has placeholders: `TODO`, `TBC`, `???`.",
    remedy="Write the words that are missing, or take the placeholder out.",
    wrong=samples.body("The visit cost EUR\u00a0??? in all."),
    right=samples.body("The visit cost EUR\u00a03\u00a0000 in all."),
    texts=(placeholder,),
)
