"""What writing leaves in a text: it is found, and what is printed was seen by the rules."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cscwb.document.from_markdown import MarkdownError, from_markdown
from cscwb.document.nodes import Heading, Paragraph, Text
from cscwb.document.walk import blocks_in, plain
from cscwb.model import Article, Day, Narrative, Passage, Records
from cscwb.rules import check
from cscwb.rules.style import Prose, style_of
from cscwb.rules.style.prose import MASK

CODES = ("markup", "conflict", "placeholder")
IN_PASSAGES = [
    ("One <!-- ask Ana --> and <!-- two", ["<!--"]),
    ("One <!-- ask <!-- Ana --> and \\<!-- two", ["<!--"]),
    ("One <!-- ask\n\nAna --> went.", []),
]
EVERYWHERE = [
    ("markup", "The visit <!-- ask Ana --> went well.", ["<!--", "-->"]),
    ("markup", "The {--old--} figure.", ["{--", "--}"]),
    ("markup", "The {++new++} figure{>>why?<<}.", ["{++", "++}", "{>>", "<<}"]),
    ("markup", "The ~~old~~ figure.", ["~~old~~"]),
    ("markup", "One page.\n\\newpage\nAnother.", ["\\newpage"]),
    ("markup", "See \\ref{x}.", ["\\ref{"]),
    ("markup", "As in Error! Reference source not found.", ["Error! Reference source not found."]),
    (
        "conflict",
        "<<<<<<< HEAD\nOne.\n||||||| base\nTwo.\n>>>>>>> ana",
        ["<" * 7, "|" * 7, ">" * 7],
    ),
    ("conflict", "One.\n  =======\nTwo.", ["=" * 7]),
    ("placeholder", "It cost ??? in all, and TODO: when.", ["???", "TODO"]),
    ("placeholder", "Lorem ipsum dolor.", ["Lorem ipsum"]),
]
IN_MARKDOWN = [
    ("markup", "[more][Petar Petrovski]", ["][Petar Petrovski]"]),
    ("markup", "He came {note: with Ana Aneva}.", ["{note: with Ana Aneva}"]),
    ("markup", "- [ ] call them\n- [x] write", ["- [ ]", "- [x]"]),
    ("markup", "::: warning\nNo.\n:::", ["::: warning", ":::"]),
]
IN_PLAIN = [
    ("markup", "A <b>bold</b> visit<br/>", ["<b>", "</b>", "<br/>"]),
    ("markup", "A <span class='x'>visit", ["<span class='x'>"]),
]
CLEAN = [
    "They seized < 50 kg, and > 3 t the year before.",
    "An e-mail to press@example.org, or to <https://example.org/a?b={c}>.",
    "From 3 to 5 %; see [the page](https://example.org/x) and note [^1].",
    "1. One.\n2. [Two](https://example.org/two) was ~50 kg, ~~ in the Serbian text.",
    "The heading\n======\n\nError in the list! What?",
    "Price: EUR 5; {}, a \\{note: x} and \\<!.",
]


def words(text: str, *, markdown: bool) -> list[tuple[str, str]]:
    """The code of each finding on what writing has left, and the words it is about."""
    found = style_of(Prose(text=text, markdown=markdown))
    return [(one.code, text[one.start : one.end]) for one in found if one.code in CODES]


@pytest.mark.parametrize("markdown", [False, True])
@pytest.mark.parametrize(("code", "text", "expected"), EVERYWHERE)
def test_what_writing_leaves_is_found(
    code: str, text: str, expected: list[str], markdown: bool
) -> None:
    """In titles and in bodies, each at its words."""
    assert [(code, one) for one in expected] == words(text, markdown=markdown)


@pytest.mark.parametrize(("code", "text", "expected"), IN_MARKDOWN)
def test_marks_that_markdown_does_not_know_are_found(
    code: str, text: str, expected: list[str]
) -> None:
    """A plain text may have brackets and braces; in Markdown they were meant to do something."""
    assert [(code, one) for one in expected] == words(text, markdown=True)
    assert [] == words(text, markdown=False)


@pytest.mark.parametrize(("code", "text", "expected"), IN_PLAIN)
def test_tags_in_plain_texts_are_found(code: str, text: str, expected: list[str]) -> None:
    """In Markdown the reader itself refuses them."""
    assert [(code, one) for one in expected] == words(text, markdown=False)
    with pytest.raises(MarkdownError, match="is HTML, which a text cannot hold"):
        from_markdown(text)


@pytest.mark.parametrize(("text", "expected"), IN_PASSAGES)
def test_a_comment_that_does_not_end_is_found(text: str, expected: list[str]) -> None:
    """In a passage, which may have others."""
    found = style_of(Prose(text=text, markdown=True, comments=True))
    assert expected == [text[one.start : one.end] for one in found if one.code == "markup"]


@pytest.mark.parametrize("text", CLEAN)
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    """Signs that texts of this field have."""
    assert [] == words(text, markdown=True)
    assert [] == words(text.replace("<https", "https"), markdown=False)


def test_a_comment_in_the_narrative_is_told_and_not_printed() -> None:
    """It is a note to colleagues; in a record it is an error."""
    text = "The pandemic went on. <!-- Dragan Petrović is the suspect. -->"
    narrative = Narrative((Passage(year=2021, section="context", text=text, file="context.md"),))
    [problem] = check(Records(), narrative)
    assert ("comment", "info", (22, len(text))) == (
        problem.code,
        problem.severity,
        problem.within,
    )
    assert "The pandemic went on." == "".join(
        plain(one.content).strip() for one in from_markdown(text) if isinstance(one, Paragraph)
    )
    article = Article(id="news", title="News", published=Day(2021), body=text)
    codes = {one.code for one in check(Records(articles=(article,)))}
    assert "markup" in codes


FRAGMENTS = (
    "{word}", "**{word}**", "*{word}* x", "**Kos{word}**ovo", "`{word}`", "```{word}```",
    "``` {word}", "<!-- {word} -->", "<!--{word}", "\\<!-- {word} -->", "<!-- {word} -- x -->",
    "{word} -->", "<b>{word}</b>", "<{word}>", "{{note: {word}}}", "{{figure: {word}}}",
    "\\{{figure: {word}}}", "[a][{word}]", "[{word}][]", "[a]({word})", "[{word}](https://x.eu)",
    "a]({word})", "[^{word}]", "\\[^{word}]", "[^1]", "\n\n", "\n", "\n- ", "\n> ", "  \n", "\\\n",
    "    ", "&amp;{word};", "\\", "`", "_{word}_", "~~{word}~~", "{{", "}}", "![{word}](x)",
    "<https://{word}.eu>", "# {word}\n",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(FRAGMENTS), max_size=8).map(
    lambda fragments: " ".join(
        one.format(word=f"zq{number}z") for number, one in enumerate(fragments)
    )
)
_WORD = re.compile("zq[0-9]+z")


@given(TEXTS, st.booleans())
def test_every_printed_word_was_seen_by_the_rules(text: str, of_a_record: bool) -> None:
    """Whatever marks stand around it: nothing is masked for the rules and printed all the same."""
    prose = Prose(text=text, markdown=True, comments=not of_a_record)
    found = style_of(prose)
    notes = {"1": (Text("A note."),)}
    figures = None if of_a_record else lambda *_: "seven"
    try:
        blocks = from_markdown(text, notes=notes, figures=figures)
    except MarkdownError:
        return
    if "markup" in {one.code for one in found}:
        return
    printed = " ".join(
        plain(block.content)
        for block in blocks_in(blocks)
        if isinstance(block, Paragraph | Heading)
    )
    shown = {one for one in _WORD.findall(printed) if f"//{one}" not in text}  # an address is none
    assert shown <= set(_WORD.findall(prose.every.replace(MASK, " ")))
