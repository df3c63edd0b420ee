"""Those who had a part in an event or an operation, in words."""

from collections.abc import Iterator

from cscwb.model import Event, Operation, Participation, Records
from cscwb.reports import wording


def participant_lines(records: Records, record: Event | Operation) -> Iterator[str]:
    """Yield all who took part, each with the role: ``North Macedonian police: lead``.

    Each line has a dagger when something in it is inferred.
    """
    for index, participation in enumerate(record.participants):
        role = wording.word(participation.role)
        line = f"{_who(records, participation)}: {role}"
        yield wording.by_record(line, record, f"participants[{index}]")


def _who(records: Records, participation: Participation) -> str:
    party = participation.party
    name = wording.name(records, party) if party else ""
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
