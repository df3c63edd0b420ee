"""What the project did for a record, in words."""

from collections.abc import Iterator, Mapping

from cscwb.counting import Ours
from cscwb.model import Agreement, Event, Operation, Records, Support, SupportKind
from cscwb.reports import wording

_TO: Mapping[SupportKind, str] = {
    SupportKind.ORGANISED: "Organised for",
    SupportKind.FACILITATED: "Facilitated for",
    SupportKind.SUPPORTED: "Support to",
    SupportKind.FINANCED: "Funding for",
    SupportKind.LOGISTICS: "Logistics for",
    SupportKind.EXPERT_ADVICE: "Expert advice to",
    SupportKind.EQUIPMENT: "Equipment for",
    SupportKind.TRAINING: "Training for",
    SupportKind.DEPLOYMENT: "Deployment to",
}


def support_lines(records: Records, record: Agreement | Event | Operation) -> list[str]:
    """Return a line for each support of a record: how, by whom if by another, to whom, for what.

    ``Expert advice to Prosecutor's Office: help with indictments (purpose: fewer acquittals)``.
    """
    lines = [_line(records, support) for support in record.support]
    if isinstance(record, Agreement):
        return lines
    return [
        wording.by_record(line, record, f"support[{index}]") for index, line in enumerate(lines)
    ]


def support_facts(records: Records, record: Agreement | Event | Operation) -> Iterator[str]:
    """Yield the line of each support of a record, marked as support unless it says so itself.

    Of what did not take place, or not yet, it is the support that was planned.
    """
    done = isinstance(record, Agreement) or record.status.took_place
    lines = support_lines(records, record)
    for support, line in zip(record.support, lines, strict=True):
        if not done:
            yield f"Support as planned: {line}"
        elif _is_clear(records, support):
            yield line
        else:
            yield f"Support: {line}"


def _is_clear(records: Records, support: Support) -> bool:
    """Whether the line of a support says itself that it is about support of the project."""
    if support.kind is SupportKind.NONE:
        return not _giver(records, support)
    return support.kind is SupportKind.SUPPORTED


def _line(records: Records, support: Support) -> str:
    statement = f": {support.statement}" if support.statement else ""
    purpose = f" (purpose: {support.purpose})" if support.purpose else ""
    return f"{_who_and_how(records, support)}{statement}{purpose}"


def _who_and_how(records: Records, support: Support) -> str:
    giver = _giver(records, support)
    recipients = wording.joined(
        wording.name(records, recipient) for recipient in support.recipients
    )
    if support.kind is SupportKind.NONE:
        return f"{giver or 'The project'} had no part in it"
    if recipients and not giver:
        return f"{_TO[support.kind]} {recipients}"
    how = wording.first_upper(wording.word(support.kind))
    if not giver:
        return f"{how} by the project"
    return f"{how} by {giver}" + (f", for {recipients}" if recipients else "")


def _giver(records: Records, support: Support) -> str:
    """Return the name of who gave a support, such as a predecessor; "" for the project itself."""
    if Ours.of(records.project).is_named_by(support):
        return ""
    return wording.name(records, support.by) if support.by in records else support.by
