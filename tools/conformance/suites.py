"""The public suites: which cases they have, how cscwb reads one, and what must come out."""

import json
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any

import attrs
from pages import in_page, in_spec

from cscwb.document.from_markdown import from_markdown
from cscwb.document.nodes import Document
from cscwb.storage.formats.files import FORMATS, text_of
from cscwb.writers.html import to_html

INVALID = object()
"""What is wanted of a case that must be refused."""

UNSAID = object()
"""What is wanted of a case whose result the suite does not say."""


@attrs.frozen
class Case:
    """One input of a suite.

    Attributes:
        name: What the suite calls it.
        content: What a file with it holds.
        wanted: What reading gives when the input is accepted; `INVALID` or `UNSAID`.
    """

    name: str
    content: bytes
    wanted: object


@attrs.frozen
class Suite:
    """A suite, and how it is run.

    Attributes:
        title: Its own name.
        cases: The cases in a folder: the package, or a clone of the suite's own repository.
        read: What cscwb makes of a file, in the form in which the cases want it.
        known: Cases that are read in another way, each with the reason why that stays so.
    """

    title: str
    cases: Callable[[Path], Iterator[Case]]
    read: Callable[[bytes], object]
    known: Mapping[str, str] = MappingProxyType({})


def _data(text: str) -> Any:
    """The documents of a JSON text, digit for digit: the only one, or a list of several."""
    decoder = json.JSONDecoder(parse_float=Decimal)
    documents, rest = [], text.lstrip()
    while rest:
        data, end = decoder.raw_decode(rest)
        documents.append(data)
        rest = rest[end:].lstrip()
    return documents[0] if len(documents) == 1 else documents


def _exported(module: Path) -> Any:
    """What a generated module of JavaScript exports, which is JSON."""
    _, _, data = module.read_text(encoding="utf-8").partition("export default ")
    return json.loads(data.rstrip().removesuffix(";"))


def _yaml_cases(folder: Path) -> Iterator[Case]:
    """Of the package, or of the branch ``data`` of the repository."""
    for file in sorted((folder / "data").glob("????.js")):
        yield from _yaml_cases_of(file)
    for file in sorted(folder.glob("????/**/in.yaml")):
        name, _, number = file.parent.relative_to(folder).as_posix().partition("/")
        data = file.with_name("in.json")
        wanted = _data(data.read_text(encoding="utf-8")) if data.exists() else UNSAID
        is_valid = not file.with_name("error").exists()
        yield Case(f"{name}/{int(number or 0)}", file.read_bytes(), wanted if is_valid else INVALID)


def _yaml_cases_of(file: Path) -> Iterator[Case]:
    wanted: object = UNSAID
    for number, case in enumerate(_exported(file)["cases"]):
        if "tree" in case or "json" in case:  # else they are those of the case before
            wanted = _data(case["json"]) if case.get("json") else UNSAID
        is_valid = not case.get("fail")
        yield Case(f"{file.stem}/{number}", case["yaml"].encode(), wanted if is_valid else INVALID)


def _json_cases(folder: Path) -> Iterator[Case]:
    """Of the package, which has no file that is not UTF-8, or of the repository."""
    if (folder / "data").is_dir():
        for one in _exported(folder / "data" / "parsing.js"):
            yield _json_case(one["name"], one["input"].encode("utf-8", "surrogatepass"))
    for file in sorted(folder.glob("test_parsing/*.json")):
        yield _json_case(file.name, file.read_bytes())


def _json_case(name: str, content: bytes) -> Case:
    if name.startswith("n_"):
        return Case(name, content, INVALID)
    is_decided = name.startswith("y_")
    return Case(name, content, _data(content.decode()) if is_decided else UNSAID)


def _commonmark_cases(folder: Path) -> Iterator[Case]:
    """Of the package, or of the repository."""
    spec = (folder / "spec.txt").read_text(encoding="utf-8")
    for number, (markdown, html) in enumerate(in_spec(spec), start=1):
        yield Case(f"example {number}", markdown.encode(), in_page(html))


def _reader(suffix: str) -> Callable[[bytes], object]:
    return lambda content: FORMATS[suffix].loads(text_of(content))


def _printed(content: bytes) -> object:
    document = Document(title="title", body=from_markdown(text_of(content)))
    _, _, rest = to_html(document).partition("<main>")
    return in_page(rest.partition("</main>")[0])


_CONTINUED = "a text in quotes or brackets goes on in the first column; the data are the same"
_YAML_KNOWN = {
    "9C9N/0": _CONTINUED,
    "DK95/1": "a tab begins a line inside of quotes; the data are the same",
    "G5U8/0": "libyaml takes '-' in brackets for a text",
    "JEF9/2": "the file ends in a line of blanks without its end",
    "L24T/1": "the file ends in a line of blanks without its end",
    "QB6E/0": _CONTINUED,
    "S98Z/0": "lines of blanks alone, deeper than the text that they stand before",
    "Y79Y/3": "a tab begins a line inside of brackets; the data are the same",
    "YJV2/0": "libyaml takes '-' in brackets for a text",
}
_COMMONMARK_KNOWN = {
    "example 25": "a no-break space at an end of a paragraph is left out, as other white space is"
}

SUITES: Mapping[str, Suite] = {
    "yaml": Suite("yaml-test-suite", _yaml_cases, _reader(".yaml"), _YAML_KNOWN),
    "json": Suite("JSONTestSuite", _json_cases, _reader(".json")),
    "commonmark": Suite("CommonMark", _commonmark_cases, _printed, _COMMONMARK_KNOWN),
}
"""By the word for it on the command line."""
