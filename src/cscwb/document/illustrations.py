"""Tables and pictures of a Markdown text, as nodes of the document tree."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Literal, TypeAlias

from markdown_it.rules_block.table import escapedSplit
from markdown_it.tree import SyntaxTreeNode

from cscwb.document.nodes import Column, Image, Inlines, Picture, Table, Text
from cscwb.document.walk import plain
from cscwb.patterns import regex

Pictures: TypeAlias = Mapping[str, Image]
Words: TypeAlias = Callable[[SyntaxTreeNode], Inlines]
Refuse: TypeAlias = Callable[[str, int], None]

_CAPTION = "Table:"
_CREDIT = regex(r"\b(?=(?:Photo|Source|Drawing|Map): )")
_BROADEST, _NARROWEST = 40, 6


class _AnyPicture(Mapping[str, Image]):
    """A picture of any name: reading pictures is what finds out whether they can be used."""

    def __getitem__(self, file: str) -> Image:
        name = PurePosixPath(file).name or "picture"
        return Image(name=name, data=b"", media_type="image/png", width=1, height=1)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


ANY_PICTURE: Pictures = _AnyPicture()
"""For reading a text without its pictures."""


def captions_of(nodes: Sequence[SyntaxTreeNode]) -> dict[int, int]:
    """Return where the caption of each table is: a paragraph like "Table: Risks" next to it."""
    found: dict[int, int] = {}
    for index, node in enumerate(nodes):
        beside = (index - 1, index + 1)
        near = [at for at in beside if 0 <= at < len(nodes) and at not in found.values()]
        captions = [at for at in near if _is_caption(nodes[at])]
        if node.type == "table" and captions:
            found[index] = captions[0]
    return found


def _is_caption(node: SyntaxTreeNode) -> bool:
    return node.type == "paragraph" and node.children[0].content.startswith(_CAPTION)


def table(
    node: SyntaxTreeNode,
    caption: SyntaxTreeNode | None,
    lines: Sequence[str],
    words: Words,
    refuse: Refuse,
) -> Table | None:
    """Return the table of a node; None when it was refused.

    Args:
        node: A table in the form of GitHub.
        caption: The paragraph with its caption; None when there is none.
        lines: Those of the whole text.
        words: Returns the inlines of a cell or a paragraph.
        refuse: Receives a sentence on what is wrong, and the number of its line.
    """
    start = _line(node)
    if caption is None:
        refuse(
            "the lines with '|' make a table without a caption; write 'Table: what it shows' "
            "above it, with a blank line between them",
            start,
        )
    rows = [row for part in node.children for row in part.children]
    cells = [tuple(map(words, row.children)) for row in rows]
    for row in rows:
        count, line = len(escapedSplit(_bare(lines[_line(row) - 1]))), _line(row)
        if count != len(rows[0].children):
            refuse(
                f"this row has {_cells(count)}, and the head of the table has "
                f"{_cells(len(rows[0].children))}; write one for each column, between '|'",
                line,
            )
    for number, title in enumerate(cells[0], start=1):
        if not plain(title).strip():
            refuse(f"column {number} of the table has no title; write it in the first row", start)
    if caption is None:
        return None
    return Table(
        _without(_CAPTION, words(caption)),
        tuple(
            Column(title, _width(column), _align(head))
            for title, column, head in zip(
                cells[0], zip(*cells, strict=True), rows[0].children, strict=True
            )
        ),
        tuple(cells[1:]),
    )


def _line(node: SyntaxTreeNode) -> int:
    return node.map[0] + 1 if node.map else 1


def _bare(line: str) -> str:
    """The line without the signs at its ends."""
    line = line.strip()
    line = line.removeprefix("|")
    return line.removesuffix("|") if not line.endswith("\\|") else line


def _cells(count: int) -> str:
    return "one cell" if count == 1 else f"{count} cells"


def _width(column: Sequence[Inlines]) -> int:
    """The share of a column, by its longest cell, within bounds."""
    return min(max(*(len(plain(cell)) for cell in column), _NARROWEST), _BROADEST)


def _align(head: SyntaxTreeNode) -> Literal["left", "right"]:
    return "right" if head.attrs.get("style") == "text-align:right" else "left"


def _without(prefix: str, content: Inlines) -> Inlines:
    """The inlines without the words that they begin with."""
    first, *others = content
    if isinstance(first, Text):
        rest = first.text.removeprefix(prefix).lstrip()
        return (*((Text(rest),) if rest else ()), *others)
    return content


def is_picture(node: SyntaxTreeNode) -> bool:
    """Whether a paragraph is a picture and nothing else."""
    inside = node.children[0].children if node.type == "paragraph" else []
    return len(inside) == 1 and inside[0].type == "image"


def picture(node: SyntaxTreeNode, pictures: Pictures, refuse: Refuse) -> Picture | None:
    """Return the picture of a paragraph; None when it was refused.

    Its title is the caption and, after "Photo:", "Source:", "Drawing:" or "Map:", the credit.
    """
    (image,) = node.children[0].children
    file, line = str(image.attrs["src"]), _line(node)
    caption, *credit = _CREDIT.split(str(image.attrs.get("title", "")), maxsplit=1)
    form = f"write '![what it shows]({file} \"Caption. Photo: whose it is\")'"
    if file not in pictures:
        refuse(f"'{file}' is not a picture of the project; put it into 'media/'", line)
    elif not image.content.strip():
        refuse(f"the picture '{file}' has no words for those who cannot see it; {form}", line)
    elif not (caption.strip() and credit):
        refuse(f"the picture '{file}' has no caption with a credit; {form}", line)
    else:
        return Picture(
            image=pictures[file],
            alternative_text=image.content.strip(),
            caption=(Text(caption.strip().removesuffix(".")),),
            notes=((Text(credit[0].strip()),),),
        )
    return None
