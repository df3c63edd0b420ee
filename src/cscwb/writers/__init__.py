"""Writers: a document in, a file out. The suffix of the file picks the format."""

import os
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from urllib.parse import quote

from cscwb.document.nodes import Document
from cscwb.errors import WriteError
from cscwb.project_folder import refuse_part_of_project
from cscwb.whole_files import write_files

TYPE_CHECKING = False  # python-docx is loaded when a Word file is written
if TYPE_CHECKING:
    from docx.document import Document as WordDocument


def _to_html(document: Document) -> str:
    from cscwb.writers.html import to_html

    return to_html(document)


def _to_markdown(document: Document, prefix: str = "") -> str:
    from cscwb.writers.markdown import to_markdown

    return to_markdown(document, prefix)


def _to_word(document: Document, template: str | os.PathLike[str] | None = None) -> bytes:
    # docx and lxml take longer to import than a bulletin takes to write.
    from cscwb.word.template import Template
    from cscwb.word.writer import to_word

    return to_word(document, Template.open(template) if template is not None else None)


def to_document(document: Document) -> "WordDocument":
    """Return the document as python-docx has it open, to go on with before it is saved.

    It holds what `write` puts into a ``.docx`` file.

    Raises:
        ReportError: A text cannot be printed in Word.
    """
    from cscwb.word import writer

    return writer.to_document(document)


WRITERS: Mapping[str, Callable[[Document], str | bytes]] = {
    ".docx": _to_word,
    ".html": _to_html,
    ".md": _to_markdown,
}
"""Formats by suffix. A writer gives text or bytes and touches no file."""


def write(
    document: Document,
    path: str | os.PathLike[str],
    *,
    writer: Callable[[Document], str | bytes] | None = None,
    template: str | os.PathLike[str] | None = None,
) -> Path:
    """Write the document in the format that the suffix names, and return the path.

    The file appears whole or not at all, and only when the document could be rendered. A Markdown
    file has its pictures beside it, as ``<its name>-<name of the picture>``. Without the extra
    ``charts`` a Word file has tables in place of charts, and a ``UserWarning`` says so.

    Args:
        document: What a ``compose_`` function made.
        path: The file; its suffix is one of `WRITERS`, unless a writer is given.
        writer: A writer of your own, in place of the one that the suffix names: it gives the text
            or the bytes of the file. What it raises comes through, and no file is touched.
        template: A ``.docx`` or ``.dotx`` file whose styles, page, header and footer a Word file
            gets in place of those of cscwb.

    Raises:
        WriteError: No writer knows the suffix, there is no such folder, the path is a
            folder, a template is given for another format than Word, or the file would take the
            place of the template, of a part of a project, or of another picture.
        WordFileError: The template is not a Word file, or must not be used.
        ReportError: A text of the document cannot be printed in that format.
        TypeError: The first argument is not a `Document`.
        OSError: The file cannot be written.
    """
    if not isinstance(document, Document):
        raise TypeError(
            "a Document is needed, such as compose_annual_report gives, "
            f"not {type(document).__name__}"
        )
    target = Path(path)
    suffix = "" if writer else _known_suffix(target)
    if template is not None and suffix != ".docx":
        raise WriteError(
            "a template is only for a '.docx' file that cscwb writes; leave the template out, or "
            f"write a '.docx' file in place of '{target.name}', without a writer of your own"
        )
    if target.is_dir():
        raise WriteError(f"'{target}' is a folder; name a file, such as '{target / 'report.docx'}'")
    if not target.parent.is_dir():
        raise WriteError(f"there is no folder '{target.parent}'; make it first, or name another")
    if template is not None and target.exists() and target.samefile(template):
        raise WriteError(f"'{target}' is the template; name another file")
    refuse_part_of_project(target)
    files: dict[Path, bytes] = {}
    render = writer or WRITERS[suffix]
    if suffix == ".docx":
        render = partial(_to_word, template=template)
    elif suffix == ".md":
        prefix = f"{target.stem}-"
        render = partial(_to_markdown, prefix=prefix)
        files = _pictures_beside(document, target, prefix)
    files[target] = _bytes_of(render(document))
    write_files(files)
    return target


def _known_suffix(target: Path) -> str:
    """Return the suffix of a file, for which there is a writer.

    Raises:
        WriteError: There is none.
    """
    suffix = target.suffix.lower()
    if suffix not in WRITERS:
        known = ", ".join(WRITERS)
        raise WriteError(
            f"'{target.name}' does not end in the suffix of a known format; write one of {known}"
        )
    return suffix


def _bytes_of(rendered: object) -> bytes:
    """Return what a writer gave as the content of a file."""
    match rendered:
        case str():
            return rendered.encode()
        case bytes():
            return rendered
        case _:
            raise TypeError(
                f"the writer gave {type(rendered).__name__}; it has to give text or bytes"
            )


def _pictures_beside(document: Document, target: Path, prefix: str) -> dict[Path, bytes]:
    """Return the files that a Markdown file shows, by their places beside it."""
    from cscwb.writers.markdown import picture_files

    names = picture_files(document, prefix)
    beside = {target.with_name(name): image.data for image, name in names.items()}
    _refuse_other_pictures(beside, target)
    return beside


def _refuse_other_pictures(beside: Mapping[Path, bytes], target: Path) -> None:
    """Raise WriteError for a picture that would take the place of another file.

    A picture belongs to the target when the file that is replaced names it.
    """
    before = target.read_bytes() if target.is_file() else b""
    for picture, data in beside.items():
        ours = f"({quote(picture.name)})".encode() in before
        if picture.exists() and not ours and picture.read_bytes() != data:
            raise WriteError(
                f"'{picture}' exists already and was not written for '{target.name}'; "
                "remove it, or name another file"
            )
