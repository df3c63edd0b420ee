"""Numbers as they are printed, in groups of three digits."""

from decimal import Decimal

NO_BREAK_SPACE = "\u00a0"
_MINUS = "\u2212"


def number(value: Decimal | int) -> str:
    """Return the figure in groups of three, decimals in one block: ``17 915 000``, ``1 326.15``.

    The Interinstitutional Style Guide (6.4, 6.5) puts a hard space between the groups, also where
    there are four digits. Years, pages and the numbers of articles are not such figures.
    """
    whole, point, decimals = format(Decimal(value).copy_abs(), "f").partition(".")
    grouped = f"{int(whole):,}".replace(",", NO_BREAK_SPACE)
    return f"{_MINUS if value < 0 else ''}{grouped}{point}{decimals}"
