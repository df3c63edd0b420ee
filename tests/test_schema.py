"""The schemas accept what cscwb reads, and refuse what a schema can see."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from corpus.bases import completed
from corpus.by_field import FIELD_FAULTS
from corpus.mutations import Mutation, texts_with
from corpus.parts import parts_in
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from strategies import records

import cscwb
from cscwb.errors import DataError
from cscwb.model import KINDS
from cscwb.schema import SCHEMAS, schema, schema_text, write_schemas
from cscwb.storage.formats.files import FORMATS
from cscwb.storage.records.convert import to_plain

EXAMPLE = Path(__file__).parents[1] / "examples" / "csc-wb"
VALIDATORS = {name: Draft7Validator(schema(name)) for name in SCHEMAS}
SEEN = [name for name in FIELD_FAULTS if name not in ("dangling reference", "repeated key")]
SEEN.remove("reference of wrong kind")
NOT_EVERYWHERE = re.compile(r"\(\?[P<aimsux]|\\\\[AZwdbB]")


def name_of(file: str) -> str:
    """The schema of a file in a folder of records."""
    return file.removesuffix(".yaml") if "/" not in file else file.partition("/")[0]


@pytest.mark.parametrize("name", SCHEMAS)
def test_it_is_a_schema(name: str) -> None:
    """Of the draft that it names, and plain JSON."""
    Draft7Validator.check_schema(schema(name))
    assert schema(name) == json.loads(schema_text(name))


@pytest.mark.parametrize("name", SCHEMAS)
def test_everything_is_described(name: str) -> None:
    """Who points at a field reads what belongs there."""
    for path, part in mappings(schema(name)):
        for key, field in part["properties"].items():
            if path or name != "records":
                assert field["description"], (path, key)


def mappings(part: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every schema of a mapping inside of a schema."""
    if isinstance(part, dict):
        if part.get("type") == "object":
            yield path, part
        for key, inner in part.items():
            yield from mappings(inner, f"{path}/{key}")
    elif isinstance(part, list):
        for inner in part:
            yield from mappings(inner, path)


@pytest.mark.parametrize("name", SCHEMAS)
def test_patterns_mean_the_same_in_every_editor(name: str) -> None:
    """They use nothing that regular expressions of JavaScript lack or read in another way."""
    patterns = re.findall(r'"pattern": "(.*)"', schema_text(name))
    assert [] == [one for one in patterns if NOT_EVERYWHERE.search(one)]


def test_the_example_is_accepted(tmp_path: Path) -> None:
    """Each file of it, and all of it as one file."""
    for document in completed(EXAMPLE):
        data = FORMATS[".yaml"].loads(document.text)
        assert [] == list(VALIDATORS[name_of(document.file)].iter_errors(data)), document.file
    path = cscwb.save(cscwb.load(EXAMPLE), tmp_path / "all.json")
    data = FORMATS[".json"].loads(path.read_text(encoding="utf-8"))
    assert [] == list(VALIDATORS["records"].iter_errors(data))


@given(st.data())
def test_whatever_cscwb_saves_is_accepted(data: st.DataObject) -> None:
    """Records of every kind, with everything in them."""
    for record in data.draw(records()):
        plain = to_plain(record)
        kind = next((one for one in KINDS if KINDS[one].record is type(record)), "project")
        if kind == "project":
            plain["format"] = 1
        else:
            del plain["id"]
        assert [] == list(VALIDATORS[kind].iter_errors(plain))


def refused_by_cscwb(mutation: Mutation) -> tuple[str, Any] | None:
    """The file and data of a mutation; None when it is no YAML any more."""
    assert mutation.edit
    file = mutation.edit.document.file
    texts, _ = texts_with([mutation.edit])
    try:
        return file, FORMATS[".yaml"].loads(texts[file])
    except DataError:
        return None


UNSEEN = '= "5..3"'
"""No pattern can tell that a range goes down."""


@pytest.mark.parametrize("fault", SEEN)
def test_faults_are_refused(fault: str) -> None:
    """What is wrong in one file by itself is marked by the editor."""
    count = 0
    for mutation in FIELD_FAULTS[fault](list(parts_in(completed(EXAMPLE)))):
        if (found := refused_by_cscwb(mutation)) and UNSEEN not in mutation.name:
            file, data = found
            assert not VALIDATORS[name_of(file)].is_valid(data), mutation.name
            count += 1
    assert count > 40


def test_the_files_are_written(tmp_path: Path) -> None:
    """One for each kind."""
    written = write_schemas(tmp_path / ".schema")
    assert [f"{name}.json" for name in SCHEMAS] == [path.name for path in written]
    assert all(schema_text(path.stem) == path.read_text(encoding="utf-8") for path in written)


def test_the_schema_of_a_post_is_as_it_was(golden: Callable[[str, str], None]) -> None:
    """A short one as an example of all."""
    golden("schema-posts.json", schema_text("posts"))


def test_editors_get_words_in_place_of_patterns_and_backticks() -> None:
    """A pattern says what was expected, and a description has no marks of a docstring."""
    for name in SCHEMAS:
        for part in parts_of_schema(schema(name)):
            assert "`" not in str(part.get("description"))
            assert ("pattern" in part) is ("patternErrorMessage" in part)


def parts_of_schema(part: Any) -> Iterator[dict[str, Any]]:
    """Every mapping inside of a schema, with itself."""
    if isinstance(part, dict):
        yield part
        for inner in part.values():
            yield from parts_of_schema(inner)


@pytest.mark.parametrize("amount", [1.5, 0.25, 3, "1.5", "~2"])
def test_a_decimal_amount_is_accepted_as_it_is_read(amount: object) -> None:
    """The reader takes a bare figure with a point, so that no editor marks it."""
    baseline = {"amount": amount, "date": "2020-07"}
    indicator = {"title": "T", "result": "r", "unit": "kg", "baseline": baseline}
    assert not [one.message for one in VALIDATORS["indicators"].iter_errors(indicator)]
