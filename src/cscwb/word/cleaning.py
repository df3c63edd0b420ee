"""What a part of a template loses before it is taken over: who made it, and what leads nowhere."""

from collections.abc import Container, Iterator
from typing import Any

import attrs
from docx.oxml.ns import nsmap, qn
from lxml import etree

from cscwb.patterns import regex
from cscwb.word.fields import WEB_OR_MAIL, Field, fields_in, unwrap

_ACCEPTED = regex(r"ins|moveTo|conflictIns")
_CHANGE = regex(
    r"del|moveFrom|conflictDel|cell(?:Ins|Del|Merge)|numberingChange|tblGridChange|tblPrExChange"
    r"|(?:r|p|sect|tbl|tr|tc)PrChange|(?:move|customXml)[A-Z][A-Za-z]{1,30}Range(?:Start|End)"
)
_COMMENT = regex(r"comment(?:RangeStart|RangeEnd|Reference)|annotationRef")
_UNSEEN = regex(r"rsid|permStart|permEnd")
_MARKS = tuple(f"{qn('w:pPr')}/{qn('w:rPr')}/{qn(tag)}" for tag in ("w:del", "w:moveFrom"))
_PARAGRAPH, _TABLE = qn("w:p"), qn("w:tbl")
_CONTAINERS = (qn("w:tc"), qn("w:txbxContent"))
_OF_AUTHORS = regex(r"creator|lastModifiedBy|Manager")
_DESCRIBING = ("alt", "descr", "name", "title")  # attributes of drawings
_FOLDERS = regex(r"(?:[A-Za-z]:[\\/]|\\\\|/(?:home|Users)/)(?:[^\\/]*[\\/])*")
_VML = "urn:schemas-microsoft-com:"
_LONGEST = 60


@attrs.frozen
class Verdict:
    """What the owner of a template is verdict.

    Attributes:
        harm: What could do harm, so that the template is refused.
        remarks: What else to know, each a sentence with the place before it.
    """

    harm: list[str] = attrs.field(factory=list)
    remarks: list[str] = attrs.field(factory=list)


def cleaned(root: Any, kind: str, styles: Container[str], verdict: Verdict) -> Any:
    """Return a part as if nothing had been changed or noted, and all of it of use in any report.

    Args:
        root: The part; it is changed.
        kind: Of its relationship, such as ``header``.
        styles: The names of the styles that reports have, in small letters.
        verdict: Gets what is found.
    """
    _accept(root, kind, verdict)
    if kind not in ("header", "footer"):
        return root
    for control in list(root.iter(qn("w:sdt"))):
        _release(control, kind, verdict)
    for field in fields_in(root):
        _settle(field, kind, styles, verdict)
    for element in root.iter(etree.Element):
        if element.tag.startswith(f"{{{_VML}"):
            _judge_addresses(element, kind, verdict)
        _leave_folders_out(element)
    for container in [root, *root.iter(*_CONTAINERS)]:
        _end_in_paragraph(container)
    return _with_relations(root)


def is_on(element: Any) -> bool:
    """Whether what is on or off is on."""
    return element is not None and element.get(qn("w:val"), "1") not in ("0", "false", "off")


def _accept(root: Any, kind: str, verdict: Verdict) -> None:
    """Accept tracked changes, and take out comments and traces of who wrote what."""
    for tag, change in (("w:tr", "w:trPr/w:del"), ("w:tc", "w:tcPr/w:cellDel")):
        path = "/".join(map(qn, change.split("/")))
        for element in [found for found in root.iter(qn(tag)) if found.find(path) is not None]:
            verdict.remarks.append(_changed(kind))
            element.getparent().remove(element)
    for table in [
        element for element in root.iter(_TABLE) if next(element.iter(qn("w:tc")), None) is None
    ]:
        table.getparent().remove(table)
    paragraphs = root.iter(_PARAGRAPH)
    joined = [
        paragraph
        for paragraph in paragraphs
        if any(paragraph.find(mark) is not None for mark in _MARKS)
    ]
    for element in list(root.iter(etree.Element)):
        for attribute in [name for name in element.keys() if "}rsid" in name]:  # noqa: SIM118 -- lxml
            del element.attrib[attribute]
        name = etree.QName(element).localname
        if _ACCEPTED.fullmatch(name):
            verdict.remarks.append(_changed(kind))
            unwrap(element)
        elif _CHANGE.fullmatch(name):
            verdict.remarks.append(_changed(kind))
            element.getparent().remove(element)
        elif _COMMENT.fullmatch(name):
            verdict.remarks.append(f"{kind}: comments are left out")
            element.getparent().remove(element)
        elif _UNSEEN.fullmatch(name):
            element.getparent().remove(element)
    for paragraph in reversed(joined):
        _join(paragraph)


def _changed(kind: str) -> str:
    return f"{kind}: tracked changes are accepted; who made them is left out"


def _join(paragraph: Any) -> None:
    """Join a paragraph, whose end has been deleted, to the next one."""
    following = paragraph.getnext()
    if following is None or following.tag != _PARAGRAPH:
        return
    first = next(iter(following), None)
    place = 1 if first is not None and first.tag == qn("w:pPr") else 0
    for child in reversed([child for child in paragraph if child.tag != qn("w:pPr")]):
        following.insert(place, child)
    paragraph.getparent().remove(paragraph)


def _release(control: Any, kind: str, verdict: Verdict) -> None:
    """Put what a content control shows in its place, since what fills it stays behind."""
    properties, content = control.find(qn("w:sdtPr")), control.find(qn("w:sdtContent"))
    texts = list(control.iter(qn("w:t")))
    words = "".join(element.text or "" for element in texts).strip()
    bound = None if properties is None else properties.find("{*}dataBinding")
    is_prompt = properties is not None and is_on(properties.find(qn("w:showingPlcHdr")))
    of_author = bound is not None and _OF_AUTHORS.search(bound.get(qn("w:xpath"), ""))
    if words:
        if is_prompt:
            verdict.remarks.append(f"{kind}: the prompt {_quoted(words)} is left out")
        elif of_author:
            what = "is left out, for it names who made the template"
            verdict.remarks.append(f"{kind}: {_quoted(words)} {what}")
        elif bound is not None:
            what = f"what fills the content control {_quoted(words)} stays behind"
            verdict.remarks.append(f"{kind}: {what}; its words are plain text")
    if is_prompt or of_author:
        for text in texts:
            text.text = ""
    if content is not None:
        control.addprevious(content)
        unwrap(content)
    control.getparent().remove(control)


def _settle(field: Field, kind: str, styles: Container[str], verdict: Verdict) -> None:
    """Keep a field that any report can fill; leave the words of the others."""
    if harm := list(_harm(field)):
        verdict.harm.extend(f"the {kind} {problem}" for problem in harm)
    elif field.is_of_file:
        what = f"the field {_quoted(field.instruction)}"
        verdict.remarks.append(
            f"{kind}: {what} is left out, since it is about the template's own file"
        )
        field.remove()
    elif not field.lasts(styles):
        if field.closed:
            words = _quoted(field.words) if field.words.strip() else "none"
            what = f"the field {_quoted(field.instruction)} leads to what stays behind"
            verdict.remarks.append(f"{kind}: {what}; its words, {words}, are plain text")
        field.freeze()


def _harm(field: Field) -> Iterator[str]:
    if field.fetches:
        yield f"has the field {field.name}, which could run or fetch something; take it out"
    if address := field.leads_to:
        yield f"links to {_quoted(address)}, which is neither a web page nor a mailbox"
    for inner in field.inner:
        yield from _harm(inner)


def _judge_addresses(element: Any, kind: str, verdict: Verdict) -> None:
    """Judge what older drawings name without a relationship."""
    for name, value in element.items():
        match etree.QName(name).localname if not name.startswith(qn("r:")) else "":
            case "href" if value and not value.startswith("#") and not WEB_OR_MAIL.match(value):
                what = f"links to {_quoted(value)}, which is neither a web page nor a mailbox"
                verdict.harm.append(f"the {kind} {what}")
            case "src" | "althref" if value:
                what = f"leads to {_quoted(value)}, which could run or fetch something; take it out"
                verdict.harm.append(f"the {kind} {what}, or put a picture there")


def _leave_folders_out(element: Any) -> None:
    """Keep the name of the file where the description of a picture is its path."""
    for name, value in element.items():
        if name.rpartition("}")[2] in _DESCRIBING and (folders := _FOLDERS.match(value)):
            element.set(name, value[folders.end() :])


def _end_in_paragraph(container: Any) -> None:
    """Add the paragraph that has to follow a table, and be where nothing else is."""
    blocks = [element for element in container if element.tag in (_PARAGRAPH, _TABLE)]
    if not blocks or blocks[-1].tag == _TABLE:
        etree.SubElement(container, _PARAGRAPH)


def _with_relations(root: Any) -> Any:
    """Return the root with the prefix of relationships, as Word always declares it."""
    declared = etree.Element(root.tag, nsmap={**root.nsmap, "r": nsmap["r"]})
    for name, value in root.items():
        declared.set(name, value)
    declared.extend(list(root))
    return declared


def _quoted(text: str) -> str:
    words = " ".join(text.split())
    return f"'{words[:_LONGEST]}…'" if len(words) > _LONGEST else f"'{words}'"
