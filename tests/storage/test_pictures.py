"""The pictures that records name: in the folder, and nowhere else."""

import os
import shutil
import unicodedata
from pathlib import Path
from typing import Literal

import pytest
from picture_files import exif, jpeg, png

import cscwb
from cscwb.document.nodes import Image

PROJECT = "format: 1\nid: harbour\ntitle: Harbour\ndate: 2021/2023\n"


def project(root: Path, file: str = "media/emblem.png") -> Path:
    """A folder of records whose project has an emblem in that file."""
    text = f"emblem:\n  file: '{file}'\n  alternative_text: Emblem of the European Union\n"
    root.mkdir(exist_ok=True)
    (root / "project.yaml").write_text(PROJECT + text, encoding="utf-8")
    (root / "media").mkdir()
    return root


def told(root: Path) -> list[str]:
    """What is wrong with a folder, with the places in it."""
    return [str(one).removeprefix(f"{root}/") for one in cscwb.check(root)]


def test_pictures_are_found_by_the_names_that_records_give_them(tmp_path: Path) -> None:
    """Those of the project and those of articles, each with its size."""
    root = project(tmp_path)
    (root / "articles").mkdir()
    (root / "articles" / "visit.yaml").write_text(
        "title: Visit\npublished: 2021-06-01\nphotos:\n"
        "  - {file: media/visit.jpg, shows: nobody, alternative_text: A room, credited_to: europol,"
        " copyright_holder: Europol}\n"
    )
    (root / "media" / "emblem.png").write_bytes(png(3, 2))
    (root / "media" / "visit.jpg").write_bytes(jpeg(30, 20, exif(1)))
    (root / "media" / "another.jpg").write_bytes(b"nobody names it")
    expected = {
        "media/emblem.png": Image(
            name="emblem.png", data=png(3, 2), media_type="image/png", width=3, height=2
        ),
        "media/visit.jpg": Image(
            name="visit.jpg", data=jpeg(30, 20), media_type="image/jpeg", width=30, height=20
        ),
    }
    reading = cscwb.read(root)
    assert expected == reading.pictures
    assert expected == cscwb.load_pictures(root, reading.records)
    shutil.copytree(root / "media", tmp_path / "single" / "media")
    file = cscwb.save(reading.records, tmp_path / "single" / "all.json")
    assert expected == cscwb.load_pictures(file, reading.records)


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("media/emblem.png", "is not there"),
        ("project.yaml/emblem.png", "is not there"),
        ("media", "cannot be read"),
        ("project.yaml", "is neither a PNG nor a JPEG file"),
        ("../emblem.png", "is not a file in the folder"),
        ("media/../../emblem.png", "is not a file in the folder"),
        ("/etc/passwd", "is not a file in the folder"),
        ("C:\\emblem.png", "is not a file in the folder"),
        ("c:emblem.png", "is not a file in the folder"),
        ("media\\emblem.png", "is not a file in the folder"),
        (".", "is not a file in the folder"),
    ],
)
def test_a_picture_that_cannot_be_used_is_told_at_its_field(
    file: str, message: str, tmp_path: Path
) -> None:
    """With line and column; nothing outside of the folder is looked at."""
    (tmp_path / "emblem.png").write_bytes(png(3, 2))
    root = project(tmp_path / "records", file)
    [found] = told(root)
    assert found.startswith(f"project.yaml:6:9: error[picture]: '{file}' {message}")


def test_pictures_of_passages_are_found_too(tmp_path: Path) -> None:
    """Those that cannot be used are reported at their name in the passage."""
    root = project(tmp_path / "records")
    (root / "media" / "emblem.png").write_bytes(png(3, 2))
    (root / "media" / "port.png").write_bytes(png(5, 4))
    passage = root / "narrative" / "2021" / "risks.md"
    passage.parent.mkdir(parents=True)
    shown = '![The port](media/{}.png "The port. Photo: Harbour Office")\n'
    passage.write_text("Words.\n\n" + shown.format("port"), encoding="utf-8")
    assert [] == told(root)
    reading = cscwb.read(root)
    pictures = cscwb.load_pictures(root, reading.records, reading.narrative)
    assert (5, 4) == (pictures["media/port.png"].width, pictures["media/port.png"].height)
    passage.write_text("Words.\n\n" + shown.format("../port"), encoding="utf-8")
    [found] = told(root)
    message = "error[picture]: 'media/../port.png' is not a file in the folder"
    assert found.startswith(f"narrative/2021/risks.md:3:13: {message}")


def test_records_without_their_pictures_can_be_loaded(tmp_path: Path) -> None:
    """They are whole; only who asks for the pictures is told."""
    root = project(tmp_path)
    records = cscwb.load(root)
    assert {} == cscwb.read(root).pictures
    with pytest.raises(cscwb.DataError, match=r"harbour emblem\.file: error\[picture\]"):
        cscwb.load_pictures(root, records)
    with pytest.raises(FileNotFoundError, match="nowhere"):
        cscwb.load_pictures(tmp_path / "nowhere", records)


def test_links_out_of_the_folder_are_not_followed(tmp_path: Path) -> None:
    """Neither that of a file nor that of a folder; a link within it is."""
    (tmp_path / "secret.png").write_bytes(png(3, 2))
    root = project(tmp_path / "records")
    link = root / "media" / "emblem.png"
    link.symlink_to(tmp_path / "secret.png")
    assert "leads out of the folder" in told(root)[0]
    link.unlink()
    (root / "other.png").write_bytes(png(3, 2))
    link.symlink_to(root / "other.png")
    assert [] == told(root)
    link.unlink()
    (root / "media").rmdir()
    (root / "media").symlink_to(tmp_path)
    (tmp_path / "emblem.png").write_bytes(png(3, 2))
    assert "leads out of the folder" in told(root)[0]


def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    """A pipe that nobody writes to, a link to itself, and a file of endless size."""
    root = project(tmp_path)
    place = root / "media" / "emblem.png"
    os.mkfifo(place)
    assert "is not a regular file" in told(root)[0]
    place.unlink()
    place.symlink_to(place)
    assert 1 == len(told(root))
    place.unlink()
    with place.open("wb") as file:
        file.truncate(5 * 1024**2 + 1)
    assert "is larger than 5 MiB; save it smaller" in told(root)[0]


def test_a_picture_that_vanishes_is_told(tmp_path: Path) -> None:
    """It is read when it is asked for, not before."""
    root = project(tmp_path)
    (root / "media" / "emblem.png").write_bytes(png(3, 2))
    pictures = cscwb.load_pictures(root, cscwb.load(root))
    (root / "media" / "emblem.png").unlink()
    assert "media/emblem.png" in pictures
    with pytest.raises(cscwb.DataError, match="is not there"):
        pictures["media/emblem.png"]
    with pytest.raises(KeyError):
        pictures["media/other.png"]


def test_nothing_that_writes_records_touches_pictures(tmp_path: Path) -> None:
    """Neither saving into the folder nor bringing its files to one form."""
    root = project(tmp_path)
    (root / "media" / "emblem.png").write_bytes(png(3, 2))
    (root / "media" / "notes.yaml.png").write_bytes(png(4, 2))
    before = {file.name: file.read_bytes() for file in (root / "media").iterdir()}
    cscwb.save(cscwb.load(root), root)
    cscwb.reformat(root)
    assert before == {file.name: file.read_bytes() for file in (root / "media").iterdir()}
    assert [] == told(root)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_letters_may_be_composed_in_another_way(
    tmp_path: Path, form: Literal["NFC", "NFD"]
) -> None:
    """A Mac names files with accents of their own; the picture is found in its folder, too."""
    other: Literal["NFC", "NFD"] = "NFD" if form == "NFC" else "NFC"
    file = "médias/Nikšić.png"
    root = project(tmp_path / "records", unicodedata.normalize(form, file))
    place = root / unicodedata.normalize(other, file)
    place.parent.mkdir()
    place.write_bytes(png(3, 2))
    assert [] == told(root)
    [image] = cscwb.read(root).pictures.values()
    assert png(3, 2) == image.data


@pytest.mark.parametrize(
    ("file", "there"),
    [
        ("media/truck.png", "media/Truck.PNG"),
        ("Media/Truck.png", "media/truck.png"),
        ("media/nikšić.png", unicodedata.normalize("NFD", "media/Nikšić.png")),
    ],
)
def test_a_picture_with_other_capitals_is_named(tmp_path: Path, file: str, there: str) -> None:
    """It would be found on one system, and not on the next."""
    root = project(tmp_path / "records", file)
    (root / there).write_bytes(png(3, 2))
    assert [
        f"project.yaml:6:9: error[picture]: '{file}' is not there; capitals count, write '{there}'"
    ] == told(root)


def test_names_outside_of_the_folder_are_not_looked_at(tmp_path: Path) -> None:
    """Neither found nor told."""
    root = project(tmp_path / "records", "media/truck.png")
    (root / "media").rmdir()
    (root / "media").symlink_to(tmp_path)
    (tmp_path / "Truck.png").write_bytes(png(3, 2))
    [found] = told(root)
    assert "Truck" not in found
