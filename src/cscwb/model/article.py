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
    """A published item about events and operations, which are records of their own.

    Attributes:
        id: Lower-case words joined by hyphens; the name of its file.
        title: As published.
        published: The day of publication, or the month when only that is known.
        summary: Two or three sentences; a bulletin prints them with a link to the article.
        body: CommonMark text; ``[^1]`` anchors the footnote with marker 1.
        about: The ids of the events, operations, agreements and other records it is about.
        kind: What kind of item it is.
        language: The language of its text, as a BCP 47 tag, such as ``en`` or ``sq``.
        publisher: The id of the institution that published it; without one, an item is the
            project's when it has no address or one on the host of the project's site.
        url: Where it was published.
        archive_url: Where it can still be read.
        beneficiaries: The beneficiaries that it concerns, by code.
        components: The ids of the project components that it belongs to.
        topics: Its topics, in lower-case words.
        quotes: What people are quoted as saying in it.
        footnotes: Its footnotes.
        links: Its links, including those whose address is lost.
        cross_references: Other articles that it mentions.
        photo_credits: The persons or institutions that its pictures are credited to.
        photos: Its pictures, each with what publishing it requires, such as consent.
        ongoing_when_published: True when the activity had not ended when the item was published.
        claims: What sources say about its fields.
        exemptions: Rules that do not apply to this record, each with the reason.
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
