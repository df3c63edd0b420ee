"""What is measured: one function for each contender, from a path to how many faults it found.

`check` of records that are loaded already gets the records.
"""

import gc
import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

import cscwb
from cscwb.model import KINDS


def _files(path: Path) -> Iterator[tuple[str, Path]]:
    """The kind and file of every record; one file for all has no kind."""
    if path.is_file():
        yield "", path
    for kind in KINDS if path.is_dir() else ():
        for file in sorted((path / kind).glob("*.yaml")):
            yield kind, file


def cscwb_load(path: Path) -> int:
    """Records, or every problem of reading."""
    return len(cscwb.read(path).problems)


def cscwb_load_and_check(path: Path) -> int:
    """Records that all rules have looked at, or every problem."""
    return len(cscwb.check(cscwb.read(path)))


def cscwb_check(records: cscwb.Records) -> int:
    """Every problem of records, which have no files."""
    return len(cscwb.check(records))


def safe_loader(path: Path) -> int:
    """Plain data, not checked."""
    for _, file in _files(path):
        yaml.load(file.read_bytes(), yaml.CSafeLoader)
    return 0


def safe_loader_without_cycles(path: Path) -> int:
    """Plain data, while Python looks for no cycles of objects."""
    gc.disable()
    return safe_loader(path)


def safe_loader_and_pydantic(path: Path) -> int:
    """Models of pydantic."""
    import pydantic
    from models import pydantic_all, pydantic_model

    faults = 0
    for kind, file in _files(path):
        data = yaml.load(file.read_bytes(), yaml.CSafeLoader)
        try:
            if kind:
                pydantic_model(KINDS[kind].record).model_validate({**data, "id": file.stem})
            else:
                pydantic_all().model_validate(data)
        except pydantic.ValidationError as error:
            faults += error.error_count()
    return faults


def ruamel_safe(path: Path) -> int:
    """Plain data, by the C parser of ruamel.yaml."""
    import ruamel.yaml

    loader = ruamel.yaml.YAML(typ="safe")
    for _, file in _files(path):
        loader.load(file.read_bytes())
    return 0


def ruamel_round_trip(path: Path) -> int:
    """Data with comments and places, by ruamel.yaml in Python."""
    import ruamel.yaml

    loader = ruamel.yaml.YAML()
    for _, file in _files(path):
        loader.load(file.read_bytes())
    return 0


def json_loads(path: Path) -> int:
    """Plain data, by the standard library."""
    json.loads(path.read_bytes())
    return 0


def pydantic_json(path: Path) -> int:
    """Models of pydantic, straight from JSON."""
    import pydantic
    from models import pydantic_all

    try:
        pydantic_all().model_validate_json(path.read_bytes())
    except pydantic.ValidationError as error:
        return error.error_count()
    return 0


def msgspec_json(path: Path) -> int:
    """Structs of msgspec, which reports only the first fault."""
    import msgspec
    from models import struct_all

    try:
        msgspec.json.decode(path.read_bytes(), type=struct_all())
    except msgspec.ValidationError:
        return 1
    return 0


Contender = Callable[[Any], int]

SAFE = "PyYAML CSafeLoader, parsing only"
LOAD = "cscwb load"
BOTH = "cscwb load + check"
CHECK = "cscwb check(records), loaded before"
PYDANTIC_JSON = "pydantic validate_json"
SLOW = "ruamel.yaml round trip, parsing only"

YAML: Mapping[str, Contender] = {
    SAFE: safe_loader,
    "the same, no search for cycles": safe_loader_without_cycles,
    LOAD: cscwb_load,
    BOTH: cscwb_load_and_check,
    CHECK: cscwb_check,
    "CSafeLoader + pydantic": safe_loader_and_pydantic,
    "ruamel.yaml safe, parsing only": ruamel_safe,
    SLOW: ruamel_round_trip,
}
JSON: Mapping[str, Contender] = {
    PYDANTIC_JSON: pydantic_json,
    "json.loads, parsing only": json_loads,
    LOAD: cscwb_load,
    BOTH: cscwb_load_and_check,
    CHECK: cscwb_check,
    "msgspec decode": msgspec_json,
}
