"""Where words and links come from."""

from collections.abc import Iterator

from cscwb.errors import Problem
from cscwb.model import Link, Quote, Records
from cscwb.model.parts import parts_of
from cscwb.rules import samples
from cscwb.rules.rule import Rule


def find_insecure_links(records: Records) -> Iterator[Problem]:
    """Find addresses that do not begin with https."""
    for record in records:
        for path, link in parts_of(record, Link):
            if link.url.lower().startswith("http:"):
                yield INSECURE_LINK.problem(
                    f"'{link.url}' is not encrypted; write 'https:' when the site has it",
                    record=record.id,
                    place=str(path),
                )


def find_quotations_without_speaker(records: Records) -> Iterator[Problem]:
    """Find word-for-word quotations without a speaker."""
    for record in records:
        for path, quote in parts_of(record, Quote):
            if quote.text and not (quote.speaker or quote.speaker_as):
                yield SPEAKER.problem(
                    "a quotation does not name its speaker; write 'speaker:' with an id, or "
                    "give the sense in 'paraphrase'",
                    record=record.id,
                    place=str(path),
                )


INSECURE_LINK = Rule(
    code="insecure-link",
    severity="warning",
    cause="An address begins with `http:`, so that what is read can be changed on the way.",
    remedy="Write `https:` when the site has it; most have.",
    wrong=samples.news("url: http://example.org/news"),
    right=samples.news("url: https://example.org/news"),
    records=(find_insecure_links,),
)

SPEAKER = Rule(
    code="speaker",
    severity="warning",
    cause="A quotation, word for word, does not say whose words they are.",
    remedy="Write `speaker` with an id, or `paraphrase` for the sense of words.",
    wrong=samples.news("quotes: [{text: All went well.}]"),
    right=samples.news("quotes: [{text: All went well., speaker: europol}]"),
    source="Practice of Eurojust, Europol and the project",
    records=(find_quotations_without_speaker,),
)
