"""What claims say of fields that have a short form."""

from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Any

from cscwb.errors import Problem
from cscwb.model import Records, Value
from cscwb.model.field_path import FieldPath
from cscwb.rules import samples
from cscwb.rules.rule import Rule


def find_unreadable_claims(records: Records) -> Iterator[Problem]:
    """Find claims on a quantity, a date or a place that cannot be read as one."""
    for record in records:
        for index, claim in enumerate(getattr(record, "claims", ())):
            refusal = _refusal(claim.value, FieldPath.parse(claim.field).types_in(type(record)))
            if claim.value and refusal:
                yield CLAIM_VALUE.problem(
                    f"{refusal}; write the value as '{claim.field}' itself is written, and "
                    "words of the source into 'note'",
                    record=record.id,
                    place=f"claims[{index}].value",
                )


def _refusal(text: str, kinds: tuple[Any, ...]) -> str:
    """Say why no type of value of a field can be read from a text; "" when one can."""
    reasons: list[str] = []
    for kind in kinds:
        read = _reader(kind)
        if read is None:  # words, or a list or part with fields of its own
            return ""
        try:
            read(text)
        except ValueError as error:
            reasons.append(str(error))
        else:
            return ""
    return reasons[0] if reasons else ""


def _reader(kind: Any) -> Callable[[str], object] | None:
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return lambda text: _word(text, kind)
    return kind.parse if isinstance(kind, type) and isinstance(kind, Value) else None


def _word(text: str, kind: type[StrEnum]) -> StrEnum:
    try:
        return kind(text)
    except ValueError:
        words = ", ".join(word for word in kind if word)
        raise ValueError(f"'{text}' is not in the list; write one of {words}") from None


CLAIM_VALUE = Rule(
    code="claim-value",
    cause="What a claim says of a field cannot be read as a value of that field.",
    remedy="Write the value as the field itself is written, such as `~50 kg`; put words of the "
    "source in `note`.",
    wrong=samples.raid("date: 2021-06\nclaims: [{field: date, value: early in June}]"),
    right=samples.raid("date: 2021-06\nclaims: [{field: date, value: early 2021-06}]"),
    records=(find_unreadable_claims,),
)
