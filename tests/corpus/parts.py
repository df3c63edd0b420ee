"""Where every part of the records stands in their files, found without cscwb's own readers."""

import types
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, Union, get_args, get_origin

import attrs
import yaml

from cscwb.model import KINDS, Project


@attrs.frozen
class Document:
    """A file of records.

    Attributes:
        file: Its path in the folder; that of the one file for all records.
        text: What it holds, without a fault.
    """

    file: str
    text: str

    @property
    def is_json(self) -> bool:
        """Whether it is JSON, which YAML readers read as well."""
        return self.file.endswith(".json")

    def region(self, node: yaml.Node) -> tuple[int, int]:
        """The first character of a node and the one after its last that is no blank."""
        start = node.start_mark.index
        return start, start + len(self.text[start : node.end_mark.index].rstrip())

    def source(self, node: yaml.Node) -> str:
        """How a node is written."""
        start, end = self.region(node)
        return self.text[start:end]


@attrs.frozen(eq=False)
class Part:
    """A mapping of a file: a record, a part of one, or a value that carries more than its text.

    Attributes:
        document: The file.
        owner: The class of what it says.
        node: The mapping.
        names: The record's class and the keys and indexes that lead from it to here.
    """

    document: Document
    owner: type
    node: yaml.MappingNode
    names: tuple[type | str | int, ...]

    @cached_property
    def pairs(self) -> Mapping[str, tuple[yaml.Node, yaml.Node]]:
        """The keys and values by name."""
        return {key.value: (key, value) for key, value in self.node.value}

    @property
    def fields(self) -> Mapping[str, Any]:
        """The fields that it can have, with their types; the short form of a value is `value`."""
        types_of = {field.name: field.type for field in attrs.fields(self.owner)}
        if hasattr(self.owner, "extras"):
            return {"value": self.owner, **{name: types_of[name] for name in self.owner.extras}}
        if self.node.start_mark.index == 0 and self.owner is not Project:
            del types_of["id"]  # the name of the file is the id
        return types_of

    @property
    def required(self) -> frozenset[str]:
        """The names of the fields that it must have."""
        if hasattr(self.owner, "extras"):
            return frozenset({"value"})
        without = {one.name for one in attrs.fields(self.owner) if one.default is attrs.NOTHING}
        return frozenset(without.intersection(self.fields))


def members(of: Any) -> tuple[Any, ...]:
    """The types in a union without None; the type itself when it is none."""
    if get_origin(of) in (Union, types.UnionType):
        return tuple(one for one in get_args(of) if one is not type(None))
    return (of,)


def item_type(of: Any) -> Any:
    """The type of the items of a tuple; None for other types."""
    return get_args(of)[0] if get_origin(of) is tuple else None


def parts_in(documents: Sequence[Document]) -> Iterator[Part]:
    """Every part of every record, the whole records first."""
    for document in documents:
        node = yaml.compose(document.text, Loader=yaml.CSafeLoader)
        assert isinstance(node, yaml.MappingNode)
        for owner, record in _records(document, node):
            yield from _parts(document, owner, record, (owner,))


def _records(document: Document, node: yaml.MappingNode) -> Iterator[tuple[type, yaml.Node]]:
    kind = document.file.partition("/")[0]
    if document.file == "project.yaml":
        yield Project, node
    elif kind in KINDS:
        yield KINDS[kind].record, node
    else:
        for key, value in node.value:
            if key.value == "project":
                yield Project, value
            elif key.value in KINDS:
                yield from ((KINDS[key.value].record, record) for record in value.value)


def _parts(
    document: Document, of: Any, node: yaml.Node, names: tuple[type | str | int, ...]
) -> Iterator[Part]:
    if item := item_type(of):
        assert isinstance(node, yaml.SequenceNode)
        for index, one in enumerate(node.value):
            yield from _parts(document, item, one, (*names, index))
    elif isinstance(node, yaml.MappingNode):
        (owner,) = (one for one in members(of) if attrs.has(one))
        part = Part(document, owner, node, names)
        yield part
        for name, (_, value) in part.pairs.items():
            if name in part.fields and part.fields[name] is not owner:
                yield from _parts(document, part.fields[name], value, (*names, name))
