"""Publications that articles cite."""

import attrs

from cscwb.model.codes import PublicationKind
from cscwb.model.dates import Day
from cscwb.model.settings import Exemption
from cscwb.model.texts import Link
from cscwb.model.values import Other


@attrs.frozen(kw_only=True)
class Publication:
    """A report, a threat assessment, a law.

    Attributes:
        id: Lower-case words joined by hyphens; the name of its file.
        title: Its full title.
        kind: A word of the vocabulary, or ``other (label)``.
        publisher: The id of the institution that published it.
        published: When it was published.
        short_title: A short title, such as "SOCTA 2021".
        url: Where it can be read.
        exemptions: Rules that do not apply to this record, each with the reason.
    """

    id: str
    title: str
    kind: PublicationKind | Other = PublicationKind.REPORT
    publisher: str = ""
    published: Day | None = None
    short_title: str = ""
    url: Link | None = None
    exemptions: tuple[Exemption, ...] = ()
