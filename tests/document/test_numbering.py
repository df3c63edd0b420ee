"""What text formats number alike."""

import pytest

from cscwb.document.nodes import (
    Block,
    Bullets,
    Column,
    Document,
    Emphasis,
    Footnote,
    Heading,
    Link,
    Paragraph,
    Quote,
    Strong,
    Table,
    Text,
)
from cscwb.document.numbering import (
    Entry,
    contents_list,
    entries,
    fixed_notes,
    numbered_notes,
)


def heading(words: str, level: int = 1) -> Heading:
    return Heading(level, (Text(words),))


def slugs(*titles: str, document: str = "The title") -> tuple[str, ...]:
    body = tuple(heading(title) for title in titles)
    return tuple(entry.slug for entry in entries(Document(title=document, body=body)))


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Summary", "summary"),
        ("Results in Kosovo*", "results-in-kosovo"),
        ("Peć/Peja – A & B", "pećpeja--a--b"),
        ("Скопје, 2021. godine", "скопје-2021-godine"),
        ("snake_case and e\u0301", "snake_case-and-e\u0301"),
        ("12\u00a0kg", "12kg"),
        ("?!", "section"),
    ],
)
def test_slug(title: str, slug: str) -> None:
    """A slug is what GitHub makes of the heading: small letters, hyphens, no punctuation."""
    assert slugs(title) == (slug,)


def test_slugs_are_unique() -> None:
    """Equal headings are told apart as on GitHub, which counts the title too."""
    assert slugs("A", "A", "A-1", "T", "a", document="T") == ("a", "a-1", "a-1-1", "t-1", "a-2")
    assert slugs("A-1", "A", "A") == ("a-1", "a", "a-2")


def test_entries_in_reading_order() -> None:
    """Every heading has its entry, with its words alone."""
    body: tuple[Block, ...] = (
        Heading(1, (Text("One "), Emphasis((Text("more"),)))),
        Quote((heading("Two", 3),)),
    )

    assert entries(Document(title="T", body=body)) == (
        Entry(1, "One more", "one-more"),
        Entry(3, "Two", "two"),
    )


def test_contents_nest_as_the_levels_do() -> None:
    """A lower heading is listed under the one above, also when a level is skipped."""
    levels = {"a": 2, "b": 4, "c": 3, "d": 1, "e": 2}

    def item(name: str, *below: Block) -> tuple[Block, ...]:
        return (Paragraph((Link((Text(name),), f"#{name}"),)), *below)

    assert contents_list([Entry(level, name, name) for name, level in levels.items()]) == Bullets(
        (
            item("a", Bullets((item("b"), item("c")))),
            item("d", Bullets((item("e"),))),
        )
    )


def test_notes_in_reading_order() -> None:
    """Notes are found wherever inlines are; equal ones with a fixed mark count once."""
    note = {name: Footnote((Text(name),)) for name in "abcdefg"}
    star = Footnote((Text("star"),), mark="*")
    table = Table(
        (note["b"],), (Column((note["c"],)),), (((star, note["d"]),),), ((note["e"], star),)
    )
    body: tuple[Block, ...] = (
        Paragraph((Strong((note["a"], star)),)),
        table,
        Bullets(((Paragraph((note["f"],)), Quote((Paragraph((note["g"],)),))),)),
        Paragraph((Footnote((Text("star"),), mark="**"), note["a"])),
    )
    document = Document(title="T", body=body)

    assert numbered_notes(document) == (*note.values(), note["a"])
    assert fixed_notes(document) == (star, Footnote((Text("star"),), mark="**"))
