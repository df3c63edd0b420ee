"""Reads public suites as cscwb reads records and passages: ``nox -s conformance``.

cscwb reads less than the suites allow, so that a valid input may be refused, in a sentence with
its line. But what is accepted must be read as the suite says, what is invalid must be refused,
and nothing may be raised but the exceptions of cscwb.
"""

import argparse
import sys
from collections import Counter
from enum import Enum
from pathlib import Path
from reprlib import repr as shortened

from suites import INVALID, SUITES, UNSAID, Case, Suite

from cscwb.document.from_markdown import MarkdownError
from cscwb.errors import DataError


class Verdict(Enum):
    """What became of a case; the value heads its column."""

    RIGHT = "read as it says"
    STRICTER = "valid, and refused"
    REFUSED = "invalid, and refused"
    UNSAID = "left open by the suite"
    KNOWN = "known to differ"
    FAULT = "faults"


def judge(case: Case, suite: Suite) -> tuple[Verdict, str]:
    """What becomes of a case, and for a fault what it is."""
    try:
        read = suite.read(case.content)
    except (DataError, MarkdownError) as error:
        if not _has_places(error):
            return Verdict.FAULT, f"refused without a line or a sentence: {error}"
        if case.wanted is UNSAID:
            return Verdict.UNSAID, ""
        return (Verdict.REFUSED if case.wanted is INVALID else Verdict.STRICTER), ""
    except Exception as error:  # noqa: BLE001  # whatever else there is, we look for it
        return Verdict.FAULT, f"crashed with {error!r}"
    if case.wanted is UNSAID:
        return Verdict.UNSAID, ""
    if read == case.wanted:
        return Verdict.RIGHT, ""
    if case.name in suite.known:
        return Verdict.KNOWN, ""
    return Verdict.FAULT, f"{case.content!r} is read as {shortened(read)}"


def _has_places(error: DataError | MarkdownError) -> bool:
    """Whether each problem has a line and words."""
    if isinstance(error, MarkdownError):
        return all(line > 0 and sentence for line, sentence in error.problems)
    return all(one.line > 0 and one.message for one in error.problems)


def main() -> int:
    """Run the suites in the folders given, and print what became of their cases; 1 for a fault."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name, suite in SUITES.items():
        parser.add_argument(f"--{name}", type=Path, help=f"the folder with {suite.title}")
    folders = vars(parser.parse_args())
    rows = [["suite", "cases", *(one.value for one in Verdict)], ["---", *["---:"] * 7]]
    faults = []
    for name, suite in SUITES.items():
        if folders[name] is None:
            continue
        judged = [(case.name, *judge(case, suite)) for case in suite.cases(folders[name])]
        counts = Counter(verdict for _, verdict, _ in judged)
        rows.append([suite.title, str(len(judged)), *(str(counts[one]) for one in Verdict)])
        faults += [f"{suite.title}, {case}: {what}" for case, _, what in judged if what]
        differing = {case for case, verdict, _ in judged if verdict is Verdict.KNOWN}
        faults += [
            f"{suite.title}, {case}: known to differ, and does not"
            for case in suite.known.keys() - differing
        ]
    sys.stdout.writelines(f"| {' | '.join(row)} |\n" for row in rows)
    sys.stdout.writelines(f"{fault}\n" for fault in faults)
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
