"""What is the project's own: what it supported, held or published, by the records alone."""

from urllib.parse import urlsplit

import attrs

from cscwb.model import Agreement, Article, Event, Operation, Project, Role, Support, SupportKind


@attrs.frozen
class Ours:
    """What is the project's own: what it supported, held or published, by the records alone.

    Attributes:
        ids: Its id, and that of the institution that `project.yaml` names as itself.
        host: The host of its website; "" for none.
    """

    ids: frozenset[str]
    host: str

    @classmethod
    def of(cls, project: Project | None) -> "Ours":
        """Return what a project calls its own; without a project nothing has a name."""
        if project is None:
            return cls(frozenset(), "")
        ids = frozenset(filter(None, (project.id, project.institution)))
        return cls(ids, _host(project.website.url) if project.website else "")

    def gave(self, support: Support) -> bool:
        """Whether it is support by the project."""
        return support.kind is not SupportKind.NONE and self.is_named_by(support)

    def had_no_part(self, support: Support) -> bool:
        """Whether it says that the project gave no support."""
        return support.kind is SupportKind.NONE and self.is_named_by(support)

    def is_named_by(self, support: Support) -> bool:
        """Whether it is on the project itself: it names no giver, or the project."""
        return not support.by or support.by in self.ids

    def held(self, record: Event | Operation) -> bool:
        """Whether the project organised it."""
        return any(
            self.gave(support) and support.kind is SupportKind.ORGANISED
            for support in record.support
        ) or any(
            participation.role is Role.ORGANISER and participation.party in self.ids
            for participation in record.participants
        )

    def supported(self, record: Event | Operation | Agreement) -> bool:
        """Whether the project supported or held it."""
        return any(map(self.gave, record.support)) or (
            not isinstance(record, Agreement) and self.held(record)
        )

    def publisher_of(self, article: Article) -> str | None:
        """Return the id of who published an article: "" is the project, None is not known."""
        if article.publisher:
            return "" if article.publisher in self.ids else article.publisher
        url = article.url.url if article.url else ""
        return "" if not url or (self.host and _host(url) == self.host) else None


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")
