"""Text that files hold and records do not."""

from collections.abc import Iterator

from cscwb.errors import Problem
from cscwb.rules import samples
from cscwb.rules.rule import Rule
from cscwb.storage.formats.files import MAX_BYTES, read_bytes, text_of
from cscwb.storage.formats.plain import Lines
from cscwb.storage.formats.yaml_comments import find_cut_off
from cscwb.storage.records.reading import Reading


def find_cut_off_texts(reading: Reading) -> Iterator[Problem]:
    """Find texts that a ``#`` cuts off."""
    for file in sorted({source.file for source in reading.sources.values()}):
        if file.suffix.lower() in (".yaml", ".yml"):
            text = text_of(read_bytes(file, MAX_BYTES))
            for region in find_cut_off(text):
                words = text[region.start : region.end]
                message = (
                    f"'{words}' is a comment here, and belongs to no text; put the whole text in "
                    "quotes, or write a blank behind the '#'"
                )
                yield Lines(text).placed(CUT_OFF.problem(message, file=str(file)), region)


CUT_OFF = Rule(
    code="cut-off",
    severity="warning",
    cause="Words follow a `#`, so YAML reads them as a comment.",
    remedy="Put the whole text in quotes; a comment has a blank after its `#`.",
    wrong=samples.news("summary: The ministry decided in no. #12 to go on."),
    right=samples.news("summary: 'The ministry decided in no. #12 to go on.'  # as in the gazette"),
    readings=(find_cut_off_texts,),
)
