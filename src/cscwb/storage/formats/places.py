"""Where the fields of records are in a file."""

from cscwb.errors import Problem
from cscwb.model.field_path import Steps
from cscwb.storage.formats.files import Format
from cscwb.storage.formats.plain import Lines, Positions
from cscwb.storage.formats.words import Words


class Locator:
    """Gives problems their lines and columns in one text that can be read.

    Positions are found at the first question: most texts have no problem.
    """

    def __init__(self, text: str, form: Format) -> None:
        self._text = text
        self._form = form
        self._positions: Positions | None = None
        self._lines: Lines | None = None
        self._words: dict[Steps, Words] = {}

    def locate(
        self, problem: Problem, path: Steps, *, at_key: bool = False, value: object = None
    ) -> Problem:
        """Return the problem with its position.

        Args:
            problem: Something that is wrong with a field.
            path: The path of the field in the file.
            at_key: Whether the key of the field is wrong, not its value.
            value: The text of the field, for a problem of some words within it.
        """
        if self._positions is None or self._lines is None:
            self._positions, self._lines = self._form.positions(self._text), Lines(self._text)
        region = self._positions.nearest(path, at_key=at_key)
        if problem.within and isinstance(value, str) and path in self._positions.values:
            if path not in self._words:
                self._words[path] = Words(self._text, region, value)
            region = self._words[path].region(*problem.within)
        return self._lines.placed(problem, region)
