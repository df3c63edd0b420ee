"""Those who had a part in an event or an operation, in words."""

from collections.abc import Iterator

from cscwb.model import Event, Operation, Participation, Records
from cscwb.reports import wording


def participant_line(records: Records, record: Event | Operation) -> Iterator[str]:
    """Yield a line with all who took part and their roles; nothing when none is on record.

    ``Participants: North Macedonian police (lead); Europol (support)``. Each has a dagger when
    something in it is inferred.
    """
    if record.participants:
        label = "Participant" if len(record.participants) == 1 else "Participants"
        yield f"{label}: {'; '.join(_participants(records, record))}"


def _participants(records: Records, record: Event | Operation) -> Iterator[str]:
    for index, participation in enumerate(record.participants):
        role = wording.word(participation.role)
        who = f"{_who(records, participation)}: {role}"
        yield wording.by_record(who, record, f"participants[{index}]")


def _who(records: Records, participation: Participation) -> str:
    party = participation.party
    name = wording.name_and_country(records, party) if party else ""
    post = wording.post(records, participation.post, party) if participation.post else ""
    words = ", ".join(filter(None, [name, post, participation.described]))
    if participation.member_of:
        words = f"{words} of {wording.name(records, participation.member_of)}".strip()
    if participation.on_behalf_of:
        words = f"{words}, on behalf of {wording.name(records, participation.on_behalf_of)}"
    number = wording.count(participation.count) if participation.count else ""
    if number:  # no brackets in brackets
        number = f", {number}" if number.endswith(")") else f" ({number})"
    return f"{wording.first_upper(words)}{number}"
