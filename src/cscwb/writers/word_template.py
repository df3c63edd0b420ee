"""House templates: their styles, pages, headers and footers, and nothing else of them.

What is kept is put into a new package, so that whatever else a template holds - text, macros, its
author, a link to another template - is left behind.
"""

import copy
import io
import os
import posixpath
import re
from collections.abc import Iterable, Iterator
from importlib.resources import files
from typing import Any

import attrs
import docx
from docx.document import Document as WordDocument
from docx.image.exceptions import UnrecognizedImageError
from docx.image.image import Image
from docx.oxml.ns import qn
from lxml import etree

from cscwb.errors import WordFileError
from cscwb.word_files import CONTENT_TYPES, Relationship, WordFile, open_word_file, word_file
from cscwb.writers.word_package import zipped

__all__ = ["PLACEHOLDER", "Template", "own_template", "place_running_head"]

PLACEHOLDER = "{running head}"
_KEPT = ("styles", "numbering", "theme", "fontTable", "header", "footer")
_HARMLESS = ("image", "hyperlink", "font")  # in a header, a footer or the table of fonts
_MAX_PICTURE = 10 * 1024 * 1024
_MAX_PIXELS = 10_000
_A4 = (11906, 16838)
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_REFERENCES = (qn("w:headerReference"), qn("w:footerReference"))
_FETCHING = re.compile(
    r"\b(?:DATABASE|DDE|DDEAUTO|IMPORT|INCLUDE|INCLUDEPICTURE|INCLUDETEXT|LINK|MACROBUTTON|RD)\b",
    re.IGNORECASE,
)
_ADDRESS_OF_LINK = re.compile(r"https?://|mailto:", re.IGNORECASE)
_LEVELS = 9
_NUMBER = f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}"
_ADDRESS = "http://schemas.openxmlformats.org/package/2006/"


@attrs.frozen
class Template:
    """A template that is ready to write with.

    Attributes:
        name: Of its file.
        data: A package with the template's looks alone, complete.
        missing: The names of the styles that it lacks; those of cscwb stand in for them.
        remarks: What else its owner should know, each a sentence with the place before it.
    """

    name: str
    data: bytes
    missing: tuple[str, ...]
    remarks: tuple[str, ...]

    @classmethod
    def open(cls, path: str | os.PathLike[str]) -> "Template":
        """Open a ``.docx`` or ``.dotx`` file.

        Raises:
            WordFileError: It is no Word file, or holds what could run, fetch or do other harm.
            OSError: It cannot be read.
        """
        file = open_word_file(path)
        if macros := [part for part in file.parts if part.endswith("vbaProject.bin")]:
            message = f"holds macros, in '{macros[0]}'; save it as .docx or .dotx, without them"
            raise WordFileError(f"'{file.name}' {message}")
        try:
            word = docx.Document(io.BytesIO(_reduced(file)))
            if not any(one.kind == "header" for one in file.relationships(file.main)):
                word.sections[0].different_first_page_header_footer = True  # as with our header
            missing = _complete(word, docx.Document(io.BytesIO(own_template())))
            _measure(word)
            remarks = tuple(_remarks(file, word))
        except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
            message = f"is not made as Word makes files ({error})"
            raise WordFileError(f"'{file.name}' {message}; save it anew in Word") from None
        buffer = io.BytesIO()
        word.save(buffer)
        return cls(file.name, buffer.getvalue(), missing, remarks)


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


def _reduced(file: WordFile) -> bytes:
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


def _complete(word: WordDocument, own: WordDocument) -> tuple[str, ...]:
    """Add the styles that are missing, and return their names."""
    styles = word.styles.element
    present = {one.get(qn("w:styleId")): _name(one) for one in styles.iter(qn("w:style"))}
    ids = {name.casefold(): id_ for id_, name in present.items()}
    ours = {one.get(qn("w:styleId")): one for one in own.styles.element.iter(qn("w:style"))}
    wanted = {id_: _name(one) for id_, one in ours.items() if one.get(qn("w:default")) is None}
    missing = [id_ for id_, name in wanted.items() if name.casefold() not in ids]
    for id_ in missing:
        ids[_name(ours[id_]).casefold()] = f"Cscwb{id_}" if id_ in present else id_
    theirs = {one.get(qn("w:styleId")): one for one in styles.iter(qn("w:style"))}
    same = {id_: theirs[ids[_name(ours[id_]).casefold()]] for id_ in wanted if id_ not in missing}
    lists = [id_ for id_, one in ours.items() if one.find(_NUMBER) is not None]
    unnumbered = [id_ for id_ in lists if not _has_all_levels(word, same.get(id_))]
    numbers = _numbering(word, own) if unnumbered else {}
    for id_ in missing:
        known = {**_ids(ours, ids), id_: ids[_name(ours[id_]).casefold()]}
        styles.append(_copied(ours[id_], known, numbers))
    for id_, style in same.items():
        style.find(qn("w:name")).set(qn("w:val"), wanted[id_])  # Word takes either case
        if id_ in unnumbered:
            number = ours[id_].find(_NUMBER).get(qn("w:val"))
            style.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = int(numbers[number])
    if (language := styles.find(f".//{qn('w:docDefaults')}//{qn('w:lang')}")) is None:
        _say_language(styles)
    else:
        language.set(qn("w:val"), "en-GB")
    return tuple(wanted[id_] for id_ in missing)


def _name(style: Any) -> str:
    """What Word shows; "" for a style without a name, which is nobody's."""
    found = style.find(qn("w:name"))
    return "" if found is None else str(found.get(qn("w:val"), ""))


def _measure(word: WordDocument) -> None:
    """Raise ValueError for a page whose measures are no figures."""
    page = word.sections[0]
    if not (page.page_width and page.page_height):
        raise ValueError("the page has no size")
    if page.page_width <= (page.left_margin or 0) + (page.right_margin or 0):
        raise ValueError("the margins leave no room for text")


def _ids(ours: dict[str, Any], ids: dict[str, str]) -> dict[str, str | None]:
    """The id in the template of each style of ours; its default for our defaults."""
    return {id_: ids.get(_name(one).casefold()) for id_, one in ours.items()}


def _copied(style: Any, ids: dict[str, str | None], numbers: dict[str, str]) -> Any:
    copied = copy.deepcopy(style)
    copied.set(qn("w:styleId"), ids[style.get(qn("w:styleId"))])
    for tag in ("w:basedOn", "w:next", "w:link"):
        if (other := copied.find(qn(tag))) is not None:
            if known := ids.get(other.get(qn("w:val"))):
                other.set(qn("w:val"), known)
            else:
                copied.remove(other)
    for number in copied.iter(qn("w:numId")):
        number.set(qn("w:val"), numbers[number.get(qn("w:val"))])
    return copied


def _numbering(word: WordDocument, own: WordDocument) -> dict[str, str]:
    """Add our lists to those of the template; the new id of each."""
    theirs, ours = word.part.numbering_part.element, own.part.numbering_part.element
    lists = [int(one.get(qn("w:abstractNumId"))) for one in theirs.iter(qn("w:abstractNum"))]
    taken = [int(one.get(qn("w:numId"))) for one in theirs.iter(qn("w:num"))]
    first, next_ = max(lists, default=0) + 1, max(taken, default=0) + 1
    numbers = {}
    pairs = zip(ours.iter(qn("w:abstractNum")), ours.iter(qn("w:num")), strict=True)
    for offset, (definition, number) in enumerate(copy.deepcopy(list(pairs))):
        definition.set(qn("w:abstractNumId"), str(first + offset))
        for level in definition.iter(qn("w:pStyle")):
            level.getparent().remove(level)
        numbers[number.get(qn("w:numId"))] = str(next_ + offset)
        number.set(qn("w:numId"), str(next_ + offset))
        number.find(qn("w:abstractNumId")).set(qn("w:val"), str(first + offset))
        theirs.insert(sum(1 for _ in theirs.iter(qn("w:abstractNum"))), definition)
        theirs.append(number)
    return numbers


def _has_all_levels(word: WordDocument, style: Any) -> bool:
    """Whether a list style has numbering that reaches as deep as lists may lie in each other."""
    number = None if style is None else style.find(_NUMBER)
    if number is None:
        return False
    numbering = word.part.numbering_part.element
    for one in numbering.iter(qn("w:num")):
        if one.get(qn("w:numId")) == number.get(qn("w:val")):
            definition = one.find(qn("w:abstractNumId")).get(qn("w:val"))
            for other in numbering.iter(qn("w:abstractNum")):
                if other.get(qn("w:abstractNumId")) == definition:
                    return len(list(other.iter(qn("w:lvl")))) >= _LEVELS
    return False


def _say_language(styles: Any) -> None:
    defaults = styles.find(qn("w:docDefaults"))
    if defaults is None:
        defaults = etree.Element(qn("w:docDefaults"))
        styles.insert(0, defaults)
    steps = ("w:rPrDefault", "w:rPr", "w:lang")
    for step in steps:
        inner = defaults.find(qn(step))
        if inner is None:
            inner = etree.SubElement(defaults, qn(step))
            if step == "w:rPrDefault":
                defaults.insert(0, inner)
        defaults = inner
    defaults.set(qn("w:val"), "en-GB")


def _remarks(file: WordFile, word: WordDocument) -> Iterator[str]:
    size = word.sections[0]._sectPr.find(qn("w:pgSz"))
    page = (int(size.get(qn("w:w"), 0)), int(size.get(qn("w:h"), 0)))
    if sorted(page) != sorted(_A4):
        width, height = (f"{one / 1440 * 2.54:.1f}" for one in page)
        yield f"page: {width} cm by {height} cm, and A4 is 21.0 cm by 29.7 cm"
    main = file.tree(file.main)
    if any(main.itertext()):
        yield "text: it is left out, for a report has its own"
    kinds = {one.kind for one in file.relationships(file.main)}
    for kind in ("header", "footer"):
        if not any(one.get(qn("r:id")) for one in main.iter(qn(f"w:{kind}Reference"))):
            yield f"{kind}: there is none; that of cscwb is used"
    if "footer" in kinds and not _has_field(word, "PAGE"):
        yield "footer: no page number; insert the field PAGE in Word"
    if "header" in kinds and not _has_place(word):
        yield f"header: no place for the running head; write '{PLACEHOLDER}' where it belongs"
    for one in file.relationships("word/settings.xml"):
        if one.kind == "attachedTemplate":
            yield f"settings: the attached template '{one.target}' is left out"


def _has_field(word: WordDocument, name: str) -> bool:
    footers = [one.footer._element for one in word.sections]
    footers += [one.first_page_footer._element for one in word.sections]
    instructions = [
        "".join(footer.itertext(qn("w:instrText")))
        + "".join(one.get(qn("w:instr"), "") for one in footer.iter(qn("w:fldSimple")))
        for footer in footers
    ]
    return any(name in words.split() for words in instructions)


def _has_place(word: WordDocument) -> bool:
    """Whether the running head has a place: a placeholder, or a header without anything."""
    return bool(list(_placeholders(word))) or _is_empty(word)


def _is_empty(word: WordDocument) -> bool:
    """Whether the header of the first section holds nothing but one empty paragraph."""
    element = word.sections[0].header._element
    return not "".join(element.itertext()).strip() and element.find(f".//{qn('w:drawing')}") is None


def _placeholders(word: WordDocument) -> Iterator[Any]:
    """The paragraphs of headers and footers that hold the placeholder."""
    for relation in word.part.rels.values():
        if relation.reltype.rpartition("/")[2] in ("header", "footer"):
            for paragraph in relation.target_part.element.iter(qn("w:p")):
                if PLACEHOLDER in "".join(paragraph.itertext(qn("w:t"))):
                    yield paragraph


def place_running_head(word: WordDocument, running_head: str) -> None:
    """Write the running head where the template has a place for it."""
    for paragraph in _placeholders(word):
        first, *others = paragraph.iter(qn("w:t"))
        words = "".join(paragraph.itertext(qn("w:t"))).replace(PLACEHOLDER, running_head)
        first.text = words
        first.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        for other in others:
            other.text = ""
    if _is_empty(word):
        header = word.sections[0].header
        if running_head:
            header.paragraphs[0].add_run(running_head)
        else:
            # no header at all, or its line would stand there alone
            header.is_linked_to_previous = True
