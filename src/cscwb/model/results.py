"""What an operation brought: seizures, measures against persons, sites, vehicles stopped."""

from enum import StrEnum, unique
from typing import TypeAlias

import attrs

from cscwb.model.amounts import Count, Money, Quantity, UnitPrice
from cscwb.model.codes import Certainty, ChargeStatus
from cscwb.model.commodities import Commodity, CommodityKind
from cscwb.model.dates import Span
from cscwb.model.jurisdictions import Jurisdiction
from cscwb.model.places import Place
from cscwb.model.values import Other


@unique
class Scope(StrEnum):
    """What a result counts, so that nothing is added twice.

    Results of ``action_day`` and ``phase`` are parts and are added. A ``cumulative`` result holds
    those parts already, and a ``headline`` figure is used only where there is nothing better.

    Source: words of this project, after the results that Europol publishes of joint action days.

    Attributes:
        ACTION_DAY: Of one day of action; it is added to others.
        PHASE: Of one part of the operation; it is added to others.
        CUMULATIVE: Of everything so far; the parts are in it already.
        HEADLINE: The figure of a headline; it counts where there is nothing better.
    """

    ACTION_DAY = "action_day"
    PHASE = "phase"
    CUMULATIVE = "cumulative"
    HEADLINE = "headline"


@unique
class SeizureMeasure(StrEnum):
    """What was done with the goods.

    Source: words of this project.

    Attributes:
        SEIZED: Taken by an authority for the time being.
        FOUND: Found, and the source does not say that it was taken.
        FROZEN: Left where it is, and nobody may move it, as with accounts.
        CONFISCATED: Taken for good by a court.
        SURRENDERED: Handed in.
    """

    SEIZED = "seized"
    FOUND = "found"
    FROZEN = "frozen"
    CONFISCATED = "confiscated"
    SURRENDERED = "surrendered"


@unique
class Measure(StrEnum):
    """What was done to persons; none of it says that they are guilty but ``convicted``.

    Source: words of this project.

    Attributes:
        ARRESTED: Arrested on suspicion.
        DETAINED: Held for a short time.
        DEPRIVED_OF_LIBERTY: Deprived of liberty, as police of the region often say.
        WANTED: Searched for.
        REPORTED: Reported to the prosecutor, and at liberty.
        CHARGED: Charged.
        PROSECUTED: Prosecuted.
        CONVICTED: Found guilty by a court.
        RELEASED: Let go.
        EXTRADITED: Handed over to another state.
    """

    ARRESTED = "arrested"
    DETAINED = "detained"
    DEPRIVED_OF_LIBERTY = "deprived_of_liberty"
    WANTED = "wanted"
    REPORTED = "reported"
    CHARGED = "charged"
    PROSECUTED = "prosecuted"
    CONVICTED = "convicted"
    RELEASED = "released"
    EXTRADITED = "extradited"

    @property
    def asks_for_stage(self) -> bool:
        """Whether it leaves open how far proceedings have come, as a conviction does not."""
        return self not in (Measure.WANTED, Measure.CONVICTED, Measure.RELEASED)


@unique
class StageOfProceedings(StrEnum):
    """How far criminal proceedings have come.

    Source: words of this project; that texts have to say it follows from `Directive (EU)
    2016/343 <https://eur-lex.europa.eu/eli/dir/2016/343/oj>`__.

    Attributes:
        INVESTIGATION: Police or prosecutors are investigating.
        ARREST: Suspects were arrested and not indicted yet.
        INDICTMENT: The prosecutor has brought charges before a court.
        TRIAL: A court is hearing the case.
        FIRST_INSTANCE_JUDGMENT: A court has decided, and its judgment can be appealed against.
        FINAL_JUDGMENT: The judgment can not be appealed against any more.
    """

    INVESTIGATION = "investigation"
    ARREST = "arrest"
    INDICTMENT = "indictment"
    TRIAL = "trial"
    FIRST_INSTANCE_JUDGMENT = "first_instance_judgment"
    FINAL_JUDGMENT = "final_judgment"


@unique
class SiteKind(StrEnum):
    """Kinds of sites that operations discover.

    Source: words of this project.

    Attributes:
        ILLEGAL_LABORATORY: Where drugs are made or grown indoors.
        PLANTATION: Where plants are grown in the open.
        WAREHOUSE: Where goods are kept.
        HIDEOUT: Where goods or persons are hidden.
        PRINT_SHOP: Where money or documents are printed.
    """

    ILLEGAL_LABORATORY = "illegal_laboratory"
    PLANTATION = "plantation"
    WAREHOUSE = "warehouse"
    HIDEOUT = "hideout"
    PRINT_SHOP = "print_shop"


@attrs.frozen(kw_only=True)
class QuantityPart:
    """One line of a seizure's breakdown.

    Attributes:
        label: What the line is about, such as "in the first house".
        quantity: How much of the whole.
    """

    label: str
    quantity: Quantity


@attrs.frozen(kw_only=True)
class CountPart:
    """One line of a breakdown of persons.

    Attributes:
        label: What the line is about, such as "minors".
        count: How many of the whole.
    """

    label: str
    count: Count


@attrs.frozen(kw_only=True)
class Seizure:
    """Goods that were seized, found, frozen or confiscated.

    Attributes:
        commodity: What the goods are.
        quantity: How much, in a unit; ``? kg`` when the source says "a certain amount".
        measure: What was done with it.
        by: The ids of the authorities.
        packaging: In what it was packed, such as ``2 bag`` and ``50 package``.
        conveyance: The label of the operation's conveyance that carried it, or that was seized.
        value: What all of it is worth, in one currency; of cash, and of goods without a quantity,
            how much it is.
        unit_price: What one unit of it costs.
        certainty: ``suspected`` for a substance that is not confirmed.
        place: Where, when it is not where the operation was.
        date: When, when it is not when the operation was.
        scope: What the figure counts.
        breakdown: Its parts.
        breakdown_sums: False when the parts need not add up to the quantity.
    """

    commodity: Commodity
    quantity: Quantity | None = None
    measure: SeizureMeasure = SeizureMeasure.SEIZED
    by: tuple[str, ...] = ()
    packaging: tuple[Quantity, ...] = ()
    conveyance: str = ""
    value: Money | None = None
    unit_price: UnitPrice | None = None
    certainty: Certainty = Certainty.STATED
    place: Place | None = None
    date: Span | None = None
    scope: Scope = Scope.PHASE
    breakdown: tuple[QuantityPart, ...] = ()
    breakdown_sums: bool = True

    @property
    def taken(self) -> Quantity | Money | None:
        """How much it is: the quantity, or the value of cash and of goods without a quantity."""
        if self.value is not None and (
            self.quantity is None or self.commodity.kind is CommodityKind.CASH
        ):
            return self.value
        return self.quantity


@attrs.frozen(kw_only=True)
class Suspect:
    """A person under suspicion. There is no name field, and reports print none of this by default.

    Attributes:
        initials: As the source prints them.
        age: In years.
        role: Such as "driver".
    """

    initials: str = ""
    age: int | None = None
    role: str = ""


@attrs.frozen(kw_only=True)
class Charge:
    """A charge that was announced or filed.

    Attributes:
        status: How far it has come.
        offence: What it alleges; "" when the source does not say.
        statute: The law and article.
        filed_by: The id of the authority that files it.
        filed_with: The id of the prosecution office or court.
    """

    status: ChargeStatus
    offence: str = ""
    statute: str = ""
    filed_by: str = ""
    filed_with: str = ""


@attrs.frozen(kw_only=True)
class Nationality:
    """How many persons of one nationality.

    Attributes:
        jurisdiction: Whose nationals they are.
        count: How many of them.
    """

    jurisdiction: Jurisdiction
    count: Count


@attrs.frozen(kw_only=True)
class PersonMeasure:
    """A measure against persons, by count.

    Attributes:
        measure: What was done.
        count: To how many persons.
        by: The ids of the authorities.
        stage: The stage of proceedings; reports print it with every arrest.
        capacity: What they are suspected of having done, in words that presume no guilt.
        criminal_group: The name of the operation's criminal group they are said to belong to.
        suspects: What the source says of single persons.
        nationalities: How many of them are nationals of what.
        charges: Those that were announced or filed.
        certainty: ``suspected`` or ``alleged`` for what is not certain to have happened.
        place: Where, when it is not where the operation was.
        date: When, when it is not when the operation was.
        scope: What the figure counts.
        breakdown: Its parts.
        breakdown_sums: False when the parts need not add up to the count.
    """

    measure: Measure
    count: Count
    by: tuple[str, ...] = ()
    stage: StageOfProceedings | None = None
    capacity: tuple[str, ...] = ()
    criminal_group: str = ""
    suspects: tuple[Suspect, ...] = ()
    nationalities: tuple[Nationality, ...] = ()
    charges: tuple[Charge, ...] = ()
    certainty: Certainty = Certainty.STATED
    place: Place | None = None
    date: Span | None = None
    scope: Scope = Scope.PHASE
    breakdown: tuple[CountPart, ...] = ()
    breakdown_sums: bool = True


@attrs.frozen(kw_only=True)
class Site:
    """Places that were discovered, such as illegal laboratories.

    Attributes:
        kind: From the vocabulary, or ``other (label)``.
        count: How many sites.
        produces: What was made or kept there.
        note: What else the source says, such as "large".
        located_in: In what, such as "basements of residential buildings".
        buildings: In how many buildings.
        equipment: In the source's words.
        by: The ids of the authorities.
        certainty: ``suspected`` for a site that is not confirmed.
        place: Where, when it is not where the operation was.
        date: When, when it is not when the operation was.
        scope: What the figure counts.
    """

    kind: SiteKind | Other
    count: Count
    produces: Commodity | None = None
    note: str = ""
    located_in: str = ""
    buildings: Count | None = None
    equipment: str = ""
    by: tuple[str, ...] = ()
    certainty: Certainty = Certainty.STATED
    place: Place | None = None
    date: Span | None = None
    scope: Scope = Scope.PHASE


@attrs.frozen(kw_only=True)
class Search:
    """What was searched, and how many of it.

    Attributes:
        what: The kind of place or thing.
        count: How many of it.
        conveyance: The label of the conveyance that was searched; "" for other things.
        by: The ids of the authorities.
        certainty: ``reported`` or less when the source does not say it as a fact.
        place: Where, when it is not where the operation was.
        date: When, when it is not when the operation was.
        scope: What the figure counts.
    """

    what: str
    count: Count
    conveyance: str = ""
    by: tuple[str, ...] = ()
    certainty: Certainty = Certainty.STATED
    place: Place | None = None
    date: Span | None = None
    scope: Scope = Scope.PHASE


@attrs.frozen(kw_only=True)
class Check:
    """Persons, vehicles, documents or other things that were checked, and how many.

    Attributes:
        what: In the plural, such as "persons" or "vehicles".
        count: How many of them.
        by: The ids of the authorities.
        certainty: ``reported`` or less when the source does not say it as a fact.
        place: Where, when it is not where the operation was.
        date: When, when it is not when the operation was.
        scope: What the figure counts.
    """

    what: str
    count: Count
    by: tuple[str, ...] = ()
    certainty: Certainty = Certainty.STATED
    place: Place | None = None
    date: Span | None = None
    scope: Scope = Scope.PHASE


@attrs.frozen(kw_only=True)
class Investigation:
    """Investigations that were opened.

    Attributes:
        count: How many.
        offence: Into what; "" when the source does not say.
        by: The ids of the authorities.
        certainty: ``reported`` or less when the source does not say it as a fact.
        place: Where, when it is not where the operation was.
        date: When, when it is not when the operation was.
        scope: What the figure counts.
    """

    count: Count
    offence: str = ""
    by: tuple[str, ...] = ()
    certainty: Certainty = Certainty.STATED
    place: Place | None = None
    date: Span | None = None
    scope: Scope = Scope.PHASE


OperationResult: TypeAlias = Seizure | PersonMeasure | Site | Search | Check | Investigation


@attrs.frozen(kw_only=True)
class Conveyance:
    """A vehicle or vessel of an operation; a seizure can name it by its label.

    Attributes:
        label: A word that is its own in the operation, such as "truck".
        commodity: Its kind, make and where its plates come from.
        suspected: True when it was stopped on suspicion.
        name: The name of a vessel.
    """

    label: str
    commodity: Commodity
    suspected: bool = False
    name: str = ""


@attrs.frozen(kw_only=True)
class CriminalGroup:
    """A group that is suspected of organised crime.

    Attributes:
        name: As the sources call it, or a describing word that is its own in the operation.
        activities: What it is suspected of.
        operates_in: Where, in words: "several countries in Europe".
        jurisdictions: Where, by code, when the source names them.
        part_of: The larger group it is said to belong to.
    """

    name: str
    activities: tuple[str, ...] = ()
    operates_in: str = ""
    jurisdictions: tuple[Jurisdiction, ...] = ()
    part_of: str = ""


@attrs.frozen(kw_only=True)
class Route:
    """The way of the goods.

    Attributes:
        commodity: What was carried.
        origin: Where it came from.
        transit: Through where.
        destination: Where it was to go.
    """

    commodity: Commodity | None = None
    origin: Place | None = None
    transit: tuple[Place, ...] = ()
    destination: Place | None = None
