"""The example project that comes with the package, and the start of a new one."""

from collections.abc import Iterable, Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from cscwb.errors import WriteError, command
from cscwb.model import KINDS, Result, ResultLevel, Section
from cscwb.model.narrative import RESULTS
from cscwb.project_folder import EXAMPLE_FILE, NARRATIVE, PROJECT_FILE, refuse_part_of_project
from cscwb.reports.annual.hints import HINTS
from cscwb.schema import schema_files
from cscwb.storage.formats.yaml_writer import dumps
from cscwb.whole_files import write_files

_SCHEMAS = ".schema"
_EMBLEM = "media/eu-emblem.png"
_COMMENT = "# yaml-language-server: $schema="
_PROJECT = """\
# This file describes the project. It is YAML, which is written like a form:
#
#     name: value             with a space after the colon
#     name: [one, another]    a list; each item can also be on a line with a hyphen
#     name: 'Harbour: ships'  a value with a colon or a # needs quotation marks
#
# A line that begins with "# " is a comment. To use a line that begins with "#" and a word, remove
# the # and write your own value. Keep the spaces of the lines below it.
# 'cscwb check' reports what is wrong or missing, with the line.

format: 1  # the format of these files; do not change it
{names}date: 2021-01/2023-12  # from when to when the project runs

# Its short names, for the header of each page:
#short_names: [ABC]

# The contract, for the cover of the report:
#contract_number: 2021/123-456

# Nothing is published without these three; 'cscwb check' reports them as soon as a record has a
# date. If only the EU pays, write "Funded by". The picture of the emblem is in media already.
#funding_statement: Co-funded by the European Union
#disclaimer_author: the ABC project
#emblem: {{file: media/eu-emblem.png, alternative_text: Emblem of the European Union}}

# Logos of partners; none is printed larger than the emblem:
#logos:
#  - {{file: media/some-agency.png, alternative_text: Some Agency}}

#website: https://example.org/

# Who pays, and who does the work. Each is the name of a file in institutions, without .yaml:
#contributions:
#  - {{donor: european-commission, amount: 1000000 EUR}}
#implementing_partners: [some-agency]

# The areas of work; other records name them by their id:
#components:
#  - {{id: operational-support, title: Operational support}}
"""
_USE = """\
# Copy this file, and name the copy after its subject, such as {name}.yaml.
# In the copy, remove the # from the lines that you use, and delete the others.
"""
_EXAMPLES = {
    "articles": (
        "visit-to-rome",
        """\
# A published item.
#title: Visit to Rome
#published: 2021-06-18
#summary: Two or three sentences for the bulletin, which links to the article.
#about: [visit-rome]
#body: |
#  What happened, as Markdown text.
#photos:
#  - file: media/visit-to-rome.jpg
#    alternative_text: Nine officers in front of the control room
#    caption: The delegation on 18 June 2021
#    credited_to: some-agency
#    copyright_holder: Some Agency
#    licence: CC BY 4.0
#    shows: officials
""",
    ),
    "events": (
        "visit-rome",
        """\
# A visit, meeting or training.
#title: Fact-finding visit to Rome
#kind: fact_finding_visit
#date: 2021-06-15/2021-06-18
#places: ["Rome, IT"]
#beneficiaries: [AL]
""",
    ),
    "operations": (
        "prilep-seizure",
        """\
# A police or judicial operation.
#title: Cannabis seized near Prilep
#date: 2021-06-10
#places: ["near Prilep, MK"]
#beneficiaries: [MK]
#seizures:
#  - {commodity: cannabis_herb, quantity: ~50 kg}  # ~ about, > more than, ? not known
#measures:
#  - {measure: arrested, count: 1, stage: arrest}
""",
    ),
    "agreements": (
        "serbia-argentina-extradition",
        """\
# A treaty or arrangement.
#title: Extradition Treaty between ...
#parties: [RS, AR]
#subjects: [extradition]
#actions:
#  - {stage: signature, date: early 2019}
""",
    ),
    "beneficiaries": (
        "albania",
        """\
# Whom the project is for.
#jurisdiction: AL
""",
    ),
    "institutions": (
        "europol",
        """\
# A ministry, service or agency.
#name: Europol
#kind: eu_jha_agency
""",
    ),
    "people": (
        "ann-example",
        """\
# A person in office. Persons under suspicion never have a file.
#family: Example
#given: Ann
#appointments:
#  - {post: chief-prosecutor}
""",
    ),
    "posts": (
        "chief-prosecutor",
        """\
# A post.
#title: Chief Prosecutor
#institution: prosecutors-office
""",
    ),
    "publications": (
        "some-report",
        """\
# A publication that articles cite.
#title: A report
#published: 2021-04-12
""",
    ),
    "bulletins": (
        "2021-06",
        """\
# What the editor decides of the bulletin of a month; all of it may be left out.
#lead: visit-to-rome
#order: [some-other-article]
#leave_out: [an-old-article]
#editorial: |
#  A few words before the news, as Markdown text.
""",
    ),
    "results": (
        "oc1",
        """\
# A result of the logical framework.
#title: Institutions respond more strongly to organised crime
#level: outcome
#code: Oc1
#components: [operational-support]
#assumptions: [Institutions keep the staff that was trained]
""",
    ),
    "indicators": (
        "operations-supported",
        """\
# What measures a result.
#title: Operations supported
#result: oc1
#unit: operations
#baseline: {amount: 0, date: 2021-01}
#milestones: [{amount: 5, date: 2022}]
#target: {amount: 10, date: 2023-12}
#figure: operations  # computed from the records; or without it type the values:
# values: [{amount: 3, date: 2021-12-31}]
#source_of_data: Records of the project
""",
    ),
}

_BESIDE = {
    "media": """\
# This folder is for pictures: the EU emblem, which is here already, logos and photos. Records refer
# to them by their path, such as media/eu-emblem.png.
""",
    NARRATIVE: """\
# This folder is for the prose of the annual report, as Markdown: a folder for each year and a file
# for each section, such as 2021/executive-summary.md.
# 'cscwb ready --year 2021' lists the sections that are still missing.
""",
}


def start_project(folder: Path) -> list[Path]:
    """Write an empty, commented project without problems, and return its files.

    Raises:
        WriteError: The folder is not empty, or is a file or in one.
    """
    _refuse_occupied(folder)
    name = " ".join("".join(c if c.isalnum() else " " for c in folder.resolve().name).split())
    name = name if name.isascii() and name else "my project"
    project_id, title = name.lower().replace(" ", "-"), f"{name[0].upper()}{name[1:]}"
    names = dumps({"id": project_id, "title": title})  # '2021' is a name and needs quotes
    project = f"{_COMMENT}{_SCHEMAS}/project.json\n{_PROJECT.format(names=names)}"
    texts = {
        folder / PROJECT_FILE: project,
        **{folder / kind / EXAMPLE_FILE: _example_of(kind) for kind in KINDS},
        **{folder / name / EXAMPLE_FILE: text for name, text in _BESIDE.items()},
    }
    contents = {
        **{path: text.encode() for path, text in texts.items()},
        folder / _EMBLEM: _example().joinpath(_EMBLEM).read_bytes(),
        **schema_files(folder / _SCHEMAS),
    }
    write_files(contents)
    return list(contents)


def start_year(folder: Path, year: int, results: Iterable[Result]) -> list[Path]:
    """Write the passages of a year's report that are not there, and return their files.

    Each holds a comment on what it has to say, which is never printed, so that it counts as
    unwritten.

    Args:
        folder: The folder of a project.
        year: The year.
        results: Those of the project; each outcome and output has a passage.
    """
    passages = folder / NARRATIVE / str(year)
    hints = {f"{section}.md": HINTS[section] for section in Section}
    for result in results:
        if result.level is not ResultLevel.IMPACT:
            hints[f"{RESULTS}/{result.id}.md"] = f"on ‘{result.title}’, {HINTS[RESULTS]}"
    contents = {
        passages / name: f"<!-- To be written: {hint}. -->\n".encode()
        for name, hint in hints.items()
        if not (passages / name).exists()
    }
    write_files(contents)
    return list(contents)


def _example_of(kind: str) -> str:
    name, lines = _EXAMPLES[kind]
    what, _, fields = lines.partition("\n")
    return f"{_COMMENT}../{_SCHEMAS}/{kind}.json\n{what}\n{_USE.format(name=name)}{fields}"


def _refuse_occupied(folder: Path) -> None:
    there = next(path for path in (folder, *folder.parents, Path()) if path.exists())
    if not there.is_dir():
        raise WriteError(f"'{there}' is a file; name a new folder")
    if (folder / PROJECT_FILE).exists():
        raise WriteError(
            f"'{folder}' is not empty but holds a project; go on with it, as in "
            f"{command('check', folder)}, or name a new folder"
        )
    if folder.exists() and any(folder.iterdir()):
        raise WriteError(f"'{folder}' is not empty; name a new folder")
    refuse_part_of_project(folder / PROJECT_FILE)


def copy_example(folder: Path) -> None:
    """Write the example records into a folder.

    Raises:
        WriteError: The folder is not empty, or is a file or in one.
    """
    _refuse_occupied(folder)
    write_files(dict(_files_of(_example(), folder)))


def _example() -> Traversable:
    packed = files("cscwb") / "demo"
    if packed.is_dir():
        return packed
    # In a checkout the example is next to the sources; the wheel has a copy.
    return Path(__file__).parents[2] / "examples" / "csc-wb"


def _files_of(source: Traversable, target: Path) -> Iterator[tuple[Path, bytes]]:
    for entry in source.iterdir():
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            yield from _files_of(entry, target / entry.name)
        else:
            yield target / entry.name, entry.read_bytes()
