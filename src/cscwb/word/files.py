"""Opening Word files from other sources, so that they can do no harm.

Nothing in the file is run, fetched or resolved, and no more is unpacked than a report can need.
"""

import os
import posixpath
import stat
import urllib.parse
import zipfile
import zlib
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, BinaryIO

import attrs
from lxml import etree

from cscwb.errors import WordFileError

CONTENT_TYPES = "[Content_Types].xml"
"""The part that says of what kind the others are."""

_MAX_FILE = 64 * 1024 * 1024
_MAX_PARTS = 4_000
_MAX_PART = 64 * 1024 * 1024
_MAX_TOTAL = 256 * 1024 * 1024
_MAX_RATIO = 250  # text of one letter packs 1,000 times, a long report 15 times
_SMALL = 1024 * 1024  # a short part of blanks may pack well
_OLE = b"\xd0\xcf\x11\xe0"
_STRICT = b"http://purl.oclc.org/ooxml/"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"


@attrs.frozen
class Relationship:
    """A part that another part names.

    Attributes:
        id: Its name in the other part.
        kind: The last word of its type: "image", "hyperlink", "attachedTemplate".
        target: The name of the part, or the address of what is outside of the file.
        external: Whether it is outside.
    """

    id: str
    kind: str
    target: str
    external: bool


@attrs.frozen(kw_only=True, slots=False)
class WordFile:
    """The parts of a Word file.

    Attributes:
        name: Of the file, for messages.
        parts: The bytes of each part, by its name without the first slash.
    """

    name: str
    parts: Mapping[str, bytes]

    @cached_property
    def _names(self) -> Mapping[str, str]:
        return {_key(name): name for name in self.parts}

    def named(self, part: str) -> str:
        """Return the name as the file spells it of a part that may be spelt otherwise elsewhere.

        Names are equal in any case, as Open Packaging says; without such a part, returns
        the name itself.
        """
        return self._names.get(_key(part), part)

    def tree(self, part: str) -> Any:
        """Return the root element of a part.

        Raises:
            WordFileError: It is not there, no XML, or XML with a document type, which could ask a
                reader to open other files.
        """
        part = self.named(part)
        if part not in self.parts:
            raise WordFileError(f"'{self.name}' has no part '{part}', which a Word file needs")
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            root = etree.fromstring(self.parts[part], parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise WordFileError(f"'{self.name}': the part '{part}' is not XML: {error}") from None
        if root.getroottree().docinfo.doctype:
            message = f"'{self.name}': the part '{part}' has a document type, which no Word writes"
            raise WordFileError(f"{message}; save it again in Word")
        return root

    @cached_property
    def main(self) -> str:
        """The name of the part with the text.

        Raises:
            WordFileError: There is none.
        """
        for relation in self.relationships(""):
            if relation.kind == "officeDocument" and not relation.external:
                if relation.target in self.parts:
                    return relation.target
                break
        raise WordFileError(f"'{self.name}' is not a Word file: it has no document in it")

    def relationships(self, part: str) -> tuple[Relationship, ...]:
        """Return what a part names; "" for the file itself."""
        folder, name = posixpath.split(part)
        rels = self.named(posixpath.join(folder, "_rels", f"{name}.rels"))
        if rels not in self.parts:
            return ()
        return tuple(
            Relationship(
                element.get("Id", ""),
                element.get("Type", "").rpartition("/")[2],
                self._target(element, folder),
                element.get("TargetMode") == "External",
            )
            for element in self.tree(rels).iter("{*}Relationship")
        )

    def _target(self, relationship: Any, folder: str) -> str:
        target: str = relationship.get("Target", "")
        if relationship.get("TargetMode") == "External":
            return target
        return self.named(posixpath.normpath(posixpath.join("/", folder, _slashed(target)))[1:])

    def content_type(self, part: str) -> str:
        """Return the content type of a part, its own or that of its suffix; "" for none."""
        own, of_suffix = self._content_types
        return own.get(_key(part)) or of_suffix.get(part.rpartition(".")[2].lower(), "")

    @cached_property
    def _content_types(self) -> tuple[Mapping[str, str], Mapping[str, str]]:
        root = self.tree(CONTENT_TYPES)
        own, of_suffix = root.iter(f"{_TYPES}Override"), root.iter(f"{_TYPES}Default")
        return (
            {_key(element.get("PartName", "")): element.get("ContentType", "") for element in own},
            {
                element.get("Extension", "").lower(): element.get("ContentType", "")
                for element in of_suffix
            },
        )


def _key(part: str) -> str:
    """Return a name of a part, the same for all ways to spell it."""
    return urllib.parse.unquote(_slashed(part)).lstrip("/").lower()


def _slashed(part: str) -> str:
    return part.replace("\\", "/")


def open_word_file(path: str | os.PathLike[str]) -> WordFile:
    """Return the parts of a ``.docx`` or ``.dotx`` file.

    Raises:
        WordFileError: It is not a Word file, is protected by a password, or is larger than any
            report.
        OSError: It cannot be read.
    """
    place = Path(path)
    if place.is_dir():
        raise WordFileError(f"'{place.name}' is a folder and no Word file")
    if not place.exists():
        raise FileNotFoundError(f"there is no file '{place}'")
    with open(place, "rb", opener=_at_once) as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise WordFileError(f"'{place.name}' is not a regular file")
        if status.st_size > _MAX_FILE:
            raise WordFileError(f"'{place.name}' is larger than {_MAX_FILE // 1024**2} MiB")
        return word_file(place.name, file)


def _at_once(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))  # a pipe would be waited for


def word_file(name: str, file: BinaryIO) -> WordFile:
    """Return a Word file that is open already, or that is in memory.

    Raises:
        WordFileError: As for `open_word_file`.
    """
    if file.read(4) == _OLE:
        message = "is protected by a password, or of Word 97; save it as .docx without one"
        raise WordFileError(f"'{name}' {message}")
    try:
        with zipfile.ZipFile(file) as archive:
            parts = _unpacked(name, archive)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, OSError):
        # an offset that lies makes the file itself refuse
        raise WordFileError(f"'{name}' is not a Word file: it is not a zip archive") from None
    except zlib.error:
        raise WordFileError(f"'{name}' is damaged; save it again in Word") from None
    opened = WordFile(name=name, parts=parts)
    if _STRICT in parts[opened.main]:
        message = "is in the strict form of Open XML; save it as an ordinary Word document"
        raise WordFileError(f"'{name}' {message}")
    return opened


def _unpacked(name: str, archive: zipfile.ZipFile) -> dict[str, bytes]:
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len(entries) > _MAX_PARTS:
        raise WordFileError(f"'{name}' has more than {_MAX_PARTS} parts, as no report has")
    if sum(entry.file_size for entry in entries) > _MAX_TOTAL:
        raise WordFileError(f"'{name}' unpacks to more than {_MAX_TOTAL // 1024**2} MiB")
    parts = {}
    for entry in entries:
        if entry.flag_bits & 1:
            raise WordFileError(f"'{name}' is protected by a password; save it without one")
        bound = min(_MAX_PART, max(_SMALL, entry.compress_size * _MAX_RATIO))
        with archive.open(entry) as file:  # what the archive says of a size may be wrong
            data = file.read(bound + 1)
        if len(data) > bound:
            raise WordFileError(f"'{name}': the part '{entry.filename}' unpacks to too much")
        parts[_slashed(entry.filename).lstrip("/")] = data
    return parts
