"""Articles: what was published."""

import attrs

from cscwb.model.claims import Claim
from cscwb.model.codes import ArticleKind
from cscwb.model.dates import Day
from cscwb.model.jurisdictions import Jurisdiction
from cscwb.model.pictures import Photo
from cscwb.model.settings import Exemption
from cscwb.model.texts import CrossReference, Footnote, Link, PhotoCredit, Quote


@attrs.frozen(kw_only=True)
class Article:
    """A published item. It tells of events and operations; it is neither.

    Attributes:
        id: Lower-case words joined by hyphens; the name of its file.
        title: As published.
        published: The day, or the month when only that is known.
        summary: One or two sentences; a bulletin prints them among its highlights.
        body: CommonMark text; ``[^1]`` anchors the footnote with marker 1.
        about: The ids of the events, operations, agreements and other records it tells of.
        kind: What kind of item.
        language: A BCP 47 tag, such as ``en`` or ``sq``.
        publisher: The id of the institution that published it; without one, an item is the
            project's when it has no address or one on the host of the project's site.
        url: Where it was published.
        archive_url: Where it can still be read.
        beneficiaries: Whom it concerns, by code.
        components: The ids of the project components it belongs to.
        topics: Its subjects, in lower-case words.
        quotes: What people said in it.
        footnotes: Its notes.
        links: Its links, lost ones too.
        cross_references: Other articles that it mentions.
        photo_credits: Whom its pictures are credited to; empty when it has none.
        photos: Its pictures, with what they need before they may be published.
        ongoing_when_published: True when what it tells of had not ended.
        claims: What sources say about its fields.
        exemptions: From rules that do not hold for this record.
    """

    id: str
    title: str
    published: Day
    summary: str = ""
    body: str = ""
    about: tuple[str, ...] = ()
    kind: ArticleKind = ArticleKind.NEWS
    language: str = "en"
    publisher: str = ""
    url: Link | None = None
    archive_url: Link | None = None
    beneficiaries: tuple[Jurisdiction, ...] = ()
    components: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    links: tuple[Link, ...] = ()
    cross_references: tuple[CrossReference, ...] = ()
    photo_credits: tuple[PhotoCredit, ...] = ()
    photos: tuple[Photo, ...] = ()
    ongoing_when_published: bool = False
    claims: tuple[Claim, ...] = ()
    exemptions: tuple[Exemption, ...] = ()
