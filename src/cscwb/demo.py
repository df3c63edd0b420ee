"""The example project that comes with the package, and the start of a new one."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from cscwb.errors import WriteError
from cscwb.model.records import KINDS
from cscwb.schema import write_schemas

__all__ = ["copy_example", "start_project"]

_SCHEMAS = ".schema"
_COMMENT = "# yaml-language-server: $schema="
_PROJECT = """\
# A project for cscwb. Lines that begin with # are comments; take the # away to use them.
format: 1
id: {id}
title: {title}
date: 2021-01/2023-12  # from when to when it runs

# short_names: [ABC]
# contract_number: 2021/123-456
# funding_statement: Co-funded by the European Union
# disclaimer_author: the ABC project
# emblem: {{file: media/eu-emblem.png, alternative_text: Emblem of the European Union}}
# logos:  # none is printed larger than the emblem
#   - {{file: media/some-agency.png, alternative_text: Some Agency}}
# website: https://example.org/

# Who pays, by the id of an institution (a file in institutions/):
# contributions:
#   - {{donor: european-commission, amount: 1000000 EUR}}
# implementing_partners: [some-agency]

# The areas of work; other records name them by id:
# components:
#   - {{id: operational-support, title: Operational support}}
"""
_EXAMPLES = {
    "articles": """\
# A published item. Copy this to <id>.yaml, such as articles/visit-to-rome.yaml.
# title: Visit to Rome
# published: 2021-06-18
# summary: One or two sentences for the highlights of the bulletin.
# about: [visit-rome]
# body: |
#   What happened, as Markdown text.
# photos:
#   - file: media/visit-to-rome.jpg
#     alternative_text: Nine officers in front of the control room
#     caption: The delegation on 18 June 2021
#     credited_to: some-agency
#     copyright_holder: Some Agency
#     licence: CC BY 4.0
#     shows: officials
""",
    "events": """\
# A visit, meeting or training. Copy this to <id>.yaml, such as events/visit-rome.yaml.
# title: Fact-finding visit to Rome
# kind: fact_finding_visit
# date: 2021-06-15/2021-06-18
# places: ["Rome, IT"]
# beneficiaries: [AL]
""",
    "operations": """\
# A police or judicial operation. Copy this to <id>.yaml.
# title: Cannabis seized near Prilep
# date: 2021-06-10
# places: ["near Prilep, MK"]
# beneficiaries: [MK]
# seizures:
#   - {commodity: cannabis_herb, quantity: ~50 kg}
# measures:
#   - {measure: arrested, count: 1, stage: arrest}
""",
    "agreements": """\
# A treaty or arrangement. Copy this to <id>.yaml.
# title: Extradition Treaty between ...
# parties: [RS, AR]
# subjects: [extradition]
# actions:
#   - {stage: signature, date: early 2019}
""",
    "beneficiaries": """\
# Whom the project is for. Copy this to <id>.yaml, such as beneficiaries/albania.yaml.
# jurisdiction: AL
""",
    "institutions": """\
# A ministry, service or agency. Copy this to <id>.yaml.
# name: Europol
# kind: eu_jha_agency
""",
    "people": """\
# A person in office. Copy this to <id>.yaml. Persons under suspicion never have a file.
# family: Example
# given: Ann
# appointments:
#   - {post: chief-prosecutor}
""",
    "posts": """\
# A post. Copy this to <id>.yaml, such as posts/chief-prosecutor.yaml.
# title: Chief Prosecutor
# institution: prosecutors-office
""",
    "publications": """\
# A publication that articles cite. Copy this to <id>.yaml.
# title: A report
# published: 2021-04-12
""",
    "results": """\
# A result of the logical framework. Copy this to <id>.yaml, such as results/oc1.yaml.
# title: Institutions respond more strongly to organised crime
# level: outcome
# code: Oc1
# components: [operational-support]
# assumptions: [Institutions keep the staff that was trained]
""",
    "indicators": """\
# What measures a result. Copy this to <id>.yaml, such as indicators/operations-supported.yaml.
# title: Operations supported
# result: oc1
# unit: operations
# baseline: {amount: 0, date: 2021-01}
# milestones: [{amount: 5, date: 2022}]
# target: {amount: 10, date: 2023-12}
# figure: operations  # computed from the records; or type the values:
# values: [{amount: 3, date: 2021-12-31}]
# source_of_data: Records of the project
""",
}


def start_project(folder: Path) -> list[Path]:
    """Write an empty, commented project that checks accept, and return its files.

    Raises:
        WriteError: The folder holds something already.
    """
    if folder.exists() and any(folder.iterdir()):
        raise WriteError(f"'{folder}' is not empty; name a new folder")
    slug = "-".join(
        part for part in "".join(c if c.isalnum() else " " for c in folder.name.lower()).split()
    )
    project_id = slug if slug.isascii() and slug else "my-project"
    title = project_id.replace("-", " ").capitalize()
    project = f"{_COMMENT}{_SCHEMAS}/project.json\n{_PROJECT.format(id=project_id, title=title)}"
    files_ = {
        folder / "project.yaml": project,
        **{
            folder / kind / "EXAMPLE.txt": f"{_COMMENT}../{_SCHEMAS}/{kind}.json\n{_EXAMPLES[kind]}"
            for kind in KINDS
        },
    }
    for path, text in files_.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return [*files_, *write_schemas(folder / _SCHEMAS)]


def copy_example(folder: Path) -> None:
    """Write the example records into a folder.

    Raises:
        WriteError: The folder holds something already.
    """
    if folder.exists() and any(folder.iterdir()):
        raise WriteError(f"'{folder}' is not empty; name a new folder")
    _copy(_example(), folder)


def _example() -> Traversable:
    packed = files("cscwb") / "demo"
    if packed.is_dir():
        return packed
    # In a checkout the example stands beside the sources; the wheel carries a copy.
    return Path(__file__).parents[2] / "examples" / "csc-wb"


def _copy(source: Traversable, target: Path) -> None:
    if source.is_dir():
        target.mkdir(parents=True, exist_ok=True)
        for entry in source.iterdir():
            if not entry.name.startswith("."):
                _copy(entry, target / entry.name)
    else:
        target.write_bytes(source.read_bytes())
