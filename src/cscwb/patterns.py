"""Regular expressions that are compiled when they are first used."""

import re
from functools import cached_property
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")


class Regex:
    """A pattern by its text, with the methods of the compiled one."""

    def __init__(self, text: str, flags: int) -> None:
        self.pattern = text
        self._flags = flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern itself."""
        return re.compile(self.pattern, self._flags)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # which tools ask of everything
            raise AttributeError(name)
        for method in _METHODS:  # so that the next call finds it at once
            setattr(self, method, getattr(self.compiled, method))
        return getattr(self.compiled, name)


def regex(text: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern of a module, compiled when it is first used.

    Compiling all patterns takes as long as all else that a short command does, and most commands
    use few. Functions that need the pattern itself, such as `re.sub`, do not take it.

    >>> words = regex(r"[a-z]+")
    >>> words.findall("two words")
    ['two', 'words']
    """
    return cast("re.Pattern[str]", Regex(text, flags))
