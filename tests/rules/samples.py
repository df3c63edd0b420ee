"""A small clean project, and what the samples of the explanations put into it."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from picture_files import png

_EMBLEM = Path(__file__).parents[2] / "examples" / "csc-wb" / "media" / "eu-emblem.png"
PROJECT: Mapping[str, str] = {
    "project.yaml": "format: 1\nid: harbour\ntitle: Harbour\ndate: 2021/2023\n"
    "components: [{id: operational-support, title: Operational support}]\n"
    "funding_statement: Funded by the European Union\n"
    "emblem: {file: media/eu-emblem.png, alternative_text: Emblem of the European Union}\n"
    "disclaimer_author: the Harbour project\n",
    "institutions/europol.yaml": "name: Europol\nkind: eu_jha_agency\n",
    "beneficiaries/albania.yaml": "jurisdiction: AL\n",
    "results/oc1.yaml": "title: Safety\nlevel: outcome\n",
    "events/reception.yaml": "title: Reception\nkind: reception\npart_of: visit-rome\n",
    "events/visit-rome.yaml": "title: Visit to Rome\nkind: study_visit\n",
    "operations/cocaine-durres.yaml": "title: Cocaine seized in Durres\n"
    "seizures: [{commodity: cocaine, quantity: 700 kg}]\n",
}
"""The files that all samples stand beside."""


BESIDE: Mapping[str, Mapping[str, str]] = {
    "bulletin-article": {"articles/news.yaml": "title: News\npublished: 2021-06-10\n"},
    "figure-differs": {"operations/patrol.yaml": "title: Joint patrol\ndate: 2021-05\n"},
    "written-twice": {
        "events/visit-rome.yaml": "title: Visit to Rome\nkind: study_visit\ndate: 2021-06-10\n"
    },
}
"""Further files, by the codes whose samples need them."""


def write_project(root: Path, code: str = "") -> Path:
    """Write the files for the samples of a code, and a picture for them; return the folder."""
    write(root, "media/eu-emblem.png", _EMBLEM.read_bytes())
    for name, text in {**PROJECT, **BESIDE.get(code, {})}.items():
        write(root, name, text.encode())
    return root


def write(root: Path, name: str, data: bytes) -> Path:
    """Write one file, and the folder it lies in."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def write_sample(root: Path, sample: str) -> None:
    """Write a sample that begins with the name of its file."""
    match = re.match(r"# (\S+)\n", sample)
    assert match, sample
    write(root, match[1], sample.encode())


_NEWS = b"title: News\npublished: 2021-06-10\n"
NEEDED_TO_PUBLISH = ("funding-statement", "emblem", "disclaimer")
"""Codes of what a project lacks when it has something to publish."""


def publish_something(root: Path) -> None:
    """Write an article."""
    write(root, "articles/news.yaml", _NEWS)


def _linked(target: str) -> Callable[[Path], None]:
    def stage(root: Path) -> None:
        (root / "operations").mkdir(exist_ok=True)
        (root.parent / "other.yaml").write_text("title: Another\n")
        (root / "operations" / "raid.yaml").symlink_to(target)

    return stage


def _raid(data: bytes) -> Callable[[Path], None]:
    def stage(root: Path) -> None:
        write(root, "operations/raid.yaml", data)

    return stage


def _large(root: Path) -> None:
    with write(root, "operations/raid.yaml", b"").open("wb") as file:
        file.truncate(200 * 1024**2)


def _small_emblem(root: Path) -> None:
    write(root, "media/eu-emblem.png", png(30, 20))
    publish_something(root)


STAGED: Mapping[str, Callable[[Path], None]] = {
    "project": lambda root: (root / "project.yaml").unlink(),
    "file": _linked("nowhere.yaml"),
    "outside": _linked("../../other.yaml"),
    "size": _large,
    "encoding": _raid("title: Marihuana-Züchtung\n".encode("latin-1")),
    "character": _raid(b"title: Cannabis\x07 seized\n"),
    "emblem-size": _small_emblem,
}
"""What makes a folder wrong where no text can show it, by code."""
