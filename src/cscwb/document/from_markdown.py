"""CommonMark text to blocks."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import TypeAlias

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from cscwb.document.illustrations import Pictures, captions_of, is_picture, picture, table
from cscwb.document.nodes import (
    Block,
    Bullets,
    Emphasis,
    Footnote,
    Foreign,
    Heading,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Paragraph,
    Quote,
    Strong,
    Text,
)
from cscwb.document.normal_form import normalised
from cscwb.errors import CscwbError
from cscwb.patterns import regex

Figures: TypeAlias = Callable[[str, str], str]
"""The words for ``{figure: arrests}``, asked for with "figure" and "arrests".

Where they begin a sentence, they get a capital.

The message of a ValueError says what is wrong with the name.
"""

_MAX_NESTING = 20
_MAX_LENGTH = 200_000  # some seconds, for a text made to take long
_MAX_PROBLEMS = 100
_MARKUP = regex(r"[\[\]<>*_`|#~\r]|^(?: {0,3}(?:[-+=]|\d+[.)])| *\t| {4})", re.MULTILINE)
_TARGET = regex(r"https?://[^\s/]\S*|mailto:\S+@\S+", re.IGNORECASE)
_NOTE_MARK = regex(r"\[\^([^\[\]\s]+)\]")
_FIGURE_MARK = regex(r"\{ *+(\w++) *+: *+([^{}\n]*+)\}")
_FIGURE_KINDS = ("figure", "indicator")
# One letter before a point makes an abbreviation, such as "e.g.".
_SENTENCE_ENDED = regex(r"(?:\w\w|[^\w\s])[.!?][’”')\]*_]*\s+[‘“'(\[*_]*$")
_OPENING = "‘“'([*_ "
_COMMENTS = regex(r"(?:\s*<!--(?:(?!-->).)*-->)+\s*", re.DOTALL)
_NO_COMMENT = "'<!--' begins a comment that does not end; write '-->' behind it, or take it out"
_LINE_ENDS = regex("[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")


class MarkdownError(CscwbError):
    """A text uses what the document tree cannot hold.

    Attributes:
        problems: Every one of them: its line within the text, from 1, and a sentence, which
            quotes the words at fault before all others.
    """

    def __init__(self, problems: Iterable[tuple[int, str]]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: problem[0]))
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(f"line {line}: {sentence}" for line, sentence in self.problems)


def from_markdown(
    text: str,
    *,
    level: int = 1,
    notes: Mapping[str, Inlines] = MappingProxyType({}),
    figures: Figures | None = None,
    pictures: Pictures | None = None,
    language: str = "",
) -> tuple[Block, ...]:
    """Return the blocks that a CommonMark text describes, their inlines in normal form.

    Comments are left out.

    Args:
        text: Paragraphs, headings, lists, block quotes, emphasis, strong, links and breaks;
            ``[^name]`` stands for a note.
        level: The level that the highest heading of the text gets.
        notes: The words of each note, by its name.
        figures: Gives the words for ``{figure: name}`` and ``{indicator: id}``; None leaves
            braces what they are.
        pictures: Those that the text may show, by file as it names them; with None it can hold
            neither pictures nor tables.
        language: BCP 47 tag of the text, where it is not that of the document.

    Raises:
        MarkdownError: The text holds something else, such as code, or is longer than a book.
    """
    if len(text) > _MAX_LENGTH:
        sentence = f"the text has {len(text)} characters, and at most {_MAX_LENGTH} are read"
        raise MarkdownError([(1, f"{sentence}; split it")])
    tokens = _parser(figures is not None).parse(text)
    _refuse_depth(tokens)
    tree = SyntaxTreeNode(tokens)
    levels = [int(node.tag[1]) for node in tree.walk() if node.type == "heading"]
    lines = text.splitlines()
    shift = level - min(levels, default=1)
    reading = _Reading(shift, notes, figures, language, pictures, lines)
    blocks = reading.blocks(tree)
    if reading.problems:
        raise MarkdownError(reading.problems)
    return blocks


def is_plain(text: str) -> bool:
    """Whether a text has paragraphs of words alone, so that `from_markdown` refuses nothing in it.

    It is quick, and says no when in doubt.
    """
    return len(text) <= _MAX_LENGTH and not _MARKUP.search(text)


@cache
def _parser(with_figures: bool) -> MarkdownIt:
    # Without "html" comments and tags would be words.
    options = {"html": True, "maxNesting": _MAX_NESTING, "inline_definitions": True}
    parser = _Parser("commonmark", options)
    parser.enable("table").inline.ruler.before("link", "note", _note_rule)
    if with_figures:
        parser.inline.ruler.before("link", "figure", _figure_rule)
    return parser


class _Parser(MarkdownIt):
    """Keeps addresses as they are written, and leaves judging them to `_Reading`."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        return link


def _note_rule(state: StateInline, silent: bool) -> bool:
    """Read ``[^name]`` as a token of its own, as GitHub does."""
    match = _NOTE_MARK.match(state.src, state.pos, state.posMax)
    if match is None or silent:  # a silent call looks for a link, which may hold the note
        return False
    token = state.push("note", "", 0)
    token.content = match[1]
    begins_line = state.pos == 0 or state.src[state.pos - 1] == "\n"
    token.meta["defines"] = begins_line and state.src.startswith(":", match.end())
    state.pos = match.end()
    return True


def _figure_rule(state: StateInline, silent: bool) -> bool:
    """Read ``{kind: name}`` as a token of its own."""
    match = _FIGURE_MARK.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        token = state.push("figure", "", 0)
        token.content = match[2].rstrip(" ")
        token.info = match[1]
        before = state.src[max(0, state.pos - 10) : state.pos]
        starts = state.pos == len(before) and not before.strip(_OPENING)
        token.meta["begins_sentence"] = starts or bool(_SENTENCE_ENDED.search(before))
    state.pos = match.end()
    return True


def _refuse_depth(tokens: Sequence[Token]) -> None:
    """Raise for a text so deep that the parser stops reading it, which it does without an error."""
    for token in tokens:
        deepest = max(child.level for child in (token, *(token.children or ())))
        if deepest >= _MAX_NESTING - 1:
            line = token.map[0] + 1 if token.map else 1
            sentence = f"the text is nested {_MAX_NESTING - 1} deep or more; make it flatter"
            raise MarkdownError([(line, sentence)])


class _Reading:
    """Turns the nodes of one text into blocks, and notes what it must refuse."""

    def __init__(
        self,
        shift: int,
        notes: Mapping[str, Inlines],
        figures: Figures | None,
        language: str,
        pictures: Pictures | None,
        lines: Sequence[str],
    ) -> None:
        self.problems: list[tuple[int, str]] = []
        self._language = language
        self._figures = figures
        self._shift = shift
        self._notes = notes
        self._pictures = pictures
        self._lines = lines
        self._line = 1

    def _refuse(self, sentence: str, line: int = 0) -> None:
        self.problems.append((line or self._line, sentence))
        if len(self.problems) == _MAX_PROBLEMS:
            more = "more may be wrong from here on; correct what is above first"
            raise MarkdownError([*self.problems, (self._line, more)])

    def blocks(self, parent: SyntaxTreeNode) -> tuple[Block, ...]:
        found: Iterator[Block | None] = map(self._block, parent.children)
        if self._pictures is not None and parent.type == "root":
            found = self._illustrated(parent.children, self._pictures)
        return tuple(block for block in found if block is not None)

    def _illustrated(
        self, nodes: Sequence[SyntaxTreeNode], pictures: Pictures
    ) -> Iterator[Block | None]:
        """The blocks of a text that can hold tables and pictures."""
        captions = captions_of(nodes)
        for index, node in enumerate(nodes):
            if index in captions.values():
                continue
            if node.type == "table":
                caption = nodes[captions[index]] if index in captions else None
                yield table(node, caption, self._lines, self._words, self._refuse)
            elif is_picture(node):
                yield picture(node, pictures, self._refuse)
            else:
                yield self._block(node)

    def _block(self, node: SyntaxTreeNode) -> Block | None:
        if node.map:
            self._line = node.map[0] + 1
        match node.type:
            case "paragraph":
                content = self._words(node)
                return Paragraph(content) if content else None
            case "heading":
                return self._heading(node)
            case "blockquote":
                quoted = self.blocks(node)
                return Quote(quoted) if quoted else None
            case "bullet_list" | "ordered_list":
                return self._list(node)
            case "html_block" if _is_comment(node):
                return None
            case _:
                self._refuse(_refusal(node))
                return None

    def _heading(self, node: SyntaxTreeNode) -> Heading:
        level = int(node.tag[1]) + self._shift
        if level > 6:
            self._refuse(
                f"'{node.markup}' makes a heading of level {level} in the whole document, and there"
                " are six; use fewer levels of headings"
            )
        if any(child.type in ("note", "hardbreak") for child in node.walk()):
            self._refuse("a heading holds a note or a line break; put it into the text below")
        content = self._words(node)
        if not content:
            self._refuse(f"'{node.markup}' begins a heading without words; write or delete it")
        return Heading(min(level, 6), content)

    def _list(self, node: SyntaxTreeNode) -> Bullets:
        start = node.attrs.get("start", 1)
        if start != 1:
            mark = node.children[0].markup
            self._refuse(
                f"'{start}{mark}' begins a list, and lists begin at 1; write '{start}\\{mark}' when"
                " it is the number of a sentence"
            )
        return Bullets(
            tuple(self._item(item) for item in node.children),
            numbered=node.type == "ordered_list",
        )

    def _item(self, node: SyntaxTreeNode) -> tuple[Block, ...]:
        if node.map:
            self._line = node.map[0] + 1
        line = self._line
        blocks = self.blocks(node)
        if not blocks or not isinstance(blocks[0], Paragraph):
            sentence = (
                f"'{node.info}{node.markup}' begins an item of a list without words; write some"
                f" after it, or '{node.info}\\{node.markup}' for the characters themselves"
            )
            self._refuse(sentence, line)
        return blocks

    def _words(self, parent: SyntaxTreeNode) -> Inlines:
        (inline,) = parent.children
        words = normalised(tuple(self._inlines(inline)))
        return (Foreign(words, self._language),) if self._language and words else words

    def _inlines(self, parent: SyntaxTreeNode) -> Iterator[Inline]:
        blank = False  # whether one was the last thing before any comments
        for node in parent.children:
            match node.type:
                case "html_inline" if _is_comment(node):
                    continue
                case "text" | "softbreak":
                    self._line += node.type == "softbreak"
                    words = " " if node.type == "softbreak" else _LINE_ENDS.sub(" ", node.content)
                    if words:
                        yield Text(words.lstrip(" ") if blank else words)
                        blank = words.endswith(" ")
                    continue
                case "hardbreak":
                    self._line += 1
                    yield LineBreak()
                case "strong":
                    yield Strong(tuple(self._inlines(node)))
                case "em":
                    yield Emphasis(tuple(self._inlines(node)))
                case "link":
                    yield self._link(node)
                case "note":
                    yield from self._note(node)
                case "figure":
                    words = self._figure(node.info, node.content)
                    begins = node.meta["begins_sentence"]
                    yield Text(words[:1].upper() + words[1:] if begins else words)
                case _:
                    self._refuse(_refusal(node))
            blank = False

    def _link(self, node: SyntaxTreeNode) -> Link:
        target = str(node.attrs["href"])
        if not _TARGET.fullmatch(target):
            self._refuse(
                f"the link to '{target}' leads to no web page and no mailbox; write the whole"
                " address, like 'https://example.org/page' or 'mailto:press@example.org'"
            )
        if "title" in node.attrs:
            self._refuse(
                f"the link to '{target}' has a title, '{node.attrs['title']}', which is not"
                " printed; write it into the text"
            )
        if not node.children:
            self._refuse(f"the link to '{target}' has no words; write some between '[' and ']'")
        if any(child.type == "note" for child in node.walk()):
            self._refuse(f"the link to '{target}' holds a note; put the note after the link")
        return Link(tuple(self._inlines(node)), target)

    def _figure(self, kind: str, name: str) -> str:
        if kind not in _FIGURE_KINDS or self._figures is None:
            hint = "write '{figure: arrests}' or '{indicator: its-id}'"
            self._refuse(f"'{kind}' in braces asks for no figure; {hint}, or '\\{{' for a brace")
            return name
        try:
            return self._figures(kind, name)
        except ValueError as error:
            self._refuse(str(error))
            return name

    def _note(self, node: SyntaxTreeNode) -> Iterator[Footnote]:
        name = node.content
        if node.meta["defines"]:
            self._refuse(_refused_definition(f"^{name}"))
        elif name in self._notes:
            yield Footnote(self._notes[name])
        else:
            self._refuse(
                f"'[^{name}]' stands for a note, and no note has the name '{name}'; add the note,"
                f" or write '\\[^{name}]' for the characters themselves"
            )


def _is_comment(node: SyntaxTreeNode) -> bool:
    """Whether it is nothing but comments, which are never printed."""
    return node.type in ("html_inline", "html_block") and bool(_COMMENTS.fullmatch(node.content))


def _refusal(node: SyntaxTreeNode) -> str:
    """Return why a text cannot hold the node, and what to write in its place."""
    match node.type:
        case "image":
            return f"'![{node.content}]' is a picture, which a text cannot hold; take it out"
        case "fence":
            return f"'{node.markup[:3]}' begins a block of code; write it as a paragraph"
        case "code_inline":
            return (
                f"'{node.markup}{node.content[:40]}{node.markup}' is code, which a text cannot "
                f"hold; take the '{node.markup}' away, or write '\\`' for the character"
            )
        case "html_inline" | "html_block":
            return _refused_html(node.content)
        case "code_block":
            return "four blanks at the start of a line make it a block of code; take them away"
        case "hr":
            return f"'{node.markup[:3]}' draws a rule; use a heading to part the text"
        case "table":
            return "the lines with '|' make a table, which a text cannot hold; use a list"
        case "definition":
            return _refused_definition(str(node.meta["label"]))
        case _:
            return f"'{node.type}' is not for texts; use paragraphs, lists and headings"


def _refused_html(content: str) -> str:
    tag = content.strip().split(">")[0].split("\n")[0][:40]
    if not tag.startswith("<!--"):
        return (
            f"'{tag}>' is HTML, which a text cannot hold; use the marks of Markdown, or write "
            "'\\<' for the character"
        )
    if "-->" in content:
        return (
            "words are on the line of a comment, and would be lost with it; give them a line of "
            "their own, with a blank line before it"
        )
    return _NO_COMMENT


def _refused_definition(label: str) -> str:
    if label.startswith("^"):
        return (
            f"'[{label}]:' begins the words of a note inside the text; write them among the notes"
            f" of the record, under the name '{label[1:]}'"
        )
    return (
        f"'[{label}]:' gives the address of a link apart from its words; write the address where"
        " the link is, like '[words](https://example.org/page)'"
    )
