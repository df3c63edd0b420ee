"""The narrative beside the records: read whole, and nothing in it is passed over in silence."""

from pathlib import Path

import pytest

import cscwb
from cscwb.model import Passage


def project(root: Path, **files: str) -> Path:
    """A folder of records with an outcome, an indicator and these texts; "/" is "__" in names."""
    texts = {
        "project.yaml": "format: 1\nid: harbour\ntitle: Harbour\ndate: 2021/2023\n",
        "results/oc1.yaml": "title: Safety\nlevel: outcome\n",
        "results/impact.yaml": "title: Peace\nlevel: impact\n",
        "indicators/visits.yaml": "title: Visits\nresult: oc1\nunit: visits\n",
    }
    texts |= {f"narrative/{name}": text for name, text in files.items()}
    for name, text in texts.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root


def told(root: Path) -> list[str]:
    """What is wrong with a folder, with the places in it."""
    return [str(one).removeprefix(f"{root}/narrative/") for one in cscwb.check(root)]


def test_each_passage_is_read_with_its_year_and_section(tmp_path: Path) -> None:
    """Also those on results, in whatever line ends."""
    files = {"2021/context.md": "Two laws.\r\n", "2022/results/oc1.md": "Good.\n"}
    root = project(tmp_path, **files)
    assert (
        Passage(
            year=2021,
            section="context",
            text="Two laws.\n",
            file=str(root / "narrative/2021/context.md"),
        ),
        Passage(
            year=2022,
            section="results/oc1",
            text="Good.\n",
            file=str(root / "narrative/2022/results/oc1.md"),
        ),
    ) == cscwb.load_narrative(root).passages
    assert [] == told(root)


def test_a_folder_without_narrative_has_none(tmp_path: Path) -> None:
    """Nor has a single file of records; a folder that is not there is told."""
    root = project(tmp_path / "root")
    file = cscwb.save(cscwb.load(root), tmp_path / "all.json")
    assert () == cscwb.load_narrative(root).passages
    assert () == cscwb.load_narrative(file).passages
    with pytest.raises(FileNotFoundError, match="nowhere"):
        cscwb.load_narrative(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("2021/Work_Plan.md", "a", "2021/Work_Plan.md: error[file-name]: 'Work_Plan.md' is not "
         "read; name it 'work-plan.md'"),
        ("2021/.context.md", "a", "2021/.context.md: error[file-name]: '.context.md' is not read; "
         "name it 'context.md'"),
        ("2021/contxt.md", "a", "2021/contxt.md: error[section]: 'contxt' is not a section of the "
         "annual report; did you mean 'context'?"),
        ("2021/results/outcome1.md", "a", "2021/results/outcome1.md: error[section]: there is no "
         "outcome or output 'outcome1'; name the file after the id of one"),
        ("2021/results/impact.md", "a", "2021/results/impact.md: error[section]: there is no "
         "outcome or output 'impact'; name the file after the id of one"),
        ("context.md", "a", "context.md: error[folder]: 'context.md' is not read; a year has a "
         "folder here, such as '2021'"),
        ("2021/context.md.txt", "a", "2021/context.md.txt: error[file-name]: 'context.md.txt' is "
         "not read; name it 'context.md'"),
        ("2021/work-plan.docx", "a", "2021/work-plan.docx: error[file-name]: 'work-plan.docx' is "
         "not read; copy its text into a plain text file 'work-plan.md', or put it elsewhere"),
        ("2021/context.txt", "a", "2021/context.txt: error[file-name]: 'context.txt' is not read; "
         "name it 'context.md'"),
        ("2021/more/context.md", "a", "2021/more: error[folder]: 'more' is a folder; the only one "
         "here is 'results'"),
        ("2021/context.md", "Fine.\n\nOf {figure: arests}.\n", "2021/context.md:3:13: "
         "error[markdown]: 'arests' is not the name of a figure; did you mean 'arrests'?"),
        ("2021/context.md", "ć {indicator: visit} ok", "2021/context.md:1:15: error[markdown]: "
         "there is no indicator 'visit'; did you mean 'visits'?"),
        ("2021/context.md", "{figur: arrests}", "2021/context.md:1:2: error[markdown]: 'figur' in "
         "braces asks for no figure; write '{figure: arrests}' or '{indicator: its-id}', or "
         "'\\{' for a brace"),
        ("2021/context.md", "Fine.\nNo\x07t.", "2021/context.md:2:3: error[character]: no text can "
         "hold U+0007; remove it"),
        ("2021/context.md", "See `map`.", "2021/context.md:1:5: error[markdown]: '`map`' is code, "
         "which a text cannot hold; take the '`' away, or write '\\`' for the character"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_once_at_its_place(
    tmp_path: Path, name: str, text: str, problem: str
) -> None:
    """Each fault of a narrative, with the way out."""
    assert [problem] == told(project(tmp_path, **{name: text}))


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    """In one passage and in several."""
    root = project(
        tmp_path,
        **{
            "2021/context.md": "{figure: x} and {figure: y}\n\n{indicator: z}\n",
            "2021/rsks.md": "a",
        },
    )
    assert ["context.md:1:10", "context.md:1:26", "context.md:3:13", "rsks.md"] == [
        one.removeprefix("2021/").partition(": ")[0] for one in told(root)
    ]


def test_bytes_that_are_no_text_are_told(tmp_path: Path) -> None:
    """With their place, as for records."""
    root = project(tmp_path, **{"2021/context.md": "a"})
    (root / "narrative/2021/context.md").write_bytes(b"Fine.\nZ\xfcchtung")
    assert ["2021/context.md:2:2: error[encoding]"] == [one[:36] for one in told(root)]
    with pytest.raises(cscwb.DataError, match="0xFC"):
        cscwb.load_narrative(root)


def test_a_link_that_leads_out_is_not_followed(tmp_path: Path) -> None:
    """Neither of a file nor of the whole folder."""
    (tmp_path / "secret.md").write_text("Secret.")
    (tmp_path / "elsewhere/2021").mkdir(parents=True)
    root = project(tmp_path / "one", **{"2021/risks.md": "a"})
    (root / "narrative/2021/context.md").symlink_to(tmp_path / "secret.md")
    other = project(tmp_path / "two")
    (other / "narrative").symlink_to(tmp_path / "elsewhere")
    assert [["outside"], ["outside"]] == [
        [one.code for one in cscwb.check(folder)] for folder in (root, other)
    ]
    assert ["risks"] == [one.section for one in cscwb.read(root).narrative.passages]


@pytest.mark.parametrize(
    "name",
    [
        ".context.md.swp", "._context.md", ".#context.md", ".DS_Store", "Thumbs.db", "THUMBS.DB",
        "ehthumbs.db", "desktop.ini", "Icon\r", "~$ontext.docx", "context.md~", "#context.md#",
        ".~lock.context.docx#", "context.md.orig", "context.md.bak", "context.BAK", "context.tmp",
        "context.md.old", "README.md", "EXAMPLE.txt",
    ],
)  # fmt: skip
def test_files_of_systems_and_editors_are_left_alone(tmp_path: Path, name: str) -> None:
    """Hidden ones, locks and backups: in the narrative and among records."""
    root = project(tmp_path, **{name: "x", f"2021/{name}": "y", f"2021/results/{name}": "z"})
    (root / "results" / name).write_text("title: X\n")
    (root / "events").mkdir()
    (root / "events" / name).mkdir()
    assert [] == told(root)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("2021 (1)/context.md", "2021"),
        ("2021 - Copy/context.md", "2021"),
        ("2021/context (1).md", "context.md"),
        ("2021/context_REMOTE_4.md", "context.md"),
        ("2021/context.md.txt", "context.md"),
        ("2021/context.docx", "context.md"),
        ("2021/results/oc1-LAPTOP-7.md", "oc1.md"),
    ],
)
def test_a_copy_of_a_passage_or_of_a_year_is_told(tmp_path: Path, name: str, other: str) -> None:
    """Nobody is told to make a second passage of it."""
    texts = {"2021/context.md": "a", "2021/results/oc1.md": "b", name: "c"}
    [found] = cscwb.read(project(tmp_path, **texts)).problems
    copy = next(part for part in reversed(name.split("/")) if part[:3] == other[:3])
    assert f"'{copy}' looks like a copy of '{other}'; compare the two and remove one" == (
        found.message
    )


def test_an_article_has_no_figures_in_braces(tmp_path: Path) -> None:
    """Only the narrative has; in an article they would be printed as they stand."""
    root = project(tmp_path)
    (root / "articles").mkdir()
    text = "title: News\npublished: 2021-06\nbody: 'The {figure: x} of it *all*.'\n"
    (root / "articles/news.yaml").write_text(text)
    [line] = [line for line in told(root) if "news.yaml" in line]
    assert "'{figure: x}' in braces is printed as it stands" in line
