"""Texts with characters that nobody sees: the rules read them, and the characters are found."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules.checking import span_of, words_of

from cscwb.characters import named
from cscwb.document.from_markdown import from_markdown
from cscwb.document.nodes import Paragraph
from cscwb.document.walk import plain
from cscwb.rules.linting import lint
from cscwb.rules.style.prose import Hit, Prose
from cscwb.rules.style.reading import reading_of

PLAIN = "The criminals from the Republic of Kosovo seized 12,500 kg on June 10th."
EXPECTED = {
    "guilt": "criminals",
    "designation-name": "Republic of Kosovo",
    "digit-groups": "12,500",
    "date-form": "June 10th",
}


def found_in(text: str, *, markdown: bool = True) -> dict[str, str]:
    """The words of each finding by its code."""
    found = lint(Prose(text=text, markdown=markdown, undecided=True))
    return {one.code: words_of(text, one) for one in found}


def fixed(text: str, *codes: str) -> str:
    """The text with the fixes of some codes."""
    found = lint(Prose(text=text, markdown=True))
    for one in sorted(found, key=lambda one: -span_of(one)[0]):
        if one.fix is not None and one.code in codes:
            start, end = span_of(one)
            text = text[:start] + one.fix + text[end:]
    return text


def test_the_plain_text_breaks_four_rules() -> None:
    """So that the others can be held against it."""
    assert EXPECTED == found_in(PLAIN)


@pytest.mark.parametrize(
    "hidden",
    [
        "\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u200e", "\u2060\u00ad",
        "&shy;", "**", "*", "***", "<!-- a -->",
    ],
)  # fmt: skip
def test_rules_look_through_what_nobody_sees(hidden: str) -> None:
    """Inside of each word, whichever it is; each finding stands at the words with all in them."""
    text = re.sub(r"(?<=[A-Za-z]{2})(?=[a-z]{2})", hidden, PLAIN, count=0)
    found = found_in(text)
    for code, words in EXPECTED.items():
        assert words == found[code].replace(hidden, "")


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009", "\u2007", "  \n", "\\\n", "\n"])
def test_rules_look_over_any_space(space: str) -> None:
    """No-break, narrow and thin ones, and breaks of lines."""
    found = found_in("The suspects came from the Republic of Kosovo.".replace(" ", space))
    assert "Republic of Kosovo" == re.sub(r"\\?\s+", " ", found["designation-name"])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("They are the \u0441riminals.", "guilt"),  # a Cyrillic letter
        ("They are the crimin\u0430ls.", "guilt"),
        ("The Republic of K\u043esov\u03bf.", "designation-name"),
        ("They met on 10\u2010th June, the crimi&#110;als.", "guilt"),
    ],
)
def test_rules_read_letters_that_look_alike(text: str, code: str) -> None:
    """Letters of another script, and what HTML writes for one."""
    assert code in found_in(text)


@pytest.mark.parametrize(
    ("text", "words", "right"),
    [
        ("In Ti\u00adrana.", ["\u00ad"], "In Tirana."),
        ("In\u200b Tirana\u2060\ufeff.", ["\u200b", "\u2060\ufeff"], "In Tirana."),
        ("In K\u043esovo.", ["K\u043esovo"], "In Kosovo."),
        ("Hudo\u010da\u0161, Hudoc\u030cas\u030c.", ["c\u030c", "s\u030c"], "Hudočaš, Hudočaš."),
        ("\u0421\u043ao\u043f\u0458e.", ["\u0421\u043ao\u043f\u0458e"], "Скопје."),
    ],
)  # fmt: skip
def test_what_nobody_sees_is_found_with_its_fix(text: str, words: list[str], right: str) -> None:
    """In English and in Macedonian."""
    found = lint(Prose(text=text, markdown=True))
    assert words == [words_of(text, one) for one in found if one.code == "invisible"]
    assert right == fixed(text, "invisible")


@pytest.mark.parametrize(
    "text",
    [
        "Δ9-THC, 5 µm, β-blockers and TGF-β in Скопје and Ниш.",
        "Çelësi, Đorđe, Ðakovo, naïve, “OK”, €5 – 6 °C, ½ and 5 m².",
        "“SLOBODAN MILOŠEVIĆ” and ‘HUDOČ’, “ANA–MARIJA”.",
        "Salt & pepper; R&D; AT&T; &c.",
    ],
)
def test_letters_of_europe_are_left_alone(text: str) -> None:
    """Symbols, two scripts in one text, capitals before quotes."""
    assert not {"invisible", "broken-text"} & found_in(text).keys()


@pytest.mark.parametrize(
    ("text", "words", "right"),
    [
        ("Prosecutor TadiÄ‡ spoke â€“ twice.", ["Ä‡", "â€“"], "Prosecutor Tadić spoke – twice."),
        ("In NikĹˇiÄ‡ and PriĹˇtina.", ["Ĺˇ", "Ä‡", "Ĺˇ"], "In Nikšić and Priština."),
        ("Rome &#8211; five&nbsp;talks", ["&#8211;", "&nbsp;"], "Rome – five\u00a0talks"),
        ("Tadi\ufffd came", ["\ufffd"], None),
        ("\uf0b7 one thing", ["\uf0b7"], None),
        ("EUR \u202e000 05\u202c", ["\u202e", "\u202c"], None),
    ],
)  # fmt: skip
def test_broken_texts_are_found(text: str, words: list[str], right: str | None) -> None:
    """What is lost is an error; what can be guessed a warning with its fix."""
    found = [one for one in lint(Prose(text=text)) if one.code == "broken-text"]
    assert words == [words_of(text, one) for one in found]
    assert all((one.severity == "warning") is (right is not None) for one in found)
    if right is not None:
        assert right == fixed(text, "broken-text")


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\u00a0", "a no-break space (U+00A0)"),
        ("\u00ad", "a soft hyphen (U+00AD)"),
        ("\ufeff", "a zero width no-break space (U+FEFF)"),
        ("\uf0b7", "a private-use character (U+F0B7)"),
    ],
)
def test_a_character_has_a_name(character: str, name: str) -> None:
    """As Unicode has it."""
    assert name == named(character)


@given(
    st.text(st.sampled_from("aKо\u00ad\u200b\u030c *&;shy\n\\[]()<!->#1"), max_size=30),
    st.booleans(),
)
def test_a_reading_leads_back(text: str, markdown: bool) -> None:
    """Each character to one of the text, in its order; reading it again changes nothing of it."""
    reading = reading_of(text, markdown=markdown)
    assert len(reading.text) == len(reading.starts) == len(reading.ends)
    for places in (reading.starts, reading.ends):
        assert sorted(places) == list(places)
    for at, character in enumerate(reading.text):
        found = reading.back(Hit(at, at + 1, ""))
        assert 0 <= found.start < found.end <= len(text)
        if character not in "Koš*&;shy":
            assert character in unicodedata.normalize("NFC", text[found.start : found.end])
    if text.isascii() and not markdown:
        assert text == reading.text


@given(st.text(st.sampled_from("aeKosv\u00ad\u200b"), min_size=1, max_size=20))
def test_what_is_printed_of_a_word_is_what_is_read(text: str) -> None:
    """But for the characters that nobody sees."""
    [block] = from_markdown(f"x{text}x")
    assert isinstance(block, Paragraph)
    printed = "".join(one for one in plain(block.content) if unicodedata.category(one) != "Cf")
    assert printed == reading_of(f"x{text}x", markdown=True).text
