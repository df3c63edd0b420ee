"""The steps of agreements in words, as every report prints them."""

import datetime
from collections.abc import Iterable, Iterator, Sequence

import attrs

from cscwb.document.nodes import Column, Inlines, Table
from cscwb.model import Agreement, Certainty, Claim, Records, TreatyAction, TreatyStage, dated
from cscwb.model.field_path import FieldPath
from cscwb.reports import wording
from cscwb.reports.claims import claimed_value, source_name
from cscwb.reports.passages import agreement_parties, inferred_note, lines, text
from cscwb.reports.support import support_lines


@attrs.frozen
class Steps:
    """What is known of the steps of an agreement at the end of a day.

    Steps that were surely taken later are in none of the lists.

    Attributes:
        agreement: The agreement.
        reached: Those that were surely taken by then.
        perhaps: Those whose date may be that day or a later one.
        undated: Those without a date, or that were taken "after" a day.
    """

    agreement: Agreement
    reached: tuple[TreatyAction, ...]
    perhaps: tuple[TreatyAction, ...]
    undated: tuple[TreatyAction, ...]

    @classmethod
    def of(cls, agreement: Agreement, records: Records, day: datetime.date) -> "Steps":
        """Return the steps of an agreement, in the order of its list."""
        actions = dated(agreement, records).actions
        known = [action for action in actions if not action.date or action.date.earliest <= day]
        undated = [action for action in known if not action.date or action.date.is_after]
        reached = [action for action in known if action.reached_by(day)]
        perhaps = [action for action in known if action not in undated and action not in reached]
        return cls(agreement, tuple(reached), tuple(perhaps), tuple(undated))

    @property
    def open(self) -> tuple[TreatyAction, ...]:
        """Those that may or may not have been taken by then."""
        return (*self.perhaps, *self.undated)


def notes(records: Records, known: Sequence[Steps]) -> tuple[Inlines, ...]:
    """Return the notes of a table of the reached steps: the open ones, and what sources dispute.

    ``Treaty. Date not stated: parliamentary approval (Serbia).``
    """
    dates = (action.date for steps in known for action in (*steps.reached, *steps.open))
    return (
        *inferred_note(dates),
        *(
            text(f"{steps.agreement.title}. {line}.")
            for steps in known
            for line in _open_lines(records, steps)
        ),
        *_claims(records, known),
    )


def _open_lines(records: Records, steps: Steps) -> Iterator[str]:
    if steps.undated:
        yield f"Date not stated: {_listed(records, steps.undated)}"
    if steps.perhaps:
        yield f"Date not stated exactly: {_listed(records, steps.perhaps)}"


def _listed(records: Records, actions: Iterable[TreatyAction]) -> str:
    return "; ".join(
        f"{step(action, records)}, {wording.action(action)}"
        if action.date or action.round or action.formal
        else step(action, records)
        for action in actions
    )


def _claims(records: Records, known: Iterable[Steps]) -> Iterator[Inlines]:
    """Yield what other sources say of the steps that are in the table or under it."""
    for steps in known:
        agreement = steps.agreement
        for claim in agreement.claims:
            if claim.value and not _is_later(records, steps, claim.field):
                value = claimed_value(agreement, claim)
                if claim.certainty is not Certainty.STATED:
                    value = f"{value} ({wording.word(claim.certainty)})"
                note = f" {wording.first_upper(claim.note)}." if claim.note else ""
                stage = _claimed_stage(agreement, claim.field)
                source = _who_says(records, claim)
                yield text(f"{agreement.title}, {stage}: {source} gives {value}.{note}")


def _is_later(records: Records, steps: Steps, field: str) -> bool:
    """Whether a field is that of a step which was surely taken after the end of the year."""
    action = _step_of(dated(steps.agreement, records), field)
    return action is not None and action not in (*steps.reached, *steps.open)


def _step_of(agreement: Agreement, field: str) -> TreatyAction | None:
    """Return the step whose field a claim is on; None when it is on something else."""
    action = FieldPath(FieldPath.parse(field)[:2]).value_in(agreement)
    return action if isinstance(action, TreatyAction) else None


def _who_says(records: Records, claim: Claim) -> str:
    """Return the source by its name, and whose word it is."""
    source = source_name(records, claim)
    attributed = claim.attributed_to
    who = wording.name(records, attributed) if attributed else ""
    if source and who:
        return f"{source}, according to {who},"
    return source or who or "a source"


def _claimed_stage(agreement: Agreement, field: str) -> str:
    action = _step_of(agreement, field)
    return step(action) if action else field


def step(action: TreatyAction, records: Records | None = None) -> str:
    """Return which step it is: ``ratification``, ``succession to Serbia and Montenegro``, ``act``.

    What an act was is in its note, so that it is given with it: ``act (letters were exchanged)``.

    Args:
        action: The step.
        records: All records, to add whose step it is: ``ratification (Serbia)``.
    """
    words = wording.word(action.stage) if action.stage else "act"
    if action.predecessor:
        joint = "to" if action.stage is TreatyStage.SUCCESSION else "by"
        words = f"{words} {joint} {action.predecessor}"
    more = [
        wording.name(records, action.party) if records is not None and action.party else "",
        "" if action.stage else action.note.removesuffix("."),
    ]
    return f"{words} ({'; '.join(filter(None, more))})" if any(more) else words


def step_and_date(action: TreatyAction, records: Records | None = None) -> str:
    """Return the step with its date: ``Ratification (Serbia): 30 November 2020``."""
    return f"{wording.first_upper(step(action, records))}: {wording.action(action)}"


def in_full(records: Records, action: TreatyAction) -> str:
    """Return all that is on record of a step: which, whose, when, where, who signed, which law."""
    note = f". {wording.first_upper(action.note)}" if action.stage and action.note else ""
    return "; ".join((step_and_date(action, records), *_particulars(records, action))) + note


def _particulars(records: Records, action: TreatyAction) -> Iterator[str]:
    if action.place:
        yield f"place: {wording.place(action.place)}"
    if action.event in records:  # some of the records can be reported without the others
        yield f"event: {wording.name(records, action.event)}"
    if action.signatories:
        names = wording.joined(wording.name(records, signatory) for signatory in action.signatories)
        yield f"signed by {names}"
    if action.law:
        yield f"law: {action.law}"


def stages_table(records: Records, agreements: Iterable[Agreement], day: datetime.date) -> Table:
    """Return a row for each agreement: parties, steps reached by the end of a day, support."""
    known = [Steps.of(agreement, records, day) for agreement in agreements]
    support = [support_lines(records, steps.agreement) for steps in known]
    supported = any(support)
    return Table(
        text("The agreements and their stages"),
        (
            Column(text("Agreement"), 4),
            Column(text("Parties"), 2),
            Column(text("Stages"), 4),
            *([Column(text("Support"), 4)] if supported else []),
        ),
        tuple(
            (
                text(steps.agreement.title),
                text(agreement_parties(records, steps.agreement)),
                text("; ".join(step_and_date(action, records) for action in steps.reached)),
                *([lines(given)] if supported else []),
            )
            for steps, given in zip(known, support, strict=True)
        ),
        notes(records, known),
    )
