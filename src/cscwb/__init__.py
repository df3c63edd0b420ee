"""The published record of a cooperation project, and the reports made from it.

>>> import cscwb
>>> cscwb.Span.parse("2021-06-15/2021-06-18").days
4
"""

from cscwb.version import __version__

TYPE_CHECKING = False  # what type checkers take for true; importing typing would take 5 ms
if TYPE_CHECKING:
    from cscwb.checking.check import check
    from cscwb.checking.fix import fix
    from cscwb.checking.inspect import inspect
    from cscwb.counting import ledger
    from cscwb.document.nodes import Document
    from cscwb.editing.edit import edit
    from cscwb.editing.format import reformat
    from cscwb.errors import (
        CscwbError,
        DataError,
        Problem,
        ReportError,
        UnknownIdError,
        WordFileError,
        WriteError,
    )
    from cscwb.model import (
        Amount,
        Count,
        Day,
        Jurisdiction,
        Money,
        Narrative,
        Quantity,
        Records,
        Span,
        UnitPrice,
    )
    from cscwb.reports.annual import compose_annual_report
    from cscwb.reports.bulletin import compose_bulletin
    from cscwb.reports.readiness import readiness
    from cscwb.rules.documents import check_document
    from cscwb.storage.media.pictures import load_pictures
    from cscwb.storage.records.folder import load, read
    from cscwb.storage.records.narrative import load_narrative
    from cscwb.storage.records.reading import Reading
    from cscwb.storage.records.saving import save
    from cscwb.writers import write

__all__ = [
    "Amount",
    "Count",
    "CscwbError",
    "DataError",
    "Day",
    "Document",
    "Jurisdiction",
    "Money",
    "Narrative",
    "Problem",
    "Quantity",
    "Reading",
    "Records",
    "ReportError",
    "Span",
    "UnitPrice",
    "UnknownIdError",
    "WordFileError",
    "WriteError",
    "__version__",
    "check",
    "check_document",
    "compose_annual_report",
    "compose_bulletin",
    "edit",
    "fix",
    "inspect",
    "ledger",
    "load",
    "load_narrative",
    "load_pictures",
    "read",
    "readiness",
    "reformat",
    "save",
    "write",
]

_HOMES = {
    "checking.check": ("check",),
    "checking.fix": ("fix",),
    "checking.inspect": ("inspect",),
    "rules.documents": ("check_document",),
    "counting": ("ledger",),
    "document.nodes": ("Document",),
    "errors": (
        "CscwbError",
        "DataError",
        "Problem",
        "ReportError",
        "UnknownIdError",
        "WordFileError",
        "WriteError",
    ),
    "model.amounts": ("Amount", "Count", "Money", "Quantity", "UnitPrice"),
    "model.dates": ("Day", "Span"),
    "model.jurisdictions": ("Jurisdiction",),
    "model.narrative": ("Narrative",),
    "model.records": ("Records",),
    "reports.annual": ("compose_annual_report",),
    "reports.bulletin": ("compose_bulletin",),
    "reports.readiness": ("readiness",),
    "editing.edit": ("edit",),
    "storage.records.folder": ("load", "read"),
    "editing.format": ("reformat",),
    "storage.records.narrative": ("load_narrative",),
    "storage.records.reading": ("Reading",),
    "storage.media.pictures": ("load_pictures",),
    "storage.records.saving": ("save",),
    "writers": ("write",),
}


if not TYPE_CHECKING:  # which would take every misspelt name for a public one

    def __getattr__(name: str) -> object:
        # A name's module is imported at its first use, so that ``import cscwb`` costs nothing.
        from importlib import import_module

        for module, names in _HOMES.items():
            if name in names:
                value: object = getattr(import_module(f"cscwb.{module}"), name)
                globals()[name] = value
                return value
        raise AttributeError(f"module 'cscwb' has no attribute '{name}'{_hint(name)}")


def _hint(name: str) -> str:
    """Return what may be meant, for the end of the sentence."""
    if name.startswith("_") or not name.isidentifier():  # tools ask for many
        return ""
    from importlib.util import find_spec

    from cscwb.model import __all__ as of_the_model
    from cscwb.model import did_you_mean

    if find_spec(f"cscwb.{name}"):
        return f"; write 'import cscwb.{name}'"
    if name in of_the_model:
        return "; it is in 'cscwb.model'"
    return did_you_mean(name, __all__)


def __dir__() -> list[str]:
    return sorted(__all__)
