"""Writers: a document in, a file out. The suffix of the file picks the format."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import quote

from cscwb.document.nodes import Document
from cscwb.errors import WriteError
from cscwb.project_folder import refuse_part_of_project
from cscwb.whole_files import write_files

TYPE_CHECKING = False
if TYPE_CHECKING:
    from docx.document import Document as WordDocument


def _to_html(document: Document) -> str:
    from cscwb.writers.html import to_html

    return to_html(document)


def _to_markdown(document: Document) -> str:
    from cscwb.writers.markdown import to_markdown

    return to_markdown(document)


def _to_word(document: Document, template: str | os.PathLike[str] | None = None) -> bytes:
    # docx and lxml take longer to import than a bulletin takes to write.
    from cscwb.word.template import Template
    from cscwb.word.writer import to_word

    return to_word(document, Template.open(template) if template is not None else None)


def to_document(document: Document) -> "WordDocument":
    """The document as python-docx has it open, to go on with before it is saved.

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
        TypeError: That is not a document.
        OSError: The file cannot be written.
    """
    if not isinstance(document, Document):
        raise TypeError(
            "a Document is needed, such as compose_annual_report gives, "
            f"not {type(document).__name__}"
        )
    target = Path(path)
    chosen = writer or _writer_for(target)
    if template is not None and chosen is not _to_word:
        raise WriteError(
            f"'{target.name}' is not a Word file that cscwb writes, so that it can have no template"
        )
    if target.is_dir():
        raise WriteError(f"'{target}' is a folder; name a file, such as '{target / 'report.docx'}'")
    if not target.parent.is_dir():
        raise WriteError(f"there is no folder '{target.parent}'; make it first, or name another")
    if template is not None and target.exists() and target.samefile(template):
        raise WriteError(f"'{target}' is the template; name another file")
    refuse_part_of_project(target)
    beside: dict[Path, bytes] = {}
    rendered: str | bytes
    if chosen is _to_word:
        rendered = _to_word(document, template)
    elif chosen is _to_markdown:
        rendered, beside = _markdown_with_pictures(document, target)
    else:
        rendered = chosen(document)
    if not isinstance(rendered, str | bytes):
        raise TypeError(f"the writer gave {type(rendered).__name__}; it has to give text or bytes")
    content = rendered.encode() if isinstance(rendered, str) else rendered
    write_files({**beside, target: content})
    return target


def _writer_for(target: Path) -> Callable[[Document], str | bytes]:
    writer = WRITERS.get(target.suffix.lower())
    if writer is None:
        known = ", ".join(WRITERS)
        raise WriteError(f"'{target.name}' has no suffix of a known format; end it in {known}")
    return writer


def _markdown_with_pictures(document: Document, target: Path) -> tuple[str, dict[Path, bytes]]:
    """The text, and what is to lie beside it, by its place."""
    from cscwb.writers.markdown import picture_files, to_markdown

    prefix = f"{target.stem}-"
    files = picture_files(document, prefix)
    beside = {target.with_name(name): image.data for image, name in files.items()}
    _refuse_other_pictures(beside, target)
    return to_markdown(document, prefix), beside


def _refuse_other_pictures(beside: Mapping[Path, bytes], target: Path) -> None:
    """Raise WriteError for a picture that would take the place of another file.

    Ours are those that the text names that is replaced.
    """
    before = target.read_bytes() if target.is_file() else b""
    for picture, data in beside.items():
        ours = f"({quote(picture.name)})".encode() in before
        if picture.exists() and not ours and picture.read_bytes() != data:
            raise WriteError(
                f"'{picture}' exists already and was not written for '{target.name}'; "
                "remove it, or name another file"
            )
