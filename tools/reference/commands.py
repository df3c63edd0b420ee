"""The page of commands, made from the commands."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import click

from cscwb.cli import cli
from reference.markdown import code, paragraphs, table

_EXAMPLES = re.compile(r"\s*\bExamples?:\s*(.*?)(?=\n\n|\Z)", re.DOTALL)
_OPTION = re.compile(r"(?<![\w`-])--?[a-z][\w-]*")
_TYPES = {
    "Path": "path",
    "_Existing": "path that exists",
    "_Output": "path",
    "_Records": "path that exists",
    "_Year": "whole number",
    "Int": "whole number",
    "String": "text",
}


def commands_page() -> str:
    """What is generated of ``cli.md``."""
    root = click.Context(cli, info_name="cscwb", **cli.context_settings)
    commands = [one for one in sorted(cli.commands.items()) if not one[1].hidden]
    rows = (
        (f"[`{name}`](#cscwb-{name})", command.get_short_help_str(200))
        for name, command in commands
    )
    return paragraphs(
        "## Every command",
        table(("command", "what it does"), rows),
        _command(cli, root),
        *(
            _command(command, click.Context(command, info_name=name, parent=root))
            for name, command in commands
        ),
    )


def _command(command: click.Command, context: click.Context) -> str:
    info = command.to_info_dict(context)
    told = _unwrapped(info["help"])
    usage = " ".join([context.command_path, *command.collect_usage_pieces(context)])
    arguments = [one for one in info["params"] if one["param_type_name"] == "argument"]
    options = [
        one
        for one in info["params"]
        if one["param_type_name"] == "option" and not one["hidden"] and "--help" not in one["opts"]
    ]
    return paragraphs(
        f"### {context.command_path}",
        f"```text\n{usage}\n```",
        _with_options_as_code(_EXAMPLES.sub("", told).strip()),
        table(("argument", "what it is", "if left out"), map(_argument, arguments)),
        table(("option", "what it takes", "if left out", "what it does"), map(_option, options)),
        *(f"```sh\n{_lines(one)}\n```" for one in _EXAMPLES.findall(told)),
    )


def _unwrapped(text: str | None) -> str:
    """The help without its line ends, but for those of blocks that click leaves as they are."""
    blocks = re.sub(r"^[ ]+", "", (text or "").strip(), flags=re.MULTILINE).split("\n\n")
    return "\n\n".join(
        one.removeprefix("\b\n") if one.startswith("\b") else one.replace("\n", " ")
        for one in blocks
    )


def _lines(examples: str) -> str:
    return "\n".join(line.strip() for line in examples.strip().splitlines() if line.strip())


def _argument(info: Mapping[str, Any]) -> tuple[str, str, str]:
    return code(info["name"].upper()), _type(info), _default(info)


def _option(info: Mapping[str, Any]) -> tuple[str, str, str, str]:
    names = ", ".join(map(code, (*info["opts"], *info["secondary_opts"])))
    variable = f" The environment variable `{info['envvar']}` says the same." * bool(info["envvar"])
    does = _with_options_as_code(info["help"] or "")
    return names, _type(info), _default(info), f"{does}{variable}"


def _with_options_as_code(text: str) -> str:
    """The text with ``--fix`` as code, which keeps its two hyphens on every site."""
    return _OPTION.sub(lambda found: code(found[0]), text)


def _type(info: Mapping[str, Any]) -> str:
    if info.get("is_flag"):
        return "–"
    kind = info["type"]
    if kind["param_type"] == "Choice":
        return ", ".join(map(code, kind["choices"]))
    name = _TYPES[kind["param_type"]]
    if kind["param_type"] == "_Year":
        return f"{name}, {' to '.join(_bounds(kind))}"
    return f"{name} that exists" if kind.get("exists") else name


def _bounds(kind: Mapping[str, Any]) -> Iterator[str]:
    yield from (str(kind[end]) for end in ("min", "max") if kind[end] is not None)


def _default(info: Mapping[str, Any]) -> str:
    if info["required"]:
        return "**needed**"
    default = info["default"]
    return "–" if default is None or isinstance(default, bool) else code(default)
