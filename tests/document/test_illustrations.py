"""Tables and pictures in passages."""

import pytest

from cscwb.document.from_markdown import MarkdownError, from_markdown
from cscwb.document.illustrations import ANY_PICTURE
from cscwb.document.nodes import Block, Image, Paragraph, Picture, Strong, Table, Text

MAP = Image(name="map.png", data=b"map", media_type="image/png", width=4, height=3)
PICTURES = {"media/map.png": MAP}
RISKS = "| Risk | Impact |\n|---|---:|\n| Storm | 2 |\n"


def read(text: str) -> tuple[Block, ...]:
    """The blocks of a passage."""
    return from_markdown(text, pictures=PICTURES, figures=lambda _, name: f"<{name}>")


def refused(text: str) -> list[tuple[int, str]]:
    """The lines and sentences of all problems of a passage."""
    with pytest.raises(MarkdownError) as caught:
        read(text)
    return list(caught.value.problems)


@pytest.mark.parametrize("text", [f"Table: Risks\n\n{RISKS}", f"{RISKS}\nTable: Risks"])
def test_a_table_has_the_caption_beside_it(text: str) -> None:
    """The paragraph above or below it is its caption and nothing else."""
    (table,) = read(text)
    assert isinstance(table, Table)
    assert (Text("Risks"),) == table.caption
    assert ["left", "right"] == [column.align for column in table.columns]
    assert (((Text("Storm"),), (Text("2"),)),) == table.rows


def test_each_table_has_a_caption_of_its_own() -> None:
    """Of two tables, each takes the caption that is left for it."""
    first, between, second = read(f"Table: A\n\n{RISKS}\nWords.\n\nTable: B\n\n{RISKS}")
    assert isinstance(first, Table)
    assert isinstance(second, Table)
    assert [(Text("A"),), (Text("B"),)] == [first.caption, second.caption]
    assert Paragraph((Text("Words."),)) == between


def test_cells_hold_what_sentences_do() -> None:
    """Emphasis, figures by name and an escaped sign are read as in paragraphs."""
    (table,) = read("Table: T\n\n| A | B |\n|---|---|\n| **x** | {figure: arrests} \\| y |\n")
    assert isinstance(table, Table)
    assert (((Strong((Text("x"),)),), (Text("<arrests> | y"),)),) == table.rows


@pytest.mark.parametrize(
    ("row", "count"), [("| a |", "one cell"), ("| a | b | c |", "3 cells"), ("a", "one cell")]
)
def test_a_row_with_other_cells_than_the_head_is_refused(row: str, count: str) -> None:
    """GitHub drops cells beyond the last column, and words would be lost."""
    problem = f"this row has {count}, and the head of the table has 2 cells; write one for each"
    ((line, sentence),) = refused(f"Table: T\n\n{RISKS}{row}\n")
    assert (6, problem) == (line, sentence.partition(" column")[0])


def test_all_that_is_wrong_with_a_table_is_said() -> None:
    """A missing caption hides neither a blank title nor a short row."""
    sentences = [sentence for _, sentence in refused("| A |  |\n|---|---|\n| a |\n")]
    assert 3 == len(sentences)
    assert any("without a caption" in sentence for sentence in sentences)
    assert any("column 2 of the table has no title" in sentence for sentence in sentences)
    assert any("this row has one cell" in sentence for sentence in sentences)


@pytest.mark.parametrize("mark", ["Photo", "Source", "Drawing", "Map"])
def test_a_picture_has_caption_and_credit(mark: str) -> None:
    """Its title says what is printed under it, and whose it is."""
    (picture,) = read(f'![A map](media/map.png "The port. {mark}: Harbour Office")')
    assert (
        Picture(
            image=MAP,
            alternative_text="A map",
            caption=(Text("The port"),),
            notes=((Text(f"{mark}: Harbour Office"),),),
        )
        == picture
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('![x](media/no.png "C. Photo: P")', "'media/no.png' is not a picture of the project"),
        ('![](media/map.png "C. Photo: P")', "no words for those who cannot see it"),
        ("![x](media/map.png)", "no caption with a credit"),
        ('![x](media/map.png "C.")', "no caption with a credit"),
        ('![x](media/map.png "Photo: P")', "no caption with a credit"),
        ('- words\n\n  ![x](media/map.png "C. Photo: P")', "take it out"),
        ('Words ![x](media/map.png "C. Photo: P")', "take it out"),
    ],
)
def test_a_picture_without_its_words_is_refused(text: str, problem: str) -> None:
    """Nothing is printed that could not be read out or credited."""
    ((_, sentence),) = refused(text)
    assert problem in sentence


def test_texts_of_articles_hold_neither() -> None:
    """Photos of articles are fields of their records."""
    with pytest.raises(MarkdownError, match="is a picture"):
        from_markdown('![x](media/map.png "C. Photo: P")')
    with pytest.raises(MarkdownError, match="make a table"):
        from_markdown(f"Table: T\n\n{RISKS}")


def test_a_text_can_be_read_without_its_pictures() -> None:
    """Checking needs their names alone."""
    (picture,) = from_markdown('![x](media/a/b.png "C. Photo: P")', pictures=ANY_PICTURE)
    assert isinstance(picture, Picture)
    assert "b.png" == picture.image.name
