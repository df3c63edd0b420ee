"""Every pattern of the package takes time in proportion to the text, whatever stands in it."""

import ast
import gc
import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from time import process_time
from types import ModuleType
from typing import Any, TypeAlias

import attrs

import cscwb
from cscwb.patterns import Regex

_Pattern: TypeAlias = re.Pattern[str] | re.Pattern[bytes]
_parser: Any = importlib.import_module("re._parser")
_compiler: Any = importlib.import_module("re._compiler")

_EXAMPLE = Path(__file__).parents[1] / "examples" / "csc-wb"
_SHORT, _LONG = 2_000, 8_000
_ENOUGH = 0.03
"""Seconds: what takes less for the long text is not worth a second look."""
_MOST = 9.0
"""So many times more a text of four times the length may take; a quadratic pattern takes 16."""
_PUMPS = 80
_ANY = " a7A\u00a0,.-–’'\"“*_([<&|:/€\ufffcž\n"
_AT_ONE_PLACE = frozenset(("match", "fullmatch"))
_ALL_USES = _AT_ONE_PLACE | {"search", "finditer", "findall", "sub", "split"}
_USE = re.compile(rf"\b(\w+)\.({'|'.join(_ALL_USES)})\b")
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")


def _modules() -> Iterator[ModuleType]:
    for info in pkgutil.walk_packages(cscwb.__path__, "cscwb."):
        if not info.name.endswith("__main__"):
            yield importlib.import_module(info.name)


def _patterns() -> dict[str | bytes, tuple[_Pattern, frozenset[str]]]:
    """All patterns of all modules, by what they say, with the ways in which they are used."""
    modules = tuple(_modules())
    cscwb.check(_EXAMPLE, product="report")  # some are made when they are first needed
    found: dict[str | bytes, tuple[_Pattern, frozenset[str]]] = {}
    for module in modules:
        uses = _uses(module)
        for name, value in vars(module).items():
            if name.startswith("_") and (pattern := _compiled(value)):
                found[pattern.pattern] = pattern, uses.get(name, _ALL_USES)
    todo: list[Any] = [*map(vars, modules), *chain.from_iterable(map(_written_in, modules))]
    seen: set[int] = set()
    while todo:
        one = todo.pop()
        if pattern := _compiled(one):
            found.setdefault(pattern.pattern, (pattern, _ALL_USES))
        elif id(one) not in seen and _may_hold_patterns(one):
            seen.add(id(one))
            todo += gc.get_referents(one)
    return found


def _compiled(value: object) -> _Pattern | None:
    """A pattern, or one that is compiled when it is first used; None for anything else."""
    if isinstance(value, re.Pattern):
        return value
    return value.compiled if isinstance(value, Regex) else None


def _uses(module: ModuleType) -> dict[str, frozenset[str]]:
    """With which methods a module uses a pattern of a name."""
    found = _USE.findall(_source(module))
    return {name: frozenset(how for one, how in found if one == name) for name, _ in found}


def _source(module: ModuleType) -> str:
    return Path(module.__file__ or "").read_text(encoding="utf-8")


def _may_hold_patterns(one: object) -> bool:
    """Whether it is a container, or a function, a class or a value of the package."""
    home = getattr(one, "__module__", None) or ""
    return isinstance(one, dict | list | tuple | set | frozenset) or (
        isinstance(home, str) and home.startswith("cscwb")
    )


def _written_in(module: ModuleType) -> Iterator[_Pattern]:
    """The patterns that stand where they are used, as in ``re.sub("a+", "", text)``."""
    for node in ast.walk(ast.parse(_source(module))):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
            and node.func.value.id == "re"
            and isinstance(node.args[0], ast.Constant)
            and isinstance(node.args[0].value, str)
        ):
            yield re.compile(node.args[0].value)


def _pumps(pattern: _Pattern) -> Iterator[tuple[str, str]]:
    """What a text may begin with and go on with, so that the pattern has much to try."""
    parsed = _parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    heads: dict[tuple[str, str], None] = {}
    for head, body in _repeats(parsed, ""):
        heads |= dict.fromkeys((("", body), (head, body), ("", head + body)))
    whole = _sample(parsed)
    heads |= dict.fromkeys((("", whole), ("", whole[:-1]), ("", f"{whole} ")))
    heads |= dict.fromkeys(("", one) for one in _ANY)
    yield from islice(((head, body) for head, body in heads if body), _PUMPS)


def _repeats(parsed: Iterable[tuple[Any, Any]], head: str) -> Iterator[tuple[str, str]]:
    """A text that leads to each repetition, and texts that it repeats."""
    for operation, value in parsed:
        name = str(operation)
        if name in _REPEATS:
            _, _, inner = value
            yield from ((head, body) for body in _ways(inner))
            yield from _repeats(inner, head)
        elif name == "SUBPATTERN":
            yield from _repeats(value[-1], head)
        elif name == "BRANCH":
            for branch in value[1]:
                yield from _repeats(branch, head)
        elif name in ("ASSERT", "ASSERT_NOT"):
            yield from _repeats(value[1], head)
        elif name == "ATOMIC_GROUP":
            yield from _repeats(value, head)
        head += _sample([(operation, value)])


def _ways(parsed: Any) -> Iterator[str]:
    """Texts of a repetition: one of each alternative, and of each of its characters."""
    yield _sample(parsed)
    for operation, value in parsed:
        match str(operation):
            case "BRANCH":
                yield from map(_sample, value[1])
            case "IN" | "NOT_LITERAL" | "ANY":
                yield from _members(operation, value)
            case "SUBPATTERN":
                yield from _ways(value[-1])
            case _:
                pass


def _members(operation: Any, value: Any) -> list[str]:
    """Some characters that a class of characters has."""
    one = _parser.SubPattern(_parser.State(), [(operation, value)])
    named = [chr(one) for name, one in value if str(name) == "LITERAL"] if _is_in(operation) else []
    fits = _compiler.compile(one, re.DOTALL).fullmatch
    return [char for char in (*named, *_ANY) if fits(char)]


def _is_in(operation: Any) -> bool:
    return str(operation) == "IN"


def _sample(parsed: Iterable[tuple[Any, Any]]) -> str:
    """A text that fits, as far as its neighbours do not matter."""
    return "".join(_piece(operation, value) for operation, value in parsed)


def _piece(operation: Any, value: Any) -> str:
    match str(operation):
        case "LITERAL":
            return chr(value)
        case "IN" | "NOT_LITERAL" | "ANY":
            return next(iter(_members(operation, value)), "")
        case "BRANCH":
            return _sample(value[1][0])
        case "SUBPATTERN":
            return _sample(value[-1])
        case "ATOMIC_GROUP":
            return _sample(value)
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            return _sample(value[2]) * max(1, int(value[0]))
        case _:
            return ""


@attrs.frozen
class _Trial:
    """A text to go through with a pattern, in the ways in which the package uses it."""

    pattern: _Pattern
    uses: frozenset[str]
    head: str
    body: str

    def seconds(self, length: int) -> float:
        """How long it takes for about so many characters, behind which another one stands."""
        text: Any = f"{self.head}{self.body * (length // len(self.body))}\0"
        if isinstance(self.pattern.pattern, bytes):
            text = text.encode()
        start = process_time()
        if "fullmatch" in self.uses:
            self.pattern.fullmatch(text)
        if "match" in self.uses:
            self.pattern.match(text)
        if self.uses - _AT_ONE_PLACE:
            for _ in self.pattern.finditer(text):
                pass
        return process_time() - start

    def is_linear(self) -> bool:
        """Whether a text of four times the length takes about four times as long."""
        if self.seconds(_LONG) < _ENOUGH:
            return True
        long, short = (min(self.seconds(one) for _ in range(3)) for one in (_LONG, _SHORT))
        return long < _MOST * short


def test_no_pattern_takes_the_square_of_the_length() -> None:
    """Texts of what a pattern itself repeats take as long as they are long."""
    slow = [
        f"{text!r} takes long for {head!r} and then {body!r}, again and again"
        for text, (pattern, uses) in _patterns().items()
        for head, body in _pumps(pattern)
        if not _Trial(pattern, uses, head, body).is_linear()
    ]
    assert [] == slow
