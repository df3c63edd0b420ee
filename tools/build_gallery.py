"""Takes the pictures of docs/gallery.md, and puts today's records beside them.

``nox -s gallery`` runs it. It needs soffice, pdftoppm and chromium. Each picture names, as its
"Source", the digest of the document that it shows; a test compares that with today's document.
"""

import hashlib
import io
import re
import shutil
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT / "tests"))

from writers.rendering import pdf_of, run, text_of  # noqa: E402

import cscwb  # noqa: E402

EXAMPLE = ROOT / "examples" / "csc-wb"
IMAGES = ROOT / "docs" / "images"
PAGE = ROOT / "docs" / "gallery.md"
TOOLS = ("soffice", "pdftoppm", "chromium")
NEWS = "more-news"
ANNUAL, BULLETIN, WEB = "annual-2021.docx", "bulletin-2021-06.docx", "bulletin-2021-06.html"
BROWSER = (
    *("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic"),
    *("--no-first-run", "--disable-background-networking", "--disable-component-update"),
    *("--disable-sync", "--hide-scrollbars", "--force-device-scale-factor=2"),
    # or the picture is taken while parts of the page are still blank
    *("--run-all-compositor-stages-before-draw", "--virtual-time-budget=10000"),
)
GREY, GAP = "#c8ccd4", 24
AROUND = f"""<!doctype html><style>
body {{ margin: 0; display: flex; gap: {GAP}px; background: {GREY} }} iframe {{ border: 0 }}
</style>"""
BLOCK = re.compile(r"(```(?:yaml|markdown)\n# example/(\S+)\n).*?^(```)$", re.DOTALL | re.MULTILINE)


class Page(NamedTuple):
    """The last page of a Word file that has the words; lists of contents have them earlier."""

    file: str
    words: str
    dpi: int = 80


class Window(NamedTuple):
    """A web page in windows of so many pixels side by side, each from the element with an id."""

    file: str
    starts: tuple[str, ...]
    width: int
    height: int


SHOTS: dict[str, Page | Window] = {
    "gallery/cover.png": Page(ANNUAL, "Version records"),
    "gallery/one-page.png": Page(ANNUAL, "What mattered"),
    "gallery/summary.png": Page(ANNUAL, "Executive summary"),
    "annual-report.png": Page(ANNUAL, "Every figure is computed from the records"),
    "gallery/results.png": Page(ANNUAL, "Indicators of Oc3 at the end of 2021"),
    "gallery/operations.png": Page(ANNUAL, "The records of 2021 have two operations", dpi=100),
    "gallery/agreements.png": Page(ANNUAL, "Agreements and legal acts", dpi=100),
    "gallery/logframe.png": Page(ANNUAL, "Updated logical framework", dpi=100),
    "gallery/bulletin-word.png": Page(BULLETIN, "50 kg marijuana seized in North Macedonia"),
    "gallery/bulletin-desktop.png": Window(WEB, ("",), 1000, 1250),
    "gallery/bulletin-phone.png": Window(WEB, ("", NEWS), 390, 844),
}
"""What each picture in docs/images shows."""


def documents(folder: Path) -> dict[str, Path]:
    """The report and the bulletin of the example, written to the folder, by file name."""
    records, narrative = cscwb.load(EXAMPLE), cscwb.load_narrative(EXAMPLE)
    pictures = cscwb.load_pictures(EXAMPLE, records)
    report = cscwb.compose_annual_report(records, 2021, narrative=narrative, pictures=pictures)
    bulletin = cscwb.compose_bulletin(records, "2021-06", pictures=pictures)
    made = {ANNUAL: report, BULLETIN: bulletin, WEB: bulletin}
    return {name: cscwb.write(document, folder / name) for name, document in made.items()}


def digest(path: Path) -> str:
    """The SHA-256 of what a document holds, however it is packed."""
    if path.suffix != ".docx":
        return hashlib.sha256(path.read_bytes()).hexdigest()
    found = hashlib.sha256()
    with zipfile.ZipFile(path) as parts:
        for name in parts.namelist():
            if not name.endswith(".xlsx"):  # packed too; the chart beside it has the same numbers
                found.update(name.encode() + b"\0" + parts.read(name))
    return found.hexdigest()


def with_records(page: str) -> str:
    """The text of a page, each of its blocks as the file of the example that it names."""
    return BLOCK.sub(lambda one: one[1] + _example(one[2]) + one[3], page)


def _example(name: str) -> str:
    return (EXAMPLE.parent / name).read_text(encoding="utf-8")


def page_of(pdf: Path, words: str) -> int:
    """The number of the last page that has the words, counted from 1."""
    found = [number for number, text in enumerate(text_of(pdf), 1) if words in _line(text)]
    if not found:
        sys.exit(f"no page of {pdf.name} has the words '{words}'; name others in {__file__}")
    return found[-1]


def _line(text: str) -> str:
    return " ".join(text.split())


def printed(shot: Page, pdf: Path) -> bytes:
    """The page as PNG, twice as large as it is shown."""
    number = str(page_of(pdf, shot.words))
    return run("pdftoppm", "-png", "-r", str(2 * shot.dpi), "-f", number, "-l", number, pdf)


def browsed(shot: Window, html: Path) -> bytes:
    """The windows as PNG, twice as large as they are shown."""
    text = html.read_text(encoding="utf-8")
    for start in filter(None, shot.starts):
        if f'id="{start}"' not in text:
            sys.exit(f"nothing in {html.name} has the id '{start}'; name another in {__file__}")
    # a page that was scrolled itself is blank on its picture
    frames = (
        f'<iframe src="{html.name}#{start}" width={shot.width} height={shot.height}></iframe>'
        for start in shot.starts
    )
    around, picture = html.with_name("windows.html"), html.with_name("windows.png")
    around.write_text(AROUND + "".join(frames), encoding="utf-8")
    width = (shot.width + GAP) * len(shot.starts) - GAP
    size = f"--window-size={width},{shot.height}"
    profile = f"--user-data-dir={html.parent / 'browser'}"
    run(*BROWSER, profile, size, f"--screenshot={picture}", around.as_uri())
    return picture.read_bytes()


def shrunk(picture: bytes, source: str) -> bytes:
    """The picture at half its size, with few colours, a thin frame, and what it shows."""
    from PIL import Image, ImageOps, PngImagePlugin  # tests read this module without Pillow

    notes = PngImagePlugin.PngInfo()
    notes.add_text("Source", source)
    half = Image.open(io.BytesIO(picture)).convert("RGB").reduce(2)
    # of the methods, this one leaves the gold of the emblem gold
    few = ImageOps.expand(half, 1, GREY).quantize(method=Image.Quantize.MAXCOVERAGE)
    written = io.BytesIO()
    few.save(written, "PNG", optimize=True, pnginfo=notes)
    return written.getvalue()


def pictures(folder: Path) -> dict[Path, bytes]:
    """All pictures, by where they belong; what they are made from is left in the folder."""
    files = documents(folder)
    pdfs = {name: pdf_of(files[name], folder) for name in (ANNUAL, BULLETIN)}
    made = {}
    for name, shot in SHOTS.items():
        if isinstance(shot, Page):
            picture = printed(shot, pdfs[shot.file])
        else:
            picture = browsed(shot, files[shot.file])
        made[IMAGES / name] = shrunk(picture, digest(files[shot.file]))
    return made


def main() -> None:
    """Write the pictures and the page, once all of them could be made."""
    for tool in TOOLS:
        if shutil.which(tool) is None:
            sys.exit(f"'{tool}' is missing; the gallery needs {', '.join(TOOLS)} to be installed")
    with tempfile.TemporaryDirectory() as folder:
        made = pictures(Path(folder))
    for path, picture in made.items():
        path.write_bytes(picture)
    PAGE.write_text(with_records(PAGE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
