"""What the EU asks of every product, and what is refused without it."""

from collections.abc import Mapping
from itertools import product as combined
from pathlib import Path
from typing import Any

import attrs
import pytest
from example import PICTURES
from reports.reading import to_be_completed

import cscwb
from cscwb.document.nodes import (
    Acknowledgement,
    Block,
    Cover,
    Document,
    Image,
    Paragraph,
    Picture,
    ToComplete,
)
from cscwb.document.walk import blocks_in, images_in, plain
from cscwb.model import (
    FundingStatement,
    Logo,
    Narrative,
    Passage,
    Photo,
    PhotoSubject,
    Project,
    Records,
    Section,
)
from cscwb.model.narrative import RESULTS
from cscwb.reports.visibility import missing_for_publication

EXAMPLE = cscwb.load(Path(__file__).parents[2] / "examples" / "csc-wb")
EMBLEM = "media/eu-emblem.png"
ARTICLE = "marijuana-seized-north-macedonia"
NO_EMBLEM = (
    "no EU emblem is set; write 'emblem: {file: media/eu-emblem.png, alternative_text: Emblem of "
    "the European Union}'"
)


def image(name: str, width: int = 3, height: int = 2) -> Image:
    return Image(name=name, data=b"", media_type="image/png", width=width, height=height)


def with_project(**changes: Any) -> Records:
    """The example with another project."""
    assert EXAMPLE.project
    return attrs.evolve(EXAMPLE, project=attrs.evolve(EXAMPLE.project, **changes))


def with_photos(*photos: Photo) -> Records:
    """The example with photos of one article."""
    articles = [
        attrs.evolve(one, photos=photos) if one.id == ARTICLE else one for one in EXAMPLE.articles
    ]
    return attrs.evolve(EXAMPLE, articles=tuple(articles))


def photo(**about: Any) -> Photo:
    """A photo that may be published."""
    told = {
        "alternative_text": "A road",
        "credited_to": "north-macedonian-police",
        "shows": PhotoSubject.NOBODY,
    }
    return Photo(file="media/road.jpg", **(told | about))


def products(records: Records, pictures: Mapping[str, Image], *, draft: bool) -> list[Document]:
    """The report in one outline, and the bulletin."""
    return [
        cscwb.compose_annual_report(records, 2021, pictures=pictures, draft=draft),
        cscwb.compose_bulletin(records, "2021-06", pictures=pictures, draft=draft),
    ]


def said(document: Document) -> list[str]:
    """What each paragraph says."""
    return [plain(one.content) for one in blocks_in(document.body) if isinstance(one, Paragraph)]


def found(document: Document, kind: type[Block]) -> list[Any]:
    """The blocks of a kind, in order."""
    return [one for one in blocks_in(document.body) if isinstance(one, kind)]


def acknowledgements(document: Document) -> list[Acknowledgement]:
    """Who pays, on the cover and elsewhere."""
    covers = [one.acknowledgement for one in found(document, Cover)]
    return [*filter(None, covers), *found(document, Acknowledgement)]


def gaps(document: Document) -> list[str]:
    """What is to be completed: in the places of a bulletin, on the last page of a report."""
    hints = [one.hint for one in found(document, ToComplete) if one.hint]
    return hints or [line.partition(": ")[2] for line in to_be_completed(document)]


def test_every_product_prints_the_emblem_with_the_statement_in_two_places() -> None:
    """At its beginning and in its imprint, and the statement nowhere without the emblem."""
    logos = (Logo(file="media/giz.png", alternative_text="Logo of GIZ"),)
    pictures = {**PICTURES, "media/giz.png": image("giz.png")}
    for product in products(with_project(logos=logos), pictures, draft=False):
        printed = acknowledgements(product)
        assert 2 == len(printed)
        assert printed[0] == printed[1]
        assert PICTURES[EMBLEM] == printed[0].emblem.image
        assert "Emblem of the European Union" == printed[0].emblem.alternative_text
        assert "Co-funded by the European Union" == printed[0].statement
        assert [("giz.png", "Logo of GIZ")] == [
            (one.image.name, one.alternative_text) for one in printed[0].logos
        ]
        assert not [words for words in said(product) if "unded by the European Union" in words]


@pytest.mark.parametrize(
    ("statement", "word"),
    [(FundingStatement.CO_FUNDED, "co-funding"), (FundingStatement.FUNDED, "funding")],
)
def test_the_disclaimer_says_three_things(statement: FundingStatement, word: str) -> None:
    """Whose money it is, who alone answers, and whose views it need not be."""
    records = with_project(funding_statement=statement, contributions=())
    for product in products(records, PICTURES, draft=False):
        assert [
            f"This publication was produced with {word} from the European Union. Its contents are "
            "the sole responsibility of the CSC WB project and do not necessarily reflect the views"
            " of the European Union."
        ] == [words for words in said(product) if "sole responsibility" in words]


@pytest.mark.parametrize(
    ("changes", "pictures", "missing"),
    [
        ({}, PICTURES, []),
        ({"emblem": None}, PICTURES, [NO_EMBLEM]),
        ({}, {}, [f"the picture of the EU emblem, '{EMBLEM}', was not given"]),
        (
            {},
            {EMBLEM: image("eu-emblem.png", 900, 200)},
            [
                f"'{EMBLEM}' is 900 by 200 pixels; the EU emblem is three wide to two high, "
                "without words beside it"
            ],
        ),
        (
            {"logos": (Logo(file="media/giz.png", alternative_text="Logo of GIZ"),)},
            PICTURES,
            ["the picture of a logo, 'media/giz.png', was not given"],
        ),
        (
            {"funding_statement": FundingStatement.FUNDED},
            PICTURES,
            [
                "'Funded by the European Union' is wrong, since more than one donor pays; write "
                "'Co-funded by the European Union'"
            ],
        ),
        (
            {"disclaimer_author": ""},
            PICTURES,
            ["the disclaimer names no author; write who answers as 'disclaimer_author'"],
        ),
        (
            {"funding_statement": None, "emblem": None, "disclaimer_author": ""},
            {},
            [
                "no funding statement is chosen; write 'funding_statement' as 'Co-funded by the "
                "European Union'",
                NO_EMBLEM,
                "the disclaimer names no author; write who answers as 'disclaimer_author'",
            ],
        ),
    ],
)
def test_all_that_is_missing_is_told_at_once(
    changes: dict[str, Any], pictures: Mapping[str, Image], missing: list[str]
) -> None:
    """A sentence each; a product is refused with all of them."""
    records = with_project(**changes)
    assert missing == list(missing_for_publication(records, pictures))
    if missing:
        told = "\n- ".join(["this cannot be published, only be made as a draft:", *missing])
        with pytest.raises(cscwb.ReportError) as caught:
            cscwb.compose_annual_report(records, 2021, pictures=pictures)
        assert told == str(caught.value)
        with pytest.raises(cscwb.ReportError) as caught:
            cscwb.compose_bulletin(records, "2021-06", pictures=pictures)
        assert told == str(caught.value)


def test_the_eu_alone_funds_and_does_not_co_fund() -> None:
    """As the contributions say it; without any of the EU's nothing is said of the form."""
    assert EXAMPLE.project
    alone = with_project(contributions=EXAMPLE.project.contributions[:1])
    assert missing_for_publication(alone, PICTURES) == (
        "'Co-funded by the European Union' is wrong, since the EU alone pays; write 'Funded by the "
        "European Union'",
    )
    others = with_project(contributions=EXAMPLE.project.contributions[1:])
    assert () == missing_for_publication(others, PICTURES)


def test_records_without_project_are_only_a_draft() -> None:
    """Nobody answers for them."""
    records = attrs.evolve(EXAMPLE, project=None)
    assert ("there is no project; write 'project.yaml'",) == missing_for_publication(records)
    with pytest.raises(cscwb.ReportError, match="there is no project"):
        cscwb.compose_bulletin(records, "2021-06")
    assert found(cscwb.compose_bulletin(records, "2021-06", draft=True), ToComplete)


def test_a_draft_tells_what_is_missing() -> None:
    """A bulletin in place of it, a report on its last page; no statement without its emblem."""
    records = with_project(emblem=None, disclaimer_author="")
    report, bulletin = products(records, {}, draft=True)
    assert (1, 2) == (gaps(report).count(NO_EMBLEM), gaps(bulletin).count(NO_EMBLEM))
    for product in (report, bulletin):
        assert any("disclaimer_author" in gap for gap in gaps(product))
        assert [] == acknowledgements(product)
        assert "unded by the European Union" not in " ".join(said(product))


def status(report: Document) -> list[str]:
    """What its cover says of its status."""
    [cover] = found(report, Cover)
    return [plain(fact.content) for fact in cover.facts if fact.label == "Status"]


def test_a_draft_says_so_first_and_on_every_page() -> None:
    """What may be published does not."""
    report, bulletin = products(EXAMPLE, PICTURES, draft=True)
    assert ["Draft, not for publication"] == status(report)
    first = bulletin.body[0]
    assert isinstance(first, Paragraph)
    assert "Draft, not for publication." == plain(first.content)
    for product in (report, bulletin):
        assert product.running_head.startswith("Draft, not for publication: CSC WB")
    for product in (complete(), products(EXAMPLE, PICTURES, draft=False)[1]):
        assert "Draft" not in product.running_head
        assert "Draft, not for publication" not in repr(product.body)


def complete(**changes: Any) -> Document:
    """The report of the example with a contract number and every passage."""
    records = with_project(**{"contract_number": "2019/123-456", **changes})
    sections = [*Section, *(f"{RESULTS}/{result.id}" for result in records.results)]
    passages = tuple(Passage(year=2021, section=one, text="Words.\n") for one in sections)
    return cscwb.compose_annual_report(
        records, 2021, narrative=Narrative(passages), pictures=PICTURES
    )


def test_a_report_with_a_gap_is_a_draft() -> None:
    """Also when nobody asked for one; one without a gap is none, and has no page of gaps."""
    whole = complete()
    assert [] == status(whole)
    assert [] == found(whole, ToComplete)
    assert [] == to_be_completed(whole)
    report = complete(contract_number="")
    assert ["Draft, not for publication"] == status(report)
    assert report.running_head.startswith("Draft, not for publication: CSC WB")


def test_the_last_page_has_every_gap_and_nothing_else() -> None:
    """By the section that lacks it; in its place there is a mark without words."""
    report = complete(contract_number="")
    assert [ToComplete()] == found(report, ToComplete)
    assert [
        "Description (2): missing in the identification: Contract number; write "
        "'contract_number' in 'project.yaml'"
    ] == to_be_completed(report)
    without = cscwb.compose_annual_report(EXAMPLE, 2021, pictures=PICTURES)
    assert len(found(without, ToComplete)) == len(to_be_completed(without))
    assert {""} == {one.hint for one in found(without, ToComplete)}


def test_a_bulletin_in_full_prints_photos_with_caption_and_credit() -> None:
    """Each under its article, whose own line of credits does not repeat the name."""
    road = photo(
        caption="Near Prilep, 10 June 2021",
        copyright_holder="North Macedonian Police",
        licence="CC BY 4.0",
    )
    pictures = {**PICTURES, "media/road.jpg": image("road.jpg")}
    bulletin = cscwb.compose_bulletin(with_photos(road), "2021-06", pictures=pictures, full=True)
    [picture] = found(bulletin, Picture)
    assert image("road.jpg") == picture.image
    assert "A road" == picture.alternative_text
    assert "Near Prilep, 10 June 2021" == plain(picture.caption)
    assert ["Photo: North Macedonian police, © North Macedonian Police, CC BY 4.0"] == [
        plain(note) for note in picture.notes
    ]
    assert "Photo: North Macedonian police" not in said(bulletin)


def test_a_decorative_photo_has_no_alternative_text() -> None:
    """One without caption has the title of its article."""
    plain_one = photo(alternative_text="", decorative=True)
    pictures = {**PICTURES, "media/road.jpg": image("road.jpg")}
    bulletin = cscwb.compose_bulletin(
        with_photos(plain_one), "2021-06", pictures=pictures, full=True
    )
    [picture] = found(bulletin, Picture)
    assert "" == picture.alternative_text
    assert EXAMPLE.article(ARTICLE).title == plain(picture.caption)


@pytest.mark.parametrize(
    ("about", "printed"),
    [
        ({"shows": PhotoSubject.OFFICIALS}, True),
        ({"shows": PhotoSubject.PERSONS}, False),
        ({"shows": PhotoSubject.PERSONS, "consent": True}, True),
        ({"shows": PhotoSubject.PERSONS, "faces_blurred": True}, True),
        ({"shows": PhotoSubject.PERSONS_IN_CUSTODY}, False),
        ({"shows": PhotoSubject.PERSONS_IN_CUSTODY, "consent": True}, False),
        ({"shows": PhotoSubject.PERSONS_IN_CUSTODY, "faces_blurred": True}, True),
        ({"shows": PhotoSubject.MINORS}, False),
        ({"shows": PhotoSubject.MINORS, "faces_blurred": True}, False),
        ({"shows": PhotoSubject.MINORS, "consent": True}, False),
        ({"shows": PhotoSubject.MINORS, "consent": True, "faces_blurred": True}, True),
    ],
)
def test_nobody_is_shown_against_the_rules(about: dict[str, Any], printed: bool) -> None:
    """Whatever the checks have let pass, and in drafts, too."""
    pictures = {**PICTURES, "media/road.jpg": image("road.jpg")}
    for full, draft in combined((False, True), repeat=2):
        bulletin = cscwb.compose_bulletin(
            with_photos(photo(**about)), "2021-06", pictures=pictures, full=full, draft=draft
        )
        assert printed is (image("road.jpg") in images_in(bulletin.body))


def test_a_photo_that_was_not_given_is_missed() -> None:
    """A draft prints the gap, and a report has no photos."""
    records, gap = with_photos(photo()), "the photo 'media/road.jpg' was not given"
    with pytest.raises(cscwb.ReportError, match=gap):
        cscwb.compose_bulletin(records, "2021-06", pictures=PICTURES)
    draft = cscwb.compose_bulletin(records, "2021-06", pictures=PICTURES, draft=True)
    assert [gap] == [one.hint for one in found(draft, ToComplete)]
    assert [] == found(cscwb.compose_annual_report(records, 2021, pictures=PICTURES), Picture)


def test_kosovo_has_its_mark_in_captions() -> None:
    """A picture has the mark in its caption, and shares the note of its article."""
    pictures = {**PICTURES, "media/road.jpg": image("road.jpg")}
    records = with_photos(photo(caption="In Kosovo", alternative_text="A road in Kosovo"))
    bulletin = cscwb.compose_bulletin(records, "2021-06", pictures=pictures, full=True)
    [picture] = found(bulletin, Picture)
    assert "In Kosovo*" == plain(picture.caption)
    assert "A road in Kosovo*" == picture.alternative_text
    blocks = tuple(blocks_in(bulletin.body))
    after = [
        plain(one.content) for one in blocks[blocks.index(picture) :] if type(one) is Paragraph
    ]
    assert any(words.startswith("* This designation is without prejudice") for words in after)


def test_a_project_of_its_own_needs_no_contributions() -> None:
    """Then its statement is taken as it is chosen."""
    project = Project(
        id="harbour",
        title="Harbour",
        date=cscwb.Span.parse("2021"),
        funding_statement=FundingStatement.FUNDED,
        emblem=Logo(file=EMBLEM, alternative_text="Emblem of the European Union"),
        disclaimer_author="the Harbour project",
    )
    assert () == missing_for_publication(Records(project=project), PICTURES)
