"""Words in the twenty-six letters, to compare names however they are spelt."""

from unicodedata import combining, normalize

_LETTERS = str.maketrans(
    {
        "đ": "d", "ł": "l", "ı": "i", "ø": "o", "а": "a", "б": "b", "в": "v", "г": "g", "д": "d",
        "е": "e", "з": "z", "и": "i", "ј": "j", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o",
        "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "c", "ћ": "c",
        "ч": "c", "щ": "s", "ы": "y",
        "æ": "ae", "ß": "ss", "ђ": "dj", "ѕ": "dz", "љ": "lj", "њ": "nj", "џ": "dz", "ж": "z",
        "ш": "s", "ю": "ju", "я": "ja", "ъ": "a", "ь": "", "э": "e",
    }
)  # fmt: skip


def in_plain_letters(word: str) -> str:
    """Return a word in small Latin letters without diacritics, with Cyrillic transcribed."""
    if word.isascii():
        return word.lower()
    letters = normalize("NFD", word.lower())
    return "".join(letter for letter in letters if not combining(letter)).translate(_LETTERS)
