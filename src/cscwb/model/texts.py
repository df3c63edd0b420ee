"""What an article has besides its words: links, citations, quotations, notes and credits."""

from enum import StrEnum, unique
from typing import ClassVar, Self

import attrs

from cscwb.model.codes import Certainty
from cscwb.model.dates import Day
from cscwb.model.values import require_text
from cscwb.patterns import regex

_ADDRESS = regex(r"(https?://[^\s/<>\"]+|mailto:)[^\s<>\"]*")


@unique
class LinkStatus(StrEnum):
    """Whether a link still leads to what it was meant to.

    Source: words of this project.

    Attributes:
        OK: It leads to what it was meant to.
        LOST: The address is no longer known.
        SHORTENED: The address was shortened by a service.
        RECOVERED: The address was found elsewhere than in the source.
    """

    OK = "ok"
    LOST = "lost"
    SHORTENED = "shortened"
    RECOVERED = "recovered"


@attrs.frozen
class Link:
    """An address, or the record of a lost one: ``https://europol.europa.eu/``, ``lost``.

    Attributes:
        url: An absolute ``https:``, ``http:`` or ``mailto:`` address; "" when it is lost.
        text: The words that carried the link.
        status: ``recovered`` for an address found elsewhere than in the source.
        recovered_from: Where the address was found.
    """

    extras: ClassVar[tuple[str, ...]] = ("text", "status", "recovered_from")
    pattern: ClassVar[str] = r'lost|https?://[^ \t\r\n/<>"][^ \t\r\n<>"]*|mailto:[^ \t\r\n<>"]*'
    url: str
    text: str = attrs.field(default="", kw_only=True)
    status: LinkStatus = attrs.field(
        default=attrs.Factory(
            lambda self: LinkStatus.OK if self.url else LinkStatus.LOST, takes_self=True
        ),
        kw_only=True,
    )
    recovered_from: str = attrs.field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.url and not _ADDRESS.fullmatch(self.url):
            raise _not_an_address(self.url)
        if bool(self.url) is (self.status is LinkStatus.LOST):
            raise ValueError("a link has an address, or is 'lost'")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the link to that address."""
        require_text(text, cls)
        if not text:
            raise _not_an_address(text)
        return cls("" if text == "lost" else text)

    def __str__(self) -> str:
        return self.url or "lost"


def _not_an_address(text: str) -> ValueError:
    return ValueError(
        f"'{text}' is not an address; write it like 'https://europol.europa.eu/', or 'lost'"
    )


@attrs.frozen(kw_only=True)
class Citation:
    """A citation of a publication.

    Attributes:
        publication: The id of the publication.
        page: The page or another place in the publication.
        quote: The words that are cited, summarised where they are protected by copyright.
        accessed: When the author of the text consulted it.
        link: The address that the text gives.
    """

    publication: str
    page: str = ""
    quote: str = ""
    accessed: Day | None = None
    link: Link | None = None


@unique
class FootnoteKind(StrEnum):
    """Kinds of footnotes.

    Source: words of this project.

    Attributes:
        NOTE: A note of the author.
        DESIGNATION: The note that belongs to a designation such as Kosovo*.
    """

    NOTE = "note"
    DESIGNATION = "designation"


@attrs.frozen(kw_only=True)
class Footnote:
    """A footnote of an article.

    Attributes:
        marker: The mark without brackets: ``1`` is anchored in the body as ``[^1]``.
        text: The text of the note; CommonMark, one paragraph.
        citation: The publication that the note cites.
        kind: A ``designation`` note is kept as published; reports print the official one.
    """

    marker: str
    text: str = ""
    citation: Citation | None = None
    kind: FootnoteKind = FootnoteKind.NOTE


@attrs.frozen(kw_only=True)
class PhotoCredit:
    """The credit of the pictures of an article.

    Attributes:
        credited_to: The id of the institution or person that is credited.
        as_printed: The credit as the source words it, such as "Photo Source: IMoI".
    """

    credited_to: str
    as_printed: str = ""


@attrs.frozen(kw_only=True)
class CrossReference:
    """An article's mention of another article.

    Attributes:
        text: What the text says about it.
        article: The id of the other article; "" when it is not among the records.
        link: The address that the text gives.
    """

    text: str
    article: str = ""
    link: Link | None = None


@attrs.frozen(kw_only=True)
class Quote:
    """A statement, in the exact words of the speaker or in a paraphrase.

    Attributes:
        speaker: The id of a person, a post or an institution; "" when the source does not
            name the speaker.
        speaker_as: The id of the post in which they spoke.
        on_behalf_of: The id of the institution or person that they spoke for.
        text: The exact words; "" when only a paraphrase is kept.
        paraphrase: The sense in other words; never printed in quotation marks.
        said_at: The id of the event at which it was said.
        certainty: How certain the source is that it was said.
        editorial_insertions: Marks that the publisher added to the words, such as ``*``.
    """

    speaker: str = ""
    speaker_as: str = ""
    on_behalf_of: str = ""
    text: str = ""
    paraphrase: str = ""
    said_at: str = ""
    certainty: Certainty = Certainty.STATED
    editorial_insertions: tuple[str, ...] = ()
