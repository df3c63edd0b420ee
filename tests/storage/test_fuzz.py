"""Whatever stands in a file, reading it ends in records or in problems at places of that file."""

from pathlib import Path

import pytest
from ends_well import assert_ends_well, new_project
from hypothesis import given
from hypothesis import strategies as st

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "csc-wb"
CRASHES = sorted((ROOT / "tests" / "data" / "crashes").iterdir())
EVENTS = tuple(file.read_text(encoding="utf-8") for file in sorted((EXAMPLE / "events").iterdir()))
SPECIAL = st.sampled_from(
    [
        *"-?:,[]{}#&*!|>'\"%@`~\t\r\n\0\x1b\x85\u2028\ufeff",
        "\r\n",
        "---\n",
        "...\n",
        "<<: ",
        "? ",
        ": ",
    ]
)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with one event; what the event holds is up to the test."""
    return new_project(tmp_path_factory.mktemp("fuzz") / "project")


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A good event with pieces taken out, doubled, moved and put in."""
    text = draw(st.sampled_from(EVENTS))
    for _ in range(draw(st.integers(1, 5))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 30)))
        piece = text[start:end]
        place = draw(st.integers(0, len(text)))
        match draw(st.integers(0, 3)):
            case 0:
                text = text[:start] + text[end:]
            case 1:
                text = text[:place] + piece + text[place:]
            case 2:
                text = text[:place] + draw(SPECIAL) + text[place:]
            case _:
                text = text[:start] + draw(st.text(max_size=5)) + text[end:]
    return text


@given(content=st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode()))
def test_any_bytes(root: Path, content: bytes) -> None:
    """Chance, as YAML and as JSON."""
    assert_ends_well(root, root / "events" / "one.yaml", content)
    assert_ends_well(root.parent / "one.json", root.parent / "one.json", content)


@given(text=mutated())
def test_mutated_records(root: Path, text: str) -> None:
    """Nearly good records, which come further."""
    assert_ends_well(root, root / "events" / "one.yaml", text.encode("utf-8", "surrogatepass"))


@given(data=st.data())
def test_mutated_json(root: Path, data: st.DataObject) -> None:
    """Nearly good JSON."""
    good = (
        '{"format": 1, "project": {"id": "abc", "title": "A\\u00e9", "date": 2021}, "events": []}'
    )
    start = data.draw(st.integers(0, len(good)))
    end = start + data.draw(st.integers(0, 10))
    piece = data.draw(st.text(st.sampled_from('{}[],:"\\u0d8e+-.1 \n\0é'), max_size=6))
    file = root.parent / "one.json"
    assert_ends_well(file, file, (good[:start] + piece + good[end:]).encode())


@pytest.mark.parametrize("crash", CRASHES, ids=lambda path: path.name)
def test_what_once_crashed(root: Path, crash: Path) -> None:
    """Every input that reading once stumbled over is kept."""
    content = crash.read_bytes()
    if crash.suffix == ".json":
        assert_ends_well(root.parent / crash.name, root.parent / crash.name, content)
    else:
        assert_ends_well(root, root / "events" / "one.yaml", content)
