"""Problems of the fields of a record, and of values in their short forms."""

from cscwb.rules import samples
from cscwb.rules.rule import Rule


def _indicator(line: str) -> str:
    return f"# indicators/arrests.yaml\ntitle: Arrests\nresult: oc1\nunit: persons\n{line}\n"


FIELDS = (
    Rule(
        code="unknown-key",
        adjustable=False,
        cause="The record has no field of that name; it would be silently lost.",
        remedy="Correct the name, or put the fact in a field that the record has.",
        wrong=samples.raid("dat: 2021-06-10"),
        right=samples.raid("date: 2021-06-10"),
    ),
    Rule(
        code="missing-key",
        adjustable=False,
        cause="A required field is missing.",
        remedy="Write it on a line of its own.",
        wrong="# operations/raid.yaml\ndate: 2021-06-10\n",
        right=samples.raid("date: 2021-06-10"),
    ),
    Rule(
        code="type",
        adjustable=False,
        cause="The value has another type than the field expects, such as a list in place of a "
        "text.",
        remedy="Write it as the message says.",
        wrong=samples.raid("places: near Prilep"),
        right=samples.raid("places: [near Prilep]"),
    ),
    Rule(
        code="id",
        adjustable=False,
        cause="The id cannot name a record, or is written in a file whose name is the id already.",
        remedy="Take the `id` line out of a file in a folder; in one big file write lower-case "
        "words joined by hyphens.",
        wrong=samples.raid("id: raid"),
        right=samples.raid("date: 2021-06-10"),
    ),
    Rule(
        code="vocabulary",
        adjustable=False,
        cause="The word is not in the vocabulary of the field.",
        remedy="Write one of the words in the message; open vocabularies accept `other (your "
        "word)`.",
        wrong=samples.raid("status: plannd"),
        right=samples.raid("status: planned"),
    ),
)
VALUES = (
    Rule(
        code="span",
        adjustable=False,
        cause="The text is not a date or a span of time.",
        remedy="Write `2021-06-15`, `2021-06`, `2021`, `early 2019` or `2021-06-15/2021-06-18`.",
        wrong=samples.raid("date: 10.6.2021"),
        right=samples.raid("date: 2021-06-10"),
    ),
    Rule(
        code="day",
        adjustable=False,
        cause="The text is not a date.",
        remedy="Write `2021-06-15`, `2021-06`, `2021` or `early 2019`.",
        wrong="# articles/news.yaml\ntitle: News\nbody: Words.\npublished: 10 June 2021\n",
        right="# articles/news.yaml\ntitle: News\nbody: Words.\npublished: 2021-06-10\n",
    ),
    Rule(
        code="quantity",
        adjustable=False,
        cause="The text is not an amount with a unit, or its figure is ambiguous.",
        remedy="Write `50 kg`, `~50 kg` for about, `almost 50 kg`, `>2000 plant`, `3..5 t` or "
        "`? kg`, with a decimal point and no signs between thousands; `010.762 kg` is 10.762 kg.",
        wrong=samples.raid('seizures: [{commodity: cocaine, quantity: "10,76 kg"}]'),
        right=samples.raid("seizures: [{commodity: cocaine, quantity: 10.76 kg}]"),
    ),
    Rule(
        code="amount",
        adjustable=False,
        cause="The text is not a figure, or is an ambiguous one.",
        remedy='Write `50`, `~50`, `almost 50`, `>2000`, `<=10000`, `3..5`, `?`, or `"010.762"` '
        "in quotes for 10.762; the unit has a field of its own.",
        wrong=_indicator("target: {amount: 10 persons, date: 2023}"),
        right=_indicator("target: {amount: 10, date: 2023}"),
    ),
    Rule(
        code="figure-name",
        adjustable=False,
        cause="The text does not name a figure that can be computed from the records.",
        remedy="Write `activities`, `agreements`, `arrests`, `articles`, `operations`, `sites`, or "
        "one with its kind: `activities expert_visit`, `seized cannabis_herb kg`.",
        wrong=_indicator("figure: arests"),
        right=_indicator("figure: arrests"),
    ),
    Rule(
        code="count",
        adjustable=False,
        cause="The text is not a whole number of persons or things.",
        remedy="Write `3`, `~20`, `almost 20`, `>30`, `3..5` or `?`.",
        wrong=samples.raid("measures: [{measure: arrested, count: three, stage: arrest}]"),
        right=samples.raid("measures: [{measure: arrested, count: 3, stage: arrest}]"),
    ),
    Rule(
        code="money",
        adjustable=False,
        cause="The text is not a sum of money, or its figure is ambiguous.",
        remedy="Write the figure, a space and the ISO 4217 code: `200000 EUR`, or "
        "`~200000 EUR` for about.",
        wrong=samples.raid("seizures: [{commodity: cocaine, value: 200.000 EUR}]"),
        right=samples.raid("seizures: [{commodity: cocaine, value: 200000 EUR}]"),
    ),
    Rule(
        code="unit-price",
        adjustable=False,
        cause="The text is not a price per unit.",
        remedy="Write the sum, a slash and the unit: `<=10000 EUR/kg`.",
        wrong=samples.raid("seizures: [{commodity: cocaine, unit_price: 10000 EUR per kg}]"),
        right=samples.raid("seizures: [{commodity: cocaine, unit_price: 10000 EUR/kg}]"),
    ),
    Rule(
        code="commodity",
        adjustable=False,
        cause="The text is not in the list of commodities.",
        remedy="Write the word that the message offers, or `other (your word)`.",
        wrong=samples.raid("seizures: [{commodity: canabis_herb}]"),
        right=samples.raid("seizures: [{commodity: cannabis_herb}]"),
    ),
    Rule(
        code="crime-priority",
        adjustable=False,
        cause="The text is not a priority of an EMPACT cycle.",
        remedy="Write the cycle and the priority: `2018-2021/drugs_trafficking`.",
        wrong=samples.raid("crime_priorities: [drugs_trafficking]"),
        right=samples.raid("crime_priorities: [2018-2021/drugs_trafficking]\ndate: 2021-06-10"),
    ),
    Rule(
        code="jurisdiction",
        adjustable=False,
        cause="The text is not the code of a jurisdiction.",
        remedy="Write the ISO 3166-1 code in capitals, `XK` for Kosovo*.",
        wrong=samples.raid("beneficiaries: [al]"),
        right=samples.raid("beneficiaries: [AL]"),
    ),
    Rule(
        code="place",
        adjustable=False,
        cause="The text is not a place.",
        remedy="Write the name, a comma and the code of the jurisdiction: `near Prilep, MK`.",
        wrong=samples.raid('places: ["Prilep, ZZ"]'),
        right=samples.raid('places: ["Prilep, MK"]'),
    ),
    Rule(
        code="link",
        adjustable=False,
        cause="The text is not the address of a web page or a mailbox.",
        remedy="Write the whole address, `https://europol.europa.eu/`, or `lost` for one that is "
        "no longer known.",
        wrong="# project.yaml\nformat: 1\nid: harbour\ntitle: Harbour\ndate: 2021\n"
        "website: www.example.org\n",
        right="# project.yaml\nformat: 1\nid: harbour\ntitle: Harbour\ndate: 2021\n"
        "website: https://www.example.org/\n",
    ),
    Rule(
        code="other",
        adjustable=False,
        cause="The label of a word outside the vocabulary is missing or not closed.",
        remedy="Write it like `other (book launch)`.",
        wrong="# events/launch.yaml\ntitle: Launch\nkind: other (book launch\n",
        right="# events/launch.yaml\ntitle: Launch\nkind: other (book launch)\n",
    ),
)
