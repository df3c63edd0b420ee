"""Folders and files of many records that all differ: the example, retold again and again.

Each retelling has every record of the example once more, but for the project and its
beneficiaries, so that the mix is that of the example. It takes place in other months and towns,
among other persons, with other figures, and its sentences have other words of the same kind. The
towns are invented and the persons are drawn from lists of common names; as in the example, no text
names a suspect. The same count gives the same bytes.

In a broken mix every tenth record that is retold has one fault: a misspelt key, so that it cannot
be read, or an exemption from an unknown rule, which is reported for a record that can.
"""

import random
import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, TypeAlias

from cscwb.model import KINDS
from cscwb.reports.wording.dates import MONTHS
from cscwb.rules.style.family_names import FAMILY_NAMES
from cscwb.rules.style.given_names import GIVEN_NAMES
from cscwb.storage.formats.files import FORMATS

EXAMPLE = Path(__file__).parents[2] / "examples" / "csc-wb"
ORDER = (
    "institutions", "posts", "people", "publications", "results", "indicators", "events",
    "operations", "agreements", "articles",
)  # fmt: skip
"""The kinds that are retold: what is reported before the articles on it, and no beneficiaries."""

Fault: TypeAlias = Literal["", "misspelt key", "unknown rule"]
Data: TypeAlias = dict[str, Any]
Mix: TypeAlias = Mapping[str, Mapping[str, Data]]
"""Plain data by kind and id; the project is the only record of the kind ``project``."""

ALIKE = (
    "visits networks systems databases standards procedures structures methods mechanisms contacts "
    "lessons views insights instruments methodologies capacities platforms responsibilities "
    "expectations obstacles abilities",
    "partners counterparts stakeholders participants representatives authorities agencies "
    "institutions associates experts",
    "cooperation coordination communication partnership procurement planning prevention detection "
    "prosecution connection compatibility investigation involvement enhancement implementation "
    "interoperability organisation",
    "visit system database network platform mechanism structure timeline analysis opportunity "
    "instrument outlook estimate",
    "strategic concrete practical professional coherent crucial regional bilateral sophisticated "
    "systemic detailed formal fruitful pressing operational efficient excellent important active "
    "annual official international",
    "closely strongly continuously systematically highly greatly directly exactly internationally",
    "praised stressed welcomed described underlined appreciated",
    "strengthen widen define show gain enhance improve implement appreciate",
)
"""Words of the example, and some more, that can replace one another."""

TOWN = (
    "B Br D Dr G Gr K Kr L M N P Pl R S St T Tr V Vl Z Zl",
    "a e i o u",
    "b d j k l m n r s t v",
    "ava ica igrad ijan ik ilac ina ipol iste ograd ora ovar ovica ovo unje usel",
)
"""The parts of the names of invented towns."""

SENTENCES = frozenset(("summary", "body", "text", "paraphrase", "quote", "note", "comment"))
"""The keys of values in sentences; no two paragraphs of them are alike."""

LABELS = frozenset((
    "purpose", "topics", "outcomes", "circumstances", "described", "statement", "source_of_data",
    "functions",
))  # fmt: skip
"""The keys of short lines; the others are ids, dates, figures and words of vocabularies."""

_VOCABULARIES = ("agency", "crime_priorities")
"""The keys of words that look like an id or a date."""

_MONTH = re.compile(r"\b(?:April|May|June)\b")
_DATE = re.compile(r"\b2021([-/])(\d\d)\b")
_EARLIER = re.compile(r"\b201[89]\b(?!-)")
_SENTENCE_END = re.compile(r"(?<=[a-z])\.(?=\s\S)")
_PARAGRAPH_END = re.compile(r"[.:]?\s*\Z")
_FIGURES = (
    (re.compile(r"\b50(?=[ \u00a0](?:kg|package))"), 20, 99),
    (re.compile(r"\b200(?=[ \u00a0.,]?000\b)"), 110, 890),
    (re.compile(r"\b2(?=[ \u00a0.,]?000\b)"), 2, 9),
    (re.compile(r"\b10(?=[ \u00a0.,]?000\b)"), 11, 60),
    (re.compile(r"(?<=/vest/)16031\b"), 10_000, 99_999),
)
"""Figures of the example, each with the least and the greatest that replaces it."""


def _groups() -> Iterator[tuple[str, list[str]]]:
    """Yield each word with those in its place, which begin alike, for the sake of "a" and "an"."""
    for line in ALIKE:
        words = line.split()
        for word in words:
            yield word, [other for other in words if (other[0] in "aeio") == (word[0] in "aeio")]


_ALIKE = dict(_groups())
_GIVEN, _FAMILY = sorted(GIVEN_NAMES), sorted(FAMILY_NAMES)
_TOWNS_OF_THE_EXAMPLE = ("Prilep", "Vienna")


class Retelling:
    """The example in other words, names, dates and figures; the same for the same number."""

    def __init__(
        self, number: int, example: Mix, ids: Mapping[str, str], paragraphs: set[str]
    ) -> None:
        self._drawn = random.Random(number)  # noqa: S311
        self._ids = ids
        self._paragraphs = paragraphs
        self._months_later = self._drawn.choice([*range(-10, 0), *range(1, 7)])
        self._years_earlier = self._drawn.randint(0, 8)
        self._figures = [(pattern, str(self._drawn.randint(*ends))) for pattern, *ends in _FIGURES]
        self._names = {town: self.town() for town in _TOWNS_OF_THE_EXAMPLE}
        for person in example["people"].values():
            self._names[person["given"]] = self._drawn.choice(_GIVEN)
            self._names[person["family"]] = self._drawn.choice(_FAMILY)
        self._name = re.compile(rf"\b(?:{'|'.join(self._names)})\b")
        titles = [agreement["title"] for agreement in example["agreements"].values()]
        self._titles = {title: self._with_towns(title) for title in titles}
        spaced = "|".join(r"\s+".join(map(re.escape, title.split())) for title in titles)
        self._word = re.compile(rf"(?P<title>{spaced})|\b(?:{'|'.join(_ALIKE)})\b")

    def town(self) -> str:
        """Draw the name of a town."""
        return "".join(self._drawn.choice(part.split()) for part in TOWN)

    def _with_towns(self, title: str) -> str:
        return f"{title} in {self.town()}, {self.town()} and {self.town()}"

    def retell(self, record: Data) -> Data:
        """Return a record in other words, with towns in its title or name."""
        told: Data = self._retell(record)
        if "title" in told:
            told["title"] = self._titles.get(record["title"]) or self._with_towns(told["title"])
        if "name" in told:
            told["name"] += f" in {self.town()} and {self.town()}"
        return told

    def _retell(self, value: Any, key: str = "") -> Any:
        match value:
            case dict():
                return {inner: self._retell(held, inner) for inner, held in value.items()}
            case list():
                return [self._retell(held, key) for held in value]
            case str() if value in self._ids and key not in _VOCABULARIES:
                return self._ids[value]
            case str() if key not in _VOCABULARIES:
                told = self._at_other_times(self._under_other_names(value))
                if key in SENTENCES:
                    return "\n\n".join(map(self._paragraph, told.split("\n\n")))
                return self._in_other_words(told) if key in LABELS else told
        return value

    def _under_other_names(self, text: str) -> str:
        for pattern, figure in self._figures:
            text = pattern.sub(figure, text)
        return self._name.sub(lambda found: self._names[found[0]], text)

    def _at_other_times(self, text: str) -> str:
        june = 2021 * 12 + 5 + self._months_later

        def dated(found: re.Match[str]) -> str:
            year, month = divmod(june + int(found[2]) - 6, 12)
            return f"{year}{found[1]}{month + 1:02}"

        if "2021" in text:
            text = re.sub(r"\b2021\b", str(june // 12), _DATE.sub(dated, text))
        text = _EARLIER.sub(lambda found: str(int(found[0]) - self._years_earlier), text)
        return _MONTH.sub(self._other_month, text)

    def _other_month(self, found: re.Match[str]) -> str:
        return MONTHS[(MONTHS.index(found[0]) - 1 + self._months_later) % 12 + 1]

    def _in_other_words(self, text: str) -> str:
        return self._word.sub(self._other_word, text)

    def _other_word(self, found: re.Match[str]) -> str:
        if found["title"]:
            return self._titles[" ".join(found[0].split())]
        return self._drawn.choice(_ALIKE[found[0]])

    def _paragraph(self, text: str) -> str:
        """Return a paragraph that is like no other, with a town in its last sentence."""
        while True:
            told = _SENTENCE_END.sub(self._sentence_end, self._in_other_words(text))
            told = _PARAGRAPH_END.sub(lambda end: f" in {self.town()}{end[0]}", told, count=1)
            if told.strip() not in self._paragraphs:
                self._paragraphs.add(told.strip())
                return told

    def _sentence_end(self, _: re.Match[str]) -> str:
        return f" in {self.town()}." if self._drawn.random() < 1 / 6 else "."


def read_example() -> Mix:
    """Return the plain data of the example."""
    project = {"": _plain(EXAMPLE / "project.yaml")}
    files = {kind: sorted((EXAMPLE / kind).glob("*.yaml")) for kind in KINDS}
    return {
        "project": project,
        **{kind: {file.stem: _plain(file) for file in files[kind]} for kind in files},
    }


def _plain(file: Path) -> Data:
    plain: Any = FORMATS[".yaml"].loads(file.read_text(encoding="utf-8"))
    return dict(plain)


def make_mix(count: int, fault: Fault = "") -> Mix:
    """Return that many records: those of the example, and as many retold as it takes."""
    example = read_example()
    mix = {kind: dict(records) for kind, records in example.items()}
    missing = count - sum(map(len, mix.values()))
    for made, (kind, record_id, record) in enumerate(_retold(example, missing)):
        mix[kind][record_id] = _broken(record, fault) if made % 10 == 0 else record
    return mix


def _retold(example: Mix, count: int) -> Iterator[tuple[str, str, Data]]:
    """Yield the kind, the id and the data of that many records."""
    models = [(kind, record_id) for kind in ORDER for record_id in example[kind]]
    ids = {record_id: record_id for _, record_id in models}
    paragraphs: set[str] = set()
    for number in range(-(-count // len(models))):
        told = models[: count - number * len(models)]
        ids |= {record_id: f"{record_id}-{number + 1}" for _, record_id in told}
        retelling = Retelling(number + 1, example, ids, paragraphs)
        for kind, record_id in told:
            yield kind, ids[record_id], retelling.retell(example[kind][record_id])


def _broken(record: Data, fault: Fault) -> Data:
    """Return the record with a fault."""
    match fault:
        case "misspelt key":
            first, *_ = record
            misspelt = first[:-2] + first[:-3:-1]
            return {misspelt if key == first else key: value for key, value in record.items()}
        case "unknown rule":
            unknown = {"code": "full-stop", "reason": "There is no such rule."}
            return {**record, "exemptions": [*record.get("exemptions", ()), unknown]}
        case "":
            return record


def in_folder(mix: Mix, folder: Path) -> Path:
    """Write a file for each record, beside the narrative and the pictures of the example."""
    shutil.copytree(EXAMPLE, folder)
    for kind in ORDER:
        for record_id, record in mix[kind].items():
            file = folder / kind / f"{record_id}.yaml"
            if not file.exists():
                file.write_text(FORMATS[".yaml"].dumps(record), encoding="utf-8")
    return folder


def in_one_file(mix: Mix, file: Path) -> Path:
    """Write all records to one file, in the form of its suffix, with the pictures beside it."""
    project = dict(mix["project"][""])
    whole: Any = {"format": project.pop("format"), "project": project}
    for kind in KINDS:
        whole[kind] = [{"id": record_id, **record} for record_id, record in mix[kind].items()]
    file.write_text(FORMATS[file.suffix].dumps(whole), encoding="utf-8")
    shutil.copytree(EXAMPLE / "media", file.parent / "media", dirs_exist_ok=True)
    return file
