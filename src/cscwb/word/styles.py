"""The styles of a template, completed by those of cscwb."""

import copy
from collections.abc import Container, Mapping
from typing import Any

import attrs
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from lxml import etree

from cscwb.word.cover import BAND_STYLES
from cscwb.word.page import stories_of

_LEVELS = 9
_TYPES = ("paragraph", "character", "table", "numbering")
_NUMBER = f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}"


@attrs.frozen
class Completion:
    """What has been done to the styles of a template.

    Attributes:
        missing: The names of those that it lacks, so that those of cscwb were added.
        numbered: The names of those whose numbers were taken off.
    """

    missing: tuple[str, ...]
    numbered: tuple[str, ...]


def complete(word: WordDocument, own: WordDocument) -> Completion:
    """Add the styles that are missing, and take numbers off what is not a list."""
    styles = word.styles.element
    for style in styles.iter(qn("w:style")):
        if style.get(qn("w:type")) not in _TYPES:
            style.set(qn("w:type"), "paragraph")  # as Word reads it
    for name in [found for found in styles.iter(qn("w:name")) if found.get(qn("w:val")) is None]:
        name.getparent().remove(name)
    present = {style.get(qn("w:styleId")): _name(style) for style in styles.iter(qn("w:style"))}
    ids = {name.casefold(): id_ for id_, name in present.items()}
    ours = {style.get(qn("w:styleId")): style for style in own.styles.element.iter(qn("w:style"))}
    wanted = {
        id_: _name(style)
        for id_, style in ours.items()
        if style.get(qn("w:default")) is None and _name(style) not in BAND_STYLES
    }
    missing = [id_ for id_, name in wanted.items() if name.casefold() not in ids]
    for id_ in missing:
        ids[_name(ours[id_]).casefold()] = f"Cscwb{id_}" if id_ in present else id_
    theirs = {style.get(qn("w:styleId")): style for style in styles.iter(qn("w:style"))}
    same = {id_: theirs[ids[_name(ours[id_]).casefold()]] for id_ in wanted if id_ not in missing}
    lists = [id_ for id_, style in ours.items() if style.find(_NUMBER) is not None]
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
    _refer(word, {id_: ids[wanted[id_].casefold()] for id_ in wanted if id_ not in present})
    text = {ids[wanted[id_].casefold()]: wanted[id_] for id_ in wanted if id_ not in lists}
    return Completion(
        missing=tuple(wanted[id_] for id_ in missing),
        numbered=tuple(text[id_] for id_ in _without_numbers(word, text)),
    )


def _refer(word: WordDocument, ids: Mapping[str, str]) -> None:
    """Make our headers and footers refer to styles by the ids that they have here."""
    for story in stories_of(word):
        for style in story.iter(qn("w:pStyle")):
            style.set(qn("w:val"), ids.get(style.get(qn("w:val")), style.get(qn("w:val"))))


def _without_numbers(word: WordDocument, text: Container[str]) -> list[str]:
    """Take numbers off styles of text, since a report has its own, and return the ids of these.

    Args:
        word: The template.
        text: The ids of the styles.
    """
    styles = {
        style.get(qn("w:styleId")): style for style in word.styles.element.iter(qn("w:style"))
    }
    numbered = [id_ for id_ in styles if id_ in text and _is_numbered(id_, styles)]
    for id_ in numbered:
        properties = styles[id_].get_or_add_pPr()
        if properties.numPr is not None:
            properties.remove(properties.numPr)
        properties.get_or_add_numPr().get_or_add_numId().val = 0
    for level in list(word.part.numbering_part.element.iter(qn("w:pStyle"))):
        if level.get(qn("w:val")) in text:
            level.getparent().remove(level)
    return numbered


def _is_numbered(id_: str, styles: Mapping[str, Any]) -> bool:
    """Whether a style has a number, be it from a style that it is based on."""
    seen: set[str] = set()
    while id_ in styles and id_ not in seen:
        seen.add(id_)
        if (number := styles[id_].find(_NUMBER)) is not None:
            return str(number.get(qn("w:val"), "0")) != "0"
        based_on = styles[id_].find(qn("w:basedOn"))
        id_ = "" if based_on is None else based_on.get(qn("w:val"), "")
    return False


def _name(style: Any) -> str:
    """Return what Word shows; "" for a style without a name, which nothing uses."""
    found = style.find(qn("w:name"))
    return "" if found is None else str(found.get(qn("w:val"), ""))


def _ids(ours: dict[str, Any], ids: dict[str, str]) -> dict[str, str | None]:
    """Return the id in the template of each of our styles; its default for our defaults."""
    return {id_: ids.get(_name(style).casefold()) for id_, style in ours.items()}


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
    lists = [
        int(element.get(qn("w:abstractNumId"))) for element in theirs.iter(qn("w:abstractNum"))
    ]
    taken = [int(element.get(qn("w:numId"))) for element in theirs.iter(qn("w:num"))]
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
    for element in numbering.iter(qn("w:num")):
        if element.get(qn("w:numId")) == number.get(qn("w:val")):
            definition = element.find(qn("w:abstractNumId")).get(qn("w:val"))
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
