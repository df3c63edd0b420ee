"""Places as the texts give them: a name, a jurisdiction, and a relation such as "near"."""

from enum import StrEnum, unique
from typing import ClassVar, Self

import attrs

from cscwb.model.jurisdictions import Jurisdiction
from cscwb.model.values import require_text


@unique
class Relation(StrEnum):
    """How the scene of an activity is related to the place that is named.

    Source: words of this project.

    Attributes:
        AT: At the place.
        NEAR: Near it.
        VICINITY_OF: Around it.
        OUTSKIRTS_OF: At its edge.
        ENTRANCE_OF: At its entrance.
        BASEMENT_OF: In its basement.
        TERRITORY_OF: Somewhere in that jurisdiction.
    """

    AT = ""
    NEAR = "near"
    VICINITY_OF = "vicinity of"
    OUTSKIRTS_OF = "outskirts of"
    ENTRANCE_OF = "entrance of"
    BASEMENT_OF = "basement of"
    TERRITORY_OF = "territory of"


@unique
class PlaceKind(StrEnum):
    """Kinds of places that published items name.

    Source: words of this project.

    Attributes:
        CITY: A city or a town.
        VILLAGE: A village.
        BORDER_CROSSING_POINT: A border crossing point.
        PORT: A port.
        REGION: A region, within a state or larger than one.
        SEA: A sea.
        PREMISES: A building, or rooms in one.
    """

    CITY = "city"
    VILLAGE = "village"
    BORDER_CROSSING_POINT = "border_crossing_point"
    PORT = "port"
    REGION = "region"
    SEA = "sea"
    PREMISES = "premises"


_RELATION = f"(?:(?:{'|'.join(filter(None, Relation))}) )?"
_CODE = "[A-Z]{2}(?:-[A-Z0-9]*)?"
_LETTER = r"[^\x00-@\[-`{-\x7f]"  # of any script; \w means other letters in each language


@attrs.frozen
class Place:
    """A place: ``Vienna, AT``, ``near Prilep, MK``, ``territory of AT``, ``IT``, ``South America``.

    Attributes:
        name: Its English name; "" when only the jurisdiction is known.
        jurisdiction: The jurisdiction that it lies in, by code; None for a place in no single one.
        relation: How the scene of the activity is related to it, such as "near".
        kind: The kind of place; None when the name says enough.
        as_printed: The words of the source, where they matter and differ from the short form.
    """

    extras: ClassVar[tuple[str, ...]] = ("kind", "as_printed")
    pattern: ClassVar[str] = (
        rf"{_RELATION}(?:[\s\S]*, )?(?:{Jurisdiction.pattern})"
        rf"|(?!{_RELATION}(?:[\s\S]*, )?{_CODE}$)[\s\S]*{_LETTER}[\s\S]*"
    )
    name: str
    jurisdiction: Jurisdiction | None = None
    relation: Relation = Relation.AT
    kind: PlaceKind | None = attrs.field(default=None, kw_only=True)
    as_printed: str = attrs.field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not self.name and self.jurisdiction is None:
            raise ValueError("a place has a name, a jurisdiction or both, like 'near Prilep, MK'")
        relation, name, code = _read(str(self))
        read_back = (self.relation, self.name, str(self.jurisdiction or ""))
        if (relation, name, code) != read_back or (name and not any(map(str.isalpha, name))):
            raise ValueError(f"'{self.name}' is not the plain name of a place, like 'Prilep'")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the place that the short form stands for.

        >>> place = Place.parse("near Prilep, MK")
        >>> place.relation.value, place.name, str(place.jurisdiction)
        ('near', 'Prilep', 'MK')
        """
        require_text(text, cls)
        relation, name, code = _read(text)
        return cls(name, Jurisdiction.parse(code) if code else None, relation)

    def __str__(self) -> str:
        where = ", ".join(str(part) for part in (self.name, self.jurisdiction) if part)
        return f"{self.relation} {where}" if self.relation else where


def _read(text: str) -> tuple[Relation, str, str]:
    relation = next(
        (word for word in Relation if word and text.startswith(f"{word} ")),
        Relation.AT,
    )
    where = text.removeprefix(relation).strip()
    name, comma, code = where.rpartition(", ")
    if comma and _looks_like_code(code):
        return relation, name, code
    return (relation, "", where) if _looks_like_code(where) else (relation, where, "")


def _looks_like_code(text: str) -> bool:
    return text[:2].isalpha() and text.isupper() and len(text.partition("-")[0]) == 2
