"""Files with faults in them, and what cscwb says of them."""

import shutil
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import attrs
from corpus.mutations import Mutation, Place, texts_with
from corpus.parts import Document
from corpus.samples import PICTURE

import cscwb

_EXAMPLE = Path(__file__).parents[2] / "examples" / "csc-wb"


@attrs.frozen
class Verdict:
    """What became of some mutations.

    Attributes:
        mutations: How many faults there were.
        found: How many of them were told at their place, with the right code and hint.
        misplaced: How many were told at another place.
        follow_ons: How many problems beside them were told.
        failures: The mutations that did not give what they must, and what they gave.
    """

    mutations: int = 0
    found: int = 0
    misplaced: int = 0
    follow_ons: int = 0
    failures: tuple[str, ...] = ()

    def __add__(self, other: "Verdict") -> "Verdict":
        both = zip(attrs.astuple(self), attrs.astuple(other), strict=True)
        return Verdict(*(one + another for one, another in both))


class Tree:
    """The files of the base in a folder, into which faults are put and taken out again."""

    def __init__(self, root: Path, documents: Iterable[Document]) -> None:
        self._root = root
        self._texts = {document.file: document.text for document in documents}
        self._path = root if "project.yaml" in self._texts else root / next(iter(self._texts))
        self._write(self._texts)
        (root / PICTURE).parent.mkdir(exist_ok=True)
        shutil.copy(_EXAMPLE / PICTURE, root / PICTURE)

    def problems(self) -> tuple[cscwb.Problem, ...]:
        """What is wrong with the files as they are."""
        return cscwb.check(self._path)

    def judged(self, mutations: Sequence[Mutation]) -> Verdict:
        """What is told of faults that stand in the files together."""
        files, places = self._faulty(mutations)
        self._write(files)
        try:
            problems = list(self.problems())
        finally:
            self._write({file: self._texts.get(file) for file in files})
        fates = [self._fate(one, at, problems) for one, at in zip(mutations, places, strict=True)]
        count = Counter(fates)
        if count["found"] == len(mutations) == len(problems):
            return Verdict(len(mutations), len(mutations))
        wanted = "".join(
            f"\n  {fate} {one.name}: {one.code} at {at.file}:{at.start}-{at.end} {one.hint}"
            for one, at, fate in zip(mutations, places, fates, strict=True)
            if fate != "found" or len(mutations) == 1
        )
        told = "".join(
            f"\n    {problem}"
            for problem in problems
            if (problem.code, self._place(problem))
            not in [(one.code, at) for one, at in zip(mutations, places, strict=True)]
            or len(mutations) == 1
        )
        return Verdict(
            len(mutations),
            count["found"],
            count["misplaced"],
            max(len(problems) - count["found"] - count["misplaced"], 0),
            (f"\n together:{wanted}{told}",),
        )

    def _faulty(self, mutations: Sequence[Mutation]) -> tuple[dict[str, str | None], list[Place]]:
        files: dict[str, str | None] = {}
        texts, found = texts_with([one.edit for one in mutations if one.edit])
        places = iter(found)
        files.update(texts)
        for mutation in mutations:
            files.update(mutation.files)
        return files, [next(places) if one.edit else one.place for one in mutations]

    def _write(self, files: "dict[str, str] | dict[str, str | None]") -> None:
        for name, text in files.items():
            file = self._root / name
            if text is not None:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(text.encode("utf-8", "surrogateescape"))
            elif file.exists():
                file.unlink()
                if not any(file.parent.iterdir()):
                    file.parent.rmdir()

    def _fate(self, mutation: Mutation, place: Place, problems: Sequence[cscwb.Problem]) -> str:
        same = [one for one in problems if one.code == mutation.code]
        at_place = [one for one in same if self._place(one) == place]
        if any(mutation.is_told_by(one.message) for one in at_place):
            return "found"
        return "misplaced" if same and not at_place else "missed"

    def _place(self, problem: cscwb.Problem) -> Place:
        file = Path(problem.file).relative_to(self._root).as_posix().removeprefix(".")
        start = problem.line, problem.column
        return Place(file, start, (problem.end_line, problem.end_column))
