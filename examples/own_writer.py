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
            return joined(node.title if isinstance(node, tree.Heading) else node.content)
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
        case tree.Cover() | tree.KeyFigures() | tree.Teasers():
            return "\n".join(lines_of(node))
        case tree.ToComplete(hint):
            return f"{node.label} {hint}".rstrip()
        case tree.LineBreak() | tree.Contents() | tree.ListOfTables() | tree.ListOfFigures():
            return ""
        case _:
            assert_never(node)


def in_short(teaser: tree.Teaser) -> str:
    photo = [teaser.illustration.alternative_text] if teaser.illustration else []
    more = [teaser.more] if teaser.more else []
    return "\n".join([*photo, *map(text_of, (teaser.heading, *teaser.content, *more))])


def lines_of(node: tree.Cover | tree.KeyFigures | tree.Teasers) -> list[str]:
    if isinstance(node, tree.Teasers):
        return [*map(in_short, node.items)]
    notes = map(joined, node.notes)
    if isinstance(node, tree.KeyFigures):
        return [*(f"{figure.value} {joined(figure.words)}" for figure in node.figures), *notes]
    facts = [f"{fact.label}: {joined(fact.content)}" for fact in node.facts]
    who = text_of(node.acknowledgement) if node.acknowledgement else ""
    return [*filter(None, (node.above, node.title, node.below, *facts, who)), *notes]


if __name__ == "__main__":
    reading = cscwb.read(EXAMPLE)
    bulletin = cscwb.compose_bulletin(reading.records, "2021-06", pictures=reading.pictures)
    print(cscwb.write(bulletin, "june.txt", writer=to_text))
