"""Places in records, such as ``seizures[0].quantity``, and where they stand in a file."""

import re

from cscwb.errors import Problem
from cscwb.storage.formats.files import Format
from cscwb.storage.formats.plain import Lines, Marks, Plain, Steps
from cscwb.storage.formats.words import Words

_STEP = re.compile(r"\[(\d+)\]|\.?([^.\[\]]+)")


def place_of(steps: Steps) -> str:
    """Steps as one text: ``("seizures", 0, "quantity")`` is ``seizures[0].quantity``."""
    parts = [f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps]
    return "".join(parts).removeprefix(".")


def steps_to(place: str) -> Steps:
    """The steps of a text that `place_of` made."""
    return tuple(int(number) if number else name for number, name in _STEP.findall(place))


class Placing:
    """Gives problems their lines and columns in one text that can be read.

    Where everything stands is found out at the first question: most texts have no problem.
    """

    def __init__(self, text: str, form: Format) -> None:
        self._text = text
        self._form = form
        self._marks: Marks | None = None
        self._lines: Lines | None = None
        self._data: Plain = None
        self._words: dict[Steps, Words] = {}

    def placed(self, problem: Problem, steps: Steps, *, at_key: bool = False) -> Problem:
        """The problem with the place of a value, or of its key."""
        if self._marks is None or self._lines is None:
            self._marks, self._lines = self._form.marks(self._text), Lines(self._text)
        if problem.within and self._data is None:
            self._data = self._form.loads(self._text)
        region = self._marks.nearest(steps, at_key=at_key)
        if problem.within and isinstance(value := _at(self._data, steps), str):
            if steps not in self._words:
                self._words[steps] = Words(self._text, region, value)
            region = self._words[steps].region(*problem.within)
        return self._lines.placed(problem, region)


def _at(data: Plain, steps: Steps) -> Plain:
    for step in steps:
        if isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        elif isinstance(data, dict) and isinstance(step, str):
            data = data.get(step)
        else:
            return None
    return data
