"""The page that explains the document tree, beside the tree itself."""

import re
from pathlib import Path
from typing import get_args

from cscwb.document.nodes import Block, Inline

PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "document-tree.md"
ROW = re.compile(r"^\| `(\w+)` \| (a line|the body) \|", re.MULTILINE)


def test_the_page_names_every_node() -> None:
    """Its table has the inlines and the blocks, each of them, in order, and nothing else."""
    inlines = [(one.__name__, "a line") for one in get_args(Inline)]
    blocks = [(one.__name__, "the body") for one in get_args(Block)]
    assert [*inlines, *blocks] == ROW.findall(PAGE.read_text(encoding="utf-8"))
