"""A rule: its code, its explanation, and the functions that find what breaks it."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

import attrs

from cscwb.errors import Problem, Severity

TYPE_CHECKING = False  # the linter of texts needs rules, and nothing of what others look at
if TYPE_CHECKING:
    from cscwb.model import Records
    from cscwb.rules.pieces import Composed
    from cscwb.rules.style.signs import TextCheck
    from cscwb.storage.records.reading import Reading
    from cscwb.word.reader import Word

Words: TypeAlias = str
"""The words of a document that a problem is about; an empty text for none."""

Found: TypeAlias = tuple[str, str]
"""A place in a Word file in words, and a sentence on what was found there."""


@attrs.frozen(kw_only=True)
class Rule:
    """One kind of problem: its code, its explanation, and what finds it.

    A rule without functions belongs to a step of the pipeline, such as the reading of files,
    which finds the problem while it does something else.

    Attributes:
        code: The word in brackets of a problem: ``error[quantity]``.
        severity: The severity of its problems, unless a project sets another one.
        cause: What is wrong, in one sentence.
        remedy: What to do, in one sentence.
        wrong: A sample that breaks the rule; "" where no text can show it. A file begins with a
            comment that is its name.
        right: The sample corrected.
        products: ``report``, ``bulletin`` or both when only they need it, ``document`` when it is
            looked for in what is composed, ``ready`` when `cscwb.readiness` looks for it; empty
            when ``cscwb check`` always does.
        source: Who asks for it; "" for what follows from the files themselves.
        allows_drafts: Whether an error holds up publication alone: drafts are made, and every
            other command goes on.
        adjustable: Whether a project may change its severity and exempt a record from it.
        supplier: Who in the team of a project can supply what is missing; "" for anyone.
        records: Functions that look at the records.
        readings: Functions that look at the files too, or at what could not be read.
        passages: Functions that look at the narrative, beside the records.
        texts: Functions that look at one text, wherever it stands.
        documents: Functions that look at a composed document. Each problem comes with the words
            it is about, "" for none: a record that has an exemption may have these words.
        word_files: Functions that look at a Word file.
    """

    code: str
    severity: Severity = "error"
    cause: str
    remedy: str
    wrong: str = ""
    right: str = ""
    products: tuple[str, ...] = ()
    source: str = ""
    allows_drafts: bool = False
    adjustable: bool = True
    supplier: str = ""
    records: tuple[Callable[["Records"], Iterable[Problem]], ...] = ()
    readings: tuple[Callable[["Reading"], Iterable[Problem]], ...] = ()
    passages: tuple[Callable[["Reading"], Iterable[Problem]], ...] = ()
    texts: "tuple[TextCheck, ...]" = ()
    documents: tuple[Callable[["Composed"], Iterable[tuple[Words, Problem]]], ...] = ()
    word_files: tuple[Callable[["Word"], Iterator[Found]], ...] = ()

    @property
    def in_passages(self) -> bool:
        """Whether it applies to the narrative, too."""
        return bool(self.texts or self.passages)

    def problem(
        self,
        message: str,
        *,
        record: str = "",
        place: str = "",
        file: str = "",
        within: tuple[int, int] | None = None,
        fix: str | None = None,
        severity: Severity | None = None,
        supplier: str = "",
    ) -> Problem:
        """Return a problem of this rule; the arguments are fields of `Problem`."""
        return Problem(
            code=self.code,
            message=message,
            severity=severity or self.severity,
            record=record,
            place=place,
            file=file,
            within=within,
            fix=fix,
            supplier=supplier or self.supplier,
        )
