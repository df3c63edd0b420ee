"""What styles say of a paragraph, a run or a table, with what they are based on."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from cscwb.patterns import regex

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEX = regex("[0-9A-Fa-f]{6}")
_HEADING = regex(r"heading ([1-9])")
_DEEPEST = 20  # styles based on each other in a circle have no end


def val(element: Any, path: str) -> str | None:
    """Return the value of the element at a path of names, such as ``pPr/jc``; None without it.

    An element without a value, such as ``b``, says "1".
    """
    found = element.find("/".join(f"{W}{step}" for step in path.split("/")))
    if found is None:
        return None
    return str(found.get(f"{W}val", "1"))


def colour(element: Any, path: str, attribute: str = "val") -> str | None:
    """Return a colour of six hexadecimal digits; None when none is said, or one of the theme."""
    found = element.find("/".join(f"{W}{step}" for step in path.split("/")))
    if found is None or found.get(f"{W}theme{attribute.capitalize()}"):
        return None
    value = found.get(f"{W}{attribute}", "")
    return value.upper() if _HEX.fullmatch(value) else None


def is_of_the_theme(element: Any, path: str, attribute: str = "val") -> bool:
    """Whether a colour is one of the theme, which only Word can know."""
    found = element.find("/".join(f"{W}{step}" for step in path.split("/")))
    return found is not None and found.get(f"{W}theme{attribute.capitalize()}") is not None


def outline_level(text: str | None) -> int:
    """Return the level of a heading from what Word counts from 0; 0 for text, which has 9."""
    return int(text) + 1 if text and re.fullmatch("[0-8]", text) else 0


def points(text: str | None) -> float | None:
    """Return half points in points; None when they are not a figure that Word would write."""
    return int(text) / 2 if text and re.fullmatch("[0-9]{1,4}", text) else None


class Styles:
    """The styles of a file."""

    def __init__(self, root: Any | None) -> None:
        self._root = root
        self._by_id: dict[str, Any] = {}
        self._defaults: dict[str, str] = {}
        for style in root.iter(f"{W}style") if root is not None else ():
            self._by_id[style.get(f"{W}styleId", "")] = style
            if style.get(f"{W}default") in ("1", "true"):
                self._defaults[style.get(f"{W}type", "")] = style.get(f"{W}styleId", "")

    def name(self, id_: str | None, kind: str = "paragraph") -> str:
        """Return the name that Word shows, in lower case; ids differ with the language of Word."""
        style = self._by_id.get(id_ or self._defaults.get(kind, ""))
        return (val(style, "name") or "").lower() if style is not None else (id_ or "").lower()

    def chain(self, id_: str | None, kind: str = "paragraph") -> Iterator[Any]:
        """Yield the style, what it is based on, and so on."""
        for _ in range(_DEEPEST):
            style = self._by_id.get(id_ or self._defaults.get(kind, ""))
            if style is None:
                return
            yield style
            id_ = val(style, "basedOn")
            if id_ is None:
                return

    def says(self, id_: str | None, path: str, kind: str = "paragraph") -> str | None:
        """Return what the style or the nearest one that it is based on says at a path."""
        return next(
            (found for style in self.chain(id_, kind) if (found := val(style, path)) is not None),
            None,
        )

    def level(self, id_: str | None) -> int:
        """Return the level of a heading, from 1; 0 for other text."""
        if match := _HEADING.fullmatch(self.name(id_)):
            return int(match[1])
        return outline_level(self.says(id_, "pPr/outlineLvl"))

    @cached_property
    def defaults(self) -> Mapping[str, str]:
        """The language and the size of text, in half points, where no style says another."""
        if self._root is None:
            return {}
        found = {}
        for name in ("lang", "sz"):
            value = val(self._root, f"docDefaults/rPrDefault/rPr/{name}")
            if value:
                found[name] = value
        return found
