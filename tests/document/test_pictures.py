"""Photos, and the emblem with its statement, in every format."""

import re
from base64 import b64encode
from pathlib import Path

import attrs
import pytest
from document_strategies import images
from hypothesis import given
from hypothesis import strategies as st
from picture_files import jpeg, png
from word_documents.docx_check import Package, find, problems_in
from writers.kitchen_sink import ACKNOWLEDGEMENT, DECORATION, EMBLEM, KITCHEN_SINK, PHOTO, image

import cscwb
from cscwb.document.nodes import (
    Acknowledgement,
    Block,
    Document,
    Emblem,
    Image,
    Paragraph,
    Picture,
    Reference,
    Text,
)
from cscwb.document.pictures import file_names, fitted
from cscwb.document.walk import images_in
from cscwb.word.writer import to_word
from cscwb.writers.html import to_html
from cscwb.writers.markdown import to_markdown

EMU_IN_A_CENTIMETRE = 360_000
TEXT_WIDTH = 17.01 * EMU_IN_A_CENTIMETRE
LARGE = image("large.png", 3000, 100)


def document(*blocks: Block) -> Document:
    return Document(title="T", body=blocks)


def files_of(docx: bytes) -> dict[str, bytes]:
    """The files in a Word file."""
    return Package(docx).files


def sizes(docx: bytes) -> list[tuple[int, int]]:
    """The width and height of each drawing of a Word file."""
    extents = find(Package(docx).body, ".//wp:inline/wp:extent")
    return [(int(one.get("cx")), int(one.get("cy"))) for one in extents]


def html_sizes(page: str) -> list[tuple[int, int]]:
    found = re.findall(r'<img [^>]*width="(\d+)" height="(\d+)">', page)
    return [(int(width), int(height)) for width, height in found]


def of_size(width: int, height: int) -> Image:
    """An image that has that size, and nothing to see."""
    return Image(name="a.png", data=b"", media_type="image/png", width=width, height=height)


def acknowledgement(*logos: Image, emblem: Image = EMBLEM.image) -> Acknowledgement:
    return Acknowledgement(
        emblem=Emblem(image=emblem, alternative_text="Emblem"),
        statement="Funded by the European Union",
        logos=tuple(Emblem(image=one, alternative_text="Logo") for one in logos),
    )


logo_sizes = st.tuples(st.integers(1, 12_000), st.integers(1, 12_000))


@given(st.lists(logo_sizes, min_size=1, max_size=3), st.integers(280, 320))
def test_no_logo_is_larger_than_the_emblem(logos: list[tuple[int, int]], emblem_width: int) -> None:
    """Neither higher nor broader, whatever its file; and the emblem is 1.5 cm high."""
    emblem = of_size(emblem_width, 200)
    body = document(acknowledgement(*(of_size(*one) for one in logos), emblem=emblem))
    for printed in (sizes(to_word(body)), html_sizes(to_html(body))):
        (width, height), *others = printed
        assert len(logos) == len(others)
        assert all(0 < x <= width and 0 < y <= height for x, y in others)
    assert 1.49 < sizes(to_word(body))[0][1] / EMU_IN_A_CENTIMETRE < 1.51


@given(st.lists(logo_sizes, min_size=1, max_size=3))
def test_no_logo_is_larger_than_the_emblem_in_markdown(logos: list[tuple[int, int]]) -> None:
    """A file with more pixels than the emblem has a size; the others are smaller by themselves."""
    emblem = of_size(600, 400)
    text = to_markdown(document(acknowledgement(*(of_size(*one) for one in logos), emblem=emblem)))
    assert "![Emblem](" in text
    large = [one for one in logos if one[0] > 600 or one[1] > 400]
    assert len(large) == len(html_sizes(text))
    assert all(width <= 600 and height <= 400 for width, height in html_sizes(text))
    assert len(logos) - len(large) == text.count("![Logo](")


def test_emblem_and_statement_are_one_paragraph() -> None:
    """No page, column or line of a table can come between them, and no table sets them."""
    body = Package(to_word(document(ACKNOWLEDGEMENT))).body
    [emblem, *_] = find(body, ".//w:p[.//wp:inline]")
    assert ACKNOWLEDGEMENT.statement == "".join(find(emblem, ".//w:t/text()")).strip()
    assert 1 == len(find(emblem, ".//wp:inline"))
    assert [] == find(body, ".//w:tbl")
    line = to_markdown(document(ACKNOWLEDGEMENT)).splitlines()[2]
    assert re.fullmatch(r"!\[.*\]\(emblem\.png\) Paid for by .*", line)
    assert re.search(r"<p><img [^>]*> <span>Paid for by", to_html(document(ACKNOWLEDGEMENT)))


def test_each_image_is_once_in_a_word_file() -> None:
    """However often it is printed; what python-docx opens holds the same."""
    body = document(ACKNOWLEDGEMENT, PHOTO, ACKNOWLEDGEMENT, DECORATION)
    media = [name for name in files_of(to_word(body)) if name.startswith("word/media/")]
    assert [f"word/media/picture{number}.png" for number in (1, 2, 3, 4)] == media
    assert len({one.data for one in images_in(body.body)}) == len(media)
    assert 8 == len(list(images_in(body.body)))


def test_a_jpeg_keeps_its_format() -> None:
    """As a part of a Word file, and in a page."""
    photo = Image(name="a.jpg", data=jpeg(3, 2), media_type="image/jpeg", width=3, height=2)
    body = document(attrs.evolve(PHOTO, image=photo))
    assert jpeg(3, 2) == files_of(to_word(body))["word/media/picture1.jpeg"]
    assert [] == problems_in(to_word(body))
    assert f'src="data:image/jpeg;base64,{b64encode(jpeg(3, 2)).decode()}"' in to_html(body)


def test_a_picture_says_what_it_shows_or_is_decorative() -> None:
    """In every format."""
    body = document(PHOTO, DECORATION)
    shown, decorative = find(Package(to_word(body)).body, ".//wp:inline/wp:docPr")
    assert PHOTO.alternative_text == shown.get("descr")
    assert "1" == next(decorative.iter("{*}decorative")).get("val")
    assert [] == list(shown.iter("{*}decorative"))
    assert ["Four lorries in Kosovo* &amp; &quot;one&quot; more.", ""] == re.findall(
        r'<img [^>]*alt="([^"]*)"', to_html(body)
    )
    assert "\n![](emblem.png)\n" in to_markdown(body)


@pytest.mark.parametrize(
    ("width", "height"), [(12_000, 8000), (1, 12_000), (12_000, 1), (60, 40), (1, 1)]
)
def test_a_photo_fits_its_page(width: int, height: int) -> None:
    """It is not broader than the text nor higher than 10 cm, and few pixels are not blown up."""
    photo = attrs.evolve(PHOTO, image=of_size(width, height))
    [(x, y)] = sizes(to_word(document(photo)))
    assert 0 < x <= min(TEXT_WIDTH, width * 914_400 / 150)
    assert 0 < y <= 10.01 * EMU_IN_A_CENTIMETRE


def test_markdown_has_its_pictures_beside_it(tmp_path: Path) -> None:
    """Named after the file, so that two bulletins in one folder do not share one."""
    path = cscwb.write(document(ACKNOWLEDGEMENT, PHOTO, DECORATION), tmp_path / "May 2021.md")
    assert {
        "May 2021.md",
        "May 2021-emblem.png",
        "May 2021-broad logo (1).png",
        "May 2021-small.png",
        "May 2021-photo.png",
    } == {file.name for file in tmp_path.iterdir()}
    assert PHOTO.image.data == (tmp_path / "May 2021-photo.png").read_bytes()
    text = path.read_text(encoding="utf-8")
    assert "](May%202021-photo.png)" in text
    assert 'src="May%202021-broad%20logo%20%281%29.png"' in text


def test_other_formats_are_one_file(tmp_path: Path) -> None:
    """A page and a Word file hold their pictures."""
    for name in ("a.html", "a.docx"):
        cscwb.write(KITCHEN_SINK, tmp_path / name)
    assert {"a.html", "a.docx"} == {file.name for file in tmp_path.iterdir()}


def test_nothing_is_written_of_what_cannot_be_rendered(tmp_path: Path) -> None:
    """Neither the text nor a picture."""
    broken = document(ACKNOWLEDGEMENT, Paragraph((Reference("nothing"),)))
    with pytest.raises(cscwb.ReportError):
        cscwb.write(broken, tmp_path / "a.md")
    with pytest.raises(cscwb.WriteError):
        cscwb.write(document(PHOTO), tmp_path / "nowhere" / "a.md")
    assert [] == list(tmp_path.iterdir())


@given(st.lists(images, max_size=6))
def test_no_two_files_have_one_name(several: list[Image]) -> None:
    """Not even where A and a are the same; equal images share a file."""
    names = file_names(several, "june-")
    assert set(several) == set(names)
    assert len(names) == len({name.casefold() for name in names.values()})
    assert all(name.startswith("june-") for name in names.values())


def test_a_second_picture_of_a_name_gets_a_number() -> None:
    """As two articles may each have a photo.png."""
    one, other = image("photo.png", 3, 2), image("Photo.png", 4, 2)
    assert ["a-photo.png", "a-Photo-2.png"] == list(file_names([one, other, one], "a-").values())


def test_an_image_is_fitted_without_being_distorted() -> None:
    """It touches two sides of the box."""
    assert (300, 10) == fitted(LARGE, 300, 200)
    assert (60, 200) == fitted(image("tall.png", 3, 10), 300, 200)


@pytest.mark.parametrize("name", ["", "media/a.png", "..\\a.png"])
def test_the_name_of_an_image_leads_nowhere(name: str) -> None:
    """It is that of a file, since Markdown writes one of that name."""
    with pytest.raises(ValueError, match="without a folder"):
        attrs.evolve(EMBLEM.image, name=name)


def test_an_image_is_short_when_it_is_shown() -> None:
    """Nobody wants to read its bytes in a failing test."""
    assert f"data=<{len(png(9, 6))} bytes>" in repr(EMBLEM.image)


def test_pictures_are_figures() -> None:
    """They are counted with charts and maps, and listed with them."""
    text = to_markdown(KITCHEN_SINK)
    assert "- Figure 4. Lorries in Kosovo\\*\n- Figure 5. Nothing to see\n" in text
    picture = Picture(image=LARGE, alternative_text="A", caption=(Text("First"),))
    assert "**Figure 1. First**" in to_markdown(document(picture))
    assert "<figcaption>Figure 1. First</figcaption>" in to_html(document(picture))
