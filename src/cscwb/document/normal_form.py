"""One form for inlines that print the same, and that Markdown can express too."""

from collections.abc import Sequence
from itertools import chain, groupby
from typing import TypeAlias, assert_never

from cscwb.document.nodes import (
    Emphasis,
    Footnote,
    Foreign,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Reference,
    Strong,
    Text,
)

_Accent: TypeAlias = Strong | Emphasis


def normalised(content: Inlines) -> Inlines:
    """Return the same words in normal form; idempotent.

    Neighbours of one kind are one node, nothing is strong within strong or stressed within
    stressed, and nothing but a link or a note is empty. White space and line breaks stand outside
    of `Strong` and `Emphasis`; there is no white space beside a line break, and neither of them
    begins or ends the whole.
    """
    _, words, _ = _split(_untangled(content, frozenset()))
    return words


def _untangled(content: Inlines, inside: frozenset[type[_Accent]]) -> Inlines:
    nodes: list[Inline] = []
    for node in content:
        match node:
            case Text() | LineBreak() | Reference():
                nodes.append(node)
            case Link(inner, target):
                nodes.append(Link(_untangled(inner, inside), target))
            case Foreign(inner, language):
                nodes.append(Foreign(_untangled(inner, inside), language))
            case Footnote(inner, mark):
                nodes.append(Footnote(normalised(inner), mark))
            case Strong(inner) | Emphasis(inner):
                kind = type(node)
                words = _untangled(inner, inside | {kind})
                nodes.extend(words if kind in inside else _accented(kind, words))
            case _:
                assert_never(node)
    return _trimmed(_merged(nodes))


def _merged(nodes: Sequence[Inline]) -> Inlines:
    """Return texts in a row as one, and so with accents."""
    merged: list[Inline] = []
    for kind, run in groupby(nodes, key=type):
        if kind is Text:
            merged.append(Text("".join(node.text for node in run if isinstance(node, Text))))
        elif kind is Strong or kind is Emphasis:
            accented = (node for node in run if isinstance(node, Strong | Emphasis))
            inner = chain.from_iterable(node.content for node in accented)
            merged.append(kind(_merged(tuple(inner))))
        else:
            merged.extend(run)
    return tuple(merged)


def _trimmed(nodes: Inlines) -> Inlines:
    """Return nodes without white space beside a line break, and without empty texts."""
    trimmed: list[Inline] = []
    for index, node in enumerate(nodes):
        if isinstance(node, Text):
            words = node.text
            if isinstance(nodes[max(index - 1, 0)], LineBreak):
                words = words.lstrip()
            if isinstance(nodes[min(index + 1, len(nodes) - 1)], LineBreak):
                words = words.rstrip()
            if words:
                trimmed.append(Text(words))
        else:
            trimmed.append(node)
    return tuple(trimmed)


def _accented(kind: type[_Accent], words: Inlines) -> Inlines:
    """Return the words as one accent, with the white space at their ends outside of it."""
    before, core, after = _split(words)
    return (*before, kind(core), *after) if core else before


def _split(nodes: Inlines) -> tuple[Inlines, Inlines, Inlines]:
    """Return what stands before the first word, the words, and what stands after the last."""
    parts = tuple(chain.from_iterable(map(_parts, nodes)))
    solid = [index for index, part in enumerate(parts) if not _is_blank(part)]
    if not solid:
        return parts, (), ()
    start, stop = solid[0], solid[-1] + 1
    return parts[:start], _merged(parts[start:stop]), parts[stop:]


def _parts(node: Inline) -> Inlines:
    """Return a text as the white space before its words, the words, and that after them."""
    if not isinstance(node, Text):
        return (node,)
    words = node.text.strip()
    before, _, after = node.text.partition(words) if words else (node.text, "", "")
    return tuple(Text(part) for part in (before, words, after) if part)


def _is_blank(node: Inline) -> bool:
    return isinstance(node, LineBreak) or (isinstance(node, Text) and node.text.isspace())
