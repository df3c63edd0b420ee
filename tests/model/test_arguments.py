"""Arguments that a script gets wrong."""

from pathlib import Path

import pytest

import cscwb
from cscwb.model.arguments import year_of

EXAMPLE = cscwb.load(Path(__file__).parents[2] / "examples" / "csc-wb")


def test_a_year_is_four_digits() -> None:
    """A number and a text say the same year; whatever else is refused with a sentence."""
    assert (2021, 2021) == (year_of(2021), year_of("2021"))
    for wrong in (21, "21", "2021-06", "２０２１", "", -2021):
        with pytest.raises(ValueError, match=f"'{wrong}' is not a year; write its four digits"):
            year_of(wrong)
    for other in (True, None, 2021.0, cscwb.Span.parse("2021")):
        with pytest.raises(TypeError, match="a year is a number, such as 2021, not "):
            year_of(other)  # type: ignore[arg-type]


def test_reports_take_a_year_as_people_write_it() -> None:
    """The report and the list of what it lacks are those of the number."""
    annual = cscwb.compose_annual_report(EXAMPLE, 2021, draft=True)
    assert annual == cscwb.compose_annual_report(EXAMPLE, "2021", draft=True)
    assert cscwb.readiness(EXAMPLE, 2021) == cscwb.readiness(EXAMPLE, "2021")
    with pytest.raises(ValueError, match="'21' is not a year"):
        cscwb.compose_annual_report(EXAMPLE, 21)


def test_a_bulletin_is_of_a_span() -> None:
    """A number is no period."""
    with pytest.raises(TypeError, match=r"period is a Span .* such as '2021-06', not int"):
        cscwb.compose_bulletin(EXAMPLE, 2021)  # type: ignore[arg-type]
