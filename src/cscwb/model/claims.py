"""What sources say about a field, when it matters who says it or when they disagree."""

import attrs

from cscwb.model.codes import Certainty


@attrs.frozen(kw_only=True)
class Claim:
    """What one source says about one field of the record that has the claim.

    The field itself has the preferred value; claims are kept next to it, and none is deleted.

    Attributes:
        field: The path of the field in the record, such as ``seizures[0].value``.
        value: What the source says, in short form; "" when it says what the field says.
        attributed_to: The id of the institution or person to which the text attributes it.
        source: The id of an article or publication, or the source's name in words.
        certainty: How certain the source is.
        note: Anything else that a reader must know.
    """

    field: str
    value: str = ""
    attributed_to: str = ""
    source: str = ""
    certainty: Certainty = Certainty.STATED
    note: str = ""
