"""Fixed phrases, names, numbers and dates as reports print them.

EU English after the Interinstitutional Style Guide: ``EUR 200 000`` with no-break spaces (7.3.3),
``15–18 June 2021`` with an en dash (10.5), decimal points and groups of three (6.5).
"""

from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum

from cscwb.model.agreement import TreatyAction
from cscwb.model.amounts import Amount, Bound, Count, Money, Quantity, UnitPrice
from cscwb.model.codes import Unit
from cscwb.model.commodities import Commodity, CommodityKind
from cscwb.model.dates import Day, DayQualifier, Span
from cscwb.model.jurisdictions import Jurisdiction
from cscwb.model.person import Person, Post
from cscwb.model.places import Place
from cscwb.model.records import Records
from cscwb.model.results import SiteKind
from cscwb.model.sums import Sum
from cscwb.model.values import Basis, Other

__all__ = [
    "DISCLAIMER",
    "INFERRED_MARK",
    "INFERRED_NOTE",
    "LINK_LOST",
    "MONTHS",
    "NO_BREAK_SPACE",
    "PRESUMPTION_OF_INNOCENCE",
    "action",
    "commodity",
    "count",
    "date",
    "first_upper",
    "joined",
    "money",
    "money_sum",
    "name",
    "number",
    "number_of",
    "place",
    "plural",
    "quantity",
    "sum_of",
    "unit_price",
    "word",
]

NO_BREAK_SPACE = "\u00a0"
# calendar.month_name follows the locale of the process.
MONTHS = (
    "",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
EN_DASH = "–"
INFERRED_MARK = "†"

DISCLAIMER = (
    "This publication was produced with {funding} from the European Union. Its contents "
    "are the sole responsibility of {author} and do not necessarily reflect the views of the "
    "European Union."
)
PRESUMPTION_OF_INNOCENCE = (
    "Every suspected or accused person is presumed innocent until proved guilty according to law."
)
INFERRED_NOTE = f"{INFERRED_MARK} The source does not state the whole date; the rest is inferred."
LINK_LOST = "(link not available)"

_UNITS = {
    Unit.PLANT: "plants",
    Unit.TABLET: "tablets",
    Unit.DOSE: "doses",
    Unit.PACKAGE: "packages",
    Unit.BAG: "bags",
    Unit.PIECE: "pieces",
    Unit.ROUND: "rounds",
    Unit.PERSON: "persons",
    Unit.VEHICLE: "vehicles",
    Unit.DOCUMENT: "documents",
}
_BOUNDS = {
    Bound.EXACTLY: "",
    Bound.ABOUT: "about ",
    Bound.MORE_THAN: "more than ",
    Bound.AT_LEAST: "at least ",
    Bound.LESS_THAN: "less than ",
    Bound.UP_TO: "up to ",
}
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_CAPITALS = {
    CommodityKind.LSD: "LSD",
    CommodityKind.MDMA: "MDMA",
    CommodityKind.SIM_CARD: "SIM card",
}
_SITES = {
    SiteKind.ILLEGAL_LABORATORY: "illegal laboratories",
    SiteKind.PLANTATION: "plantations",
    SiteKind.WAREHOUSE: "warehouses",
    SiteKind.HIDEOUT: "hideouts",
    SiteKind.PRINT_SHOP: "print shops",
}
_PLANT = {CommodityKind.CANNABIS_PLANT: "cannabis plants"}


def number(value: Decimal | int) -> str:
    """The figure in groups of three: ``17 915 000``, ``1 326.15``."""
    text = str(value) if isinstance(value, int) else format(value, "f")
    whole, point, decimals = text.partition(".")
    return f"{int(whole):,}".replace(",", NO_BREAK_SPACE) + point + decimals


def number_of(figure: int, singular: str, plural: str = "") -> str:
    """A small number in words and its noun: ``three agreements``, ``no visit``, ``12 visits``."""
    noun = singular if figure in (0, 1) else plural or f"{singular}s"
    return f"{_NUMBERS[figure] if figure < len(_NUMBERS) else number(figure)} {noun}"


def amount(value: Amount) -> str:
    """The figure with its bound in words: ``about 50``, ``3 to 5``, ``an unstated number``."""
    if value.value is None:
        return "an unstated number"
    if value.upper is not None:
        return f"{number(value.value)} to {number(value.upper)}"
    return f"{_BOUNDS[value.bound]}{number(value.value)}"


def count(value: Count) -> str:
    """The count with its bound in words."""
    return amount(value.amount)


def unit(value: Unit | Other, figure: Decimal | None) -> str:
    """The unit as it stands after a figure: ``kg``, ``plant`` or ``plants``."""
    if isinstance(value, Other):
        return value.label
    return _UNITS.get(value, str(value)) if figure != 1 else str(value)


def quantity(value: Quantity) -> str:
    """The quantity: ``about 50 kg``, ``more than 2 000 plants``, ``an unstated amount``."""
    if value.amount.value is None:
        return "an unstated amount"
    last = value.amount.upper or value.amount.value
    return f"{amount(value.amount)}{NO_BREAK_SPACE}{unit(value.unit, last)}"


def money(value: Money) -> str:
    """The sum: ``about EUR 200 000``, ``EUR 3 to 5``, ``an unstated sum in EUR``."""
    figures = value.amount
    if figures.value is None:
        return f"an unstated sum in {value.currency}"
    upper = "" if figures.upper is None else f" to {number(figures.upper)}"
    bound = _BOUNDS.get(figures.bound, "")
    return f"{bound}{value.currency}{NO_BREAK_SPACE}{number(figures.value)}{upper}"


def unit_price(value: UnitPrice) -> str:
    """The price: ``up to EUR 10 000 per kg``."""
    return f"{money(value.money)} per{NO_BREAK_SPACE}{unit(value.per, Decimal(1))}"


def sum_of(total: Sum, unit_of: Unit | Other | None = None, noun: str = "seizure") -> str:
    """What amounts come to: ``about 50 kg and one seizure of unstated amount``.

    Args:
        total: The sum.
        unit_of: What is printed after the figure; None for a bare count.
        noun: What one amount without a figure is called.
    """
    unstated = f"{number_of(total.unstated, noun)} of unstated amount" if total.unstated else ""
    if total.unstated == total.counted and unstated:
        return unstated
    last = total.lowest if total.highest is None else total.highest
    after = "" if unit_of is None else f"{NO_BREAK_SPACE}{unit(unit_of, last)}"
    figure = f"{_ends(total)}{after}"
    return f"{figure} and {unstated}" if unstated else figure


def money_sum(total: Sum, currency: str) -> str:
    """What sums of one currency come to: ``EUR 17 915 000``."""
    return f"{currency}{NO_BREAK_SPACE}{sum_of(total, noun='sum')}"


def _ends(total: Sum) -> str:
    about = "about " if total.about else ""
    low = number(total.lowest)
    if total.highest is None:
        return f"{'more than' if total.above else 'at least'} {about}{low}"
    high = number(total.highest)
    if total.lowest == total.highest:
        return f"{about}{low}"
    if not total.lowest:
        return f"{'less than' if total.below else 'up to'} {about}{high}"
    return f"between {about}{low} and {high}"


def day(value: Day) -> str:
    """The date: ``10 June 2021``, ``June 2021``, ``early 2019``, ``about 2020``."""
    text = str(value.year)
    if value.month is not None:
        text = f"{MONTHS[value.month]} {text}"
    if value.day is not None:
        text = f"{value.day}{NO_BREAK_SPACE}{text}"
    if value.qualifier is DayQualifier.ABOUT:
        return f"about {text}"
    if value.qualifier is DayQualifier.RECENTLY:
        return f"{text} (“recently”)"
    return f"{value.qualifier} {text}" if value.qualifier else text


def date(value: Day | Span | None) -> str:
    """The date or span, with a dagger when part of it is inferred: ``15–18 June 2021``."""
    if value is None:
        return "not stated"
    text = day(value) if isinstance(value, Day) else _span(value)
    bases = (
        (value.basis,)
        if isinstance(value, Day)
        else (
            value.basis,
            value.start.basis,
            value.end.basis if value.end else Basis.STATED,
        )
    )
    return f"{text}{NO_BREAK_SPACE}{INFERRED_MARK}" if Basis.INFERRED in bases else text


def _span(span: Span) -> str:
    start, end = span.start, span.end
    if end is None:
        return f"from {day(start)}"
    if start == end:
        return day(start)
    if start.qualifier or end.qualifier:
        return f"{day(start)} to {day(end)}"
    same_year = start.year == end.year
    if same_year and start.month == end.month and start.day and end.day:
        return f"{start.day}{EN_DASH}{day(end)}"
    if same_year and start.month and end.month and bool(start.day) is bool(end.day):
        first = MONTHS[start.month]
        if start.day:
            return f"{start.day}{NO_BREAK_SPACE}{first} {EN_DASH} {day(end)}"
        return f"{first}{EN_DASH}{day(end)}"
    return f"{day(start)} {EN_DASH} {day(end)}"


def place(value: Place) -> str:
    """The place: ``near Prilep, North Macedonia``."""
    where = value.jurisdiction.name if value.jurisdiction else ""
    named = ", ".join(part for part in (value.name, where) if part)
    return f"{value.relation} {named}" if value.relation else named


def word(value: StrEnum | Other) -> str:
    """A word of a vocabulary in print: ``fact-finding visit``, ``LSD``."""
    if isinstance(value, Other):
        return value.label
    if isinstance(value, CommodityKind):
        return _CAPITALS.get(value) or _PLANT.get(value) or value.replace("_", " ")
    text = value.replace("_", " ")
    return text.replace("fact finding", "fact-finding").replace("kick off", "kick-off")


def plural(kind: SiteKind | Other) -> str:
    """Sites of a kind in print: ``illegal laboratories``."""
    return _SITES[kind] if isinstance(kind, SiteKind) else kind.label


def commodity(value: Commodity) -> str:
    """The goods: ``cannabis herb``."""
    return word(value.kind)


def action(value: TreatyAction) -> str:
    """When a step was taken, and in which round: ``2018 (round 1)``."""
    text = date(value.date)
    return f"{text} (round{NO_BREAK_SPACE}{value.round})" if value.round else text


def name(records: Records, party: Jurisdiction | str) -> str:
    """The name of a jurisdiction, or of the record with that id."""
    if isinstance(party, Jurisdiction):
        return party.name
    record = records.get(party)
    match record:
        case Person():
            return f"{record.honorific} {record.name}".strip()
        case Post():
            return record.title
        case _ if hasattr(record, "name"):
            return str(record.name)
        case _ if hasattr(record, "jurisdiction"):
            return str(record.jurisdiction.name)
        case _:
            return str(getattr(record, "short_name", getattr(record, "title", party)))


def joined(words: Iterable[str]) -> str:
    """One or more words as a list in a sentence: ``Albania, Montenegro and Serbia``."""
    items = list(words)
    return (
        items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else ""
    )


def first_upper(text: str) -> str:
    """The text with a capital at its start."""
    return text[:1].upper() + text[1:]
