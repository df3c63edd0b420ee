"""Find words that this project does not use, in its pages, docstrings, messages and comments."""

import ast
import re
import sys
import tokenize
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
PATHS = ("*.md", "docs/**/*.md", "tests/README.md", "examples/**/README.md")
SOURCES = ("src/**/*.py", "tools/**/*.py", "examples/*.py", "noxfile.py")
CODE = re.compile(
    r"^(`{3,}).*?^\1$|`[^`\n]+`|\]\([^)\n]*\)|<!-- What follows is generated.*?<!-- The end"
    r"|^## \[0.*\Z",  # a release of the changelog is history
    re.MULTILINE | re.DOTALL,
)


def words() -> dict[re.Pattern[str], str]:
    """Return each pattern that is not to be used, with what to write instead."""
    lines = (ROOT / "tools" / "english.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split(" -> ") for line in lines if not line.startswith("#"))
    return {re.compile(pattern, re.IGNORECASE): instead for pattern, instead in pairs}


def prose(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the lines of a page without its code, or of the texts and comments of a module."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        text = CODE.sub(lambda match: "\n" * match[0].count("\n") or "x", text)
        yield from enumerate(text.splitlines(), 1)
        return
    with path.open("rb") as file:
        for token in tokenize.tokenize(file.readline):
            if token.type == tokenize.COMMENT:
                yield token.start[0], token.string
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value:
            yield from enumerate(node.value.splitlines(), node.lineno)


def main() -> int:
    """Print each word found, with its place and what to write instead; return the exit code."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    exempt = tuple(settings["tool"]["english"]["exempt"])
    files = (path for pattern in (*PATHS, *SOURCES) for path in sorted(ROOT.glob(pattern)))
    unwanted, found = words(), 0
    for path in files:
        name = path.relative_to(ROOT).as_posix()
        for line, text in () if name.startswith(exempt) else sorted(prose(path)):
            for pattern, instead in unwanted.items():
                for match in pattern.finditer(text):
                    found += 1
                    print(f"{name}:{line}: '{match[0]}': {instead}")  # noqa: T201
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
