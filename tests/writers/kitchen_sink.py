"""One document with every node, nested and awkward, for every writer's golden file.

Its sentences are invented for typesetting; they state nothing about anybody.
"""

import datetime
from decimal import Decimal

from picture_files import png

from cscwb.document.nodes import (
    Acknowledgement,
    Apart,
    Bullets,
    Chart,
    Column,
    Contents,
    Cover,
    Document,
    Emblem,
    Emphasis,
    Fact,
    Footnote,
    Foreign,
    Heading,
    Illustration,
    Image,
    Inlines,
    KeyFigure,
    KeyFigures,
    LineBreak,
    Link,
    ListOfFigures,
    ListOfTables,
    Paragraph,
    Picture,
    Quote,
    Reference,
    Series,
    Strong,
    Table,
    Teaser,
    Teasers,
    Text,
    Tile,
    Tiles,
    ToComplete,
    Wide,
)

DESIGNATION = (
    "This designation is without prejudice to positions on status, and is in line with "
    "UNSCR 1244/1999 and the ICJ Opinion on the Kosovo declaration of independence."
)
STAR = Footnote((Text(DESIGNATION),), mark="*")
"""The same note wherever it is met: writers print it once for the body."""

STAR_UNDER_TABLE: Inlines = (Text(f"* {DESIGNATION}"),)
"""A table carries the note itself, and the mark stands in its cells as plain text."""

SMALL_TABLE = Table(
    caption=(Text("Seizures at "), Emphasis((Text("Morinë – Vërmicë"),)), Text(" & elsewhere")),
    columns=(
        Column((Text("Place"),), width=3),
        Column((Text("Commodity "), Strong((Text("<as printed>"),))), width=4),
        Column((Text("Quantity"),), align="right"),
    ),
    rows=(
        (
            (Text("Kosovo*"),),
            (Text("cannabis | “skunk”"), LineBreak(), Text("in 3 lorries")),
            (Text("1\u00a0244\u00a0kg"),),
        ),
        (
            (Text("Скопје"),),
            (
                Text("heroin"),
                Footnote((Text("Weighed with its packing; see table_notes[1]."),)),
            ),
            (Text("~50\u00a0kg"),),
        ),
        ((Strong((Text("Total"),)),), (), (Strong((Text("1\u00a0294\u00a0kg"),)),)),
    ),
    notes=(
        STAR_UNDER_TABLE,
        (
            Text("Source: "),
            Link((Text("Eurojust"),), "https://www.eurojust.europa.eu/news?a=1&b=2"),
            Text(", figures “as printed”."),
        ),
    ),
    label="seizures",
)

PARTNERS = ("AL", "BA", "ME", "MK", "RS", "Kosovo*", "Other", "Total")

BROAD_TABLE = Table(
    caption=(Text("Indicators by partner, baseline and target"),),
    columns=(
        Column((Text("Indicator"),), width=4),
        *(Column((Text(partner),), align="right") for partner in PARTNERS),
        Column((Text("Source and remarks"),), width=5),
    ),
    rows=tuple(
        (
            (Text(f"{number}. {words}"),),
            *((Text(str(number * position)),) for position in range(1, len(PARTNERS) + 1)),
            (Text("Reports of the partner’s office; "), Emphasis((Text("not audited"),))),
        )
        for number, words in enumerate(
            (
                "Joint investigation teams that the project helped to set up",
                "Action days",
                "Officers trained, žene i muškarci",
            ),
            start=1,
        )
    ),
    notes=(STAR_UNDER_TABLE,),
)

CHART = Chart(
    caption=(Text("Seizures by month & <kind>"),),
    description='Columns by month: "one" in May & two in June.',
    kind="columns",
    heading="Month",
    unit="number",
    categories=("May", "June", "=1+1"),
    series=(Series("Lorries", (1, 2, None)), Series("Cars & vans", (0, 3, 1))),
    notes=((Text("Counted in the month of the end."),),),
)

BARS = Chart(
    caption=(Text("Commodities"),),
    description="Bars by commodity: cannabis 12, heroin 3.5.",
    kind="bars",
    heading="Commodity",
    unit="kg",
    categories=("Cannabis herb and other things with long names", "Heroin"),
    series=(Series("Seized", (12, Decimal("3.5"))),),
)

MAP = Tiles(
    caption=(Text("Visits in Kosovo* and elsewhere"),),
    description="A tile for each: Kosovo*, two visits; Albania, none.",
    measure="Visits",
    tiles=(
        Tile(row=0, column=1, name="Kosovo*", value="two visits", share=1),
        Tile(row=1, column=0, name="Albania & more", value="none", share=0),
    ),
    notes=(STAR_UNDER_TABLE,),
)


def image(name: str, width: int, height: int) -> Image:
    """An image all of one grey."""
    data = png(width, height)
    return Image(name=name, data=data, media_type="image/png", width=width, height=height)


EMBLEM = Emblem(image=image("emblem.png", 9, 6), alternative_text="An emblem & <no other>")
ACKNOWLEDGEMENT = Acknowledgement(
    emblem=EMBLEM,
    statement="Paid for by *everybody* & <nobody>",
    logos=(
        Emblem(image=image("broad logo (1).png", 20, 5), alternative_text="A broad logo"),
        Emblem(image=image("small.png", 3, 6), alternative_text="A [small] logo"),
    ),
)
PHOTO = Picture(
    image=image("photo.png", 12, 8),
    alternative_text='Four lorries in Kosovo* & "one" more.',
    caption=(Text("Lorries in Kosovo*"), Footnote((Text("Seen from the road."),))),
    notes=((Text("Photo: A & B, © C"),), STAR_UNDER_TABLE),
)
DECORATION = Picture(image=EMBLEM.image, alternative_text="", caption=(Text("Nothing to see"),))

COVER = Cover(
    above="Countering Serious Crime in the Western Balkans – IPA/2019 * Project_No\u00a01",
    title="Annual report & “kitchen sink” <2021>",
    below="1 January – 31 December 2021, in Kosovo* & elsewhere",
    facts=(
        Fact("Status & such", (Text("Draft, "), Strong((Text("not"),)), Text(" <for print>"))),
        Fact("Contract", (Text("2021/1-2"), Footnote((Text("As it was signed."),)))),
    ),
    acknowledgement=ACKNOWLEDGEMENT,
    notes=(STAR_UNDER_TABLE,),
)
FIGURES = KeyFigures(
    (
        KeyFigure("2", (Text("operations on record, "), Emphasis((Text("one supported"),)))),
        KeyFigure("about 50\u00a0kg", (Text("of cannabis & more seized in Kosovo*"),)),
        KeyFigure(
            "4 of 6", (Text("partners took part"), Footnote((Text("In person or online."),)))
        ),
        KeyFigure("*1*", (Text("figure that is no list"),)),
        KeyFigure("<5>", (Text("to begin a second line"),)),
    ),
    (STAR_UNDER_TABLE,),
)
LEAD = Teasers(
    (
        Teaser(
            kicker="News & <more>",
            heading=Heading(1, (Text("The lead in Kosovo* "), Emphasis((Text("A & B"),)))),
            illustration=Illustration(
                image=PHOTO.image,
                alternative_text="Four lorries & more",
                credit="Photo: A & B, © <C>",
            ),
            content=(
                Paragraph((Text("What was in the news, "), Strong((Text("in short"),)))),
                ToComplete("the photo <of> it"),
            ),
            more=Link((Text("Read more on example.org"),), "https://example.org/news?a=1&b=2"),
        ),
    ),
    lead=True,
)
OTHER_NEWS = Teasers(
    (
        Teaser(heading=Heading(2, (Text("A title alone"),))),
        Teaser(
            kicker="Visit",
            heading=Heading(2, (Foreign((Text("Një vizitë"),), "sq"),)),
            illustration=Illustration(image=EMBLEM.image, alternative_text=""),
            content=(Paragraph((Text("They went there."),)),),
        ),
    )
)

KITCHEN_SINK = Document(
    title="Annual report & “kitchen sink” <2021>",
    subtitle="Countering Serious Crime in the Western Balkans – IPA/2019 * Project_No\u00a01",
    author="CSC WB & partners",
    subject='A document that holds every node, with "quotes" and <brackets>.',
    keywords=("annual report", "Kosovo*", "A & B"),
    date=datetime.date(2022, 1, 31),
    running_head="CSC WB – annual report & more <2021>",
    body=(
        COVER,
        Apart((Paragraph((Text("Project No\u00a01, A & B"),)), ACKNOWLEDGEMENT)),
        Apart(
            (Contents("In this report", depth=2), ListOfTables("Tables"), ListOfFigures("Figures"))
        ),
        Heading(1, (Text("Summary"),), "1."),
        FIGURES,
        Paragraph(
            (
                Text("The project works in Kosovo"),
                STAR,
                Text(" and five more; Kosovo"),
                STAR,
                Text(" is printed with its mark. Peć/Peja, Šabac, Gjirokastër, "),
                Foreign((Text("Скопје & Ниш"),), "mk-Cyrl"),
                Text("; see "),
                Reference("seizures"),
                Text(". "),
                Text(
                    "12\u00a0500\u00a0EUR – 50\u00a0% <of it> by snake_case@example.org, "
                    "*not* _hidden_."
                ),
            )
        ),
        Paragraph(
            (
                Text("2021. godine a sentence begins with a number,"),
                Footnote(
                    (
                        Text("As in "),
                        Emphasis((Text("Official Journal"),)),
                        Text(" & "),
                        Link(
                            (Text("the note of the partner"),),
                            "https://example.org/a_(b)?x=1&y=%20",
                        ),
                        Text(", p. 7."),
                    )
                ),
                Text(" and "),
                Strong(
                    (
                        Text("strong words with "),
                        Emphasis((Text("stress"),)),
                        Text(" and "),
                        Link((Text("a "), Emphasis((Text("link"),))), "https://example.org/x"),
                    )
                ),
                Text("; write to "),
                Link((Text("press@example.org"),), "mailto:press@example.org"),
                Text("!"),
                Footnote((Text("1. A note that begins like a list, with a [bracket]."),)),
                LineBreak(),
                Text("- a new line that looks like a bullet | with a pipe, C:\\temp\\ and `code`"),
            )
        ),
        Heading(2, (Text("Results in Kosovo*"),), "1.1"),
        Bullets(
            (
                (Paragraph((Text("# not a heading, "), Strong((Text("strong"),)))),),
                (
                    Paragraph((Text("+ an item with a list inside"),)),
                    Bullets(
                        (
                            (Paragraph((Text("inner one"),)),),
                            (
                                Paragraph((Text("inner two"),)),
                                Bullets(((Paragraph((Text("innermost, €1 & more"),)),),)),
                            ),
                        )
                    ),
                ),
                (
                    Paragraph((Text("an item with two paragraphs"),)),
                    Paragraph((Text("> the second of them"), LineBreak(), Text("on two lines"))),
                ),
            )
        ),
        Heading(2, (Text("Summary"),)),
        Bullets(
            (
                (
                    Paragraph((Text("first, with bullets inside"),)),
                    Bullets(
                        (
                            (Paragraph((Text("a bullet"),)),),
                            (
                                Paragraph((Text("a bullet with a numbered list"),)),
                                Bullets(
                                    (
                                        (Paragraph((Text("one"),)),),
                                        (Paragraph((Text("two"),)),),
                                    ),
                                    numbered=True,
                                ),
                            ),
                        )
                    ),
                ),
                (Paragraph((Text("second"),)),),
            ),
            numbered=True,
        ),
        Bullets(((Paragraph((Text("another list, which begins again at 1"),)),),), numbered=True),
        Heading(3, (Text("Below the contents: "), Emphasis((Text("A & B"),)))),
        SMALL_TABLE,
        Paragraph((Text("A paragraph directly after the table."),)),
        CHART,
        BARS,
        MAP,
        PHOTO,
        DECORATION,
        ToComplete('The co-financing of <partner> & the date; see "agreements/grant.yaml".'),
        ToComplete(),
        Quote(
            (
                Paragraph(
                    (
                        Text("“We work together, "),
                        Emphasis((Text("zajedno / së bashku"),)),
                        Text(".”"),
                    )
                ),
                Bullets(((Paragraph((Text("said at the launch"),)),),)),
                Quote((Paragraph((Text("a quotation inside a quotation"),)),)),
            )
        ),
        Heading(1, (Text("Indicators"),)),
        Wide(
            (
                Paragraph((Text("The next table needs a broad page."),)),
                BROAD_TABLE,
            )
        ),
        LEAD,
        OTHER_NEWS,
        Heading(1, (Text("Summary"),)),
        Paragraph((Text("The last words stand on an upright page again."),)),
    ),
)
