"""YAML as many hands might write it: any style that says the same data, with comments anywhere."""

import json
import re
from collections.abc import Callable
from typing import Any, TypeAlias

from hypothesis import strategies as st

from cscwb.storage.formats import yaml_writer
from cscwb.storage.formats.plain import Plain

Draw: TypeAlias = Callable[[st.SearchStrategy[Any]], Any]

_REMARKS = (
    *("note", "", "'", '"', "- a", "key: value", "[", "}", "# twice", "|", "š", "*a &b !c %d"),
    *("a  b", "\ttab", ": ", "...", "---", "$schema=x.json"),
)


class Hand:
    """Writes data as YAML, in a style that is drawn, and remembers its comments.

    Attributes:
        comments: Every comment it wrote; no two are the same.
    """

    def __init__(self, draw: Draw) -> None:
        self.comments: list[str] = []
        self._draw = draw

    def text(self, data: dict[str, Any]) -> str:
        """A text of a mapping that is not empty."""
        lines = self._own_lines(0)
        if self._maybe():
            lines += [f"---{self._beside()}", *self._own_lines(0)]
        lines += self._block(data, 0)
        if self._maybe():
            lines += [f"...{self._beside()}", *self._own_lines(0)]
        return "\n".join(lines) + "\n"

    def _maybe(self) -> bool:
        return bool(self._draw(st.booleans()))

    def _comment(self) -> str:
        remark = self._draw(st.sampled_from(_REMARKS))
        self.comments.append(f"#{len(self.comments)} {remark}".rstrip())
        return f"{self.comments[-1]}{self._draw(st.sampled_from(('', '', '  ', chr(9))))}"

    def _beside(self) -> str:
        if self._draw(st.integers(0, 3)):
            return ""
        return f"{self._draw(st.sampled_from((' ', '  ')))}{self._comment()}"

    def _own_lines(self, indent: int) -> list[str]:
        wanted = self._draw(st.lists(st.booleans(), max_size=2))
        return [
            " " * self._draw(st.integers(0, indent)) + self._comment() if one else ""
            for one in wanted
        ]

    def _block(self, data: Plain, indent: int, *, at_once: bool = False) -> list[str]:
        pad = " " * indent
        lines: list[str] = []
        entries = (
            [(f"{pad}{self._key(key)}:", value) for key, value in data.items()]
            if isinstance(data, dict)
            else [(f"{pad}-", value) for value in data]
            if isinstance(data, list)
            else []
        )
        for lead, value in entries:
            if lines or not at_once:
                lines += self._own_lines(indent)
            lines += self._entry(lead, value, indent)
        return lines + self._own_lines(indent)

    def _entry(self, lead: str, data: Plain, indent: int) -> list[str]:
        if isinstance(data, dict | list) and data:
            style = self._draw(st.sampled_from(("block", "block", "flow", "flow on lines")))
            if style == "flow":
                return [f"{lead} {self._flow(data)}{self._beside()}"]
            if style == "flow on lines":
                return self._flow_on_lines(lead, data, indent)
            if lead.endswith("-") and self._maybe():
                first, *others = self._block(data, indent + 2, at_once=True)
                return [f"{lead} {first.lstrip(' ')}", *others]
            least = 0 if isinstance(data, list) and not lead.endswith("-") else 1
            inner = indent + self._draw(st.integers(least, 4))
            return [lead + self._beside(), *self._own_lines(inner), *self._block(data, inner)]
        if isinstance(data, str) and self._maybe():
            first, *others = yaml_writer.dumps({"k": data}).removesuffix("\n").split("\n")
            if others and first.startswith("k: "):
                pad = " " * indent
                block = [pad + line if line else "" for line in others]
                return [f"{lead} {first.removeprefix('k: ')}{self._beside()}", *block]
        if data is None and self._maybe():
            return [lead + self._beside()]
        return [f"{lead} {self._scalar(data)}{self._beside()}"]

    def _flow_on_lines(self, lead: str, data: Plain, indent: int) -> list[str]:
        pad = " " * (indent + self._draw(st.integers(1, 3)))
        opening, closing = "{}" if isinstance(data, dict) else "[]"
        lines = [f"{lead} {opening}{self._beside()}"]
        for piece in self._pieces(data):
            lines += [*self._own_lines(len(pad)), f"{pad}{piece},{self._beside()}"]
        return [*lines, *self._own_lines(len(pad)), f"{pad}{closing}{self._beside()}"]

    def _flow(self, data: Plain) -> str:
        if isinstance(data, dict):
            return f"{{{', '.join(self._pieces(data))}}}"
        if isinstance(data, list):
            return f"[{', '.join(self._pieces(data))}]"
        return _quoted(data) if isinstance(data, str) else self._scalar(data)

    def _pieces(self, data: Plain) -> list[str]:
        if isinstance(data, dict):
            pairs = data.items()
            return [f"{self._key(key, in_flow=True)}: {self._flow(one)}" for key, one in pairs]
        return [self._flow(one) for one in data] if isinstance(data, list) else []

    def _key(self, key: str, *, in_flow: bool = False) -> str:
        bare = yaml_writer.dumps([key]).removeprefix("- ").removesuffix("\n")
        return _quoted(key) if in_flow or "\n" in bare or self._maybe() else bare

    def _scalar(self, data: Plain) -> str:
        bare = yaml_writer.dumps([data]).removeprefix("- ").removesuffix("\n")
        if not isinstance(data, str):
            return bare
        ways = [_quoted(data)] if "\n" in bare else [bare, _quoted(data)]
        if data.isprintable():
            ways.append("'{}'".format(data.replace("'", "''")))
        return str(self._draw(st.sampled_from(ways)))


def _quoted(text: str) -> str:
    unseen = "[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]"
    written = json.dumps(text, ensure_ascii=False)
    return re.sub(unseen, lambda one: f"\\u{ord(one[0]):04x}", written)


def shuffled(draw: Draw, data: dict[str, Any]) -> dict[str, Any]:
    """The mapping with its keys in another order."""
    return dict(draw(st.permutations(list(data.items()))))
