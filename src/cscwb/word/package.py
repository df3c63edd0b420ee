"""Writing a Word package so that equal parts give equal bytes."""

import io
import zipfile
from collections.abc import Iterable, Iterator

from docx.opc.package import OpcPackage
from docx.opc.packuri import PACKAGE_URI
from docx.opc.part import Part

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def zipped(files: Iterable[tuple[str, bytes | Iterable[str]]]) -> bytes:
    """Return a zip archive of the files in the order given, each stamped 1980-01-01.

    Args:
        files: Name and content; text may come in pieces, which are taken one by one, so that a
            long part is never in memory as a whole.
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            # a bare ZipInfo is of 1980, but names the operating system that it was made on
            info = zipfile.ZipInfo(name)
            info.create_system = 3
            info.compress_type = zipfile.ZIP_DEFLATED
            if isinstance(content, bytes):
                archive.writestr(info, content)
            else:
                with (
                    archive.open(info, "w") as entry,
                    io.TextIOWrapper(entry, encoding="utf-8", newline="") as text,
                ):
                    text.writelines(content)
    return buffer.getvalue()


def entries(
    package: OpcPackage, rendered: Iterable[tuple[Part, Iterable[str]]]
) -> Iterator[tuple[str, bytes | Iterable[str]]]:
    """Yield the files of a package, to be zipped: content types, rendered parts, then all others.

    Args:
        package: Supplies every part that is not rendered, and all relationships.
        rendered: Parts whose content is made here, in place of their own. Rendering them may
            still change the other parts and any relationships: those are read last.
    """
    parts = sorted(package.iter_parts(), key=lambda part: part.partname)
    yield "[Content_Types].xml", _content_types(parts)
    yield PACKAGE_URI.rels_uri.membername, package.rels.xml
    done = set()
    for part, pieces in rendered:
        done.add(part.partname)
        yield part.partname.membername, pieces
    for part in parts:
        if part.partname not in done:
            yield part.partname.membername, part.blob
        if part.rels:
            yield part.partname.rels_uri.membername, part.rels.xml


def _content_types(parts: Iterable[Part]) -> str:
    overrides = "".join(
        f'<Override PartName="{part.partname}" ContentType="{part.content_type}"/>'
        for part in parts
    )
    return (
        f'{_DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )
