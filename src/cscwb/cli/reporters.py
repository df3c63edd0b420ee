"""Problems as text for people, and as JSON, SARIF and GitHub commands for programs."""

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from cscwb.errors import Problem
from cscwb.rules.registry import BY_CODE
from cscwb.rules.rule import Rule

_WIDTH = 100
_SARIF_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_GITHUB_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}
_GITHUB = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_GITHUB_PROPERTY = {**_GITHUB, ":": "%3A", ",": "%2C"}


def to_text(problems: Sequence[Problem]) -> str:
    """Return a line for each finding, and their number: ``2 errors and 1 warning in 2 files``."""
    return "".join(f"{problem}\n" for problem in problems) + _count(problems)


def with_source(problems: Sequence[Problem], line_of: Callable[[Problem], str]) -> str:
    """Return the same, with the line of the file under each finding and the value underlined.

    Args:
        problems: The findings.
        line_of: Gives the line that a finding is about; "" when there is none to show.
    """
    lines = (f"{problem}\n{_underlined(problem, line_of(problem))}" for problem in problems)
    return "".join(lines) + _count(problems)


def to_json(problems: Sequence[Problem]) -> str:
    """Return an object with ``problems`` and the number of each severity; null is unknown."""
    found = [
        {
            "code": problem.code,
            "severity": problem.severity,
            "message": problem.message,
            "file": problem.file or None,
            "line": problem.line or None,
            "column": problem.column or None,
            "end_line": problem.end_line or None,
            "end_column": problem.end_column or None,
            "record": problem.record or None,
            "place": problem.place or None,
            "fix": problem.fix,
            "supplier": problem.supplier or None,
        }
        for problem in problems
    ]
    numbers = Counter(problem.severity for problem in problems)
    return _dumped(
        {
            "problems": found,
            "errors": numbers["error"],
            "warnings": numbers["warning"],
            "infos": numbers["info"],
        }
    )


def to_sarif(problems: Sequence[Problem]) -> str:
    """Return a log in the Static Analysis Results Interchange Format 2.1.0 (OASIS, 2020)."""
    codes = sorted({problem.code for problem in problems})
    driver = {"name": "cscwb", "rules": [_sarif_rule(code) for code in codes]}
    results = [
        {
            "ruleId": problem.code,
            "ruleIndex": codes.index(problem.code),
            "level": _SARIF_LEVELS[problem.severity],
            "message": {"text": problem.message},
            "locations": [_sarif_location(problem)],
            **({} if problem.fix is None or not problem.line else {"fixes": [_sarif_fix(problem)]}),
        }
        for problem in problems
    ]
    return _dumped(
        {
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [
                {
                    "tool": {"driver": driver},
                    "columnKind": "unicodeCodePoints",
                    "results": results,
                }
            ],
        }
    )


def to_github(problems: Sequence[Problem]) -> str:
    """Return a workflow command for each finding, which GitHub Actions shows beside the line."""
    return "".join(_github_command(problem) for problem in problems)


REPORTERS: Mapping[str, Callable[[Sequence[Problem]], str]] = {
    "text": to_text,
    "json": to_json,
    "sarif": to_sarif,
    "github": to_github,
}
"""The forms of findings by name."""


def explained(rule: Rule, level: int = 1) -> str:
    """Return a rule as Markdown.

    Args:
        rule: The rule.
        level: The level of its heading.
    """
    source = f"Source: {rule.source}.\n\n" if rule.source else ""
    return (
        f"{'#' * level} {rule.code}\n\n"
        f"{rule.severity.capitalize()}{_only(rule)}. "
        f"{rule.cause} {rule.remedy}{_drafts(rule)}{_way_out(rule)}"
        f"\n\n{source}{_samples(rule)}".rstrip()
        + "\n"
    )


def _samples(rule: Rule) -> str:
    if not rule.wrong:
        return ""
    wrong, right = (f"```{_language(sample)}\n{sample}```" for sample in (rule.wrong, rule.right))
    return f"Wrong:\n\n{wrong}\n\nRight:\n\n{right}\n"


def _drafts(rule: Rule) -> str:
    return " It holds up publication only: a draft can be made." if rule.allows_drafts else ""


def _way_out(rule: Rule) -> str:
    """Return how to live with what is found; that of documents alone follows from their records."""
    code = rule.code
    if rule.word_files:
        return ""
    if not rule.adjustable:
        return " It cannot be turned off."
    passage = (
        ", or with `place: narrative/2021/context.md` into `project.yaml` for a passage"
        if rule.in_passages
        else ""
    )
    return (
        f"\n\nWhere it does not hold: write `exemptions: [{{code: {code}, reason: why}}]` into the "
        f"record{passage}. To set the rule for the whole project: "
        f"`checks: [{{code: {code}, severity: off}}]` in `project.yaml`."
    )


def _only(rule: Rule) -> str:
    """Return for which products alone a rule looks."""
    match rule.products:
        case ():
            return ", with `cscwb inspect`" if rule.word_files else ""
        case ("document",):
            return ", in what is composed"
        case ("ready",):
            return ", with `cscwb ready`"
        case products:
            return f", with `--for {'` or `--for '.join(products)}`"


def _language(sample: str) -> str:
    if sample.startswith("$ "):
        return "text"
    return "markdown" if sample.partition("\n")[0].endswith(".md") else "yaml"


def _count(problems: Sequence[Problem]) -> str:
    if not problems:
        return "no problems\n"
    files = len({problem.file for problem in problems})
    return f"{_number(len(problems), 'problem')} in {_number(files, 'file')}\n"


def _number(number: int, noun: str) -> str:
    return f"{number} {noun if number == 1 else f'{noun}s'}"


def _underlined(problem: Problem, line: str) -> str:
    """Return the line and the marks below it; a long line is cut around the value."""
    if not line:
        return ""
    shown = "".join(char if char.isprintable() else " " for char in line)
    start = problem.column - 1
    one_line = problem.end_line == problem.line
    end = min(problem.end_column - 1 if one_line else len(shown), len(shown))
    cut = max(0, start - _WIDTH // 3) if len(shown) > _WIDTH else 0
    shown = shown[cut : cut + _WIDTH]
    marks = "^" * max(1, min(end - cut, len(shown)) - (start - cut))
    number = str(problem.line)
    blank = " " * len(number)
    return f"  {number} | {shown.rstrip()}\n  {blank} | {' ' * (start - cut)}{marks}\n"


def _dumped(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _sarif_rule(code: str) -> dict[str, Any]:
    rule = BY_CODE.get(code)
    if rule is None:  # a rule of the caller's own
        return {"id": code}
    return {
        "id": code,
        "shortDescription": {"text": rule.cause},
        "help": {"text": rule.remedy, "markdown": explained(rule)},
        "defaultConfiguration": {"level": _SARIF_LEVELS[rule.severity]},
    }


def _sarif_location(problem: Problem) -> dict[str, Any]:
    location: dict[str, Any] = {"physicalLocation": {"artifactLocation": _sarif_file(problem)}}
    if problem.line:
        location["physicalLocation"]["region"] = _sarif_region(problem)
    if name := ".".join(filter(None, (problem.record, problem.place))):
        location["logicalLocations"] = [{"fullyQualifiedName": name}]
    return location


def _sarif_fix(problem: Problem) -> dict[str, Any]:
    replacement = {
        "deletedRegion": _sarif_region(problem),
        "insertedContent": {"text": problem.fix},
    }
    change = {"artifactLocation": _sarif_file(problem), "replacements": [replacement]}
    return {
        "description": {"text": f"Write {problem.fix!r}"},
        "artifactChanges": [change],
    }


def _sarif_file(problem: Problem) -> dict[str, str]:
    path = Path(problem.file)
    return {"uri": path.as_uri() if path.is_absolute() else quote(path.as_posix())}


def _sarif_region(problem: Problem) -> dict[str, int]:
    return _known(
        startLine=problem.line,
        startColumn=problem.column,
        endLine=problem.end_line,
        endColumn=problem.end_column,
    )


def _known(**numbers: int) -> dict[str, int]:
    """Return the lines and columns that are known; both forms count them from 1."""
    return {name: number for name, number in numbers.items() if number}


def _github_command(problem: Problem) -> str:
    region = _known(
        line=problem.line,
        endLine=problem.end_line,
        col=problem.column,
        endColumn=problem.end_column,
    )
    properties = {"file": problem.file, **region, "title": f"cscwb {problem.code}"}
    named = ",".join(
        f"{name}={_replaced(str(value), _GITHUB_PROPERTY)}" for name, value in properties.items()
    )
    command = _GITHUB_COMMANDS[problem.severity]
    return f"::{command} {named}::{_replaced(problem.message, _GITHUB)}\n"


def _replaced(text: str, escapes: Mapping[str, str]) -> str:
    return "".join(escapes.get(char, char) for char in text)
