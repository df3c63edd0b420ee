"""Ways to write another value into a text; reading the result shows which is right.

They are tried in their order, the most natural first, so none needs to know all rules of YAML.
"""

import json
from collections.abc import Iterator

import attrs

from cscwb.model.field_path import Steps
from cscwb.patterns import regex
from cscwb.storage.formats import json_writer, yaml_writer
from cscwb.storage.formats.comments import find_comments
from cscwb.storage.formats.files import FORMATS, Format
from cscwb.storage.formats.plain import Plain, Positions, Region

_LINE_END = regex("\r\n|\r|\n")
_NOT_IN_BRACKETS = regex(r"[,\[\]{}?:#\n]")
_quoted = json.JSONEncoder(ensure_ascii=False).encode


def ways_to_edit(text: str, form: Format, steps: Steps, value: Plain) -> Iterator[str]:
    """Yield texts that may hold the value at a place, or may lack it for None."""
    positions = form.positions(text)
    here = _Spot(text, positions, steps, is_json=form is FORMATS[".json"])
    if value is None:
        yield from here.without()
    elif steps in positions.values:
        yield from here.replaced(value)
    else:
        yield from here.added(value)


@attrs.frozen
class _Spot:
    """One place in a text."""

    text: str
    positions: Positions
    steps: Steps
    is_json: bool

    def replaced(self, value: Plain) -> Iterator[str]:
        """Yield the text with another value in place of the old one."""
        region = self.positions.values[self.steps]
        if self._has_comment(region):
            return
        forms = self._json_forms(value, region) if self.is_json else self._forms(value, region)
        ways = list(forms)
        start = region.start
        on_own_line = not self.text[start - self._column(start) : start].strip(" ")
        # After a colon that nothing followed, or where a list is indented no more than its key.
        for blanks in ("", "  " if on_own_line else " "):
            for way in ways:
                yield self._with(region, blanks + way)

    def added(self, value: Plain) -> Iterator[str]:
        """Yield the text with another key and its value after the last one of a mapping."""
        *before, key = self.steps
        holder = self.positions.values[tuple(before)]
        siblings = self._siblings()
        if self._is_flow(tuple(before)):
            start = self.positions.values[siblings[-1]].end if siblings else holder.start + 1
            lead = ""
            if siblings:
                lead = f",{self._space_before(self.positions.keys[siblings[-1]].start)}"
            pair = f"{self._flow(str(key))}: {self._flow(value)}"
            if self.is_json:
                pair = f"{_quoted(str(key))}: {self._indented_json(value, lead)}"
            yield self._with(Region(start, start), lead + pair)
        elif siblings:
            column = self._column(self.positions.keys[siblings[-1]].start)
            end = self._line_end(holder.end)
            for lines in (
                yaml_writer.dumps({str(key): value}).rstrip("\n").split("\n"),
                [f"{self._flow(str(key))}: {self._flow(value)}"],
            ):
                yield self._with(Region(end, end), self._line_end_text() + self._pad(lines, column))

    def without(self) -> Iterator[str]:
        """Yield the text without the value and its key."""
        siblings = self._siblings()
        if self.steps not in siblings:  # an item of a list: those after it would be renamed
            return
        index = siblings.index(self.steps)
        key, value = self.positions.keys[self.steps], self.positions.values[self.steps]
        if self._is_flow(self.steps[:-1]):
            cut = Region(key.start, value.end)
            if index:
                cut = Region(self.positions.values[siblings[index - 1]].end, value.end)
            elif len(siblings) > 1:
                cut = Region(key.start, self.positions.keys[siblings[1]].start)
        else:
            start = key.start - self._column(key.start)
            end = self._line_end(value.end)
            ending = _LINE_END.match(self.text, end)
            cut = Region(start, ending.end() if ending else end)
            around = self.text[start : key.start] + self.text[value.end : end]
            if around.strip(" \t"):  # a dash before it, or a comment beside it
                return
        if not self._has_comment(cut):
            yield self._with(cut, "")

    def _forms(self, value: Plain, region: Region) -> Iterator[str]:
        """Yield ways to write a value in YAML in place of another."""
        old = self.text[region.start : region.end]
        in_flow = any(self._is_flow(self.steps[:depth]) for depth in range(len(self.steps)))
        if isinstance(value, str) and old[:1] == "'" and "\n" not in value:
            yield "'{}'".format(value.replace("'", "''"))
        if isinstance(value, str) and old[:1] == '"':
            yield _quoted(value)
        if isinstance(value, list | dict) and not in_flow and self._is_block():
            lines = yaml_writer.dumps(value).rstrip("\n").split("\n")
            yield self._pad(lines, self._column(region.start)).lstrip(" ")
        if isinstance(value, str) and not in_flow and old[:1] in ("|", ">"):
            lines = yaml_writer.dumps({"k": value}).rstrip("\n").split("\n")
            yield self._pad(lines, self._indent()).lstrip(" ").removeprefix("k: ")
        if isinstance(value, str) and not in_flow:
            bare = yaml_writer.dumps([value]).removeprefix("- ").rstrip("\n")
            if "\n" not in bare:
                yield bare
        yield self._flow(value)

    def _json_forms(self, value: Plain, region: Region) -> Iterator[str]:
        old = self.text[region.start : region.end]
        lines = json_writer.dumps(value).rstrip("\n").split("\n")
        if old[:1] in "[{" and not _LINE_END.search(old):
            yield " ".join(line.strip(" ") for line in lines)
        start = self._column(region.start)
        line = self.text[region.start - start : region.start]
        yield self._indented_json(value, "\n" + line[: len(line) - len(line.lstrip(" \t"))])

    def _indented_json(self, value: Plain, lead: str) -> str:
        lines = json_writer.dumps(value).rstrip("\n").split("\n")
        ends = list(_LINE_END.finditer(lead))
        if not ends:
            return " ".join(line.strip(" ") for line in lines)
        return (self._line_end_text() + lead[ends[-1].end() :]).join(lines)

    def _flow(self, value: Plain) -> str:
        """Write a value on one line, so that it may be in brackets."""
        if isinstance(value, list):
            return f"[{', '.join(map(self._flow, value))}]"
        if isinstance(value, dict):
            pairs = (f"{self._flow(key)}: {self._flow(inner)}" for key, inner in value.items())
            return f"{{{', '.join(pairs)}}}"
        bare = yaml_writer.dumps([value]).removeprefix("- ").removesuffix("\n")
        is_quoted = bare[:1] in ("'", '"')
        if isinstance(value, str) and not is_quoted and _NOT_IN_BRACKETS.search(bare):
            return _quoted(value)
        return bare

    def _siblings(self) -> list[Steps]:
        """Return the keys beside this one and itself, in the order of the text."""
        depth = len(self.steps)
        holder = self.steps[:-1]
        found = [path for path in self.positions.keys if len(path) == depth and path[:-1] == holder]
        return sorted(found, key=lambda path: self.positions.keys[path].start)

    def _is_block(self) -> bool:
        """Whether the value is a list or mapping that is not in brackets."""
        holds = any(path[:-1] == self.steps for path in self.positions.values if path)
        return holds and not self._is_flow(self.steps)

    def _is_flow(self, steps: Steps) -> bool:
        region = self.positions.values[steps]
        return region.end > region.start and self.text[region.start] in "[{"

    def _has_comment(self, region: Region) -> bool:
        if self.is_json:
            return False
        return any(
            region.start <= at < region.end for at, _ in find_comments(self.text, self.positions)
        )

    def _indent(self) -> int:
        """Return the column of the key, or of the dash of an item."""
        key = self.positions.keys.get(self.steps) or self.positions.values[self.steps[:-1]]
        return self._column(key.start)

    def _column(self, index: int) -> int:
        before = max(self.text.rfind("\n", 0, index), self.text.rfind("\r", 0, index))
        return index - before - 1

    def _line_end(self, index: int) -> int:
        found = _LINE_END.search(self.text, index)
        return found.start() if found else len(self.text)

    def _line_end_text(self) -> str:
        found = _LINE_END.search(self.text)
        return found[0] if found else "\n"

    def _space_before(self, index: int) -> str:
        """Return a line end and the indentation when only they stand before, or one blank."""
        column = self._column(index)
        lead = self.text[index - column : index]
        return self._line_end_text() + lead if column < index and not lead.strip(" \t") else " "

    def _pad(self, lines: list[str], column: int) -> str:
        return self._line_end_text().join(" " * column + line if line else "" for line in lines)

    def _with(self, region: Region, text: str) -> str:
        return self.text[: region.start] + text + self.text[region.end :]
