"""Codes of the rules across fields and records. These can be set, turned off and exempted."""

from cscwb.rules.explanation import Explanation


def _raid(lines: str) -> str:
    return f"# operations/raid.yaml\ntitle: Cannabis seized\n{lines}\n"


def _news(lines: str) -> str:
    return f"# articles/news.yaml\ntitle: News\npublished: 2021-06-10\n{lines}\n"


def _treaty(lines: str) -> str:
    return f"# agreements/treaty.yaml\ntitle: Extradition Treaty\n{lines}\n"


def _visit(lines: str) -> str:
    return f"# events/rome-visit.yaml\ntitle: A visit in Rome\nkind: study_visit\n{lines}\n"


def _project(lines: str) -> str:
    return f"# project.yaml\nformat: 1\nid: harbour\ntitle: Harbour\ndate: 2021/2023\n{lines}\n"


RULES = (
    Explanation(
        code="repeated-id",
        cause="Two records of different kinds have one id, so that nobody knows which is meant.",
        remedy="Rename one of the files, and correct the records that name it.",
        wrong="# operations/visit-rome.yaml\ntitle: Cannabis seized in Rome\n",
        right="# operations/cannabis-rome.yaml\ntitle: Cannabis seized in Rome\n",
    ),
    Explanation(
        code="reference",
        cause="The record names another one that does not exist, or is of the wrong kind.",
        remedy="Correct the id, or add the record that is missing.",
        wrong=_news("about: [visit-roma]"),
        right=_news("about: [visit-rome]"),
    ),
    Explanation(
        code="component",
        cause="The project has no component of that id.",
        remedy="Correct the id, or add the component to `project.yaml`.",
        wrong=_raid("components: [operation-support]"),
        right=_raid("components: [operational-support]"),
    ),
    Explanation(
        code="beneficiary",
        cause="No record among the beneficiaries has that jurisdiction.",
        remedy="Add a file to `beneficiaries`, or correct the code.",
        wrong=_raid("beneficiaries: [BA]"),
        right=_raid("beneficiaries: [AL]"),
    ),
    Explanation(
        code="label",
        cause="A seizure, a search or a measure names a conveyance or a criminal group that the "
        "operation does not have.",
        remedy="Correct the label, or add it to `conveyances` or `criminal_groups`.",
        wrong=_raid(
            "conveyances: [{label: truck, commodity: vehicle}]\n"
            "seizures: [{commodity: cocaine, conveyance: lorry}]"
        ),
        right=_raid(
            "conveyances: [{label: truck, commodity: vehicle}]\n"
            "seizures: [{commodity: cocaine, conveyance: truck}]"
        ),
    ),
    Explanation(
        code="treaty-party",
        cause="A step of an agreement is taken by somebody who is no party to it, or by the "
        "predecessor of no party.",
        remedy="Correct the code, or add it to `parties`; write `party` beside `predecessor`.",
        wrong=_treaty("parties: [RS, AR]\nactions: [{stage: signature, party: IT}]"),
        right=_treaty("parties: [RS, AR]\nactions: [{stage: signature, party: RS}]"),
    ),
    Explanation(
        code="parties",
        cause="An agreement has fewer than two parties.",
        remedy="Write all its parties, by code; of a treaty with many, those that matter to the "
        "project and `multilateral: true`.",
        wrong=_treaty("parties: [RS]"),
        right=_treaty("parties: [RS]\nmultilateral: true"),
    ),
    Explanation(
        code="treaty-order",
        severity="warning",
        cause="A step of an agreement is dated after one that it comes before: a signature after "
        "entry into force, entry into force before consent to be bound, any step after "
        "termination.",
        remedy="Look which date is right; when both are, exempt the record and say why.",
        wrong=_treaty(
            "parties: [RS, AR]\n"
            "actions:\n"
            "  - {stage: entry_into_force, date: 2021-03-01}\n"
            "  - {stage: signature, date: 2021-05-10}"
        ),
        right=_treaty(
            "parties: [RS, AR]\n"
            "actions:\n"
            "  - {stage: signature, date: 2020-05-10}\n"
            "  - {stage: entry_into_force, date: 2021-03-01}"
        ),
    ),
    Explanation(
        code="span-order",
        cause="A span of time ends before it starts.",
        remedy="Write the earlier date first.",
        wrong=_raid("date: 2021-06-18/2021-06-15"),
        right=_raid("date: 2021-06-15/2021-06-18"),
    ),
    Explanation(
        code="span-length",
        severity="warning",
        cause="A span of time has another length than the words of its source.",
        remedy="Look which is right; when the source contradicts itself, exempt the record and say "
        "so.",
        wrong=_raid("date: {value: 2021-06-15/2021-06-18, stated_days: 5}"),
        right=_raid("date: {value: 2021-06-15/2021-06-18, stated_days: 4}"),
    ),
    Explanation(
        code="cycle",
        severity="warning",
        cause="The crime priority belongs to a cycle in which the operation did not begin.",
        remedy="Name the priority of the cycle that its date lies in.",
        wrong=_raid("date: 2021-06-10\ncrime_priorities: [2022-2025/drugs_trafficking]"),
        right=_raid("date: 2021-06-10\ncrime_priorities: [2018-2021/drugs_trafficking]"),
    ),
    Explanation(
        code="total",
        cause="The contributions cannot come to the total that the project states.",
        remedy="Correct one of them.",
        wrong=_project("contributions: [{donor: europol, amount: 7 EUR}]\nstated_total: 10 EUR"),
        right=_project("contributions: [{donor: europol, amount: 10 EUR}]\nstated_total: 10 EUR"),
    ),
    Explanation(
        code="part-status",
        cause="A part is said to have been held, and the whole (here a visit with a reception) was "
        "cancelled or is only planned.",
        remedy="Correct the status of the part or of the whole. Only what took place is counted.",
        wrong="# events/visit-rome.yaml\ntitle: Visit to Rome\nkind: study_visit\n"
        "status: cancelled\n",
        right="# events/visit-rome.yaml\ntitle: Visit to Rome\nkind: study_visit\nstatus: held\n",
    ),
    Explanation(
        code="results-status",
        cause="An operation that is planned or was cancelled has results, or an event outcomes. No "
        "report counts them.",
        remedy="Write `status: held` when it took place, or take them out.",
        wrong=_raid("status: planned\nmeasures: [{measure: arrested, count: 3, stage: arrest}]"),
        right=_raid("status: held\nmeasures: [{measure: arrested, count: 3, stage: arrest}]"),
    ),
    Explanation(
        code="support-none",
        cause="The record says that the project had no part in it, and that it supported or "
        "organised it.",
        remedy="Take one of the two lines out.",
        wrong=_visit("support: [{kind: none}, {kind: training}]"),
        right=_visit("support: [{kind: training}]"),
    ),
    Explanation(
        code="scope",
        severity="warning",
        cause="The figures of one thing cannot all be true: a cumulative one is below what it "
        "covers, a headline is below or above the parts, two of one span differ, or spans "
        "overlap and neither holds the other.",
        remedy="Correct the figure, its `date` or its `scope`; or exempt the record, with a "
        "reason, when the sources differ.",
        wrong=_raid(
            "date: 2021-06-10\nmeasures:\n"
            "  - {measure: arrested, count: 30, stage: arrest, scope: action_day}\n"
            "  - {measure: arrested, count: 12, stage: arrest, scope: cumulative}"
        ),
        right=_raid(
            "date: 2021-06-10\nmeasures:\n"
            "  - {measure: arrested, count: 30, stage: arrest, scope: action_day}\n"
            "  - {measure: arrested, count: 62, stage: arrest, scope: cumulative}"
        ),
    ),
    Explanation(
        code="breakdown",
        severity="warning",
        cause="The parts of a figure cannot come to the whole, also when bounds are looked at.",
        remedy="Correct them, or write `breakdown_sums: false` when the source leaves parts out.",
        wrong=_raid(
            "measures:\n"
            "  - measure: arrested\n    stage: arrest\n"
            "    count: 3\n"
            "    breakdown: [{label: Tirana, count: 1}, {label: Durres, count: 1}]"
        ),
        right=_raid(
            "measures:\n"
            "  - measure: arrested\n    stage: arrest\n"
            "    count: 3\n"
            "    breakdown: [{label: Tirana, count: 1}, {label: Durres, count: 2}]"
        ),
    ),
    Explanation(
        code="written-twice",
        severity="warning",
        cause="Two records of a kind say nearly the same, so that one is probably a copy of the "
        "other; or two operations, or two events, agree in title, date, place and figures, so "
        "that they are probably one that two people have written. It would be counted twice.",
        remedy="Delete one of the files, or write "
        "`exemptions: [{code: written-twice, reason: …}]` in the record when both took place.",
        wrong=_visit("date: 2021-06-10"),
        right=_visit("date: 2021-09-10"),
    ),
    Explanation(
        code="article-differs",
        severity="warning",
        cause="An article gives a figure of persons, goods or their value that the operation it is "
        "about does not have, nor any sum of its figures.",
        remedy="Correct the article or the operation, or write "
        "`exemptions: [{code: article-differs, reason: …}]` in the article; what another source "
        "says of the operation is a claim of the operation.",
        wrong=_news("about: [cocaine-durres]\nbody: Police seized 70 kg of cocaine."),
        right=_news("about: [cocaine-durres]\nbody: Police seized 700 kg of cocaine."),
    ),
    Explanation(
        code="markdown",
        passages=True,
        cause="A text holds what reports cannot print, such as a picture, a table or a note that "
        "does not exist.",
        remedy="Write paragraphs, headings, lists, quotations, emphasis, links and notes.",
        wrong=_news('body: "See ![the map](map.png)."'),
        right=_news('body: "See the [map](https://example.org/map.png)."'),
    ),
    Explanation(
        code="footnote",
        severity="warning",
        cause="Nothing in the text of the article refers to the footnote.",
        remedy="Write its marker where it belongs: `[^1]`.",
        wrong=_news('body: Words.\nfootnotes: [{marker: "1", text: A note.}]'),
        right=_news('body: "Words[^1]."\nfootnotes: [{marker: "1", text: A note.}]'),
    ),
    Explanation(
        code="empty-part",
        cause="A quotation has no words, a participation names nobody, an exemption gives no "
        "reason, or a step of an agreement says neither which it is nor when it was.",
        remedy="Write what is missing, or take the item out.",
        wrong=_news("quotes: [{speaker: europol}]"),
        right=_news("quotes: [{speaker: europol, paraphrase: All went well.}]"),
    ),
    Explanation(
        code="section",
        passages=True,
        cause="A file of the narrative is on no section of the annual report and on no outcome or "
        "output, so that its text would never be printed.",
        remedy="Name the file after a section, such as `context.md`, or lay it into `results` and "
        "name it after the id of an outcome or output.",
        wrong="# narrative/2021/contxt.md\nTwo laws changed.\n",
        right="# narrative/2021/context.md\nTwo laws changed.\n",
    ),
    Explanation(
        code="split-place",
        severity="warning",
        cause="Two places stand side by side that look like the two halves of one.",
        remedy="Put the name and the code between quotes, as one value.",
        wrong=_raid("places: [near Prilep, MK]"),
        right=_raid('places: ["near Prilep, MK"]'),
    ),
    Explanation(
        code="quotes",
        cause="A value is in the quotes of a word processor, which mean nothing in a file.",
        remedy='Write `"` on both sides, or no quotes when the value has no comma.',
        wrong=_raid("places: [“Prilep, MK”]"),
        right=_raid('places: ["Prilep, MK"]'),
    ),
    Explanation(
        code="field",
        cause="A claim or an open-ended list names a field that the record does not have.",
        remedy="Write the path of a field, such as `seizures[0].value`.",
        wrong=_raid("claims: [{field: seizures, value: 3 kg}]\nopen_ended: [seizure]"),
        right=_raid("claims: [{field: seizures, value: 3 kg}]\nopen_ended: [seizures]"),
    ),
    Explanation(
        code="claim-value",
        cause="What a claim says of a field cannot be read as a value of that field.",
        remedy="Write the value as the field itself is written, such as `~50 kg`; words of the "
        "source stand in `note`.",
        wrong=_raid("date: 2021-06\nclaims: [{field: date, value: early in June}]"),
        right=_raid("date: 2021-06\nclaims: [{field: date, value: early 2021-06}]"),
    ),
    Explanation(
        code="comment",
        severity="info",
        cause="A passage of the narrative has a comment.",
        remedy="Nothing has to be done: comments are notes to colleagues, and never printed.",
        wrong="# narrative/2021/context.md\nThe pandemic went on. <!-- Ask the ministry. -->\n",
        right="# narrative/2021/context.md\nThe pandemic went on.\n",
        passages=True,
    ),
    Explanation(
        code="cut-off",
        severity="warning",
        cause="Words stand behind `#`, and YAML reads them as a comment.",
        remedy="Put the whole text in quotes; a comment begins with a blank behind its `#`.",
        wrong=_news("summary: The ministry decided in no. #12 to go on."),
        right=_news("summary: 'The ministry decided in no. #12 to go on.'  # as in the gazette"),
    ),
    Explanation(
        code="unused-exemption",
        severity="warning",
        cause="The record has an exemption from a rule that finds nothing in it.",
        remedy="Take the exemption out, so that the rule looks at the record again.",
        wrong=_raid("date: 2021\nexemptions: [{code: span-length, reason: As in the press item.}]"),
        right=_raid(
            "date: {value: 2021-06-15/2021-06-18, stated_days: 5}\n"
            "exemptions: [{code: span-length, reason: As in the press item.}]"
        ),
    ),
    Explanation(
        code="check-code",
        cause="A setting or an exemption names a rule that there is not.",
        remedy="Write the code of a rule of this list; `cscwb explain` prints all. The codes "
        "of your own rules begin with `x-`.",
        wrong=_project("checks: [{code: span-lenght, severity: error}]"),
        right=_project("checks: [{code: span-length, severity: error}]"),
    ),
)
