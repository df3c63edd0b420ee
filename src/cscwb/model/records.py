"""All records of a project together."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any, TypeAlias, TypeVar

import attrs

from cscwb.errors import UnknownIdError
from cscwb.model.agreement import Agreement
from cscwb.model.article import Article
from cscwb.model.beneficiary import Beneficiary
from cscwb.model.bulletin import Bulletin
from cscwb.model.event import Event
from cscwb.model.institution import Institution
from cscwb.model.logframe import Indicator, Result
from cscwb.model.operation import Operation
from cscwb.model.person import Person, Post
from cscwb.model.project import Project
from cscwb.model.publication import Publication
from cscwb.model.values import did_you_mean

Record: TypeAlias = (
    Article
    | Event
    | Operation
    | Agreement
    | Beneficiary
    | Institution
    | Person
    | Post
    | Publication
    | Bulletin
    | Result
    | Indicator
    | Project
)
_R = TypeVar("_R", bound=Record)
_T = TypeVar("_T")


@attrs.frozen
class Kind:
    """One kind of record.

    Attributes:
        name: One record of the kind in a sentence: "an operation".
        record: Its class.
    """

    name: str
    record: type[Any]


KINDS: Mapping[str, Kind] = {
    "articles": Kind("an article", Article),
    "events": Kind("an event", Event),
    "operations": Kind("an operation", Operation),
    "agreements": Kind("an agreement", Agreement),
    "beneficiaries": Kind("a beneficiary", Beneficiary),
    "institutions": Kind("an institution", Institution),
    "people": Kind("a person", Person),
    "posts": Kind("a post", Post),
    "publications": Kind("a publication", Publication),
    "bulletins": Kind("a bulletin", Bulletin),
    "results": Kind("a result", Result),
    "indicators": Kind("an indicator", Indicator),
}
"""Kinds by the name of their field in `Records`, which is also the name of their folder."""


def class_of(kind: str) -> type[Any]:
    """The class of the records of a kind; ``project`` is a kind, too."""
    return Project if kind == "project" else KINDS[kind].record


@attrs.define(eq=False)
class Origins:
    """The state of the files when records were read from them or last saved to them.

    It describes the files and is not part of the records. Every `Records` has its own, which
    saving updates. One that is made with ``attrs.evolve`` starts from a copy; if two are made from
    the same records and both are saved, the second is therefore found to be stale.

    Attributes:
        root: The folder, or the single file; "" for records that were not read.
        digests: The length and checksum of each file, by its path in the folder; the path of a
            single file is "".
    """

    root: str = ""
    digests: dict[str, tuple[int, int]] = attrs.field(factory=dict)


def _own(origins: Origins) -> Origins:
    return Origins(origins.root, dict(origins.digests))


@attrs.frozen(kw_only=True, repr=False)
class Records:
    """Every record, by kind, in the order of their ids. Records refer to each other by id.

    Attributes:
        project: The project; None for records without one.
        articles: What was published.
        events: Visits, meetings and other activities.
        operations: Police and judicial action.
        agreements: Treaties, memoranda and working arrangements.
        beneficiaries: The beneficiaries of the project.
        institutions: Ministries, services, agencies, units.
        people: Persons in office.
        posts: The posts they hold.
        publications: What articles cite.
        bulletins: What editors decide of bulletins.
        results: Of the logical framework: impact, outcomes and outputs.
        indicators: What measures the results.
        origins: What the files held that the records were read from, so that saving can refuse to
            overwrite what others have changed since. It does not count in comparisons.
    """

    project: Project | None = None
    articles: tuple[Article, ...] = ()
    events: tuple[Event, ...] = ()
    operations: tuple[Operation, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    beneficiaries: tuple[Beneficiary, ...] = ()
    institutions: tuple[Institution, ...] = ()
    people: tuple[Person, ...] = ()
    posts: tuple[Post, ...] = ()
    publications: tuple[Publication, ...] = ()
    bulletins: tuple[Bulletin, ...] = ()
    results: tuple[Result, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    origins: Origins = attrs.field(factory=Origins, converter=_own, eq=False)

    def __attrs_post_init__(self) -> None:
        # Equal records have the same order, independent of the files that they came from.
        for kind in KINDS:
            in_order = sorted(getattr(self, kind), key=lambda record: record.id)
            object.__setattr__(self, kind, tuple(in_order))

    def __repr__(self) -> str:
        """``<Records 'csc-wb': 6 articles, 10 events>``; the records would fill pages."""
        name = f" '{self.project.id}'" if self.project else ""
        numbers = [f"{len(held)} {kind}" for kind in KINDS if (held := getattr(self, kind))]
        return f"<Records{name}: {', '.join(numbers) or 'none'}>"

    def __iter__(self) -> Iterator[Record]:
        """Every record, the project first, then kind by kind."""
        if self.project is not None:
            yield self.project
        for kind in KINDS:
            yield from getattr(self, kind)

    def __contains__(self, record_id: object) -> bool:
        """Whether a record has that id."""
        return record_id in self._index

    def get(self, record_id: str) -> Record:
        """Return the record with that id, of any kind; unlike ``dict.get``, it raises an error.

        Raises:
            UnknownIdError: No record has that id.
        """
        try:
            return self._index[record_id]
        except KeyError:
            hint = did_you_mean(record_id, self._index)
            raise UnknownIdError(f"there is no record '{record_id}'{hint}") from None

    def article(self, record_id: str) -> Article:
        """Return the article with that id; raise UnknownIdError for none."""
        return self._one(Article, "articles", record_id)

    def event(self, record_id: str) -> Event:
        """Return the event with that id; raise UnknownIdError for none."""
        return self._one(Event, "events", record_id)

    def operation(self, record_id: str) -> Operation:
        """Return the operation with that id; raise UnknownIdError for none."""
        return self._one(Operation, "operations", record_id)

    def agreement(self, record_id: str) -> Agreement:
        """Return the agreement with that id; raise UnknownIdError for none."""
        return self._one(Agreement, "agreements", record_id)

    def beneficiary(self, record_id: str) -> Beneficiary:
        """Return the beneficiary with that id; raise UnknownIdError for none."""
        return self._one(Beneficiary, "beneficiaries", record_id)

    def institution(self, record_id: str) -> Institution:
        """Return the institution with that id; raise UnknownIdError for none."""
        return self._one(Institution, "institutions", record_id)

    def person(self, record_id: str) -> Person:
        """Return the person with that id; raise UnknownIdError for none."""
        return self._one(Person, "people", record_id)

    def post(self, record_id: str) -> Post:
        """Return the post with that id; raise UnknownIdError for none."""
        return self._one(Post, "posts", record_id)

    def publication(self, record_id: str) -> Publication:
        """Return the publication with that id; raise UnknownIdError for none."""
        return self._one(Publication, "publications", record_id)

    def result(self, record_id: str) -> Result:
        """Return the result with that id; raise UnknownIdError for none."""
        return self._one(Result, "results", record_id)

    def indicator(self, record_id: str) -> Indicator:
        """Return the indicator with that id; raise UnknownIdError for none."""
        return self._one(Indicator, "indicators", record_id)

    def derived(self, make: Callable[["Records"], _T]) -> _T:
        """Return the result of a function of these records, computed once and cached.

        Args:
            make: A module-level function whose result depends on the records alone.
        """
        if make not in self._derived:
            self._derived[make] = make(self)
        found: _T = self._derived[make]
        return found

    @cached_property
    def _derived(self) -> dict[Callable[["Records"], Any], Any]:
        return {}

    @cached_property
    def _index(self) -> dict[str, Record]:
        index: dict[str, Record] = {}
        for record in self:
            index.setdefault(record.id, record)
        return index

    def _one(self, record_class: type[_R], kind: str, record_id: str) -> _R:
        record = self._index.get(record_id)
        if isinstance(record, record_class):
            return record
        hint = did_you_mean(record_id, [other.id for other in getattr(self, kind)])
        noun = KINDS[kind].name.split(" ", 1)[1]
        raise UnknownIdError(f"there is no {noun} '{record_id}'{hint}")
