"""What is taken over from a template: what gives reports their looks, and nothing else.

What could run, fetch or read something is refused; all that is not asked for stays behind.
"""

import io
import posixpath
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.resources import files
from typing import Any

import attrs
from docx.image.exceptions import UnrecognizedImageError
from docx.image.image import Image
from docx.oxml.ns import nsmap, qn
from lxml import etree

from cscwb.errors import WordFileError
from cscwb.word.cleaning import Verdict, cleaned
from cscwb.word.fields import WEB_OR_MAIL
from cscwb.word.files import CONTENT_TYPES, Relationship, WordFile, word_file
from cscwb.word.package import zipped
from cscwb.word.page import (
    STORIES,
    has_title_page,
    references_of,
    section_with,
    sections_of,
)

_WORDML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_LOOKS = {
    "styles": ("w:styles", f"{_WORDML}.styles+xml"),
    "numbering": ("w:numbering", f"{_WORDML}.numbering+xml"),
    "theme": ("a:theme", "application/vnd.openxmlformats-officedocument.theme+xml"),
    "fontTable": ("w:fonts", f"{_WORDML}.fontTable+xml"),
}
_MADE_SO = {  # the root of each kind of part, and its content type
    **_LOOKS,
    "header": ("w:hdr", f"{_WORDML}.header+xml"),
    "footer": ("w:ftr", f"{_WORDML}.footer+xml"),
}
_HARMLESS = ("image", "hyperlink", "font")  # in a header, a footer or the table of fonts
_MAX_PICTURE = 10 * 1024 * 1024
_MAX_PIXELS = 10_000
_MOST_REPORTED = 20
_MAIN = f"{_WORDML}.document.main+xml"
_TEMPLATE = f"{_WORDML}.template.main+xml"
_ADDRESS = "http://schemas.openxmlformats.org/package/2006/"


@attrs.frozen
class Reduction:
    """What is left of a template.

    Attributes:
        data: A package with the parts that give reports their looks, and cscwb's for the others.
        remarks: What its owner should know of it, each a sentence with the place before it.
    """

    data: bytes
    remarks: tuple[str, ...]


def own_template(*, as_template: bool = False) -> bytes:
    """Return the template that comes with cscwb.

    Args:
        as_template: In the form of a ``.dotx`` file.
    """
    data = files("cscwb.word").joinpath("template.docx").read_bytes()
    if not as_template:
        return data
    parts = dict(_own().parts)
    parts[CONTENT_TYPES] = parts[CONTENT_TYPES].replace(_MAIN.encode(), _TEMPLATE.encode())
    return zipped(parts.items())


def _own() -> WordFile:
    return word_file("template.docx", io.BytesIO(own_template()))


def reduced(file: WordFile) -> Reduction:
    """Return the parts that give reports their looks, without anything else of the template.

    Raises:
        WordFileError: They could run, fetch or read something, or do other harm.
    """
    taking = _Taking(file, _own())
    sections = sections_of(file)
    if len(sections) > 1:
        what = "the last gives page, header and footer"
        taking.verdict.remarks.append(f"page: there are {len(sections)} sections; {what}")
    taking.looks()
    references = taking.stories(sections)
    section = section_with(sections[-1], taking.own_section, references, taking.verdict)
    taking.rest()
    if harm := list(dict.fromkeys(taking.verdict.harm)):
        raise WordFileError(
            "\n".join(f"'{file.name}': {problem}" for problem in harm[:_MOST_REPORTED])
        )
    return Reduction(taking.packed(section), tuple(dict.fromkeys(taking.verdict.remarks)))


@attrs.define
class _Taking:
    """A package in the making.

    Attributes:
        file: The template.
        own: That of cscwb.
        verdict: What is found in the template.
        parts: The parts so far.
        types: The content type of each.
        relations: What the main part names so far.
    """

    file: WordFile
    own: WordFile
    verdict: Verdict = attrs.field(factory=Verdict)
    parts: dict[str, bytes] = attrs.field(factory=dict)
    types: dict[str, str] = attrs.field(factory=dict)
    relations: list[Relationship] = attrs.field(factory=list)

    @property
    def own_section(self) -> Any:
        """The section properties of cscwb's template."""
        return sections_of(self.own)[-1]

    def looks(self) -> None:
        """Take the styles, and what they need."""
        relationships = self.file.relationships(self.file.main)
        for kind in _LOOKS:
            found = [relation for relation in relationships if relation.kind == kind]
            there = [relation for relation in found if self._is_there(relation)]
            if there:
                self._take(there[0])
            elif found:
                self._report_missing(found[0])

    def stories(self, sections: Sequence[Any]) -> Mapping[tuple[str, str], str]:
        """Take the headers and footers that Word shows, and cscwb's for want of them.

        Args:
            sections: The properties of those of the template.

        Returns:
            The relationship id of each, by its kind and the pages that it is on.
        """
        known = {relation.id: relation for relation in self.file.relationships(self.file.main)}
        asked = references_of(sections)
        shown = ("default", "first") if has_title_page(sections[-1]) else ("default",)
        taken: dict[tuple[str, str], str] = {}
        for kind in STORIES:
            for pages in shown:
                relation = known.get(asked.get((kind, pages), ""))
                if relation and relation.kind == kind and self._is_there(relation):
                    taken[kind, pages] = self._take(relation)
                elif relation:
                    self._report_missing(
                        relation, "the first page has none" if pages == "first" else ""
                    )
                elif pages == "default":
                    self.verdict.remarks.append(f"{kind}: there is none; that of cscwb is used")
        if ("header", "default") not in taken and ("footer", "default") in taken:
            # with our header comes a page for the title
            taken.setdefault(("footer", "first"), taken["footer", "default"])
        for kind in STORIES:
            if (kind, "default") not in taken:
                self._take_own_story(kind, taken)
        return taken

    def rest(self) -> None:
        """Take from cscwb what else a report needs."""
        present = {relation.kind for relation in self.relations}
        for relation in self.own.relationships(self.own.main):
            if relation.kind not in present and relation.kind not in STORIES:
                self._take_own(relation)

    def packed(self, section: Any) -> bytes:
        """Return the package, with an empty text of one section."""
        body = etree.Element(qn("w:document"), nsmap={"w": nsmap["w"], "r": nsmap["r"]})
        etree.SubElement(body, qn("w:body")).append(section)
        own = "docProps/core.xml"
        self.parts |= {
            "word/document.xml": etree.tostring(body, xml_declaration=True, encoding="UTF-8"),
            "word/_rels/document.xml.rels": _relationships(self.relations),
            "_rels/.rels": self.own.parts["_rels/.rels"],
            own: self.own.parts[own],
        }
        self.types |= {"word/document.xml": _MAIN, own: self.own.content_type(own)}
        return zipped([(CONTENT_TYPES, _content_types(self.types)), *self.parts.items()])

    def _is_there(self, relation: Relationship) -> bool:
        return not relation.external and relation.target in self.file.parts

    def _report_missing(self, relation: Relationship, outcome: str = "") -> None:
        what = f"{relation.kind}: its part '{relation.target}' is missing"
        self.verdict.remarks.append(f"{what}; {outcome or 'that of cscwb is used'}")

    def _take(self, relation: Relationship) -> str:
        """Take a part over with the pictures that it shows, and return its relationship id."""
        kind, part = relation.kind, relation.target
        tag, content_type = _MADE_SO[kind]
        root = self.file.tree(part)
        if root.tag != qn(tag):
            self.verdict.harm.append(f"the {kind} '{part}' is none that Word makes; save it again")
            return ""
        root = cleaned(root, kind, _styles(self.own), self.verdict)
        self.parts[part] = etree.tostring(
            root, xml_declaration=True, encoding="UTF-8", standalone=True
        )
        self.types[part] = content_type
        used = set(_named(root))
        inner = [relation for relation in self.file.relationships(part) if relation.id in used]
        for relation in inner:
            self.verdict.harm.extend(f"the {kind} {harm}" for harm in self._harm(relation))
            if self._is_there(relation):
                self.parts[relation.target] = self.file.parts[relation.target]
                self.types[relation.target] = self.file.content_type(relation.target)
        if inner:
            folder, name = posixpath.split(part)
            self.parts[f"{folder}/_rels/{name}.rels"] = _relationships(inner)
        return self._relate(kind, part)

    def _harm(self, relation: Relationship) -> Iterator[str]:
        """Yield what is wrong with what a part names."""
        kind, target = relation.kind, relation.target
        if kind not in _HARMLESS or (relation.external and kind != "hyperlink"):
            what = f"leads to '{target}'" if relation.external else f"holds '{target}'"
            yield f"{what}, which could run or fetch something; take it out, or put a picture there"
        elif relation.external and not WEB_OR_MAIL.match(target):
            yield f"links to '{target}', which is neither a web page nor a mailbox"
        elif not relation.external and not self._is_there(relation):
            yield f"lacks '{target}'; insert it again in Word, or take it out"
        elif not relation.external and not self.file.content_type(target):
            yield f"has '{target}' and does not say what it is; save it again in Word"
        elif kind == "image":
            yield from _trouble_with(target, self.file.parts[target])

    def _take_own_story(self, kind: str, taken: dict[tuple[str, str], str]) -> None:
        known = {relation.id: relation for relation in self.own.relationships(self.own.main)}
        for reference in self.own_section.iterchildren(qn(f"w:{kind}Reference")):
            pages = reference.get(qn("w:type"))
            if (kind, pages) not in taken:
                taken[kind, pages] = self._take_own(known[reference.get(qn("r:id"))])

    def _take_own(self, relation: Relationship) -> str:
        part = relation.target
        if part.lower() in {name.lower() for name in self.parts}:
            part = posixpath.join("word", f"cscwb-{posixpath.basename(part)}")
        self.parts[part] = self.own.parts[relation.target]
        self.types[part] = self.own.content_type(relation.target)
        return self._relate(relation.kind, part)

    def _relate(self, kind: str, part: str) -> str:
        id_ = f"rId{len(self.relations) + 1}"
        self.relations.append(Relationship(id_, kind, part, False))
        return id_


def _styles(own: WordFile) -> frozenset[str]:
    """Return the names of the styles that reports have, in small letters."""
    [part] = [
        relation.target for relation in own.relationships(own.main) if relation.kind == "styles"
    ]
    names = own.tree(part).iterfind(f"{qn('w:style')}/{qn('w:name')}")
    return frozenset(element.get(qn("w:val")).lower() for element in names)


def _named(root: Any) -> Iterator[str]:
    """Yield the relationship ids that a part refers to."""
    for element in root.iter(etree.Element):
        for name, value in element.items():
            if name.startswith(qn("r:")) or name.endswith("}relid"):
                yield value


def _trouble_with(part: str, data: bytes) -> Iterator[str]:
    """Yield what is wrong with a picture."""
    if len(data) > _MAX_PICTURE:
        size = f"more than {_MAX_PICTURE // 1024**2} MiB"
        yield f"has the picture '{part}' of {size}; make it smaller"
        return
    try:
        picture = Image.from_blob(data)
    except UnrecognizedImageError:
        return  # Word shows other kinds as well
    except Exception:  # noqa: BLE001 -- a header that lies can make anything go wrong
        yield f"has the picture '{part}', which is damaged; insert it again in Word"
        return
    if max(picture.px_width, picture.px_height) > _MAX_PIXELS:
        size = f"more than {_MAX_PIXELS} pixels"
        yield f"has the picture '{part}', which is {size} wide or high; make it smaller"


def _relationships(relations: Iterable[Relationship]) -> bytes:
    address = f"{_ADDRESS}relationships"
    root = etree.Element(f"{{{address}}}Relationships", nsmap={None: address})
    for relation in relations:
        element = etree.SubElement(root, f"{{{address}}}Relationship", Id=relation.id)
        element.set("Type", f"{nsmap['r']}/{relation.kind}")
        element.set("Target", relation.target if relation.external else f"/{relation.target}")
        if relation.external:
            element.set("TargetMode", "External")
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _content_types(types: dict[str, str]) -> bytes:
    address = f"{_ADDRESS}content-types"
    root = etree.Element(f"{{{address}}}Types", nsmap={None: address})
    etree.SubElement(
        root,
        f"{{{address}}}Default",
        Extension="rels",
        ContentType="application/vnd.openxmlformats-package.relationships+xml",
    )
    for part, kind in sorted(types.items()):
        etree.SubElement(root, f"{{{address}}}Override", PartName=f"/{part}", ContentType=kind)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
