"""What is taken over from a template: what gives reports their looks, and nothing else.

Whatever could run, fetch or read something is refused; all that is not asked for stays behind.
"""

import copy
import io
import posixpath
import re
from collections.abc import Iterable, Iterator
from importlib.resources import files
from typing import Any

from docx.image.exceptions import UnrecognizedImageError
from docx.image.image import Image
from docx.oxml.ns import qn
from lxml import etree

from cscwb.errors import WordFileError
from cscwb.word_files import CONTENT_TYPES, Relationship, WordFile, word_file
from cscwb.writers.word_package import zipped

__all__ = ["own_template", "reduced"]

_KEPT = ("styles", "numbering", "theme", "fontTable", "header", "footer")
_HARMLESS = ("image", "hyperlink", "font")  # in a header, a footer or the table of fonts
_MAX_PICTURE = 10 * 1024 * 1024
_MAX_PIXELS = 10_000
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_REFERENCES = (qn("w:headerReference"), qn("w:footerReference"))
_FETCHING = re.compile(
    r"\b(?:DATABASE|DDE|DDEAUTO|IMPORT|INCLUDE|INCLUDEPICTURE|INCLUDETEXT|LINK|MACROBUTTON|RD)\b",
    re.IGNORECASE,
)
_ADDRESS_OF_LINK = re.compile(r"https?://|mailto:", re.IGNORECASE)
_ADDRESS = "http://schemas.openxmlformats.org/package/2006/"


def own_template(*, as_template: bool = False) -> bytes:
    """The template that comes with cscwb.

    Args:
        as_template: In the form of a ``.dotx`` file.
    """
    data = files("cscwb.writers").joinpath("template.docx").read_bytes()
    if not as_template:
        return data
    parts = dict(_own().parts)
    parts[CONTENT_TYPES] = parts[CONTENT_TYPES].replace(_MAIN.encode(), _TEMPLATE.encode())
    return zipped(parts.items())


def _own() -> WordFile:
    return word_file("template.docx", io.BytesIO(own_template()))


def reduced(file: WordFile) -> bytes:
    """A package with the parts that give reports their looks, and cscwb's own for the others."""
    own = _own()
    section = _section(file)
    used = {one.get(qn("r:id")) for one in section if one.tag in _REFERENCES}
    kept = [
        one
        for one in file.relationships(file.main)
        if one.kind in _KEPT
        and not one.external
        and one.target in file.parts
        and (one.kind not in ("header", "footer") or one.id in used)
    ]
    for one in list(section):
        if one.tag in _REFERENCES and one.get(qn("r:id")) not in {rel.id for rel in kept}:
            section.remove(one)
    parts: dict[str, bytes] = {}
    types: dict[str, str] = {}
    for relation in kept:
        _take(file, relation, parts, types)
    relations = [*kept, *_from_own(own, section, {one.kind for one in kept}, parts, types)]
    body = etree.Element(qn("w:document"), nsmap={"w": _namespace("w"), "r": _namespace("r")})
    etree.SubElement(body, qn("w:body")).append(section)
    parts["word/document.xml"] = etree.tostring(body, xml_declaration=True, encoding="UTF-8")
    types["word/document.xml"] = _MAIN
    parts["word/_rels/document.xml.rels"] = _relationships(relations)
    for name in ("_rels/.rels", "docProps/core.xml"):
        parts[name] = own.parts[name]
    types["docProps/core.xml"] = own.content_types["docProps/core.xml"]
    return zipped([(CONTENT_TYPES, _content_types(types)), *parts.items()])


def _namespace(prefix: str) -> str:
    return qn(f"{prefix}:x")[1:].partition("}")[0]


def _section(file: WordFile) -> Any:
    """The properties of the last section, with a page of cscwb's where they say none."""
    body = file.tree(file.main).find(qn("w:body"))
    found = None if body is None else body.find(qn("w:sectPr"))
    own = _own()
    standard = own.tree(own.main).find(f"{qn('w:body')}/{qn('w:sectPr')}")
    if found is None:
        found = etree.Element(qn("w:sectPr"))
    for name in ("w:pgSz", "w:pgMar"):
        if found.find(qn(name)) is None:
            place = sum(one.tag in _REFERENCES or one.tag == qn("w:pgSz") for one in found)
            found.insert(place, copy.deepcopy(standard.find(qn(name))))
    return found


def _take(
    file: WordFile, relation: Relationship, parts: dict[str, bytes], types: dict[str, str]
) -> None:
    """Take over a part, and the pictures that it shows."""
    _refuse_fields(file, relation)
    parts[relation.target] = file.parts[relation.target]
    types[relation.target] = file.content_types.get(relation.target, "")
    inner = file.relationships(relation.target)
    for one in inner:
        if one.kind not in _HARMLESS or (one.external and one.kind != "hyperlink"):
            what = f"leads to '{one.target}'" if one.external else f"holds '{one.target}'"
            raise WordFileError(
                f"'{file.name}': the {relation.kind} {what}, which could run or fetch something;"
                " take it out, or put a picture there"
            )
        if one.external:
            if not _ADDRESS_OF_LINK.match(one.target):
                message = f"links to '{one.target}', which is no web page and no mailbox"
                raise WordFileError(f"'{file.name}': the {relation.kind} {message}")
            continue
        if one.target not in file.parts:
            raise WordFileError(f"'{file.name}': the {relation.kind} lacks '{one.target}'")
        if one.kind == "image":
            _refuse_large(file, one.target)
        parts[one.target] = file.parts[one.target]
        types[one.target] = file.content_types.get(one.target) or _by_suffix(file, one.target)
    if inner:
        folder, name = posixpath.split(relation.target)
        parts[f"{folder}/_rels/{name}.rels"] = _relationships(inner)


def _refuse_fields(file: WordFile, relation: Relationship) -> None:
    """Refuse fields that fetch, start or read something when Word shows or updates them."""
    root = file.tree(relation.target)
    simple = (one.get(qn("w:instr"), "") for one in root.iter(qn("w:fldSimple")))
    instructions = " ".join(["".join(root.itertext(qn("w:instrText"))), *simple])
    if found := _FETCHING.search(instructions):
        raise WordFileError(
            f"'{file.name}': the {relation.kind} has the field {found[0].upper()}, which could run"
            " or fetch something; take it out"
        )


def _by_suffix(file: WordFile, part: str) -> str:
    suffix = part.rpartition(".")[2].lower()
    for one in file.tree(CONTENT_TYPES).iter("{*}Default"):
        if one.get("Extension", "").lower() == suffix:
            return str(one.get("ContentType", ""))
    raise WordFileError(f"'{file.name}' does not say what '{part}' is; save it anew in Word")


def _refuse_large(file: WordFile, part: str) -> None:
    data = file.parts[part]
    if len(data) > _MAX_PICTURE:
        raise WordFileError(
            f"'{file.name}': the picture '{part}' has more than {_MAX_PICTURE // 1024**2} MiB;"
            " make it smaller"
        )
    try:
        picture = Image.from_blob(data)
    except UnrecognizedImageError:
        return  # Word shows other kinds as well
    except Exception:  # noqa: BLE001 -- a header that lies can make anything go wrong
        raise WordFileError(f"'{file.name}': the picture '{part}' is damaged") from None
    if max(picture.px_width, picture.px_height) > _MAX_PIXELS:
        raise WordFileError(
            f"'{file.name}': the picture '{part}' is more than {_MAX_PIXELS} pixels wide or high;"
            " make it smaller"
        )


def _from_own(
    own: WordFile, section: Any, present: set[str], parts: dict[str, bytes], types: dict[str, str]
) -> Iterator[Relationship]:
    """What is cscwb's own: settings, notes, and whatever the template lacks."""
    taken = {one.get(qn("r:id")) for one in section if one.tag in _REFERENCES}
    standard = own.tree(own.main).find(f"{qn('w:body')}/{qn('w:sectPr')}")
    for one in own.relationships(own.main):
        if one.kind in present:
            continue
        name = one.target
        if name in parts:
            name = posixpath.join("word", f"cscwb-{posixpath.basename(name)}")
        relation = Relationship(f"cscwb-{one.id}", one.kind, name, False)
        parts[name], types[name] = own.parts[one.target], own.content_types[one.target]
        yield relation
        for reference in standard:
            if reference.tag in _REFERENCES and reference.get(qn("r:id")) == one.id:
                copied = copy.deepcopy(reference)
                copied.set(qn("r:id"), relation.id)
                section.insert(len(taken), copied)
                taken.add(relation.id)


def _relationships(relations: Iterable[Relationship]) -> bytes:
    address = f"{_ADDRESS}relationships"
    root = etree.Element(f"{{{address}}}Relationships", nsmap={None: address})
    for one in relations:
        element = etree.SubElement(root, f"{{{address}}}Relationship", Id=one.id)
        element.set("Type", f"{_namespace('r')}/{one.kind}")
        element.set("Target", one.target if one.external else f"/{one.target}")
        if one.external:
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
