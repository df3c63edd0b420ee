"""The pages of the reference that are made from the sources."""

from collections.abc import Callable, Mapping

from reference.commands import commands_page
from reference.findings import checks_page, inspection_page
from reference.printed import printed_page
from reference.records import records_page
from reference.vocabularies import vocabularies_page

COMMAND = "python tools/build_reference.py"
PAGES: Mapping[str, Callable[[], str]] = {
    "checks.md": checks_page,
    "cli.md": commands_page,
    "inspection.md": inspection_page,
    "printed.md": printed_page,
    "records.md": records_page,
    "vocabularies.md": vocabularies_page,
}
"""The pages by their file in ``docs/reference``, and what makes the generated part of each."""

_BEGIN = f"<!-- What follows is generated: {COMMAND} -->\n\n"
_END = "\n<!-- The end of what is generated. -->\n"


def generated(page: str) -> str:
    """The generated part of the text of a page."""
    return page.partition(_BEGIN)[2].partition(_END)[0]


def renewed(page: str, part: str) -> str:
    """The text of a page with another generated part; what is written by hand stays."""
    head, begin, rest = page.partition(_BEGIN)
    _, end, tail = rest.partition(_END)
    if not begin or not end:
        raise ValueError(f"the page lacks the line '{_BEGIN.strip()}' or '{_END.strip()}'")
    return head + begin + part + end + tail
