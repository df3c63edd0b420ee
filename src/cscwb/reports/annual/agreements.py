"""Agreements and legal acts: what happened in the year, and where each party stands."""

import re
from collections.abc import Iterable, Iterator

from cscwb.document.nodes import Block, Column, Inlines, Paragraph, Reference, Table, Text
from cscwb.model.agreement import Agreement, TreatyAction, TreatyStage
from cscwb.model.claims import Claim
from cscwb.model.dates import Day
from cscwb.model.jurisdictions import Jurisdiction
from cscwb.model.narrative import Section
from cscwb.model.places import Place
from cscwb.reports import wording
from cscwb.reports.annual.year import Year
from cscwb.reports.passages import inferred_note, lines, text
from cscwb.selection import actions_in

__all__ = ["agreements_by_party", "context"]

_CONSENT = (
    TreatyStage.DEFINITIVE_SIGNATURE,
    TreatyStage.EXCHANGE_OF_INSTRUMENTS,
    TreatyStage.RATIFICATION,
    TreatyStage.ACCEPTANCE,
    TreatyStage.APPROVAL,
    TreatyStage.ACT_OF_FORMAL_CONFIRMATION,
    TreatyStage.ACCESSION,
    TreatyStage.SUCCESSION,
)
_SIGNATURE = (
    TreatyStage.SIGNATURE,
    TreatyStage.SIGNATURE_AD_REFERENDUM,
    TreatyStage.DEFINITIVE_SIGNATURE,
    TreatyStage.INITIALLING,
)


def context(year: Year) -> Iterator[Block]:
    """The passage, and the steps that agreements took in the year."""
    yield from year.passage(Section.CONTEXT)
    if not year.agreements:
        return
    yield Table(
        text(f"Steps of agreements in {year.year}"),
        (Column(text("Agreement"), 6), Column(text("Step"), 5), Column(text("Articles"), 2)),
        tuple(
            (
                text(one.title),
                lines(_step(year, action) for action in actions_in(one, year.period)),
                text(year.sources.numbers([one.id])),
            )
            for one in year.agreements
        ),
        inferred_note(
            action.date for one in year.agreements for action in actions_in(one, year.period)
        ),
    )
    yield Paragraph((Reference("agreements"), Text(" has the stages of all parties.")))


def _step(year: Year, action: TreatyAction) -> str:
    party = f", {wording.name(year.records, action.party)}" if action.party else ""
    return f"{wording.first_upper(wording.word(action.stage))}{party}: {wording.date(action.date)}"


def agreements_by_party(year: Year) -> Iterator[Block]:
    """What stage each agreement has reached for each party."""
    if not year.agreements:
        yield Paragraph(text(f"No agreement took a step in {year.year}."))
        return
    number = wording.number_of(len(year.agreements), "agreement")
    yield Paragraph(
        text(
            f"In {year.year} {number} took a step. Incorporation into national law is a "
            "domestic step: it is neither ratification nor entry into force."
        )
    )
    rows = [
        _party(year, agreement, party)
        for agreement in year.agreements
        for party in agreement.parties
    ]
    yield Table(
        text(f"Agreements and their stages, by party, at the end of {year.year}"),
        (
            Column(text("Agreement"), 8),
            Column(text("Party"), 3),
            Column(text("Negotiation"), 3),
            Column(text("Signature"), 3),
            Column(text("National law (domestic step)"), 4),
            Column(text("Consent to be bound"), 3),
            Column(text("Entry into force"), 3),
            Column(text("Articles"), 2),
        ),
        tuple(rows),
        (
            *inferred_note(action.date for one in year.agreements for action in _taken(year, one)),
            *_claims(year),
        ),
        label="agreements",
    )


def _party(year: Year, agreement: Agreement, party: Jurisdiction | str) -> tuple[Inlines, ...]:
    taken = [one for one in _taken(year, agreement) if one.party in (party, None)]
    return (
        text(agreement.title),
        text(wording.name(year.records, party)),
        _steps(taken, (TreatyStage.CONTACT_INITIATED, TreatyStage.NEGOTIATION)),
        _steps(taken, _SIGNATURE),
        _steps(taken, [stage for stage in TreatyStage if stage.domestic]),
        _steps(taken, _CONSENT),
        _steps(taken, (TreatyStage.PROVISIONAL_APPLICATION, TreatyStage.ENTRY_INTO_FORCE)),
        text(year.sources.numbers([agreement.id])),
    )


def _taken(year: Year, agreement: Agreement) -> list[TreatyAction]:
    """The steps up to the end of the year, and those without a date."""
    end = year.period.latest
    return [one for one in agreement.actions if one.date is None or one.date.earliest <= end]


def _steps(taken: Iterable[TreatyAction], stages_: Iterable[TreatyStage]) -> Inlines:
    wanted = tuple(stages_)
    found = [action for action in taken if action.stage in wanted]
    plain_words = (TreatyStage.NEGOTIATION, TreatyStage.SIGNATURE, TreatyStage.ENTRY_INTO_FORCE)
    return lines(
        wording.action(action)
        if action.stage in plain_words
        else f"{wording.first_upper(wording.word(action.stage))}: {wording.action(action)}"
        for action in found
    ) or text("not stated")


def _claims(year: Year) -> Iterator[Inlines]:
    """What other sources say of a step's date or place."""
    for agreement in year.agreements:
        for claim in agreement.claims:
            if claim.value:
                note = f" {wording.first_upper(claim.note)}." if claim.note else ""
                source = claim.source or wording.name(year.records, claim.attributed_to)
                stage = _claimed_stage(agreement, claim.field)
                value = _claimed_value(claim)
                yield text(f"{agreement.title}, {stage}: {source} gives {value}.{note}")


def _claimed_stage(agreement: Agreement, field: str) -> str:
    if match := re.match(r"actions\[(\d+)\]", field):
        return wording.word(agreement.actions[int(match[1])].stage)
    return field


def _claimed_value(claim: Claim) -> str:
    """The value in print; words that are no short form are the source's own."""
    try:
        if claim.field.endswith(".date"):
            return wording.date(Day.parse(claim.value))
        if claim.field.endswith(".place"):
            return wording.place(Place.parse(claim.value))
    except ValueError:
        pass
    return claim.value
