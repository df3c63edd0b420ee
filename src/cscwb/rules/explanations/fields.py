"""Codes for fields, and for values in their short forms."""

from cscwb.rules.explanation import Explanation


def _raid(line: str) -> str:
    return f"# operations/raid.yaml\ntitle: Cannabis seized\n{line}\n"


def _indicator(line: str) -> str:
    return f"# indicators/arrests.yaml\ntitle: Arrests\nresult: oc1\nunit: persons\n{line}\n"


FIELDS = (
    Explanation(
        code="unknown-key",
        cause="The record has no field of that name; it would be lost in silence.",
        remedy="Correct the name, or put the fact into a field that there is.",
        wrong=_raid("dat: 2021-06-10"),
        right=_raid("date: 2021-06-10"),
    ),
    Explanation(
        code="missing-key",
        cause="A field that every such record needs is not there.",
        remedy="Write it on a line of its own.",
        wrong="# operations/raid.yaml\ndate: 2021-06-10\n",
        right=_raid("date: 2021-06-10"),
    ),
    Explanation(
        code="type",
        cause="The value is of another sort than the field: a list where text is expected, say.",
        remedy="Write it as the message says.",
        wrong=_raid("places: near Prilep"),
        right=_raid("places: [near Prilep]"),
    ),
    Explanation(
        code="id",
        cause="The id cannot name a record, or is written in a file whose name is the id already.",
        remedy="Take the `id` line out of a file in a folder; in one big file write lower-case "
        "words joined by hyphens.",
        wrong=_raid("id: raid"),
        right=_raid("date: 2021-06-10"),
    ),
    Explanation(
        code="vocabulary",
        cause="The word is not in the vocabulary of the field.",
        remedy="Take one of the words in the message; open vocabularies take `other (your word)`.",
        wrong=_raid("status: plannd"),
        right=_raid("status: planned"),
    ),
)
VALUES = (
    Explanation(
        code="span",
        cause="The text is no date and no span of time.",
        remedy="Write `2021-06-15`, `2021-06`, `2021`, `early 2019` or `2021-06-15/2021-06-18`.",
        wrong=_raid("date: 10.6.2021"),
        right=_raid("date: 2021-06-10"),
    ),
    Explanation(
        code="day",
        cause="The text is no date.",
        remedy="Write `2021-06-15`, `2021-06`, `2021` or `early 2019`.",
        wrong="# articles/news.yaml\ntitle: News\nbody: Words.\npublished: 10 June 2021\n",
        right="# articles/news.yaml\ntitle: News\nbody: Words.\npublished: 2021-06-10\n",
    ),
    Explanation(
        code="quantity",
        cause="The text is no amount with a unit, or its figure could mean two things.",
        remedy="Write `50 kg`, `~50 kg` for about, `almost 50 kg`, `>2000 plant`, `3..5 t` or "
        "`? kg`, with a decimal point and no signs between thousands; `010.762 kg` is 10.762 kg.",
        wrong=_raid('seizures: [{commodity: cocaine, quantity: "10,76 kg"}]'),
        right=_raid("seizures: [{commodity: cocaine, quantity: 10.76 kg}]"),
    ),
    Explanation(
        code="amount",
        cause="The text is no figure, or one that could mean two things.",
        remedy="Write `50`, `~50`, `almost 50`, `>2000`, `<=10000`, `3..5`, `?`, or "
        '`"010.762"` in quotes for 10.762; the unit stands in a field of its own.',
        wrong=_indicator("target: {amount: 10 persons, date: 2023}"),
        right=_indicator("target: {amount: 10, date: 2023}"),
    ),
    Explanation(
        code="figure-name",
        cause="The text names no figure that can be computed from the records.",
        remedy="Write `activities`, `agreements`, `arrests`, `articles`, `operations`, `sites`, or "
        "one with its kind: `activities expert_visit`, `seized cannabis_herb kg`.",
        wrong=_indicator("figure: arests"),
        right=_indicator("figure: arrests"),
    ),
    Explanation(
        code="count",
        cause="The text is not a whole number of persons or things.",
        remedy="Write `3`, `~20`, `almost 20`, `>30`, `3..5` or `?`.",
        wrong=_raid("measures: [{measure: arrested, count: three, stage: arrest}]"),
        right=_raid("measures: [{measure: arrested, count: 3, stage: arrest}]"),
    ),
    Explanation(
        code="money",
        cause="The text is no sum of money, or its figure could mean two things.",
        remedy="Write the figure, a space and the ISO 4217 code: `200000 EUR`, or "
        "`~200000 EUR` for about.",
        wrong=_raid("seizures: [{commodity: cocaine, value: 200.000 EUR}]"),
        right=_raid("seizures: [{commodity: cocaine, value: 200000 EUR}]"),
    ),
    Explanation(
        code="unit-price",
        cause="The text is no price of a unit.",
        remedy="Write the sum, a slash and the unit: `<=10000 EUR/kg`.",
        wrong=_raid("seizures: [{commodity: cocaine, unit_price: 10000 EUR per kg}]"),
        right=_raid("seizures: [{commodity: cocaine, unit_price: 10000 EUR/kg}]"),
    ),
    Explanation(
        code="commodity",
        cause="The text is not in the list of commodities.",
        remedy="Take the word that the message offers, or write `other (your word)`.",
        wrong=_raid("seizures: [{commodity: canabis_herb}]"),
        right=_raid("seizures: [{commodity: cannabis_herb}]"),
    ),
    Explanation(
        code="crime-priority",
        cause="The text is no priority of an EMPACT cycle.",
        remedy="Write the cycle and the priority: `2018-2021/drugs_trafficking`.",
        wrong=_raid("crime_priorities: [drugs_trafficking]"),
        right=_raid("crime_priorities: [2018-2021/drugs_trafficking]\ndate: 2021-06-10"),
    ),
    Explanation(
        code="jurisdiction",
        cause="The text is not the code of a jurisdiction.",
        remedy="Write the ISO 3166-1 code in capitals, `XK` for Kosovo*.",
        wrong=_raid("beneficiaries: [al]"),
        right=_raid("beneficiaries: [AL]"),
    ),
    Explanation(
        code="place",
        cause="The text is no place.",
        remedy="Write the name, a comma and the code of the jurisdiction: `near Prilep, MK`.",
        wrong=_raid('places: ["Prilep, ZZ"]'),
        right=_raid('places: ["Prilep, MK"]'),
    ),
    Explanation(
        code="link",
        cause="The text is no address of a web page or a mailbox.",
        remedy="Write the whole address, `https://europol.europa.eu/`, or `lost` for one that is "
        "no longer known.",
        wrong="# project.yaml\nformat: 1\nid: harbour\ntitle: Harbour\ndate: 2021\n"
        "website: www.example.org\n",
        right="# project.yaml\nformat: 1\nid: harbour\ntitle: Harbour\ndate: 2021\n"
        "website: https://www.example.org/\n",
    ),
    Explanation(
        code="other",
        cause="The label of a word beside the vocabulary is missing or not closed.",
        remedy="Write it like `other (book launch)`.",
        wrong="# events/launch.yaml\ntitle: Launch\nkind: other (book launch\n",
        right="# events/launch.yaml\ntitle: Launch\nkind: other (book launch)\n",
    ),
)
