"""The bulletin of the example, as a tree."""

from pathlib import Path
from typing import Any

import attrs
import pytest
from example import PICTURES

import cscwb
from cscwb.document.nodes import (
    Bullets,
    Document,
    Heading,
    Image,
    Link,
    Paragraph,
    Teaser,
    Teasers,
    Text,
)
from cscwb.document.walk import blocks_in, plain
from cscwb.model import (
    Agreement,
    Article,
    ArticleKind,
    Bulletin,
    Day,
    Event,
    EventKind,
    Jurisdiction,
    Operation,
    OperationKind,
    Photo,
    PhotoCredit,
    PhotoSubject,
    Place,
)
from cscwb.model import Link as Link_
from cscwb.writers.html import to_html
from cscwb.writers.markdown import to_markdown

EXAMPLE = Path(__file__).parents[2] / "examples" / "csc-wb"
S = "\u00a0"
ARCHIVE = "https://cscwb.info/2021/06/"


@pytest.fixture(scope="module")
def bulletin() -> Document:
    """The bulletin of June 2021."""
    return cscwb.compose_bulletin(cscwb.load(EXAMPLE), "2021-06", pictures=PICTURES)


@pytest.fixture(scope="module")
def whole() -> Document:
    """The same with whole articles."""
    return cscwb.compose_bulletin(cscwb.load(EXAMPLE), "2021-06", pictures=PICTURES, full=True)


def headings(document: Document, level: int) -> list[str]:
    """The headings of a level, in order."""
    blocks = blocks_in(document.body)
    found = (block for block in blocks if isinstance(block, Heading) and block.level == level)
    return [plain(heading.content) for heading in found]


def test_the_news_come_before_the_figures(bulletin: Document) -> None:
    """The lead story is first, and has a heading of the highest level."""
    lead = "50 kg marijuana seized in North Macedonia"
    assert [lead, "More news", "In figures", "Imprint"] == headings(bulletin, 1)
    assert [
        "From operative meetings to operative actions",
        "Three agreements between the Republic of Serbia and the Argentine Republic incorporated "
        "into national legislation",
        "Fact-finding visit of Albanian State Police delegation at International Operations Room, "
        "Italy",
        "New Head of Project meets the Chief Prosecutor in Bosnia-Herzegovina",
        "Visit of CSC WB experts in Kosovo* aiming at improving interoperability and SPOC "
        "enhancement",
    ] == headings(bulletin, 2)


def test_whole_articles_have_sections(whole: Document) -> None:
    """Each article is under one of them."""
    assert [
        "Lead story",
        "Operations",
        "Agreements",
        "Activities",
        "In figures",
        "Imprint",
    ] == headings(whole, 1)
    assert 6 == len(headings(whole, 2))


def test_every_summary_is_printed(bulletin: Document) -> None:
    """With what kind of news it is, and a link to the article."""
    teasers = teasers_of(bulletin)
    summaries = {article.summary for article in cscwb.load(EXAMPLE).articles}
    printed = {plain_blanks(teaser).replace("*", "") for teaser in teasers}
    assert {summary.replace(S, " ") for summary in summaries} == printed
    assert [
        "Operation",
        "Operation",
        "Agreements",
        "Fact-finding visit",
        "Meeting",
        "Expert visit",
    ] == [teaser.kicker for teaser in teasers]
    assert all(
        teaser.more == Link((Text("Read more on cscwb.info"),), ARCHIVE) for teaser in teasers
    )


def teasers_of(document: Document) -> list[Teaser]:
    """The lead story and the others."""
    blocks = (block for block in document.body if isinstance(block, Teasers))
    return [teaser for block in blocks for teaser in block.items]


def plain_blanks(teaser: Teaser) -> str:
    """The words under its title."""
    paragraphs = (block for block in teaser.content if isinstance(block, Paragraph))
    return " ".join(plain(paragraph.content) for paragraph in paragraphs).replace(S, " ")


def news(id_: str, day: str = "2021-06-20", **about: Any) -> Article:
    return Article(id=id_, title=id_, published=Day.parse(day), **about)


RAID = Operation(id="raid", title="Raid", kind=OperationKind.ACTION_DAY)
VISIT = Event(id="visit", title="Visit", kind=EventKind.STUDY_VISIT)
TREATY = Agreement(id="treaty", title="Treaty", parties=(Jurisdiction("RS"), Jurisdiction("AR")))
ROAD = Image(name="road.png", data=b"", media_type="image/png", width=3, height=2)


def issue(*articles: Article, full: bool = False) -> Document:
    """The bulletin of June with these articles alone."""
    records = attrs.evolve(
        cscwb.load(EXAMPLE),
        articles=articles,
        operations=(RAID,),
        events=(VISIT,),
        agreements=(TREATY,),
    )
    pictures = {**PICTURES, "media/road.png": ROAD}
    return cscwb.compose_bulletin(records, "2021-06", pictures=pictures, full=full)


PHOTO = (Photo(file="media/road.png", shows=PhotoSubject.NOBODY, alternative_text="A road"),)


@pytest.mark.parametrize(
    "others",
    [
        (news("a", about=("raid",), summary="Short."), news("b", about=("raid",), photos=PHOTO)),
        (news("a", "2021-06-19", summary="Short.", photos=PHOTO),),
        (
            news("a", summary="Short.", photos=PHOTO, about=("visit",), kind=ArticleKind.CALL),
            news("b", "2021-06-21", summary="Short.", photos=PHOTO, publisher="europol"),
        ),
    ],
)
def test_the_article_that_leads_has_a_summary_and_a_photo(others: tuple[Article, ...]) -> None:
    """Of several the first in order; one of others leads only alone."""
    lead = news("lead", summary="It was so.", photos=PHOTO, about=("treaty",))
    for articles in ((lead, *others), (*others, lead)):
        first, *_ = teasers_of(issue(*articles))
        assert "lead" == plain(first.heading.content)
        assert first.illustration is not None
        assert ROAD == first.illustration.image


def test_news_are_ordered_by_what_they_report() -> None:
    """Operations, agreements, activities and other news, the newest first, and those of others."""
    articles = (
        news("of-others", publisher="europol", about=("raid",)),
        news("call", "2021-06-29", about=("visit",), kind=ArticleKind.CALL),
        news("visit-told", "2021-06-28", about=("visit",)),
        news("treaty-told", "2021-06-28", about=("treaty",)),
        news("raid-told", "2021-06-03", about=("raid",)),
        news("raid-told-again", "2021-06-04", about=("raid", "treaty")),
        news("lead", "2021-06-01", summary="It was so."),
    )
    bulletin = issue(*articles)
    assert ["lead", "raid-told-again", "raid-told", "treaty-told", "visit-told", "call"] == [
        plain(teaser.heading.content) for teaser in teasers_of(bulletin)
    ][:-1]
    assert ["lead", "More news", "From our partners", "In figures", "Imprint"] == headings(
        bulletin, 1
    )
    assert "Operation · Europol" == teasers_of(bulletin)[-1].kicker
    assert ["Call", "Study visit"] == [teaser.kicker for teaser in teasers_of(bulletin)][5:3:-1]


def test_what_announces_a_visit_is_no_visit() -> None:
    """It is other news, in full, too."""
    call = news("call", about=("visit",), kind=ArticleKind.SAVE_THE_DATE)
    lead = news("lead", about=("raid",), summary="It was so.")
    assert ["Lead story", "Other news"] == headings(issue(lead, call, full=True), 1)[:2]


def test_without_a_summary_the_first_sentences_are_printed() -> None:
    """As many as say something, and never half of one."""
    body = (
        "# A title\n\nShe said: “No. 5 is **far** away.” It is. The port of Sarvena has been closed"
        " since the storm of last winter, and nobody knows when it is to open again. So it is.\n\n"
        "Another paragraph."
    )
    [teaser] = teasers_of(issue(news("lead", body=body)))
    assert plain_blanks(teaser) == (
        "She said: “No. 5 is far away.” It is. The port of Sarvena has been closed since the storm "
        "of last winter, and nobody knows when it is to open again."
    )


def test_a_link_leads_to_the_article_or_its_archive_or_is_not_there() -> None:
    """A lost address is never printed."""
    links = [
        teaser.more and teaser.more.target
        for teaser in teasers_of(
            issue(
                news("a", url=Link_.parse("https://a.example"), archive_url=Link_.parse("lost")),
                news("b", url=Link_.parse("lost"), archive_url=Link_.parse("https://b.example")),
                news("c", url=Link_.parse("lost")),
            )
        )
    ]
    assert ["https://a.example", "https://b.example", None] == links


def test_lost_links_are_not_printed(whole: Document) -> None:
    """Nor are credits of photos that are not."""
    assert "not available" not in repr(whole)
    assert "Photo" not in repr(whole)


def test_a_credit_is_in_the_imprint_when_its_photo_is_printed() -> None:
    """Under the photo, too."""
    credit = (PhotoCredit(credited_to="europol"),)
    lead = news("lead", photos=PHOTO, photo_credits=credit)
    other = news("other", photo_credits=(PhotoCredit(credited_to="eurojust"),))
    words = "Photo credits of the articles: Europol."
    for full in (False, True):
        texts = [
            plain(block.content)
            for block in blocks_in(issue(lead, other, full=full).body)
            if isinstance(block, Paragraph)
        ]
        assert [words] == [text for text in texts if "credits" in text]


def test_facts_are_printed_once() -> None:
    """Under the first of two articles on one operation; of two operations each has its name."""
    raid = attrs.evolve(RAID, date=cscwb.Span.parse("2021-06-05"))
    again = attrs.evolve(RAID, id="again", title="Again")
    articles = (
        news("first", about=("raid",), summary="It was so."),
        news("second", about=("raid", "again")),
    )
    records = cscwb.Records(articles=articles, operations=(raid, again))
    printed = to_markdown(cscwb.compose_bulletin(records, "2021-06", full=True, draft=True))
    assert 1 == printed.count(f"Date: 5{S}June 2021")
    assert "**Again**" in printed


def test_no_suspect_is_described(bulletin: Document) -> None:
    """Initials and age stay in the record."""
    assert "B.J." not in repr(bulletin)


def test_a_period_without_articles_is_no_bulletin() -> None:
    """An empty bulletin is never written."""
    with pytest.raises(cscwb.ReportError, match="July 2021"):
        cscwb.compose_bulletin(cscwb.load(EXAMPLE), "2021-07", pictures=PICTURES)


def test_a_visit_has_its_date_and_place() -> None:
    """As an operation has its figures: between the title and the text of the article."""
    told = Article(
        id="told", title="Told", published=Day.parse("2021-06-20"), body="Text.", about=("visit",)
    )
    visit = Event(
        id="visit",
        title="Visit",
        kind=EventKind.STUDY_VISIT,
        date=cscwb.Span.parse("2021-06-15/2021-06-18"),
        places=(Place.parse("Rome, IT"),),
    )
    facts = visits_told(told, visit)
    assert [[f"Date: 15–18{S}June 2021", "Place: Rome, Italy"]] == facts
    again = attrs.evolve(visit, id="again", title="Again", date=None, places=())
    both = visits_told(attrs.evolve(told, about=("visit", "again")), visit, again)
    assert facts == both


def visits_told(article: Article, *events: Event) -> list[list[str]]:
    """The lists between the title of the only article and its text."""
    records = attrs.evolve(cscwb.load(EXAMPLE), articles=(article,), events=events)
    body = cscwb.compose_bulletin(records, "2021-06", pictures=PICTURES, full=True).body
    return [
        [plain(one.content) for one in blocks_in((facts,)) if isinstance(one, Paragraph)]
        for facts in body
        if isinstance(facts, Bullets)
    ]


def test_another_language_is_marked_as_that() -> None:
    """The title, the summary and every paragraph, so that they are read aloud in it."""
    article = Article(
        id="news",
        title="Lajme",
        language="sq",
        published=Day.parse("2021-06"),
        summary="Një takim.",
        body="Policia u takua.\n\n- Në **Tiranë**.\n",
    )
    records = cscwb.Records(articles=(article,))
    short, whole = (
        to_html(cscwb.compose_bulletin(records, "2021-06", full=full, draft=True))
        for full in (False, True)
    )
    for words in ("Lajme", "Një takim."):
        assert f'<span lang="sq">{words}</span>' in short
    for words in ("Lajme", "Policia u takua.", "Në <strong>Tiranë</strong>."):
        assert f'<span lang="sq">{words}</span>' in whole


def test_words_of_another_language_are_not_in_house_style() -> None:
    """In the bulletin as in the article; English ones beside them are."""
    article = Article(
        id="news",
        title="Nachrichten",
        language="de",
        published=Day.parse("2021-06"),
        summary="Es waren 12 000 Euro, also 5% davon.",
    )
    records = cscwb.Records(articles=(article,))
    bulletin = cscwb.compose_bulletin(records, "2021-06", draft=True)
    codes = {one.code for one in cscwb.check_document(bulletin, records, for_publication=False)}
    assert not {"money-form", "per-cent"} & codes
    english = cscwb.Records(articles=(attrs.evolve(article, language="en"),))
    assert "per-cent" in {one.code for one in cscwb.check(english)}


def edited(**decided: Any) -> Document:
    """The bulletin of June of the example, as an editor wants it."""
    bulletins = (Bulletin(id="2021-06", **decided),)
    records = attrs.evolve(cscwb.load(EXAMPLE), bulletins=bulletins)
    return cscwb.compose_bulletin(records, "2021-06", pictures=PICTURES)


def test_an_editor_chooses_the_lead_the_order_and_what_is_left_out() -> None:
    """The others follow in the usual order."""
    document = edited(
        lead="new-head-of-project-meets-chief-prosecutor",
        order=("visit-experts-kosovo-interoperability", "serbia-argentina-agreements"),
        leave_out=("marijuana-seized-north-macedonia",),
    )
    assert [
        "New Head",
        "Visit of",
        "Three ag",
        "From ope",
        "Fact-fin",
    ] == [plain(teaser.heading.content)[:8] for teaser in teasers_of(document)]
    assert "Prilep" not in repr(document)


def test_an_editorial_stands_before_the_lead_story() -> None:
    """It is Markdown, and its first mention of Kosovo has the footnote."""
    printed = to_markdown(edited(editorial="## Welcome\n\nNews from **Kosovo**."))
    welcome = printed.index("## Welcome\n\nNews from **Kosovo\\***.")
    assert welcome < printed.index("## 50 kg marijuana")
    assert 1 == printed.count("This designation is without prejudice")


def test_a_bulletin_that_leaves_out_everything_is_refused() -> None:
    """And says where."""
    every = tuple(article.id for article in cscwb.load(EXAMPLE).articles)
    with pytest.raises(cscwb.ReportError, match="'2021-06' leaves out every article"):
        edited(leave_out=every)


def test_an_editor_decides_of_one_period() -> None:
    """The bulletin of the quarter is another one; its file is named in small letters."""
    bulletins = (Bulletin(id="2021-06", editorial="June."), Bulletin(id="2021-q2", editorial="Q2."))
    records = attrs.evolve(cscwb.load(EXAMPLE), bulletins=bulletins)
    printed = to_markdown(cscwb.compose_bulletin(records, "2021-Q2", pictures=PICTURES))
    assert "\nQ2.\n" in printed
    assert "June." not in printed
