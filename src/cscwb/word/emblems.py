"""Images, emblems and who pays, as WordprocessingML."""

from collections.abc import Iterator

from cscwb.document.nodes import Acknowledgement, Emblem, Image
from cscwb.document.pictures import fitted
from cscwb.word.drawings import image_drawing
from cscwb.word.xml import KEEP, State, paragraph, words

_MIDDLE = '<w:textAlignment w:val="center"/>'
_EM_SPACE = "\u2003"
_EMBLEM_HEIGHT = 850  # twips: 1.5 cm, where 1 cm is the least


def acknowledgement(
    node: Acknowledgement, style: str, state: State, more: str = ""
) -> Iterator[str]:
    """One paragraph with the emblem and the statement, and one with the logos."""
    image = node.emblem.image
    box = _EMBLEM_HEIGHT * image.width // image.height, _EMBLEM_HEIGHT
    beside = _emblem(node.emblem, box, state) + words(f"{_EM_SPACE}{node.statement}")
    keep = KEEP if node.logos else ""
    yield paragraph(style, beside, keep + more + _MIDDLE)
    if node.logos:
        drawn = (_emblem(logo, fitted(logo.image, *box), state) for logo in node.logos)
        yield paragraph(style, words(_EM_SPACE).join(drawn), more + _MIDDLE)


def _emblem(node: Emblem, size: tuple[int, int], state: State) -> str:
    return image_run(node.image, node.alternative_text, size, state)


def image_run(image: Image, description: str, size: tuple[int, int], state: State) -> str:
    """A run with an image."""
    state.drawings += 2
    relation = state.images[image.data]
    return image_drawing(image, description, relation, state.drawings - 1, size)
