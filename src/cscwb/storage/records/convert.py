"""Plain data to records and back, by cattrs, strictly: nothing is coerced, no key is ignored.

Reading collects every fault of a record, each with its steps into the data, so that a place in the
file can be looked up. Values are short forms, or mappings of ``value`` and their extras.
"""

import functools
from collections.abc import Callable, Iterator
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeAlias, TypeVar, cast, get_args

import attrs
import cattrs
from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
)
from cattrs.gen import make_dict_structure_fn

from cscwb.characters import odd_in
from cscwb.model import Jurisdiction, Other, did_you_mean, is_id, nearest
from cscwb.model.field_path import ROOT, FieldPath
from cscwb.model.values import in_curly_quotes, not_quotes
from cscwb.patterns import regex
from cscwb.storage.formats.plain import why_not_plain
from cscwb.storage.records.fields import (
    field_with_word,
    is_needed,
    is_tuple,
    is_union,
    is_value,
    keys_of,
    kind_in_words,
    members_of,
    sketch,
    torn_text,
    unknown_key,
    way_to_write,
    words_of_name,
)

_T = TypeVar("_T")
_Hook: TypeAlias = Callable[[Any, Any], Any]

_SHORT = 100
_MAX_ITEMS = 10_000
_MAX_FAULTS = 100
_NEVER_IN_TEXT = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@attrs.frozen
class DataFault:
    """One thing that is wrong with plain data.

    Attributes:
        code: What kind of fault.
        message: One sentence.
        path: The keys and indexes that lead to it.
        at_key: True when the key is wrong, not its value.
    """

    code: str
    message: str
    path: FieldPath = ROOT
    at_key: bool = False


class ConversionError(Exception):
    """Plain data that is not a record; it carries every fault."""

    def __init__(self, faults: tuple[DataFault, ...]) -> None:
        self.faults = faults
        super().__init__(faults)


class _FieldError(ValueError):
    def __init__(self, code: str, message: str) -> None:
        self.code = code
        super().__init__(message)


def from_plain(data: Any, record_class: type[_T]) -> _T:
    """Return the record that the data says, or raise ConversionError with all its faults."""
    try:
        record = _converter().structure(data, record_class)
    except Exception:  # noqa: BLE001 -- read again by the slower code, which says what is wrong
        record = _read_with_care(data, record_class)
    record_id = getattr(record, "id", "")
    if not is_id(record_id):
        message = f"'{record_id}' cannot name a record; write lower-case words like 'visit-to-rome'"
        raise ConversionError((DataFault("id", message, FieldPath(("id",))),))
    return record


def _read_with_care(data: Any, record_class: type[_T]) -> _T:
    try:
        return _careful_converter().structure(data, record_class)
    except (BaseValidationError, _FieldError) as error:
        raise ConversionError(tuple(_faults(error, data, ROOT))) from None


def to_plain(record: Any) -> dict[str, Any]:
    """Return the record as dicts, lists, texts, whole numbers and booleans, defaults left out.

    `from_plain` refuses what no file could hold.
    """
    return cast("dict[str, Any]", _converter().unstructure(record))


def _faults(error: BaseException, data: Any, path: FieldPath) -> Iterator[DataFault]:
    # cattrs.transform_error would lose the text of a ValueError, so the group is walked here.
    if isinstance(error, ClassValidationError):
        yield from _faults_of_keys(error.cl, data, path)
    if isinstance(error, BaseValidationError):
        for inner in error.exceptions:
            if not isinstance(inner, ForbiddenExtraKeysError | KeyError):
                step = _step(inner)
                yield from _faults(inner, data[step], path.at(step))
    elif isinstance(error, _FieldError):
        yield DataFault(error.code, str(error), path)
    else:
        raise error


def _faults_of_keys(of: Any, data: dict[str, Any], path: FieldPath) -> Iterator[DataFault]:
    """Yield the keys that the class does not have, and those that it needs and the data lacks.

    A needed key that is misspelt is one fault, not two.
    """
    lacking = [key for key in keys_of(of) if key not in data]
    for number, key in enumerate(sorted(key for key in data if key not in keys_of(of))):
        if number == _MAX_FAULTS:
            yield DataFault("size", _more("keys"), path.at(key), at_key=True)
            break
        field = field_with_word(key, of)
        if meant := field or nearest(key, lacking):
            lacking = [other for other in lacking if other != meant]
        message = unknown_key(key, f"{field}: {key}" if field else meant, of)
        yield DataFault("unknown-key", message + torn_text(key, data), path.at(key), at_key=True)
    for key in lacking:
        if is_needed(key, of):
            yield DataFault("missing-key", f"'{key}' is missing; {way_to_write(key, of)}", path)


def _step(error: BaseException) -> Any:
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return note.name
        if isinstance(note, IterableValidationNote):
            return note.index
    raise AssertionError(f"{error!r} does not say where it is")


def _found(data: Any) -> str:
    match data:
        case None:
            return "nothing"
        case bool():
            return f"the boolean {str(data).lower()}"
        case int():
            return f"the number {data}"
        case Decimal():
            return f"the number {data}"
        case str():
            return f"the text '{data}'" if len(data) < 60 else "a text"
        case list():
            return "a list"
        case _:
            return "a mapping of keys"


def _expected(what: str, data: Any, example: str) -> _FieldError:
    if data is None:
        return _FieldError("empty", f"nothing stands here; write {what}, or leave the line out")
    return _FieldError("type", f"expected {what}, found {_found(data)}; {example}")


def _more(what: str) -> str:
    return f"{_MAX_FAULTS} {what} before this have faults; correct them first"


def _text(data: Any, _: Any) -> str:
    if not isinstance(data, str):
        raise _expected("text", data, "put it in quotes if it is one")
    if strange := find_strange(data):
        raise _FieldError("character", strange[1])
    if _is_blank(data):
        raise _FieldError("empty", "nothing stands here; write a text, or leave the line out")
    return data


def _is_blank(text: str) -> bool:
    """Whether nothing of a text can be seen."""
    return text.isspace() or not any(char.isprintable() and not char.isspace() for char in text)


def find_strange(text: str) -> tuple[int, str] | None:
    """Return where the first character stands that no text can hold, and a sentence on it."""
    found = None if text.isprintable() else _NEVER_IN_TEXT.search(text)
    if found is None:
        return None
    return found.start(), f"no text can hold U+{ord(found[0]):04X}; remove it"


def _whole_number(data: Any, _: Any) -> int:
    if isinstance(data, bool) or not isinstance(data, int):
        raise _expected("a whole number", data, "write it like 3")
    if reason := why_not_plain(data):
        raise _FieldError("number", reason)
    return data


def _boolean(data: Any, _: Any) -> bool:
    if not isinstance(data, bool):
        raise _expected("true or false", data, "write one of the two words")
    return data


def _record_hook(of: Any, converter: cattrs.Converter) -> _Hook:
    structure = make_dict_structure_fn(
        of,
        converter,
        _cattrs_forbid_extra_keys=True,
        _cattrs_detailed_validation=converter.detailed_validation,
    )
    what = kind_in_words(of)
    example = f"write its fields as 'key: value', such as {sketch(of)}"

    def hook(data: Any, _: Any) -> Any:
        if not isinstance(data, dict):
            raise _expected(f"the fields of {what}", data, example)
        return structure(data, of)

    return hook


def _tuple_hook(of: Any, converter: cattrs.Converter) -> _Hook:
    kind = get_args(of)[0]
    structure = converter.get_structure_hook(kind)

    def hook(data: Any, _: Any) -> Any:
        if not isinstance(data, list):
            raise _expected("a list", data, "write it like [first, second] or as '- ' lines")
        if len(data) > _MAX_ITEMS:
            message = f"the list has {len(data)} items; a list holds at most {_MAX_ITEMS}"
            raise _FieldError("size", message)
        try:
            return tuple([structure(item, kind) for item in data])
        except (BaseValidationError, _FieldError):
            errors = _errors_of_items(data, kind, structure)
        raise IterableValidationError("in a list", errors, kind)

    return hook


def _errors_of_items(data: list[Any], kind: Any, structure: _Hook) -> list[Exception]:
    errors: list[Exception] = []
    for index, item in enumerate(data):
        try:
            if len(errors) == _MAX_FAULTS:
                raise _FieldError("size", _more("items"))  # noqa: TRY301
            structure(item, kind)
        except (BaseValidationError, _FieldError) as error:
            error.add_note(IterableValidationNote(f"in item {index}", index, kind))
            errors.append(error)
            if len(errors) > _MAX_FAULTS:
                break
    return errors


def _word(data: Any, of: Any, others: str = "") -> StrEnum:
    text = _text(data, str)
    members = members_of(of)
    if text in members:
        return members[text]
    if in_curly_quotes(text):
        raise _FieldError("quotes", not_quotes(text))
    words = [word for word in members if word]
    hint = did_you_mean(text, words) or f"; write one of {', '.join(words)}{others}"
    raise _FieldError(
        "vocabulary",
        f"'{text}' is not in the list ({words_of_name(of.__name__, ' ')}){hint}{odd_in(text)}",
    )


def _open_word(data: Any, of: Any) -> StrEnum:
    return _word(data, of, ", or 'other (label)'")


def _union_hook(of: Any, converter: cattrs.Converter) -> _Hook:
    kinds = [choice for choice in get_args(of) if choice is not type(None)]
    kind = kinds[0]
    first, *others = [converter.get_structure_hook(choice) for choice in kinds]
    if not others:
        return lambda data, _: first(data, kind)
    [second] = others
    if kinds[1] is Other:
        word = _open_word if issubclass(kind, StrEnum) else first
        return lambda data, _: second(data, Other) if _starts_other(data) else word(data, kind)
    if kinds == [Jurisdiction, str]:
        return lambda data, _: first(data, kind) if _is_code(data) else second(data, str)
    raise TypeError(f"no rule reads {of}")


def _starts_other(data: Any) -> bool:
    return isinstance(data, str) and data.startswith("other (")


def _is_code(data: Any) -> bool:
    return isinstance(data, str) and data[:1].isupper()


def _value_hook(of: Any, converter: cattrs.Converter) -> _Hook:
    short_form = _short_form_hook(of)

    def hook(data: Any, _: Any) -> Any:
        if not isinstance(data, dict):
            return short_form(data, of)
        found = _value_and_extras(data, of, short_form, converter)
        try:
            return attrs.evolve(found.pop("value"), **found)
        except ValueError as error:
            raise _FieldError(words_of_name(of.__name__, "-"), str(error)) from None

    return hook


def _short_form_hook(of: Any) -> _Hook:
    parse = of.parse
    remembered = functools.lru_cache(maxsize=1000)(parse)  # many records have the same few

    def hook(data: Any, _: Any) -> Any:
        if isinstance(data, bool) or not isinstance(data, str | int | Decimal):
            raise _expected(f"{kind_in_words(of)} in its short form", data, "see the example files")
        text = _text(data, str) if isinstance(data, str) else str(data)
        try:
            return remembered(text) if len(text) < _SHORT else parse(text)
        except ValueError as error:
            if in_curly_quotes(text):
                raise _FieldError("quotes", not_quotes(text)) from None
            message = f"{error}{odd_in(text)}"
            raise _FieldError(words_of_name(of.__name__, "-"), message) from None

    return hook


def _value_and_extras(
    data: dict[str, Any], of: Any, short_form: _Hook, converter: cattrs.Converter
) -> dict[str, Any]:
    found: dict[str, Any] = {}
    errors: list[Exception] = []
    for key in keys_of(of):
        try:
            if key == "value":
                found[key] = short_form(data[key], of)
            elif key in data:
                found[key] = converter.structure(
                    data[key], cast("Any", attrs.fields_dict(of)[key].type)
                )
        except (BaseValidationError, _FieldError, KeyError) as error:
            error.add_note(AttributeValidationNote(f"in {key}", key, of))
            errors.append(error)
    if errors or len(found) < len(data):
        raise ClassValidationError(f"in {of.__name__}", errors or [KeyError()], of)
    return found


def _value_to_plain(of: Any, converter: cattrs.Converter) -> Callable[[Any], Any]:
    def hook(value: Any) -> Any:
        text = str(value)
        try:
            bare = of.parse(text)
        except ValueError:  # which reading it will report, with its place
            return text
        more = {
            name: converter.unstructure(getattr(value, name))
            for name in of.extras
            if getattr(value, name) != getattr(bare, name)
        }
        # A year or a count reads better without quotes, and is read back the same.
        short = int(text) if text.isdecimal() and str(int(text)) == text else text
        return {"value": short, **more} if more else short

    return hook


def _new_converter(*, detailed: bool) -> cattrs.Converter:
    converter = cattrs.Converter(
        detailed_validation=detailed,
        forbid_extra_keys=True,
        omit_if_default=True,
        unstruct_collection_overrides={tuple: list},
    )
    # By class: cattrs asks its own hooks for these before any predicate, and those coerce.
    converter.register_structure_hook(str, _text)
    converter.register_structure_hook(int, _whole_number)
    converter.register_structure_hook(bool, _boolean)
    converter.register_structure_hook(StrEnum, _word)
    converter.register_structure_hook_factory(is_tuple, _tuple_hook)
    converter.register_structure_hook_factory(attrs.has, _record_hook)
    converter.register_structure_hook_factory(is_value, _value_hook)
    converter.register_structure_hook_factory(is_union, _union_hook)
    converter.register_unstructure_hook_factory(is_value, _value_to_plain)
    converter.register_unstructure_hook(StrEnum, str)
    converter.register_unstructure_hook_func(is_union, converter.unstructure)
    return converter


@functools.cache
def _converter() -> cattrs.Converter:
    # Built at the first use, so that an import costs nothing.
    return _new_converter(detailed=False)


@functools.cache
def _careful_converter() -> cattrs.Converter:
    """Return the converter that notes every fault; most data has none and never needs it."""
    return _new_converter(detailed=True)
