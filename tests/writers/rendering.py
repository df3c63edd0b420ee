"""Word files as LibreOffice lays them out, to be looked at and measured."""

import json
import re
import subprocess
from pathlib import Path
from typing import NamedTuple

_WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" [^>]*>(.*?)</word>')
_TAGGED = ("UseTaggedPDF", "PDFUACompliance")
_DPI = 40
_MARGIN = 38  # pixels: 2.4 cm of the margin of 2.5 cm, with the header or the footer


class Word(NamedTuple):
    """A word on a page, in points from the top left corner."""

    left: float
    top: float
    right: float
    text: str


def run(*command: str | Path) -> bytes:
    """What the command prints."""
    return subprocess.run(command, capture_output=True, check=True).stdout


def pdf_of(docx: Path, folder: Path) -> Path:
    """The file as PDF, made by a LibreOffice with a profile of its own."""
    profile = f"-env:UserInstallation={(folder / 'profile').absolute().as_uri()}"
    run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, docx)
    return folder / f"{docx.stem}.pdf"


def pages_of(docx: Path, folder: Path) -> list[Path]:
    """A picture of each page, in order."""
    run("pdftoppm", "-r", "70", "-png", pdf_of(docx, folder), folder / docx.stem)
    return sorted(folder.glob(f"{docx.stem}-*.png"))


def tagged(docx: Path, folder: Path) -> Path:
    """The file as PDF/UA, with its structure as tags."""
    profile = f"-env:UserInstallation={(folder / 'profile').absolute().as_uri()}"
    options = {name: {"type": "boolean", "value": "true"} for name in _TAGGED}
    kind = f"pdf:writer_pdf_Export:{json.dumps(options)}"
    run("soffice", profile, "--headless", "--convert-to", kind, "--outdir", folder, docx)
    return folder / f"{docx.stem}.pdf"


def in_order(pdf: Path) -> list[list[str]]:
    """The lines of each page in the order in which they were written, cell after cell."""
    pages = run("pdftotext", "-raw", pdf, "-").decode().split("\f")[:-1]
    return [page.splitlines() for page in pages]


def text_of(pdf: Path) -> list[str]:
    """The words of each page."""
    return run("pdftotext", "-layout", pdf, "-").decode().split("\f")[:-1]


def words_of(pdf: Path, page: int) -> list[Word]:
    """Every word of a page and where it stands, pages counted from 1."""
    html = run("pdftotext", "-bbox", "-f", str(page), "-l", str(page), pdf, "-").decode()
    return [
        Word(float(left), float(top), float(right), text)
        for left, top, right, text in _WORD.findall(html)
    ]


def width_of(pdf: Path, page: int) -> float:
    """How wide a page is, in points, pages counted from 1."""
    html = run("pdftotext", "-bbox", "-f", str(page), "-l", str(page), pdf, "-").decode()
    [found] = re.findall(r'<page width="([\d.]+)"', html)
    return float(found)


def is_blank(pdf: Path, page: int) -> bool:
    """Whether nothing is printed between header and footer, pages counted from 1."""
    pixels = run("pdftoppm", "-r", str(_DPI), "-gray", "-f", str(page), "-l", str(page), pdf)
    _, size, _, grey = pixels.split(b"\n", 3)
    width, height = map(int, size.split())
    return min(grey[_MARGIN * width : (height - _MARGIN) * width]) > 250
