"""Fields of headers and footers: what Word computes, such as the number of the page."""

import re
from collections.abc import Container
from typing import Any

import attrs
from docx.oxml.ns import qn
from lxml import etree

from cscwb.patterns import regex

WEB_OR_MAIL = regex(r"https?://|mailto:", re.IGNORECASE)
"""The beginning of an address that a template may link to."""

_LIVE = frozenset({"DATE", "NUMPAGES", "PAGE", "SECTION", "SECTIONPAGES", "TIME"})
_OF_FILE = frozenset(  # true of the template alone, and in part of who made it
    {
        "AUTHOR",
        "CREATEDATE",
        "EDITTIME",
        "FILENAME",
        "FILESIZE",
        "LASTSAVEDBY",
        "LASTSAVEDTIME",
        "MANAGER",
        "NUMCHARS",
        "NUMWORDS",
        "PRINTDATE",
        "REVNUM",
        "REVISIONNUMBER",
        "SAVEDATE",
        "TEMPLATE",
        "USERADDRESS",
        "USERINITIALS",
        "USERNAME",
    }
)
_FETCHING = frozenset(
    {
        "DATABASE",
        "DDE",
        "DDEAUTO",
        "IMPORT",
        "INCLUDE",
        "INCLUDEPICTURE",
        "INCLUDETEXT",
        "LINK",
        "MACROBUTTON",
        "PRINT",
        "RD",
    }
)
_NAME = regex(r"=|[^\W\d_]+")
_TOKEN = regex(r'"((?:[^"\\]|\\.)*)"?|(\\[^\\\s"])|([^\s"]+)')
_WITH_VALUE = frozenset({r"\*", r"\l", r"\o", r"\t"})  # switches of HYPERLINK
_OF_NUMBERS = regex(r"\\[nrsw]", re.IGNORECASE)  # switches of STYLEREF; headings have none
_LEVELS = frozenset("123456")
_DEEPEST = 20  # in Word
_MARK, _INSTRUCTION, _SIMPLE = qn("w:fldChar"), qn("w:instrText"), qn("w:fldSimple")
_TEXT = qn("w:t")


@attrs.define(eq=False)
class Field:
    """A field.

    Attributes:
        code: The elements that hold its instruction and divide it from its words.
        shown: The elements that hold the words shown last.
        inner: The fields that its instruction asks for first.
        whole: The one element that it is, when it is one.
        closed: Whether its end is there.
        in_code: Whether the words shown last have not begun yet.
        instructions: The pieces of its instruction.
    """

    code: list[Any] = attrs.field(factory=list)
    shown: list[Any] = attrs.field(factory=list)
    inner: list["Field"] = attrs.field(factory=list)
    whole: Any = None
    closed: bool = False
    in_code: bool = True
    instructions: list[str] = attrs.field(factory=list)

    @property
    def instruction(self) -> str:
        """The instruction to Word."""
        return " ".join("".join(self.instructions).split())

    @property
    def name(self) -> str:
        """What kind of field, in capitals: ``PAGE``; "" for none that Word knows."""
        found = _NAME.match(self.instruction)
        return found[0].upper() if found else ""

    @property
    def words(self) -> str:
        """The words shown last."""
        return "".join(element.text or "" for element in self.shown if element.tag == _TEXT)

    @property
    def fetches(self) -> bool:
        """Whether it could run or fetch something."""
        return self.name in _FETCHING

    @property
    def leads_to(self) -> str:
        """The address that it links to where nothing may; "" for none such."""
        if self.name != "HYPERLINK":
            return ""
        return next(
            (address for address in self._addresses() if not WEB_OR_MAIL.match(address)), ""
        )

    @property
    def is_of_file(self) -> bool:
        """Whether it is about the file of the template, such as when it was saved, and by whom."""
        asked = self.name
        if asked in ("DOCPROPERTY", "INFO"):
            asked = "".join(argument for _, argument in self._arguments()[:1])
        return asked.upper().replace(" ", "") in _OF_FILE

    def lasts(self, styles: Container[str]) -> bool:
        """Whether it finds in any report what it asks for.

        Args:
            styles: The names of styles that reports have, in small letters.
        """
        if not self.closed:
            return False
        match self.name:
            case "STYLEREF":
                style = "".join(argument for _, argument in self._arguments()[:1]).lower()
                return (style in _LEVELS or style in styles) and not _OF_NUMBERS.search(
                    self.instruction
                )
            case "HYPERLINK":
                return bool(self._addresses()) and not self.inner
            case "=" | "IF":
                return all(field.lasts(styles) for field in self.inner)
            case name:
                return name in _LIVE and not self.inner

    def freeze(self) -> None:
        """Leave its words alone."""
        for element in self.code:
            if (parent := element.getparent()) is not None:
                parent.remove(element)
        if self.whole is not None and self.whole.getparent() is not None:
            unwrap(self.whole)

    def remove(self) -> None:
        """Leave nothing of it."""
        for element in self.shown:
            if element.tag == _TEXT:
                element.text = ""
        self.freeze()

    def _arguments(self) -> list[tuple[str, str]]:
        """Return each argument, and the switch that stands directly before it."""
        found = []
        before = ""
        for quoted, switch, bare in _TOKEN.findall(self.instruction[len(self.name) :]):
            if value := quoted or bare:
                found.append((before, value))
            before = switch.lower()
        return found

    def _addresses(self) -> list[str]:
        return [argument for before, argument in self._arguments() if before not in _WITH_VALUE]


def fields_in(root: Any) -> list[Field]:
    """Return the fields of a part, without those that an instruction asks for.

    What stands outside of any field, and is of use in one alone, is a field of its own.

    Raises:
        ValueError: Fields lie deeper in each other than Word lets them.
    """
    found: list[Field] = []
    open_: list[Field] = []
    stray = Field(in_code=False)
    for element in list(root.iter(etree.Element)):
        innermost = open_[-1] if open_ else stray
        if element.tag == _SIMPLE:
            _note(_simple(element), found, open_)
            _share(element, open_)
        if not _is_in_run(element):
            continue
        mark = element.get(qn("w:fldCharType"), "") if element.tag == _MARK else ""
        if mark == "begin":
            if len(open_) == _DEEPEST:
                raise ValueError(f"fields lie more than {_DEEPEST} deep in each other")
            innermost = Field()
            _note(innermost, found, open_)
            open_.append(innermost)
        _share(element, open_)
        if innermost is stray and element.tag in (_MARK, _INSTRUCTION):
            stray.code.append(element)
        if element.tag == _INSTRUCTION or (element.tag == _TEXT and innermost.in_code):
            innermost.instructions.append(element.text or "")
        if mark == "separate":
            innermost.in_code = False
        if mark == "end" and open_:
            _close(open_.pop())
    for field in open_:  # without an end, nothing but what is of use in a field alone is its own
        field.code = [element for element in field.code if element.tag in (_MARK, _INSTRUCTION)]
        field.shown = []
    return [*found, stray] if stray.code else found


def _is_in_run(element: Any) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag == qn("w:r") and element.tag != qn("w:rPr")


def _simple(element: Any) -> Field:
    return Field(
        code=list(element.iterchildren(qn("w:fldData"))),
        shown=list(element.iter(_TEXT)),
        whole=element,
        closed=True,
        instructions=[element.get(qn("w:instr"), "")],
    )


def _note(field: Field, found: list[Field], open_: list[Field]) -> None:
    (open_[-1].inner if open_ and open_[-1].in_code else found).append(field)


def _share(element: Any, open_: list[Field]) -> None:
    for field in open_:
        (field.code if field.in_code else field.shown).append(element)


def _close(field: Field) -> None:
    field.closed = True
    if not field.in_code:
        field.code.append(field.shown.pop())


def unwrap(element: Any) -> None:
    """Put what is in an element in its place."""
    for child in list(element):
        element.addprevious(child)
    element.getparent().remove(element)
