"""What an editor decides of one bulletin."""

import attrs

from cscwb.model.dates import Span
from cscwb.model.settings import Exemption


@attrs.frozen(kw_only=True)
class Bulletin:
    """What an editor decides of the bulletin of a period; without it the stated order holds.

    Attributes:
        id: The period, such as 2021-06, 2021-q2 or 2021; the name of its file.
        lead: The id of the article that leads.
        order: The ids of the articles that follow first, in this order; the others come after them.
        leave_out: The ids of the articles that are not printed.
        editorial: CommonMark text; printed before the lead story.
        exemptions: Rules that do not apply to this record, each with the reason.
    """

    id: str
    lead: str = ""
    order: tuple[str, ...] = ()
    leave_out: tuple[str, ...] = ()
    editorial: str = ""
    exemptions: tuple[Exemption, ...] = ()

    @property
    def period(self) -> Span | None:
        """The period that its id names; None when it names none."""
        try:
            return Span.parse(self.id.upper())
        except ValueError:
            return None
