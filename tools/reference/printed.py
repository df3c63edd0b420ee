"""The page that says where reports print each field, found by taking every field out in turn."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

import attrs

import cscwb
from cscwb.checks.references import REFERENCES
from cscwb.document.nodes import Apart, Block, Document, Heading, Image
from cscwb.document.walk import plain
from cscwb.model.amounts import Amount, Count, Money, Quantity
from cscwb.model.commodities import Commodity
from cscwb.model.dates import Day, Span
from cscwb.model.jurisdictions import Jurisdiction
from cscwb.model.narrative import NO_NARRATIVE
from cscwb.model.records import KINDS, Record, Records
from cscwb.reports.annual.outlines import OUTLINES, Chapter
from cscwb.reports.annual.year import Year
from reference.classes import PARTS, RECORDS, VALUES, fields_of, kinds_in

RICH = Path(__file__).parents[2] / "tests" / "data" / "rich"
YEARS = (2022, 2023)
