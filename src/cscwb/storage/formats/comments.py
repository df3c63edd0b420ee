"""The comments of a YAML text, and how they get into another text of the same data.

Outside of keys and values there are brackets, dashes, blanks and comments; so positions show
which ``#`` begins a comment. A comment goes where its key or item goes: it is before
it, beside it, or after it when it is indented like the block that ends there.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Literal, TypeAlias

import attrs

from cscwb.model.field_path import Steps
from cscwb.patterns import regex
from cscwb.storage.formats.plain import Lines, Positions

_Side: TypeAlias = Literal["head", "before", "beside", "after"]

_COMMENT = regex(r"#[^\r\n]*")
_BLOCK_HEADER = regex(r"[|>][-+0-9]*[ \t]*(#[^\r\n]*)")


@attrs.frozen
class _Token:
    """A key, a value that holds no others, or the bracket that ends a list or mapping."""

    start: int
    end: int
    steps: Steps


@attrs.frozen
class _Comment:
    """A comment between two tokens; None stands for the start and the end of the text."""

    text: str
    start: int
    previous: _Token | None
    following: _Token | None


@attrs.frozen
class _Anchored:
    """A comment with what it belongs to, and whether empty lines set it off."""

    text: str
    side: _Side
    steps: Steps = ()
    space_before: bool = False
    space_after: bool = False


@attrs.define
class _Around:
    """The comments around one line of a text, with their indentation."""

    above: list[tuple[int, _Anchored]] = attrs.field(factory=list)
    beside: str = ""
    below: list[tuple[int, _Anchored]] = attrs.field(factory=list)


def find_comments(text: str, positions: Positions) -> tuple[tuple[int, str], ...]:
    """The comments of a YAML text, each with its index, in their order."""
    return tuple((comment.start, comment.text) for comment in _Layout(text, positions).comments())


def carry_comments(
    old: str, new: str, positions: Callable[[str], Positions], moves: Mapping[Steps, Steps]
) -> str:
    """The new text with the comments of the old one, and the empty lines around them.

    Args:
        old: A text with line feeds as its only line ends.
        new: Another text of the same data, or nearly; it has no comments.
        positions: Where everything in a text stands.
        moves: What stands elsewhere in the new text: the steps that its own begin with.
    """
    anchored = list(_anchored(_Layout(old, positions(old))))
    return _with_comments(_Layout(new, positions(new)), anchored, moves)


class _Layout:
    """Where the keys and values of a text stand."""

    def __init__(self, text: str, positions: Positions) -> None:
        self.text = text
        self.values = positions.values
        self.keys = positions.keys
        self._lines = Lines(text)

    def is_flow(self, steps: Steps) -> bool:
        """Whether a value is a list or mapping in brackets."""
        region = self.values[steps]
        return region.end > region.start and self.text[region.start] in "[{"

    def is_in_flow(self, steps: Steps) -> bool:
        """Whether a value is in brackets."""
        return any(self.is_flow(steps[:depth]) for depth in range(len(steps)))

    def column(self, steps: Steps) -> int:
        """How far a key, or the dash of an item, is indented."""
        region = self.keys.get(steps) or self.values[steps[:-1]]
        return self._lines.position(region.start).column - 1

    def lines(self, steps: Steps) -> tuple[int, int]:
        """The first and the last line of a value and its key, from 0."""
        start = (self.keys.get(steps) or self.values[steps]).start
        first, last = map(self._lines.position, (start, self.values[steps].end))
        return first.line - 1, last.line - 1

    def comments(self) -> Iterator[_Comment]:
        """Every comment, in their order."""
        at = 0
        previous: _Token | None = None
        for token in self._tokens():
            yield from self._between(at, token.start, previous, token)
            at, previous = max(at, token.end), token
            header = _BLOCK_HEADER.match(self.text, token.start)
            if header and token.end > token.start:
                yield _Comment(header[1].rstrip(" \t"), header.start(1), token, None)
                at = max(at, header.end())
        yield from self._between(at, len(self.text), previous, None)

    def _between(
        self, start: int, end: int, previous: _Token | None, following: _Token | None
    ) -> Iterator[_Comment]:
        for found in _COMMENT.finditer(self.text, start, end):
            yield _Comment(found[0].rstrip(" \t"), found.start(), previous, following)

    def _tokens(self) -> list[_Token]:
        holders = {steps[:-1] for steps in self.values if steps}
        found = [_Token(region.start, region.end, steps) for steps, region in self.keys.items()]
        for steps, region in self.values.items():
            if self.is_flow(steps):
                found.append(_Token(region.end - 1, region.end, steps))
            elif steps not in holders:
                found.append(_Token(region.start, region.end, steps))
        return sorted(found, key=lambda token: (token.start, token.end))


def _anchored(layout: _Layout) -> Iterator[_Anchored]:
    comments = list(layout.comments())
    at_top = [
        comment
        for comment in comments
        if comment.previous is None and comment.following is not None
    ]
    tops = [_on_own_line(comment, layout) for comment in at_top]
    # What an empty line separates from the first key is about the file, or all of it.
    last = max((index for index, top in enumerate(tops) if top.space_after), default=len(tops))
    for index, top in enumerate(tops):
        yield attrs.evolve(top, side="head") if index <= last else top
    for comment in comments[len(tops) :]:
        if _is_beside(comment, layout.text) and comment.previous:
            yield _Anchored(comment.text, "beside", comment.previous.steps)
        else:
            yield _on_own_line(comment, layout)


def _is_beside(comment: _Comment, text: str) -> bool:
    before = comment.previous
    return before is not None and "\n" not in text[min(before.end, comment.start) : comment.start]


def _on_own_line(comment: _Comment, layout: _Layout) -> _Anchored:
    text = layout.text
    start = text.rfind("\n", 0, comment.start) + 1
    lead = text[start : comment.start]
    side, steps = _side(comment, -1 if lead.strip(" \t") else len(lead), layout)
    before = text[:start].split("\n")[-2:-1]
    after = text[comment.start :].split("\n", 2)[1:-1]
    return _Anchored(
        comment.text,
        side,
        steps,
        space_before=any(not line.strip(" \t") for line in before),
        space_after=any(not line.strip(" \t") for line in after),
    )


def _side(comment: _Comment, indent: int, layout: _Layout) -> tuple[_Side, Steps]:
    """What a comment on a line of its own belongs to."""
    ended = comment.previous.steps if comment.previous else ()
    begun = comment.following.steps if comment.following else ()
    common = 0
    while common < min(len(ended), len(begun)) and ended[common] == begun[common]:
        common += 1
    target = begun[: common + 1]
    outer = -1
    if comment.following:
        outer = indent if layout.is_in_flow(target) or not target else layout.column(target)
    for depth in range(len(ended), common, -1):
        block = ended[:depth]
        if not layout.is_in_flow(block) and outer < layout.column(block) <= indent:
            return "after", block
    return ("before", target) if comment.following else ("after", ())


def _with_comments(layout: _Layout, anchored: list[_Anchored], moves: Mapping[Steps, Steps]) -> str:
    lines = layout.text.removesuffix("\n").split("\n")
    spots = [_spot(comment, layout, moves) for comment in anchored]
    crowd = Counter(line for side, line, _ in spots if side == "beside")
    around: dict[int, _Around] = {}
    head: list[tuple[int, _Anchored]] = []
    for comment, (side, number, column) in zip(anchored, spots, strict=True):
        here = around.setdefault(number, _Around())
        if side == "head":
            head.append((0, comment))
        elif side == "after":
            here.below.append((column, comment))
        elif side == "beside" and crowd[number] == 1:
            here.beside = f"  {comment.text}"
        else:
            indent = len(lines[number]) - len(lines[number].lstrip(" "))
            here.above.append((indent, comment))
    result: list[str] = []
    _put(result, head)
    for number, line in enumerate(lines):
        here = around.get(number, _Around())
        _put(result, here.above)
        result.append(line + here.beside)
        _put(result, sorted(here.below, key=lambda placed: -placed[0]))  # inner blocks end first
    return "\n".join(result).rstrip("\n") + "\n"


def _put(lines: list[str], comments: list[tuple[int, _Anchored]]) -> None:
    for column, comment in comments:
        if comment.space_before and lines and lines[-1]:
            lines.append("")
        lines.append(" " * column + comment.text)
        if comment.space_after:
            lines.append("")


def _spot(
    comment: _Anchored, layout: _Layout, moves: Mapping[Steps, Steps]
) -> tuple[_Side, int, int]:
    """On which side of which line a comment goes, and in which column after one."""
    steps = (*moves.get(comment.steps[:2], comment.steps[:2]), *comment.steps[2:])
    holder = steps
    while holder not in layout.values:
        holder = holder[:-1]
    first, last = layout.lines(holder)
    if comment.side == "head" or (not holder and comment.side != "after"):
        return "head", 0, 0
    if comment.side == "after" and not layout.is_in_flow(holder):
        return "after", last, layout.column(holder) if holder else 0
    if comment.side == "beside" and (holder == steps or first == last):
        return "beside", first, 0
    return "before", first, 0
