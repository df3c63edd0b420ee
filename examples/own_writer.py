"""A format of your own: ``python examples/own_writer.py`` writes the bulletin as ``june.txt``."""

from pathlib import Path
from typing import assert_never

import cscwb
from cscwb.document import nodes as tree
from cscwb.document.numbering import as_table

EXAMPLE = Path(__file__).parent / "csc-wb"


def to_text(document: cscwb.Document) -> str:
    return "\n\n".join((document.title, document.subtitle, joined(document.body, "\n\n"))) + "\n"


def joined(content: tuple[tree.Inline | tree.Block, ...], between: str = "") -> str:
    return between.join(filter(None, map(text_of, content)))


def text_of(node: tree.Inline | tree.Block) -> str:
    match node:
        case tree.Text(text):
            return text
        case tree.Strong() | tree.Emphasis() | tree.Foreign() | tree.Heading() | tree.Paragraph():
            return joined(node.content)
        case tree.Link(content, target):
            return f"{joined(content)} <{target}>"
        case tree.Footnote(content, mark):
            return f"{mark} [{joined(content)}]"
        case tree.Reference(label):
            return f"the table ({label})"
        case tree.Bullets(items, _):
            return "\n".join("- " + joined(item, "\n") for item in items)
        case tree.Quote(blocks) | tree.Wide(blocks) | tree.Apart(blocks):
            return joined(blocks, "\n\n")
        case tree.Table(caption, columns, rows, notes, label):
            lines = [[one.title for one in columns], *rows]
            cells = (" | ".join(map(joined, line)) for line in lines)
            return "\n".join([f"{joined(caption)} ({label})", *cells, *map(joined, notes)])
        case tree.Chart() | tree.Tiles():
            return text_of(as_table(node))
        case tree.Picture():
            return "\n".join([node.alternative_text, *map(joined, (node.caption, *node.notes))])
        case tree.Acknowledgement():
            emblems = (one.alternative_text for one in (node.emblem, *node.logos))
            return "\n".join([*emblems, node.statement])
        case tree.ToComplete(hint):
            return f"To be completed: {hint}"
        case tree.LineBreak() | tree.Contents() | tree.ListOfTables() | tree.ListOfFigures():
            return ""
        case _:
            assert_never(node)


if __name__ == "__main__":
    reading = cscwb.read(EXAMPLE)
    bulletin = cscwb.compose_bulletin(reading.records, "2021-06", pictures=reading.pictures)
    print(cscwb.write(bulletin, "june.txt", writer=to_text))
