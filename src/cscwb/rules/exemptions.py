"""Exemptions: the problems that they cover, and the exemptions that cover none."""

import re
from collections.abc import Iterable, Iterator

import attrs

from cscwb.errors import Problem
from cscwb.model import CheckSeverity, Exemption, Narrative, Passage, Record, Records
from cscwb.model.field_path import FieldPath
from cscwb.model.parts import texts_inside
from cscwb.patterns import regex
from cscwb.rules.about_rules import UNUSED_EXEMPTION
from cscwb.rules.registry import ADJUSTABLE, BY_CODE, OWN_PREFIX

WAY_OUT = "; if this is wrong, write "
"""How the end of a message begins that says how to exempt what holds up publication."""

_MARKUP = regex(r"\[\^[^\[\]\s]+\]|[*\\]|^ {0,9}(?:[-+]|\d{1,9}[.)]) |^#+ ", re.MULTILINE)


@attrs.frozen
class _Of:
    """An exemption, and where it holds.

    Attributes:
        exemption: What the record says.
        record: The record.
        index: Its number there.
        passage: The passage that it names; None when it is for the record itself.
    """

    exemption: Exemption
    record: Record
    index: int
    passage: Passage | None

    @property
    def place(self) -> str:
        return f"exemptions[{self.index}]"

    def texts(self) -> Iterator[str]:
        """Return the texts that it holds for, as a document prints them."""
        if self.passage:
            yield printed(self.passage.text)
        else:
            yield from map(
                printed, texts_inside(FieldPath.parse(self.exemption.place).value_in(self.record))
            )

    def covers(self, finding: Problem) -> bool:
        """Whether it holds for a problem of a record or a passage."""
        if self.passage:
            return bool(finding.file) and finding.file == self.passage.file
        inside = (f"{self.exemption.place}.", f"{self.exemption.place}[")
        return finding.record == self.record.id and (
            not self.exemption.place
            or finding.place == self.exemption.place
            or finding.place.startswith(inside)
        )


class Exemptions:
    """All exemptions of a project, which note which of them have covered a problem."""

    def __init__(self, records: Records, narrative: Narrative) -> None:
        passages = {passage.place: passage for passage in narrative.passages}
        self._every = [
            _Of(
                exemption,
                record,
                index,
                passages.get(exemption.place) if record is records.project else None,
            )
            for record in records
            for index, exemption in enumerate(record.exemptions)
            if may_be_a_rule(exemption.code)
        ]
        self._by_code: dict[str, list[_Of]] = {}
        for of in self._every:
            self._by_code.setdefault(of.exemption.code, []).append(of)
        self._texts: dict[str, tuple[tuple[_Of, str], ...]] = {}
        self._records = records
        self.used: set[tuple[str, str]] = set()
        """The record and the place of each that has covered something."""

    def cover(self, finding: Problem) -> bool:
        """Whether a problem of a record or a passage is exempted; the exemption counts as used."""
        return self._use(
            exempted for exempted in self._by_code.get(finding.code, ()) if exempted.covers(finding)
        )

    def cover_words(self, code: str, words: str) -> bool:
        """Whether a problem of words is exempted in a record or a passage that has these words."""
        if code not in self._by_code:
            return False
        if code not in self._texts:
            self._texts[code] = tuple(
                (exempted, text) for exempted in self._by_code[code] for text in exempted.texts()
            )
        shown = re.compile(rf"(?<!\w){re.escape(printed(words))}(?!\w)")
        return self._use(exempted for exempted, text in self._texts[code] if shown.search(text))

    def _use(self, covering: Iterable[_Of]) -> bool:
        found = {(exempted.record.id, exempted.place) for exempted in covering}
        self.used |= found
        return bool(found)

    def unused(self, product: str) -> Iterator[Problem]:
        """Yield a problem for each exemption that has covered none.

        Args:
            product: For what findings were asked for; an exemption from a rule for another
                product is not unused.
        """
        off = {
            setting.code
            for setting in (self._records.project.checks if self._records.project else ())
            if setting.severity is CheckSeverity.OFF
        }
        for exempted in self._every:
            code = exempted.exemption.code
            if (
                (exempted.record.id, exempted.place) in self.used
                or code not in ADJUSTABLE
                or code in off
            ):
                continue
            if product in (BY_CODE[code].products or (product,)) and not _is_elsewhere(exempted):
                yield UNUSED_EXEMPTION.problem(
                    f"the rule '{code}' finds nothing here; take the exemption out",
                    record=exempted.record.id,
                    place=exempted.place,
                )


def _is_elsewhere(exempted: _Of) -> bool:
    """Whether an exemption names a passage that was not given, or could not be read."""
    return exempted.passage is None and exempted.exemption.place.startswith("narrative/")


def may_be_a_rule(code: str) -> bool:
    """Whether a code is a rule of cscwb, or can be one of the project's own."""
    return code in ADJUSTABLE or code.startswith(OWN_PREFIX)


def printed(text: str) -> str:
    """Return a text on one line, without the marks that a document does not print."""
    return " ".join(_MARKUP.sub("", text).split())


def with_way_out(problem: Problem, place: str, where: str) -> Problem:
    """Return a problem whose message says how to exempt a guess that holds up publication.

    Args:
        problem: The problem; any other one stays as it is.
        place: The text that is exempted.
        where: The file to write the exemption in, in words.
    """
    if not BY_CODE[problem.code].allows_drafts:
        return problem
    quoted = f'"{place}"' if "[" in place else place  # it is in braces
    line = f"exemptions: [{{code: {problem.code}, place: {quoted}, reason: why}}]"
    return attrs.evolve(problem, message=f"{problem.message}{WAY_OUT}'{line}' in {where}")
