"""What a report still lacks: a short mark in its place, and a list of all of it at the end."""

from collections.abc import Iterator

import attrs

from cscwb.document.nodes import (
    Apart,
    Block,
    Bullets,
    Heading,
    Quote,
    Strong,
    Text,
    ToComplete,
    Wide,
)
from cscwb.document.walk import blocks_in, plain
from cscwb.reports.passages import item, section

TITLE = "To be completed"


def gaps_in(body: tuple[Block, ...]) -> dict[str, list[str]]:
    """Return what is to be completed, by the title of the section that lacks it."""
    found: dict[str, list[str]] = {}
    title = ""
    for block in blocks_in(body):
        match block:
            case Heading(_, content, number):
                title = plain(content)
                if number:
                    title += f" ({number.removesuffix('.')})"
            case ToComplete(hint):
                found.setdefault(title, []).append(hint)
            case _:
                pass
    return found


def without_hints(body: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the body in which gaps say no more than that there is one."""
    return tuple(_without_hint(block) for block in body)


def _without_hint(block: Block) -> Block:
    match block:
        case ToComplete():
            return ToComplete()
        case Wide(inner) | Apart(inner) | Quote(inner):
            return attrs.evolve(block, content=without_hints(inner))
        case Bullets(items, numbered):
            return Bullets(tuple(map(without_hints, items)), numbered)
        case _:
            return block


def gaps_page(gaps: dict[str, list[str]]) -> Iterator[Block]:
    """Yield the last page of a draft."""
    if not gaps:
        return
    items = (
        item(Strong((Text(f"{title}:"),)), Text(f" {hint}"))
        for title, hints in gaps.items()
        for hint in hints
    )
    yield Apart(section(TITLE, Bullets(tuple(items))))
