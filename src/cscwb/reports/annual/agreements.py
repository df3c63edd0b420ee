"""Agreements and legal acts: what happened in the year, and where each party stands."""

from collections.abc import Iterator

from cscwb.document.nodes import (
    Block,
    Column,
    Inlines,
    LineBreak,
    Paragraph,
    Reference,
    Table,
    Text,
)
from cscwb.model import Agreement, Jurisdiction, ReportSection, Section, TreatyAction, TreatyStage
from cscwb.reports import wording
from cscwb.reports.annual.year import Year
from cscwb.reports.components import component_lines
from cscwb.reports.passages import filled, inferred_note, lines, link_or_text, text
from cscwb.reports.steps import Steps, in_full, notes, step_and_date
from cscwb.reports.support import support_lines

_STAGES = {
    "Negotiation": [stage for stage in TreatyStage if stage.order < TreatyStage.INITIALLING.order],
    "Signature": [
        TreatyStage.INITIALLING,
        *(stage for stage in TreatyStage if stage.is_signature),
    ],
    "National law (domestic step)": [stage for stage in TreatyStage if stage.domestic],
    "Consent to be bound": [stage for stage in TreatyStage if stage.is_consent],
    "Entry into force": [TreatyStage.PROVISIONAL_APPLICATION, TreatyStage.ENTRY_INTO_FORCE],
}
"""The columns of the table of stages, each with the steps that it shows."""

_OTHER = "Other steps"
_IN_A_COLUMN = {stage for stages in _STAGES.values() for stage in stages}
_NAMED_BY_COLUMN = (TreatyStage.NEGOTIATION, TreatyStage.SIGNATURE, TreatyStage.ENTRY_INTO_FORCE)


def context(year: Year) -> Iterator[Block]:
    """Yield the passage, and the steps that agreements took in the year."""
    yield from year.passage(Section.CONTEXT)
    if not year.agreements:
        return
    number = wording.number_of(len(year.agreements), "agreement")
    words = f"In {year.year} {number} took a step"
    if year.leaves_out(ReportSection.AGREEMENTS):
        yield Paragraph(text(f"{words}."))
    else:
        stages = (Reference("agreements"), Text(" has the stages of all parties."))
        yield Paragraph((Text(f"{words}; "), *stages))


def agreements_by_party(year: Year) -> Iterator[Block]:
    """Yield the stage of each agreement for each party, and what else is on record of it."""
    if not year.agreements:
        yield Paragraph(text(f"No agreement took a step in {year.year}."))
        return
    yield Paragraph(
        text(
            "Incorporation into national law is a domestic step: it is neither ratification nor "
            "entry into force."
        )
    )
    known = [Steps.of(agreement, year.records, year.period.latest) for agreement in year.agreements]
    yield _stages(year, known)
    yield _details(year, known)


def _stages(year: Year, known: list[Steps]) -> Table:
    others = any(action.stage not in _IN_A_COLUMN for steps in known for action in steps.reached)
    titles = [*_STAGES, *([_OTHER] if others else [])]
    return filled(
        Table(
            text(f"Agreements and their stages, by party, at the end of {year.year}"),
            (
                Column(text("Agreement"), 8),
                Column(text("Party"), 3),
                *(Column(text(title), 4 if len(title) > 20 else 3) for title in titles),
                Column(text("Articles"), 2),
            ),
            tuple(
                (
                    text(steps.agreement.title),
                    text(wording.name(year.records, party) if party else "As a whole"),
                    *(_cell(steps, party, title) for title in titles),
                    text(year.sources.numbers([steps.agreement.id])),
                )
                for steps in known
                for party in _parties(steps)
            ),
            notes(year.records, known),
            label="agreements",
        )
    )


def _parties(steps: Steps) -> Iterator[Jurisdiction | str | None]:
    """Yield those that have a row; None for the steps of a multilateral treaty as a whole."""
    yield from steps.agreement.parties
    if steps.agreement.multilateral and any(
        not action.party for action in (*steps.reached, *steps.open)
    ):
        yield None


def _cell(steps: Steps, party: Jurisdiction | str | None, title: str) -> Inlines:
    """Return the reached steps of a party in one column, and whether there may be more."""

    def belongs(action: TreatyAction) -> bool:
        stages = _STAGES.get(title)
        here = action.stage in stages if stages else action.stage not in _IN_A_COLUMN
        return here and steps.agreement.is_step_of(party, action)

    reached = [
        wording.action(action)
        if action.stage in _NAMED_BY_COLUMN and not action.predecessor
        else step_and_date(action)
        for action in steps.reached
        if belongs(action)
    ]
    more = "see under the table" if any(map(belongs, steps.open)) else ""
    return lines([*reached, more])


def _details(year: Year, known: list[Steps]) -> Table:
    return filled(
        Table(
            text(f"What is on record of these agreements at the end of {year.year}"),
            (
                Column(text("Agreement"), 6),
                Column(text("Kind and reference"), 5),
                Column(text("Steps"), 8),
                Column(text("Support"), 6),
            ),
            tuple(
                (
                    text(steps.agreement.title),
                    _kind(year, steps.agreement),
                    lines(_more_of_steps(year, steps)),
                    lines(support_lines(year.records, steps.agreement)),
                )
                for steps in known
            ),
            inferred_note(
                action.date for steps in known for action in (*steps.reached, *steps.open)
            ),
        )
    )


def _more_of_steps(year: Year, steps: Steps) -> Iterator[str]:
    """The steps of which more is on record than the table of stages says."""
    for action in (*steps.reached, *steps.open):
        words = in_full(year.records, action)
        if words != step_and_date(action, year.records):
            yield words


def _kind(year: Year, agreement: Agreement) -> Inlines:
    """Return what sort of agreement it is, where it belongs, and where it can be read."""
    sort = f"{'multilateral ' if agreement.multilateral else ''}{wording.word(agreement.kind)}"
    subjects = wording.joined(map(wording.word, agreement.subjects))
    part = f"Part {agreement.order}" if agreement.order else "Part"
    words = lines(
        [
            wording.first_upper(f"{sort} on {subjects}" if subjects else sort),
            f"{part} of {agreement.package}" if agreement.package else "",
            *component_lines(year.records, agreement.components),
            agreement.reference,
        ]
    )
    return (*words, LineBreak(), *link_or_text(agreement.url)) if agreement.url else words
