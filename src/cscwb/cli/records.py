"""Commands that write records."""

from pathlib import Path

import click

import cscwb
from cscwb.cli.paths import OUTPUT, RECORDS
from cscwb.cli.shared import progress, say


@click.command()
@click.argument("path", type=RECORDS)
@click.option("-o", "--output", type=OUTPUT, required=True, help="A folder, .yaml or .json file.")
def convert(path: Path, output: Path) -> None:
    """Write all records as a folder or as one file.

    The suffix picks the form: .yaml or .json for one file, none for a folder.

    \b
    Examples:
      cscwb convert csc-wb -o csc-wb.json
      cscwb convert csc-wb.json -o csc-wb-again
    """
    with progress("Reading") as step:
        records = cscwb.load(path, progress=step)
    narrative = cscwb.load_narrative(path)
    cscwb.save(records, output)
    say(output)
    if narrative.passages:
        click.echo(
            f"The narrative is not part of the records; it stays in {path / 'narrative'}.", err=True
        )
    _tell_of_pictures(records, path, output)


def _tell_of_pictures(records: cscwb.Records, path: Path, output: Path) -> None:
    """Name the pictures that the new records refer to and that are not there."""
    from cscwb.storage.media.pictures import pictures_of

    folder, new = (place if place.is_dir() else place.parent for place in (path, output))
    if folder.resolve() != new.resolve():
        for file in dict.fromkeys(file for _, _, file in pictures_of(records)):
            click.echo(
                f"Pictures are not part of the records; copy {folder / file} to {new / file}.",
                err=True,
            )
