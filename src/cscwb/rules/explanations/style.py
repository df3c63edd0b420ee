"""Codes of house style: names, the Kosovo* designation, numbers, dates, words."""

from cscwb.rules.explanation import Explanation

_ISG = "Interinstitutional Style Guide"
_NOTE = (
    "This designation is without prejudice to positions on status, and is in line with UNSCR "
    "1244/1999 and the ICJ Opinion on the Kosovo declaration of independence."
)


def _news(*lines: str) -> str:
    body = "".join(f"  {line}\n" for line in lines)
    return f"# articles/news.yaml\ntitle: News\npublished: 2021-06-10\nbody: |\n{body}"


def _document(*lines: str) -> str:
    return "# document.md\n" + "\n\n".join(lines) + "\n"


STYLE = (
    Explanation(
        code="designation-mark",
        cause="A part of a document that can be read alone names Kosovo without the asterisk.",
        remedy="Let `compose_annual_report` or `compose_bulletin` mark it, or write the asterisk.",
        wrong=_document("Experts visited Kosovo."),
        right=_document("Experts visited Kosovo\\*.", f"\\* {_NOTE}"),
        products=("document",),
        source="[Eurostat, glossary: protocol order](https://ec.europa.eu/eurostat/"
        "statistics-explained/index.php?title=Glossary%3AProtocol_order); Arrangements Regarding "
        "Regional Representation and Cooperation, 24 February 2012",
    ),
    Explanation(
        code="designation-note",
        passages=True,
        cause="The asterisk has no note, or the note says something else than the official one.",
        remedy="Write the official note, or leave it out of texts: reports print it by themselves.",
        wrong=_news(
            "Experts visited Kosovo*.",
            "",
            "This designation is without prejudice to anything, as the ICJ Opinion says.",
        ),
        right=_news("Experts visited Kosovo*.", "", _NOTE),
        source="[Eurostat, glossary: protocol order](https://ec.europa.eu/eurostat/"
        "statistics-explained/index.php?title=Glossary%3AProtocol_order)",
    ),
    Explanation(
        code="designation-wording",
        passages=True,
        severity="warning",
        cause="The note is nearly the official one: a comma, a capital or the number differs.",
        remedy="Write the official wording; `cscwb check --fix` does it.",
        wrong=_news(
            "Experts visited Kosovo*.",
            "",
            _NOTE.replace("status, and", "status and").replace("declaration", "Declaration"),
        ),
        right=_news("Experts visited Kosovo*.", "", _NOTE),
        source="[Eurostat, glossary: protocol order](https://ec.europa.eu/eurostat/"
        "statistics-explained/index.php?title=Glossary%3AProtocol_order)",
    ),
    Explanation(
        code="designation-form",
        passages=True,
        cause="The note is that of the United Nations or of the Council of Europe.",
        remedy="Write the note of the EU, who pays for the text.",
        wrong=_news(
            "Experts visited Kosovo*.",
            "",
            "This designation is without prejudice to positions on status, and is in line with "
            "UNSCR 1244/1999.",
        ),
        right=_news("Experts visited Kosovo*.", "", _NOTE),
        source="[EU, UN and Council of Europe forms compared]"
        "(https://euemployment.eu/kosovo-footnote-eu-un-coe)",
    ),
    Explanation(
        code="designation-marks",
        passages=True,
        severity="warning",
        cause="A mention of Kosovo has more than one asterisk, or another mark; another name has "
        "the asterisk, which is an error; or the note stands without any.",
        remedy="Take the asterisk away: reports mark what has to be marked.",
        wrong=_news("Experts visited Kosovo\\*\\* in June."),
        right=_news("Experts visited Kosovo\\* in June."),
        source=f"{_ISG}, 8.1",
    ),
    Explanation(
        code="designation-name",
        passages=True,
        cause="A text uses a name or spelling of Kosovo that no EU-funded text uses, or calls it a "
        "state.",
        remedy="Write `Kosovo`, and `beneficiary` or `partner`; in a quotation, and where Kosovo "
        "seems to be called a state, it is a warning.",
        wrong=_news("The Republic of Kosovo sent experts."),
        right=_news("Kosovo sent experts."),
        source="[Arrangements Regarding Regional Representation and Cooperation, point 2]"
        "(https://www.b92.net/eng/insight/pressroom.php?yyyy=2012&mm=02&nav_id=78973)",
    ),
    Explanation(
        code="beneficiary-noun",
        passages=True,
        severity="warning",
        cause="A list with Kosovo in it is called one of countries or states.",
        remedy="Write `beneficiaries` or `partners`.",
        wrong=_news("The countries were Albania, Kosovo and Serbia."),
        right=_news("The beneficiaries were Albania, Kosovo and Serbia."),
        source="Usage of the RCC (economies), of the IISG (partners) and of the project "
        "(beneficiaries)",
    ),
    Explanation(
        code="short-name",
        passages=True,
        severity="warning",
        cause="Running text has another name of a jurisdiction than the short one of EU lists.",
        remedy="Write the short name; official names of agreements and institutions stay.",
        wrong=_news("The talks took place in Bosnia-Herzegovina."),
        right=_news("The talks took place in Bosnia and Herzegovina."),
        source=f"[{_ISG}, 7.1 and annex A5](https://style-guide.europa.eu/)",
    ),
    Explanation(
        code="name-order",
        passages=True,
        severity="warning",
        cause="A list of jurisdictions is in another order than the project's `beneficiary_order`.",
        remedy="Write them in alphabetical order, or in that of EU protocol when it is chosen.",
        wrong=_news("Serbia, Albania and Montenegro took part."),
        right=_news("Albania, Montenegro and Serbia took part."),
        source=f"{_ISG}, 7.1.2; Eurostat, glossary: protocol order",
    ),
    Explanation(
        code="funding-words",
        passages=True,
        severity="warning",
        cause="A text says in other words than the funding statement who pays.",
        remedy="Leave it to the statement that products print, or write it in full.",
        wrong=_news("The training was financed by the European Commission."),
        right=_news("The training was co-funded by the European Union."),
        source="[Communicating and raising EU visibility, 2022, 2.2]"
        "(https://international-partnerships.ec.europa.eu/knowledge-hub/"
        "communicating-and-raising-eu-visibility-guidance-external-actions_en)",
    ),
    Explanation(
        code="digit-groups",
        passages=True,
        severity="warning",
        cause="A figure is not in groups of three with no-break spaces.",
        remedy="Write `12 500` with a no-break space (U+00A0); `cscwb check --fix` does it.",
        wrong=_news("They checked 12,500 vehicles."),
        right=_news("They checked 12\u00a0500 vehicles."),
        source=f"[{_ISG}, 6.4 and 6.5](https://style-guide.europa.eu/o/opportal-service/isg?"
        "resource=en%2F6.5-punctuation-in-figures.html)",
    ),
    Explanation(
        code="money-form",
        passages=True,
        severity="warning",
        cause="An amount of money is not the code, a no-break space and the figure.",
        remedy="Write `EUR 300`; articles may have `€300`.",
        wrong=_news("The goods are worth 300 EUR."),
        right=_news("The goods are worth EUR\u00a0300."),
        source=f"[{_ISG}, 7.3.3](https://style-guide.europa.eu/o/opportal-service/isg?"
        "resource=en%2F7.3.3-rules-for-expressing-monetary-units.html)",
    ),
    Explanation(
        code="per-cent",
        passages=True,
        severity="info",
        cause="A percentage is not the figure, a no-break space and the sign.",
        remedy="Write `32 %` with a no-break space; `cscwb check --fix` does it.",
        wrong=_news("In 32% of the cases the answer came at once."),
        right=_news("In 32\u00a0% of the cases the answer came at once."),
        source=f"[{_ISG}, 6.4](http://publications.europa.eu/code/en/en-360400.htm)",
    ),
    Explanation(
        code="date-form",
        passages=True,
        severity="warning",
        cause="A date has an ordinal, a comma, a leading zero or points, or begins with the month.",
        remedy="Write day, month in letters and year: `14 July 2021`.",
        wrong=_news("They met on July 14th, 2021 in Rome."),
        right=_news("They met on 14 July 2021 in Rome."),
        source="[EC Web Guide, dates, numbers and symbols](https://wikis.ec.europa.eu/display/"
        "WEBGUIDE/07.+Dates%2C+numbers+and+symbols)",
    ),
    Explanation(
        code="range-form",
        passages=True,
        severity="info",
        cause="A range has a hyphen or a spaced dash, or mixes `from` with a dash.",
        remedy="Write `15–18`, or `from 15 to 18`.",
        wrong=_news("They met on 15-18 June 2021."),
        right=_news("They met on 15–18 June 2021."),
        source=f"[{_ISG}, 10.5](https://style-guide.europa.eu/o/opportal-service/isg?"
        "resource=en%2F10.5-numbers-dates-and-time.html)",
    ),
    Explanation(
        code="number-words",
        passages=True,
        severity="info",
        cause="Running text has a figure below ten, or a sentence begins with a figure.",
        remedy="Write `one` to `nine` in words; figures stay with units and in tables.",
        wrong=_news("They searched 3 houses."),
        right=_news("They searched three houses."),
        source=f"[{_ISG}, 10.5](https://style-guide.europa.eu/o/opportal-service/isg?"
        "resource=en%2F10.5-numbers-dates-and-time.html)",
    ),
    Explanation(
        code="acronym",
        passages=True,
        severity="warning",
        cause="An acronym stands before it is spelt out, is missing in the list, or is listed and "
        "used nowhere.",
        remedy="Write its meaning and the acronym in brackets, or mend the list in `project.yaml`.",
        wrong=_news("The SPOC was opened. It answers at once."),
        right=_news("The single point of contact (SPOC) was opened. It answers at once."),
        source="PRAG, Annex VI (list of acronyms); [OECD Style Guide]"
        "(https://issuu.com/oecd.publishing/docs/oecd-style-guide-3rd-edition/53)",
    ),
    Explanation(
        code="spelling",
        passages=True,
        severity="warning",
        cause="A text in British English has a word in American spelling.",
        remedy="Write it as in British English; names, with a capital, stay as they are.",
        wrong=_news("The training program was a success."),
        right=_news("The training programme was a success."),
        source=f"{_ISG}, 10 (British spelling)",
    ),
    Explanation(
        code="markup",
        passages=True,
        cause="A text has marks that would be printed as they stand: comments, tags, tracked "
        "changes, boxes of tasks, commands of TeX, an error of Word, a name in braces.",
        remedy="Take them out. A comment may stand in the narrative, where it is never printed.",
        wrong=_news("Three suspects ~~and a driver~~ were arrested."),
        right=_news("Three suspects were arrested."),
    ),
    Explanation(
        code="conflict",
        passages=True,
        cause="A text has the marks of two versions that git could not join.",
        remedy="Keep one of the versions, and delete the lines with seven marks in a row.",
        wrong=_news("Officers met.", "", f"{'>' * 7} ana"),
        right=_news("Officers met."),
    ),
    Explanation(
        code="placeholder",
        passages=True,
        severity="warning",
        cause="A text has words that stand in place of others: `TODO`, `TBC`, `???`.",
        remedy="Write the words that belong there, or take them out.",
        wrong=_news("The visit cost EUR\u00a0??? in all."),
        right=_news("The visit cost EUR\u00a03\u00a0000 in all."),
    ),
    Explanation(
        code="invisible",
        passages=True,
        cause="A text has a character that nobody sees, such as a soft hyphen, or that nobody can "
        "tell from another one, such as a Cyrillic letter in a Latin word.",
        remedy="Take it out, or write the common one; `cscwb check --fix` does it.",
        wrong=_news("Officers met in Ti\u00adrana."),
        right=_news("Officers met in Tirana."),
    ),
    Explanation(
        code="broken-text",
        passages=True,
        cause="A text was broken on its way: it has characters that stand for lost ones, or for "
        "none, or turn the direction; where it seems to have been read in a wrong encoding, or "
        "has characters as HTML writes them, it is a warning.",
        remedy="Write the letters that were meant; `cscwb check --fix` does it where they are "
        "known.",
        wrong=_news("The prosecutor spoke\ufffd in Tirana."),
        right=_news("The prosecutor spoke in Tirana."),
    ),
)
