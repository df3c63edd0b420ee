"""Dates of steps that other facts give."""

from cscwb.model.agreement import Agreement
from cscwb.model.records import Records

__all__ = ["dated"]


def dated(agreement: Agreement, records: Records) -> Agreement:  # noqa: ARG001
    """The agreement."""
    return agreement
