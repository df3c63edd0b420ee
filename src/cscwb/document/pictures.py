"""What writers share on images: how large they are printed, and under which names they lie."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from cscwb.document.nodes import Image


def fitted(image: Image, width: int, height: int) -> tuple[int, int]:
    """Return the largest width and height that fit into a box and keep the image's proportions."""
    if image.width * height > image.height * width:
        return width, max(1, width * image.height // image.width)
    return max(1, height * image.width // image.height), height


def file_names(images: Iterable[Image], prefix: str) -> dict[Image, str]:
    """Return the name of the file of each image, no two alike on any file system.

    Args:
        images: In the order of their names; equal ones have one file.
        prefix: How the names begin.
    """
    names: dict[Image, str] = {}
    taken: set[str] = set()
    for image in images:
        if image in names:
            continue
        path = PurePosixPath(prefix + image.name)
        name, number = path.name, 1
        while name.casefold() in taken:
            number += 1
            name = f"{path.stem}-{number}{path.suffix}"
        taken.add(name.casefold())
        names[image] = name
    return names
