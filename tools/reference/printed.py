"""The page that says where reports print each field, found by taking every field out in turn."""

from pathlib import Path

RICH = Path(__file__).parents[2] / "tests" / "data" / "rich"
YEARS = (2022, 2023)
