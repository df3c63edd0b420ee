"""One form for inlines that print the same."""

import pytest
from document.strategies import raw_inlines
from hypothesis import given

from cscwb.document.nodes import Emphasis, Footnote, Inlines, LineBreak, Link, Strong, Text
from cscwb.document.normal_form import normalised
from cscwb.document.walk import plain

A, B, SPACE, BREAK = Text("a"), Text("b"), Text(" "), LineBreak()


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ((A, B, Text("c")), (Text("abc"),)),
        ((Strong((A,)), Strong((B,))), (Strong((Text("ab"),)),)),
        ((Strong((A, Strong((B,)))),), (Strong((Text("ab"),)),)),
        ((Emphasis((Strong((Emphasis((A,)),)),)),), (Emphasis((Strong((A,)),)),)),
        ((Strong((Text("a "),)), B), (Strong((A,)), Text(" b"))),
        (
            (A, Strong((Emphasis((Text(" b\u00a0"),)),)), A),
            (Text("a "), Strong((Emphasis((B,)),)), Text("\u00a0a")),
        ),
        ((Strong((SPACE,)), A, Strong(()), Emphasis((Text("\t"),))), (A,)),
        ((A, Strong((BREAK, B, BREAK)), A), (A, BREAK, Strong((B,)), BREAK, A)),
        ((BREAK, Text(" a "), BREAK, SPACE, BREAK, Text(" b"), BREAK), (A, BREAK, BREAK, B)),
        ((Link((A, B), "https://x.eu"),), (Link((Text("ab"),), "https://x.eu"),)),
        ((Link((Text(" a "),), "https://x.eu"),), (Link((Text(" a "),), "https://x.eu"),)),
        ((A, Footnote((SPACE, A, B))), (A, Footnote((Text("ab"),)))),
        ((SPACE, BREAK), ()),
    ],
)
def test_normal_form(content: Inlines, expected: Inlines) -> None:
    """Neighbours merge, accents do not nest in their own kind, white space moves outwards."""
    assert normalised(content) == expected


@given(raw_inlines())
def test_normal_form_is_idempotent(content: Inlines) -> None:
    """The normal form of a normal form is itself."""
    expected = normalised(content)

    assert normalised(expected) == expected


@given(raw_inlines())
def test_every_word_is_kept(content: Inlines) -> None:
    """Nothing but white space at an edge is lost."""
    assert "".join(plain(normalised(content)).split()) == "".join(plain(content).split())
