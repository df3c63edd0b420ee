"""The bulletin of the example, as a tree."""

from itertools import takewhile
from pathlib import Path

import attrs
import pytest
from example import PICTURES

import cscwb
from cscwb.document.nodes import Bullets, Document, Heading, Paragraph, Table, Text
from cscwb.document.walk import blocks_in, plain
from cscwb.model import Article, Day, Event, EventKind, Place
from cscwb.writers.html import to_html

EXAMPLE = Path(__file__).parents[2] / "examples" / "csc-wb"
S = "\u00a0"


@pytest.fixture(scope="module")
def bulletin() -> Document:
    """The bulletin of June 2021."""
    return cscwb.compose_bulletin(cscwb.load(EXAMPLE), "2021-06", pictures=PICTURES)


def test_it_has_the_sections_in_order(bulletin: Document) -> None:
    """From figures to imprint, each article under one of them."""
    headings = [block for block in blocks_in(bulletin.body) if isinstance(block, Heading)]
    assert [
        "In figures",
        "Highlights",
        "Operations",
        "Judicial cooperation and agreements",
        "Visits, meetings and other news",
        "Imprint",
    ] == [plain(one.content) for one in headings if one.level == 1]
    assert 6 == len([one for one in headings if one.level == 2])


def test_the_figures_are_a_table(bulletin: Document) -> None:
    """They count operations and events, never articles."""
    tables = [block for block in blocks_in(bulletin.body) if isinstance(block, Table)]
    rows = {plain(label): plain(value) for label, value, _ in tables[0].rows}
    assert ("2", "1", "4", f"about 50{S}kg", "3", "7") == (
        rows["Operations"],
        rows["of these supported by the project"],
        rows["Persons arrested (stage of proceedings: arrest)"],
        rows["Cannabis herb seized"],
        rows["Agreements"],
        rows["Visits, meetings and other activities"],
    )


def test_what_the_figures_count_has_its_date(bulletin: Document) -> None:
    """Of agreements it is that of the last step, each date once."""
    [table] = [block for block in blocks_in(bulletin.body) if isinstance(block, Table)][:1]
    when = {plain(label): plain(dates) for label, _, dates in table.rows}
    assert "last step: early 2019" == when["Agreements"]
    assert all(when.values())


def test_lost_links_and_photo_credits_are_kept(bulletin: Document) -> None:
    """A link without an address says so, and each picture has its credit."""
    texts = repr(bulletin)
    assert "(link not available)" in texts
    assert "Photo: Italian Ministry of Internal Affairs" in texts


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
    assert [["Visit", *facts[0]], ["Again"]] == both


def visits_told(article: Article, *events: Event) -> list[list[str]]:
    """The lists between the title of the only article and its text."""
    records = attrs.evolve(cscwb.load(EXAMPLE), articles=(article,), events=events)
    body = cscwb.compose_bulletin(records, "2021-06", pictures=PICTURES).body
    after = body[body.index(Heading(2, (Text(article.title),))) + 2 :]  # when it was published
    return [
        [plain(one.content) for one in blocks_in((facts,)) if isinstance(one, Paragraph)]
        for facts in takewhile(lambda one: isinstance(one, Bullets), after)
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
    page = to_html(
        cscwb.compose_bulletin(cscwb.Records(articles=(article,)), "2021-06", draft=True)
    )
    for words in ("Lajme", "Një takim.", "Policia u takua.", "Në <strong>Tiranë</strong>."):
        assert f'<span lang="sq">{words}</span>' in page


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
