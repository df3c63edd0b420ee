"""A format of your own: the bulletin as plain text.

Run it: ``python examples/own_writer.py FILE [RECORDS]``.

The kinds of nodes are a closed set: mypy tells at ``assert_never`` when one is forgotten.
"""

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import assert_never

import cscwb
from cscwb.document import nodes
from cscwb.writers.numbering import as_table

EXAMPLE = Path(__file__).parent / "csc-wb"


def to_text(document: cscwb.Document) -> str:
    """The document as plain text, with a line for each paragraph and for each row of a table."""
    parts = (document.title, document.subtitle, *map(text_of, document.body))
    return "\n\n".join(filter(None, parts)) + "\n"


def joined(content: Iterable[nodes.Inline | nodes.Block], between: str = "") -> str:
    return between.join(filter(None, map(text_of, content)))


def text_of(node: nodes.Inline | nodes.Block) -> str:
    match node:
        case nodes.Text(text):
            return text
        case nodes.LineBreak():
            return "\n"
        case nodes.Link(content, target):
            return f"{joined(content)} <{target}>"
        case nodes.Footnote(content, mark):
            return f"{mark} [{joined(content)}]"
        case nodes.Reference(label):
            return f"the table ({label})"
        case nodes.Strong() | nodes.Emphasis() | nodes.Foreign() | nodes.Paragraph():
            return joined(node.content)
        case nodes.Heading(_, content):
            return f"{joined(content)}\n{'-' * len(joined(content))}"
        case nodes.Bullets(items, _):
            return "\n".join("- " + joined(item, "\n") for item in items)
        case nodes.Quote(blocks) | nodes.Wide(blocks) | nodes.Apart(blocks):
            return joined(blocks, "\n\n")
        case nodes.Table(caption, columns, rows, notes, label):
            cells = (tuple(column.title for column in columns), *rows)
            lines = (" | ".join(map(joined, row)) for row in cells)
            above = (joined(caption), f"({label})" if label else "")
            return "\n".join([" ".join(filter(None, above)), *lines, *map(joined, notes)])
        case nodes.Chart() | nodes.Tiles():
            return text_of(as_table(node))
        case nodes.Picture():
            shown = [f"[{node.alternative_text}]"] if node.alternative_text else []
            return "\n".join([*shown, joined(node.caption), *map(joined, node.notes)])
        case nodes.Acknowledgement():
            emblems = (f"[{one.alternative_text}]" for one in (node.emblem, *node.logos))
            return "\n".join([*emblems, node.statement])
        case nodes.ToComplete(hint):
            return f"To be completed: {hint}"
        case nodes.Contents() | nodes.ListOfTables() | nodes.ListOfFigures():
            return ""
        case _:
            assert_never(node)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, help="the file to write, such as june.txt")
    parser.add_argument("records", nargs="?", type=Path, default=EXAMPLE, help="a folder")
    options = parser.parse_args()
    try:
        records = cscwb.load(options.records)
        pictures = cscwb.load_pictures(options.records, records)
        bulletin = cscwb.compose_bulletin(records, "2021-06", pictures=pictures)
        print(cscwb.write(bulletin, options.file, writer=to_text))
    except (cscwb.CscwbError, OSError) as error:
        parser.error(str(error))
