"""What an outline of the annual report consists of, and how a project changes it."""

from collections.abc import Callable, Iterable, Iterator
from string import ascii_uppercase
from typing import TypeAlias

import attrs

from cscwb.document.nodes import Block, Heading, Table, Wide
from cscwb.document.walk import plain
from cscwb.model import ReportSection, SectionChange
from cscwb.reports.annual.closing import signature
from cscwb.reports.annual.year import Year
from cscwb.reports.passages import text

_MOST_UPRIGHT = 6  # columns
_Compose: TypeAlias = Callable[[Year], Iterable[Block]]


@attrs.frozen
class Chapter:
    """A section of a report.

    Attributes:
        name: By which a project changes it; "" when it cannot.
        title: Without its number.
        compose: Returns what is under the heading, before the parts.
        parts: Sections inside of it.
        wide: Whether it has a broad page when a table in it has many columns.
    """

    name: str
    title: str
    compose: _Compose
    parts: "tuple[Chapter, ...]" = ()
    wide: bool = False

    def blocks(self, year: Year, number: str, level: int = 1) -> Iterator[Block]:
        """The heading with its number, and everything under it."""
        heading = Heading(level, text(self.title), number)
        own = (heading, *_untitled(tuple(self.compose(year)), self.title))
        yield from (Wide(own),) if self.wide and _needs_room(own) else own
        for index, part in enumerate(self.parts, start=1):
            yield from part.blocks(year, f"{number.removesuffix('.')}.{index}", level + 1)


def _own(change: SectionChange) -> Chapter:
    """A section that only this project has: its passage."""
    return Chapter(change.section, change.title, lambda year: year.own_passage(change.section))


def _mapped(
    chapters: tuple[Chapter, ...], name: str, change: Callable[[Chapter], tuple[Chapter, ...]]
) -> tuple[Chapter, ...]:
    """The chapters with others in place of the one of that name, wherever it is."""
    found: list[Chapter] = []
    for chapter in chapters:
        if chapter.name == name:
            found += change(chapter)
        else:
            found.append(attrs.evolve(chapter, parts=_mapped(chapter.parts, name, change)))
    return tuple(found)


def _every(chapters: Iterable[Chapter]) -> Iterator[Chapter]:
    for chapter in chapters:
        yield chapter
        yield from _every(chapter.parts)


@attrs.frozen
class Outline:
    """What a report consists of.

    Attributes:
        title: Of the report, before the year.
        chapters: Numbered from 1.
        annexes: Lettered from A.
    """

    title: str
    chapters: tuple[Chapter, ...]
    annexes: tuple[Chapter, ...]

    def changed(self, changes: Iterable[SectionChange]) -> "Outline":
        """The outline as a project wants it; what cannot be changed stays as it is."""
        outline = self
        for change in changes:
            outline = outline._with(change)
        return outline

    def _with(self, change: SectionChange) -> "Outline":
        every = {chapter.name: chapter for chapter in _every((*self.chapters, *self.annexes))}
        chapter = every.get(change.section) or _own(change)
        if change.title:
            chapter = attrs.evolve(chapter, title=change.title)

        # figures all over the report lead to the articles
        left_out = change.leave_out and change.section != ReportSection.ARTICLES

        def put(found: Chapter) -> tuple[Chapter, ...]:
            return (found, chapter)

        def replace(found: Chapter) -> tuple[Chapter, ...]:
            if left_out:
                return found.parts
            return () if change.after in every else (chapter,)

        changed = self._mapped(change.section, replace)
        if change.after in every:
            return changed._mapped(change.after, put)
        if change.section in every:
            return changed
        if change.annex:
            return attrs.evolve(changed, annexes=(*changed.annexes, chapter))
        return attrs.evolve(changed, chapters=(*changed.chapters, chapter))

    def _mapped(self, name: str, change: Callable[[Chapter], tuple[Chapter, ...]]) -> "Outline":
        return attrs.evolve(
            self,
            chapters=_mapped(self.chapters, name, change),
            annexes=_mapped(self.annexes, name, change),
        )

    def body(self, year: Year) -> Iterator[Block]:
        """Every section, the signature and the annexes."""
        for number, chapter in enumerate(self.chapters, start=1):
            yield from chapter.blocks(year, f"{number}.")
        yield Heading(1, text("Signature"))
        yield from signature(year)
        for letter, annex in zip(ascii_uppercase, self.annexes, strict=False):
            yield from annex.blocks(year, f"Annex {letter}.")


def _needs_room(blocks: Iterable[Block]) -> bool:
    return any(isinstance(block, Table) and len(block.columns) > _MOST_UPRIGHT for block in blocks)


def _untitled(blocks: tuple[Block, ...], title: str) -> Iterator[Block]:
    """The blocks without a first heading that says the title again; what it heads moves up."""
    dropped: Heading | None = None
    seen = False
    for block in blocks:
        if isinstance(block, Heading):
            if not seen and plain(block.content).strip().casefold() == title.casefold():
                dropped, seen = block, True
                continue
            seen = True
            if dropped and block.level > dropped.level:
                yield Heading(block.level - 1, block.content)
                continue
            dropped = None
        yield block
