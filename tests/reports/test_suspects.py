"""What reports print of persons under suspicion: numbers and stages, and nothing of single ones."""

import pkgutil
from importlib import import_module
from pathlib import Path

import attrs
import pytest
from example import PICTURES

import cscwb
import cscwb.model
from cscwb.model import Person, Records, Suspect, SuspectDetails
from cscwb.writers.markdown import to_markdown

EXAMPLE = cscwb.load(Path(__file__).parents[2] / "examples" / "csc-wb")
STAGE = "(stage of proceedings: arrest)"


def printed(details: SuspectDetails | None) -> tuple[str, str]:
    """The report and the bulletin of the example, with that setting."""
    assert EXAMPLE.project
    project = attrs.evolve(EXAMPLE.project, suspect_details=details)
    records: Records = attrs.evolve(EXAMPLE, project=project)
    return (
        to_markdown(cscwb.compose_annual_report(records, 2021, pictures=PICTURES)),
        to_markdown(cscwb.compose_bulletin(records, "2021-06", pictures=PICTURES, full=True)),
    )


@pytest.mark.parametrize(
    ("details", "words"),
    [
        (None, ""),
        (SuspectDetails(reason="Asked for"), ""),
        (SuspectDetails(reason="Asked for", initials=True), "driver, b.j."),
        (SuspectDetails(reason="Asked for", ages=True), "driver, aged 40"),
        (SuspectDetails(reason="Asked for", initials=True, ages=True), "driver, b.j., aged 40"),
    ],
)
def test_only_what_the_project_allows_is_printed(
    details: SuspectDetails | None, words: str
) -> None:
    """Nothing by default; initials, ages or both when it says so."""
    for text in printed(details):
        assert words in text.casefold()
        assert ("B.J." in text) is ("b.j." in words)
        assert ("aged 40" in text) is ("aged 40" in words)


def test_the_stage_of_proceedings_stands_with_every_number_of_arrests() -> None:
    """In figures, in sentences and in the facts of an operation."""
    report, bulletin = printed(None)
    assert f"| Persons arrested {STAGE} | 4 |" in report
    assert f"four persons were arrested as suspects {STAGE}." in report
    assert f"- **4** persons arrested {STAGE}" in bulletin
    assert "- Persons arrested: 1 (stage of proceedings: arrest; charges announced)" in bulletin
    assert f"- Persons arrested: 3 {STAGE}" in bulletin


def test_suspects_have_no_field_for_a_name() -> None:
    """Nor has any other record a family name but those of officials and experts."""
    assert ["initials", "age", "role"] == [field.name for field in attrs.fields(Suspect)]
    classes = {
        one
        for module in pkgutil.iter_modules(cscwb.model.__path__)
        for one in vars(import_module(f"cscwb.model.{module.name}")).values()
        if isinstance(one, type) and attrs.has(one)
    }
    assert [Person] == [one for one in classes if {"family", "given"} & {*attrs.fields_dict(one)}]
