"""Persons in texts of records that are not prose, such as an address or the name of a picture."""

from collections.abc import Iterator

import attrs

from cscwb.errors import Problem
from cscwb.model import Person
from cscwb.model.parts import parts_of
from cscwb.patterns import regex
from cscwb.rules.cases import is_of_a_case, undecided_in
from cscwb.rules.exemptions import with_way_out
from cscwb.rules.known_names import setting_of
from cscwb.rules.linting import lint_persons
from cscwb.rules.style.prose import Prose
from cscwb.rules.text_fields import texts_of
from cscwb.storage.records.reading import Reading

_OF_NO_PERSON = regex(r"(?:contact|checks\[\d+\]|exemptions\[\d+\])\.\w+\Z")
"""The fields of the project's contact, of settings of rules and of exemptions.

Results of an operation are called ``checks``, too, but lie deeper.
"""
_ID = regex("[a-z0-9-]*")


def find_persons_elsewhere(reading: Reading) -> Iterator[Problem]:
    """Find persons in the texts of records that house style does not look at."""
    if reading.unreadable:
        return  # a record that cannot be read may be the one of the name
    setting = setting_of(reading.records)
    undecided = undecided_in(reading.records)
    for record in reading.records:
        if isinstance(record, Person):
            continue
        seen = {path for path, _, _ in texts_of(record)}
        of_a_case = is_of_a_case(record, undecided, reading)
        for path, text in parts_of(record, str):
            place = str(path)
            if path in seen or _OF_NO_PERSON.match(place) or _ID.fullmatch(text):
                continue
            prose = Prose(text=text, quotation=True, case=of_a_case, setting=setting)
            for problem in lint_persons(prose):
                explained = with_way_out(problem, place, "the record")
                yield attrs.evolve(explained, record=record.id, place=place)
