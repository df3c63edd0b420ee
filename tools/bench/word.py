"""How long a Word file takes: cscwb, python-docx by hand, docxtpl, pandoc, and the zip alone.

Each article is a heading, four paragraphs of 60 words, a quote, a table of 3 by 6 and a footnote.
Every measurement is a process of its own; the making of the data does not count.
"""

import io
import json
import random
import shutil
import statistics
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path

import docx
from generate import EXAMPLE

import cscwb
from cscwb.document.nodes import (
    Block,
    Column,
    Document,
    Footnote,
    Heading,
    Paragraph,
    Quote,
    Table,
    Text,
)
from cscwb.word.writer import to_word
from cscwb.writers.markdown import to_markdown

NAIVE, TEMPLATES, PANDOC = "python-docx, naive", "docxtpl", "pandoc, from cscwb's Markdown"
OURS, FLOOR = "cscwb to_word", "zipfile alone, level 6"


@cache
def words() -> tuple[str, ...]:
    """Those of the example's articles: a text of few words would be packed too easily."""
    return tuple(" ".join(one.body for one in cscwb.load(EXAMPLE).articles).split())


def sentence(number: int, length: int) -> str:
    """That many words, other ones for each number."""
    return " ".join(random.Random(number).choices(words(), k=length))  # noqa: S311


def article(number: int) -> dict[str, object]:
    """The texts of one article."""
    return {
        "title": f"Article {number}",
        "paragraphs": [sentence(number * 10 + one, 60) for one in range(4)],
        "quote": sentence(number * 10 + 9, 25),
        "rows": [[f"{number}.{row}.{cell}" for cell in range(3)] for row in range(6)],
        "note": f"Note {number}",
    }


def tree(count: int) -> Document:
    """The articles as a document."""
    body: list[Block] = []
    for number in range(count):
        texts = article(number)
        first, *others = texts["paragraphs"]  # type: ignore[misc]
        title, *rows = texts["rows"]  # type: ignore[misc]
        body += (
            Heading(1, (Text(str(texts["title"])),)),
            Paragraph((Text(first), Footnote((Text(str(texts["note"])),)))),
            *(Paragraph((Text(one),)) for one in others),
            Quote((Paragraph((Text(str(texts["quote"])),)),)),
            Table(
                (Text(f"Table of {number}"),),
                tuple(Column((Text(cell),)) for cell in title),
                tuple(tuple((Text(cell),) for cell in row) for row in rows),
            ),
        )
    return Document(title="Articles", body=tuple(body))


def ours(count: int) -> Callable[[], bytes]:
    """With notes, captions, contents and all that the check of Word files asks for."""
    document = tree(count)
    return lambda: to_word(document)


def naive(count: int) -> Callable[[], bytes]:
    """As tutorials write it; the note is a raised number, since there is nothing else."""
    articles = [article(number) for number in range(count)]

    def run() -> bytes:
        word = docx.Document()
        for number, texts in enumerate(articles):
            word.add_heading(str(texts["title"]), 1)
            for index, text in enumerate(texts["paragraphs"]):  # type: ignore[arg-type, var-annotated]
                paragraph = word.add_paragraph(text)
                if index == 0:
                    paragraph.add_run(str(number)).font.superscript = True
            word.add_paragraph(str(texts["quote"]), style="Quote")
            table = word.add_table(rows=6, cols=3, style="Table Grid")
            for row, cells in enumerate(texts["rows"]):  # type: ignore[arg-type, var-annotated]
                for column, cell in enumerate(cells):
                    table.cell(row, column).text = cell
        buffer = io.BytesIO()
        word.save(buffer)
        return buffer.getvalue()

    return run


def templates(count: int) -> Callable[[], bytes]:
    """A template with a loop over the articles, and one over the rows."""
    from docxtpl import DocxTemplate  # type: ignore[import-untyped]

    word = docx.Document()
    word.add_paragraph("{%p for one in articles %}")
    word.add_heading("{{ one.title }}", 1)
    for index in range(4):
        word.add_paragraph(f"{{{{ one.paragraphs[{index}] }}}}")
    word.add_paragraph("{{ one.quote }}", style="Quote")
    table = word.add_table(rows=3, cols=3, style="Table Grid")
    table.cell(0, 0).text = "{%tr for row in one.rows %}"
    for column in range(3):
        table.cell(1, column).text = f"{{{{ row[{column}] }}}}"
    table.cell(2, 0).text = "{%tr endfor %}"
    word.add_paragraph("{%p endfor %}")
    made = io.BytesIO()
    word.save(made)
    articles = [article(number) for number in range(count)]

    def run() -> bytes:
        template = DocxTemplate(io.BytesIO(made.getvalue()))
        template.render({"articles": articles})
        buffer = io.BytesIO()
        template.save(buffer)
        return buffer.getvalue()

    return run


def pandoc(count: int) -> Callable[[], bytes]:
    """A process of its own, whose memory does not count here."""
    text = to_markdown(tree(count)).encode()
    command = [shutil.which("pandoc") or "pandoc", "-f", "gfm", "-t", "docx", "-o", "-"]
    return lambda: subprocess.run(command, input=text, capture_output=True, check=True).stdout


def floor(count: int) -> Callable[[], bytes]:
    """The parts of cscwb's file, ready, put into a zip archive."""
    with zipfile.ZipFile(io.BytesIO(to_word(tree(count)))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}

    def run() -> bytes:
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
            for name, data in parts.items():
                archive.writestr(name, data)
        return buffer.getvalue()

    return run


CONTENDERS: Mapping[str, Callable[[int], Callable[[], bytes]]] = {
    FLOOR: floor,
    OURS: ours,
    TEMPLATES: templates,
    PANDOC: pandoc,
    NAIVE: naive,
}


def measure_word(name: str, count: int) -> None:
    """Print seconds and peak memory above the start in MiB, of one run in this process."""
    CONTENDERS[name](2)()
    run = CONTENDERS[name](count)
    Path("/proc/self/clear_refs").write_text("5")  # the peak counts from here
    memory, before = _memory("VmRSS"), time.perf_counter()
    run()
    seconds = time.perf_counter() - before
    sys.stdout.write(json.dumps([seconds, _memory("VmHWM") - memory]))


def _memory(field: str) -> float:
    status = Path("/proc/self/status").read_text()
    [line] = [one for one in status.splitlines() if one.startswith(f"{field}:")]
    return int(line.split()[1]) / 1024


def word_tables(rounds: int, sizes: Sequence[int] = (100, 1_000, 5_000)) -> str:
    """The tables, one for each number of articles; Linux only, for the sake of the memory."""
    parts = []
    for count in sizes:
        names = [name for name in CONTENDERS if name != PANDOC or shutil.which("pandoc")]
        found: dict[str, list[list[float]]] = {name: [] for name in names}
        for round_ in range(rounds):
            for name, results in found.items():
                if round_ and count > 1_000 and name in (NAIVE, PANDOC):
                    continue  # minutes each
                here = str(Path(__file__).with_name("__main__.py"))
                command = [sys.executable, here, "--measure-word", name, str(count)]
                done = subprocess.run(command, capture_output=True, check=True)
                results.append(json.loads(done.stdout))
        middle = {
            name: [statistics.median(column) for column in zip(*results, strict=True)]
            for name, results in found.items()
        }
        base = middle[FLOOR][0]
        lines = [
            f"\n**{count:,} articles**\n",
            "| | ratio | seconds | peak MiB above the start |",
            "|---|---:|---:|---:|",
            *(
                f"| {name} | {seconds / base:.1f} | {seconds:.3f} | "
                f"{'elsewhere' if name == PANDOC else f'{peak:.0f}'} |"
                for name, (seconds, peak) in middle.items()
            ),
        ]
        parts.append("\n".join(lines) + "\n")
        sys.stdout.write(parts[-1])
    return "".join(parts)
