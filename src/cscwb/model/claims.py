"""What sources say about a field, when it matters who says it or when they disagree."""

import attrs

from cscwb.model.codes import Certainty


@attrs.frozen(kw_only=True)
class Claim:
    """One source's word on one field of the record that holds the claim.

    The field itself holds the preferred value; claims stand beside it, and none is deleted.

    Attributes:
        field: The path of the field in the record, such as ``seizures[0].value``.
        value: What the source says, in short form; "" when it says what the field says.
        attributed_to: The id of the institution or person to whom the text ascribes it.
        source: The id of an article or publication, or the source's name in words.
        certainty: How sure the source is.
        note: Anything else a reader must know.
    """

    field: str
    value: str = ""
    attributed_to: str = ""
    source: str = ""
    certainty: Certainty = Certainty.STATED
    note: str = ""
