"""The generated pages of the reference say what the sources say, and their samples are right."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest
import reference
from reference.classes import PARTS, RECORDS, VALUES, VOCABULARIES, docstring, fields_of, kinds_in
from reference.samples import holder, loaded, other_fields, samples, short_forms, whole_file

from cscwb.cli import cli
from cscwb.storage.records.convert import from_plain

PAGES = Path(__file__).parents[1] / "docs" / "reference"


@pytest.mark.parametrize("name", reference.PAGES)
def test_the_page_says_what_the_sources_say(name: str) -> None:
    """Whoever changes the sources makes the pages anew."""
    page = (PAGES / name).read_text(encoding="utf-8")
    assert reference.PAGES[name]() == reference.generated(page), f"run: {reference.COMMAND}"


def test_what_is_written_by_hand_stays() -> None:
    """Only what stands between the two marks is made anew."""
    page = (PAGES / "cli.md").read_text(encoding="utf-8")
    part = reference.generated(page)
    assert page == reference.renewed(reference.renewed(page, "## Other\n"), part)
    with pytest.raises(ValueError, match="lacks the line '<!-- "):
        reference.renewed("# By hand alone\n", part)


def whole_records() -> Iterator[tuple[type[Any], dict[str, Any]]]:
    """The record of each kind on the page, with the other fields that stand below it."""
    for folder, of in RECORDS.items():
        data = loaded(whole_file(folder).read_text(encoding="utf-8"))
        data.pop("format", None)
        others = other_fields(folder)
        yield of, {"id": folder, **data, **(loaded(others) if others else {})}


def part_samples() -> Iterator[tuple[type[Any], dict[str, Any]]]:
    """Each sample of a part or a value, with a class that has nothing but its field."""
    for of in (*PARTS, *VALUES):
        _, field = holder(of)
        names = {"id": attrs.field(type=str), field.name: attrs.field(type=field.type)}
        owner = attrs.make_class(f"With{of.__name__}", names)
        yield from ((owner, {"id": "sample", **loaded(text)}) for text in samples(of))


ALL_SAMPLES = [*whole_records(), *part_samples()]


@pytest.mark.parametrize(("of", "data"), ALL_SAMPLES, ids=lambda one: getattr(one, "__name__", ""))
def test_every_sample_is_read(of: type[Any], data: dict[str, Any]) -> None:
    """Samples are read by the converter that reads files; it coerces and ignores nothing."""
    record = from_plain(data, of)
    assert set(data) <= set(attrs.asdict(record, recurse=False))


def written(of: Any, data: Any) -> Iterator[tuple[type, str]]:
    """The classes and fields of whatever mappings the data has."""
    if isinstance(data, list):
        for one in data:
            yield from written(of, one)
    elif isinstance(data, dict):
        (owner,) = (kind for kind in kinds_in(of) if attrs.has(kind))
        for name, value in data.items():
            yield owner, name
            if name in fields_of(owner):
                yield from written(attrs.fields_dict(owner)[name].type, value)


def test_every_field_is_in_a_sample() -> None:
    """A press officer finds each field of records, parts and values written out."""
    seen = {one for of, data in ALL_SAMPLES for one in written(of, data)}
    fields = {(of, name) for of in (*RECORDS.values(), *PARTS, *VALUES) for name in fields_of(of)}
    assert set() == fields - seen


@pytest.mark.parametrize("of", VALUES)
def test_every_value_has_short_forms(of: type[Any]) -> None:
    """They are read as they stand, and written in the same way, but for quarters."""
    forms = [str(form) for form in short_forms(of)]
    assert forms
    for form in forms:
        assert of.parse(form) == of.parse(str(of.parse(form)))
        assert form in (str(of.parse(form)), "2021-Q2")


@pytest.mark.parametrize("of", [*RECORDS.values(), *PARTS, *VALUES])
def test_every_field_is_described(of: type) -> None:
    """What is written into a field can be looked up."""
    assert [] == [name for name in fields_of(of) if not docstring(of).attributes.get(name)]


@pytest.mark.parametrize("of", VOCABULARIES)
def test_every_word_has_a_meaning_and_every_vocabulary_a_source(of: Any) -> None:
    """Nobody has to guess what a word means or who says so."""
    assert [word.name for word in of] == list(docstring(of).attributes)
    assert docstring(of).source


@pytest.mark.parametrize("name", cli.commands)
def test_every_command_has_a_section(name: str) -> None:
    """With all its arguments, options and choices, and with its example."""
    page = (PAGES / "cli.md").read_text(encoding="utf-8")
    section = page.partition(f"\n### cscwb {name}\n")[2].partition("\n### ")[0]
    command = cli.commands[name]
    for param in command.params:
        names = param.opts if param.param_type_name == "option" else [str(param.name).upper()]
        choices = getattr(param.type, "choices", ())
        assert [] == [one for one in (*names, *choices) if f"`{one}`" not in section]
    assert ("Example" in (command.help or "")) is ("```sh\ncscwb " in section)
