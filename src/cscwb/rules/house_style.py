"""House style in the texts of records and of the narrative."""

from collections.abc import Iterator
from functools import cache

import attrs

from cscwb.errors import Problem
from cscwb.model import Article
from cscwb.rules.cases import is_of_a_case, undecided_in
from cscwb.rules.exemptions import with_way_out
from cscwb.rules.known_names import setting_of
from cscwb.rules.linting import lint_as_printed
from cscwb.rules.style.prose import Prose
from cscwb.rules.text_fields import TextKind, texts_of
from cscwb.storage.records.reading import Reading

_SHORT = 200  # many records have the same few words, but not the same long texts
_ABOUT_NAMES = frozenset(
    {"acronym", "minor", "named-person", "number-words", "short-name", "spelling"}
)
"""Rules that look whether words are a name: a record that cannot be read may be the one of it."""


def lint_records(reading: Reading) -> Iterator[Problem]:
    """Find where texts of records are not in house style."""
    setting = setting_of(reading.records)
    undecided = undecided_in(reading.records)
    remembered = cache(lint_as_printed)
    for record in reading.records:
        is_article = isinstance(record, Article)
        is_english = not isinstance(record, Article) or record.language.startswith("en")
        of_a_case = is_of_a_case(record, undecided, reading)
        for path, kind, text in texts_of(record):
            prose = Prose(
                text=text,
                markdown=kind is TextKind.MARKDOWN,
                quotation=kind is TextKind.QUOTATION or not is_english,
                running=kind in (TextKind.MARKDOWN, TextKind.SENTENCES),
                press=is_article,
                undecided=of_a_case,
                case=of_a_case,
                setting=setting,
            )
            for problem in (remembered if len(text) < _SHORT else lint_as_printed)(prose):
                if _is_certain(problem, reading):
                    yield attrs.evolve(
                        with_way_out(problem, str(path), "the record"),
                        record=record.id,
                        place=str(path),
                    )


def lint_passages(reading: Reading) -> Iterator[Problem]:
    """Find where passages of the narrative are not in house style."""
    setting = setting_of(reading.records)
    undecided = bool(undecided_in(reading.records))
    for passage in reading.narrative.passages:
        prose = Prose(
            text=passage.text, markdown=True, comments=True, undecided=undecided, setting=setting
        )
        for problem in lint_as_printed(prose):
            if _is_certain(problem, reading):
                explained = with_way_out(problem, passage.place, "project.yaml")
                yield attrs.evolve(explained, file=passage.file)


def _is_certain(problem: Problem, reading: Reading) -> bool:
    """Whether no record that could not be read can make the problem disappear."""
    return not (reading.unreadable and problem.code in _ABOUT_NAMES)
