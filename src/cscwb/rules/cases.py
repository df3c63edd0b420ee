"""Records on persons whose case may have no final judgment."""

from cscwb.model import Article, Operation, Record, Records, StageOfProceedings
from cscwb.storage.records.reading import Reading


def undecided_in(records: Records) -> frozenset[str]:
    """Return the ids of the operations with persons whose case may have no final judgment."""
    return frozenset(
        operation.id
        for operation in records.operations
        if not operation.measures
        or any(
            measure.stage is not StageOfProceedings.FINAL_JUDGMENT for measure in operation.measures
        )
    )


def is_of_a_case(record: Record, undecided: frozenset[str], reading: Reading) -> bool:
    """Whether a record is about persons whose case has no final judgment."""
    match record:
        case Operation():
            return record.id in undecided
        case Article() if reading.lacks("operations"):
            return False  # it may be about one that cannot be read
        case Article():
            records = reading.records
            about = [id_ for id_ in record.about if id_ in records]
            if any(isinstance(records.get(id_), Operation) for id_ in about):
                return not undecided.isdisjoint(about)
            return "arrest" in record.body
        case _:
            return False
