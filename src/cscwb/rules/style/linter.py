"""A linter that runs many checks over texts."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

import attrs

from cscwb.characters import SIMPLE_SPACES
from cscwb.rules.style.prose import Hit, Prose
from cscwb.rules.style.reading import reading_of
from cscwb.rules.style.signs import SIGN_OF_A_CASE, Form, TextCheck

_SHORT = 40  # the length of words that are worth remembering
_REMEMBERED = 1 << 14  # a few thousand words are most of all texts


class Linter:
    """Runs text checks over texts, and skips those that cannot find anything.

    Args:
        checks: The text checks.
    """

    def __init__(self, checks: Iterable[TextCheck]) -> None:
        checks = tuple(checks)
        signs = tuple({sign: None for check in checks for sign in check.signs})
        bits = {sign: 1 << number for number, sign in enumerate(signs)}
        self._checks = tuple((check, sum(bits[sign] for sign in check.signs)) for check in checks)
        self._of_a_case = sum(bit for sign, bit in bits.items() if sign is SIGN_OF_A_CASE)

        def signs_in(word: str) -> int:
            return sum(bit for sign, bit in bits.items() if sign.search(word))

        self._signs_in = signs_in
        self._remembered = lru_cache(_REMEMBERED)(signs_in)

    def hits(
        self, prose: Prose, among: Iterable[TextCheck] | None = None
    ) -> Iterator[tuple[TextCheck, Hit]]:
        """Yield every place of a text that breaks a rule, with the check that found it.

        Args:
            prose: The text.
            among: The checks to run; None for all.
        """
        reading = reading_of(prose.text, markdown=prose.markdown)
        read = prose if reading.text == prose.text else attrs.evolve(prose, text=reading.text)
        spaced = reading.text.translate(SIMPLE_SPACES)
        simple = read if spaced == read.text else attrs.evolve(prose, text=spaced)
        seen = self._signs_of(prose.text)
        if simple is not prose:
            seen |= self._signs_of(simple.text)
        if prose.case:
            seen |= self._of_a_case
        for check, needed in self._checks:
            if seen & needed != needed or not (among is None or check in among):
                continue
            match check.form:
                case Form.WRITTEN:
                    hits = check.look(prose)
                case Form.SPACED:
                    hits = map(reading.back, check.look(read))
                case Form.SIMPLE:
                    hits = map(reading.back, check.look(simple))
            for hit in hits:
                yield check, hit

    def _signs_of(self, text: str) -> int:
        seen = 0
        for word in set(text.split()):
            signs_in = self._remembered if len(word) < _SHORT else self._signs_in
            seen |= signs_in(word)
        return seen
