"""The annual report as a Word file and a bulletin as Markdown, written to a folder.

Run it: ``python examples/reports.py FOLDER [RECORDS]``.
"""

import argparse
from pathlib import Path

import cscwb

EXAMPLE = Path(__file__).parent / "csc-wb"


def write_reports(source: Path, folder: Path) -> list[Path]:
    """Make the folder, write both documents to it, and return their paths."""
    records = cscwb.load(source)
    narrative = cscwb.load_narrative(source)
    pictures = cscwb.load_pictures(source, records)
    report = cscwb.compose_annual_report(records, 2021, narrative=narrative, pictures=pictures)
    bulletin = cscwb.compose_bulletin(records, "2021-06", pictures=pictures)
    folder.mkdir(parents=True, exist_ok=True)
    return [
        cscwb.write(report, folder / "annual-2021.docx"),
        cscwb.write(bulletin, folder / "bulletin-2021-06.md"),
    ]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where the reports are written")
    parser.add_argument("records", nargs="?", type=Path, default=EXAMPLE, help="a folder")
    options = parser.parse_args()
    try:
        print(*write_reports(options.records, options.folder), sep="\n")
    except (cscwb.CscwbError, OSError) as error:
        parser.error(str(error))
