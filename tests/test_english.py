"""The search for words that this project does not use."""

from pathlib import Path

import pytest
from english import prose, words


@pytest.mark.parametrize(
    "text", ["Mend the file.", "It is no record.", "The page tells more.", "dropped in silence"]
)
def test_unwanted_words_are_found(text: str) -> None:
    """Each kind of entry in the list of words matches."""
    assert [True] == [True for pattern in words() if pattern.search(text)]


@pytest.mark.parametrize("text", ["There is no record.", "It is no longer read.", "recommended"])
def test_other_words_are_not(text: str) -> None:
    """What merely resembles an entry is allowed."""
    assert not any(pattern.search(text) for pattern in words())


def test_pages_are_read_without_their_code(tmp_path: Path) -> None:
    """Blocks, inline code and addresses of links are not prose."""
    page = tmp_path / "page.md"
    page.write_text("one `two`\n```sh\nthree\n```\n[four](five.md)\n", encoding="utf-8")
    assert [(1, "one x"), (2, ""), (3, ""), (4, ""), (5, "[fourx")] == list(prose(page))


def test_modules_are_read_by_texts_and_comments(tmp_path: Path) -> None:
    """Names and single words of a module are code; the rest of it is prose."""
    module = tmp_path / "module.py"
    module.write_text('"""Say it."""\nname = "word"  # a reason\n', encoding="utf-8")
    assert [(1, "Say it."), (2, "# a reason")] == sorted(prose(module))
