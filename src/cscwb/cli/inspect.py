"""The command that inspects Word files."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import attrs
import click

import cscwb
from cscwb.cli.paths import EXISTING
from cscwb.cli.shared import count


@click.command()
@click.argument("path", type=EXISTING)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="text for people, json for programs.",
)
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning"]),
    default="error",
    help="From which severity on the exit code is 1.",
)
def inspect(path: Path, form: str, fail_on: str) -> None:
    """Say what keeps people from reading a Word file.

    PATH is a file that cscwb has made, or any other.

    \b
    Example:
      cscwb inspect annual-2021.docx
    """
    findings = cscwb.inspect(path)
    if form == "json":
        click.echo(
            json.dumps([attrs.asdict(one) for one in findings], indent=2, ensure_ascii=False)
        )
    else:
        click.echo(_told(path, findings), nl=False)
    failing = ("error",) if fail_on == "error" else ("error", "warning")
    if any(one.severity in failing for one in findings):
        sys.exit(1)


def _told(path: Path, findings: Sequence[cscwb.Finding]) -> str:
    lines = [
        f"{path}: {one.place}: {one.severity}[{one.code}]: {one.message}. {one.remedy}"
        for one in findings
    ]
    lines.append(count(len(findings), "finding") if findings else "nothing was found")
    return "\n".join(lines) + "\n"
