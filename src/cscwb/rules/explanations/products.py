"""Codes of what products need: visibility, indicators, the narrative, sources."""

from cscwb.rules.explanation import Explanation

_VISIBILITY = (
    "[Communicating and raising EU visibility, 2022](https://international-partnerships.ec."
    "europa.eu/knowledge-hub/communicating-and-raising-eu-visibility-guidance-external-actions_en)"
)
_ANNEX_VI = "[PRAG, Annex VI](https://docest.com/doc/38902/final-narrative-report)"
_STATEMENT = "funding_statement: Funded by the European Union\n"
_EMBLEM = "emblem: {file: media/eu-emblem.png, alternative_text: Emblem of the European Union}\n"
_AUTHOR = "disclaimer_author: the Harbour project\n"


def _project(lines: str) -> str:
    return f"# project.yaml\nformat: 1\nid: harbour\ntitle: Harbour\ndate: 2021/2023\n{lines}"


def _news(lines: str) -> str:
    return f"# articles/news.yaml\ntitle: News\npublished: 2021-06-10\n{lines}\n"


def _indicator(lines: str) -> str:
    return f"# indicators/op1.yaml\ntitle: Trained\nresult: oc1\n{lines}\n"


def _summary(words: str) -> str:
    return f"# narrative/2021/executive-summary.md\n{words}\n"


_MEASURED = (
    "unit: courses\nbaseline: {amount: 0, date: 2021}\ntarget: {amount: 9, date: 2023}\n"
    "source_of_data: Lists of participants"
)

PRODUCTS = (
    Explanation(
        code="funding-statement",
        allows_drafts=True,
        cause="A project with something to publish has no funding statement, or not the one that "
        "fits its donors.",
        remedy="Write `Funded by the European Union`, or `Co-funded …` when others pay too.",
        wrong=_project(_EMBLEM + _AUTHOR),
        right=_project(_STATEMENT + _EMBLEM + _AUTHOR),
        source=f"{_VISIBILITY}, 2.2",
    ),
    Explanation(
        code="emblem",
        allows_drafts=True,
        cause="A project with something to publish has no EU emblem, which stands beside the "
        "funding statement, or one of another shape.",
        remedy="Name the picture in `project.yaml`. `cscwb new` and `cscwb demo` write one into "
        "the folder `media`, and the European Commission offers it for download.",
        wrong=_project(_STATEMENT + _AUTHOR),
        right=_project(_STATEMENT + _EMBLEM + _AUTHOR),
        source=f"{_VISIBILITY}, 2.1",
    ),
    Explanation(
        code="emblem-size",
        severity="warning",
        cause="The picture of the emblem has too few pixels to be printed one centimetre high.",
        remedy="Take a larger picture of the emblem; logos are never printed larger than it.",
        wrong="$ file media/eu-emblem.png\nPNG image data, 30 x 20\n",
        right="$ file media/eu-emblem.png\nPNG image data, 600 x 400\n",
        source="Guidelines on the use of the EU emblem, 2021",
    ),
    Explanation(
        code="disclaimer",
        allows_drafts=True,
        cause="A project has something to publish, and nobody is named as responsible for it.",
        remedy="Write `disclaimer_author` in `project.yaml`.",
        wrong=_project(_STATEMENT + _EMBLEM),
        right=_project(_STATEMENT + _EMBLEM + _AUTHOR),
        source=f"{_VISIBILITY}, 4.6",
    ),
    Explanation(
        code="indicator-incomplete",
        cause="An indicator has no baseline, target, current value, unit or source of data.",
        remedy="Write what is missing, or exempt the indicator and say why.",
        wrong=_indicator("unit: courses\nbaseline: {amount: 0, date: 2021}\nfigure: activities"),
        right=_indicator(f"{_MEASURED}\nfigure: activities"),
        products=("report",),
        source="Action documents under IPA III and NDICI, section 3.6",
    ),
    Explanation(
        code="indicator-value",
        severity="warning",
        cause="A value is outside of the project's time, has fallen, is zero or is above the "
        "target, and no comment says why.",
        remedy="Correct it, or say why in `comment`.",
        wrong=_indicator(f"{_MEASURED}\nvalues: [{{amount: 12, date: 2022}}]"),
        right=_indicator(
            f"{_MEASURED}\nvalues: [{{amount: 12, date: 2022, comment: More were asked for.}}]"
        ),
        source="[General Conditions of grants, Article 2](https://www.stgm.org.tr/en/"
        "frequently-asked-questions/what-kind-details-should-be-given-narrative-reports-eu-funded-grant)",
    ),
    Explanation(
        code="by-sex",
        severity="warning",
        cause="An indicator counts persons and has no values for women and men.",
        remedy="Add `shares` by sex to the current value, or say in `comment` why there are none.",
        wrong=_indicator(
            f"{_MEASURED.replace('courses', 'persons')}\nvalues: [{{amount: 8, date: 2022}}]"
        ),
        right=_indicator(
            f"{_MEASURED.replace('courses', 'persons')}\nvalues:\n  - amount: 8\n    date: 2022\n"
            "    shares: [{amount: 5, sex: women}, {amount: 3, sex: men}]"
        ),
        products=("report",),
        source=f"{_ANNEX_VI}, 1.8; C(2023) 4803",
    ),
    Explanation(
        code="figure-differs",
        passages=True,
        severity="warning",
        cause="The narrative gives a figure that is not the one the records give.",
        remedy="Name the figure, such as `{figure: operations}`, so that it is never typed.",
        wrong=_summary("The project supported seven operations."),
        right=_summary("The records have {figure: operations} operation."),
        source=f"{_ANNEX_VI}, preamble: figures match",
    ),
    Explanation(
        code="outside-period",
        passages=True,
        severity="warning",
        cause="A passage on the year tells of a day of another year.",
        remedy="Move it to the report of its year, or to `context`.",
        wrong=_summary("The office was opened on 3 May 2020."),
        right=_summary("The office was opened on 3 May 2021."),
        source=f"{_ANNEX_VI}, 1.6",
    ),
    Explanation(
        code="summary-length",
        passages=True,
        severity="warning",
        cause="The executive summary takes more than half a page.",
        remedy="Shorten it to about 250 words.",
        wrong=_summary("\n".join(["Much was done in the year and all of it went well."] * 24)),
        right=_summary("Much was done in the year."),
        source=f"{_ANNEX_VI}, 2.1",
    ),
    Explanation(
        code="insecure-link",
        severity="warning",
        cause="An address begins with `http:`, so that what is read can be changed on the way.",
        remedy="Write `https:` when the site has it; most have.",
        wrong=_news("url: http://example.org/news"),
        right=_news("url: https://example.org/news"),
    ),
    Explanation(
        code="speaker",
        severity="warning",
        cause="A quotation, word for word, does not say whose words they are.",
        remedy="Write `speaker` with an id, or `paraphrase` for the sense of words.",
        wrong=_news("quotes: [{text: All went well.}]"),
        right=_news("quotes: [{text: All went well., speaker: europol}]"),
        source="Practice of Eurojust, Europol and the project",
    ),
)
