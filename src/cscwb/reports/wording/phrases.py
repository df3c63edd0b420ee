"""Fixed phrases, and the joints of sentences."""

from collections.abc import Iterable

DISCLAIMER = (
    "This publication was produced with {funding} from the European Union. Its contents "
    "are the sole responsibility of {author} and do not necessarily reflect the views of the "
    "European Union."
)
PRESUMPTION_OF_INNOCENCE = (
    "Every suspected or accused person is presumed innocent until proved guilty according to law."
)
LINK_LOST = "(link not available)"


def joined(words: Iterable[str]) -> str:
    """Return words as a list in a sentence: ``Albania, Montenegro and Serbia``.

    >>> joined(["Albania", "Montenegro", "Serbia"])
    'Albania, Montenegro and Serbia'
    """
    *others, last = [*words] or [""]
    return f"{', '.join(others)} and {last}" if others else last


def first_upper(text: str) -> str:
    """Return the text with a capital at its start."""
    return text[:1].upper() + text[1:]


def first_lower(text: str) -> str:
    """The text without a capital at its start, unless that begins an acronym."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
