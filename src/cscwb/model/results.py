"""Results of an operation: seizures, measures against persons, sites, searches, checks."""

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
    """What a result covers, so that nothing is counted twice.

    Results of ``action_day`` and ``phase`` are parts and are added. A ``cumulative`` result
    includes those parts, and a ``headline`` figure is used only where there is no better one.

    Source: words of this project, after the results that Europol publishes of joint action days.

    Attributes:
        ACTION_DAY: One day of action; it is added to others.
        PHASE: One part of the operation; it is added to others.
        CUMULATIVE: The operation so far; it includes the parts.
        HEADLINE: The figure of a headline; it counts where there is no better one.
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
        SEIZED: Taken temporarily by an authority.
        FOUND: Found; the source does not say that it was seized.
        FROZEN: Left in place, and barred from being moved, as with accounts.
        CONFISCATED: Taken permanently by order of a court.
        SURRENDERED: Handed in voluntarily.
    """

    SEIZED = "seized"
    FOUND = "found"
    FROZEN = "frozen"
    CONFISCATED = "confiscated"
    SURRENDERED = "surrendered"


@unique
class Measure(StrEnum):
    """Measures against persons; only ``convicted`` says that they are guilty.

    Source: words of this project.

    Attributes:
        ARRESTED: Arrested on suspicion.
        DETAINED: Held for a short time.
        DEPRIVED_OF_LIBERTY: Deprived of liberty, a term that police in the region often use.
        WANTED: Wanted by the authorities.
        REPORTED: Reported to the prosecutor, and at liberty.
        CHARGED: Charged.
        PROSECUTED: Prosecuted.
        CONVICTED: Found guilty by a court.
        RELEASED: Released.
        EXTRADITED: Surrendered to another state.
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
        """Whether it leaves open how far proceedings have come, unlike a conviction."""
        return self not in (Measure.WANTED, Measure.CONVICTED, Measure.RELEASED)


@unique
class StageOfProceedings(StrEnum):
    """How far criminal proceedings have come.

    Source: words of this project; the duty to state the stage follows from `Directive (EU)
    2016/343 <https://eur-lex.europa.eu/eli/dir/2016/343/oj>`__.

    Attributes:
        INVESTIGATION: Police or prosecutors are investigating.
        ARREST: Suspects were arrested and have not been indicted.
        INDICTMENT: The prosecutor has brought charges before a court.
        TRIAL: A court is hearing the case.
        FIRST_INSTANCE_JUDGMENT: A court has given judgment, which can be appealed against.
        FINAL_JUDGMENT: The judgment can no longer be appealed against.
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
        label: What the line covers, such as "in the first house".
        quantity: The part of the total quantity.
    """

    label: str
    quantity: Quantity


@attrs.frozen(kw_only=True)
class CountPart:
    """One line of a breakdown of persons.

    Attributes:
        label: What the line covers, such as "minors".
        count: The part of the total number.
    """

    label: str
    count: Count


@attrs.frozen(kw_only=True)
class Seizure:
    """Goods that were seized, found, frozen or confiscated.

    Attributes:
        commodity: The kind of goods.
        quantity: How much was seized, in a unit; ``? kg`` when the source says "a certain amount".
        measure: What was done with the goods.
        by: The ids of the authorities that did it.
        packaging: How the goods were packed, such as ``2 bag`` and ``50 package``.
        conveyance: The label of the conveyance of the operation that carried the goods, or that was
            itself seized.
        value: The value of all the goods, in one currency; for cash, and for goods without a
            quantity, it is how much was seized.
        unit_price: The price of one unit.
        certainty: ``suspected`` for a substance that has not been confirmed.
        place: Where it was, if not where the operation took place.
        date: When it was, if not when the operation took place.
        scope: What the figure covers, which decides how it enters a total.
        breakdown: The parts that make up the figure.
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
        """How much was seized: the quantity, or the value of cash and goods without a quantity."""
        if self.value is not None and (
            self.quantity is None or self.commodity.kind is CommodityKind.CASH
        ):
            return self.value
        return self.quantity


@attrs.frozen(kw_only=True)
class Suspect:
    """A suspect. There is no field for a name, and reports print none of this by default.

    Attributes:
        initials: The initials as the source prints them.
        age: The age in years.
        role: The part in the alleged offence, such as "driver".
    """

    initials: str = ""
    age: int | None = None
    role: str = ""


@attrs.frozen(kw_only=True)
class Charge:
    """A charge that was announced or filed.

    Attributes:
        status: How far the charge has come.
        offence: The alleged offence; "" when the source does not say.
        statute: The law and article that it refers to.
        filed_by: The id of the authority that files it.
        filed_with: The id of the prosecution office or court that it is filed with.
    """

    status: ChargeStatus
    offence: str = ""
    statute: str = ""
    filed_by: str = ""
    filed_with: str = ""


@attrs.frozen(kw_only=True)
class Nationality:
    """The number of persons of one nationality.

    Attributes:
        jurisdiction: The jurisdiction whose nationals they are, by code.
        count: How many they are.
    """

    jurisdiction: Jurisdiction
    count: Count


@attrs.frozen(kw_only=True)
class PersonMeasure:
    """A measure against persons, such as arrests, by number.

    Attributes:
        measure: What was done, such as an arrest.
        count: The number of persons.
        by: The ids of the authorities that did it.
        stage: The stage of proceedings; reports print it with every arrest.
        capacity: What they are suspected of, in words that presume no guilt.
        criminal_group: The name of the criminal group of the operation that they are said to
            belong to.
        suspects: What the source says about individual suspects.
        nationalities: The number of persons of each nationality.
        charges: The charges that were announced or filed.
        certainty: ``suspected`` or ``alleged`` when it is not certain that the measure was taken.
        place: Where it was, if not where the operation took place.
        date: When it was, if not when the operation took place.
        scope: What the figure covers, which decides how it enters a total.
        breakdown: The parts that make up the figure.
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
    """Sites that were discovered, such as illegal laboratories.

    Attributes:
        kind: A word of the vocabulary, or ``other (label)``.
        count: The number of sites.
        produces: The goods that were made or kept there.
        note: What else the source says, such as "large".
        located_in: What the sites were in, such as "basements of residential buildings".
        buildings: The number of buildings that the sites were in.
        equipment: The equipment found, in the source's words.
        by: The ids of the authorities that discovered them.
        certainty: ``suspected`` for a site that has not been confirmed.
        place: Where it was, if not where the operation took place.
        date: When it was, if not when the operation took place.
        scope: What the figure covers, which decides how it enters a total.
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
    """Searches of one kind of place or thing, by number.

    Attributes:
        what: The kind of place or thing that was searched, such as "houses".
        count: How many were searched.
        conveyance: The label of the conveyance that was searched; "" for other things.
        by: The ids of the authorities that searched.
        certainty: ``reported`` or less when the source does not state it as a fact.
        place: Where it was, if not where the operation took place.
        date: When it was, if not when the operation took place.
        scope: What the figure covers, which decides how it enters a total.
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
    """Checks of persons, vehicles, documents or other things, by number.

    Attributes:
        what: What was checked, in the plural, such as "persons" or "vehicles".
        count: How many were checked.
        by: The ids of the authorities that checked them.
        certainty: ``reported`` or less when the source does not state it as a fact.
        place: Where it was, if not where the operation took place.
        date: When it was, if not when the operation took place.
        scope: What the figure covers, which decides how it enters a total.
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
        count: The number of investigations.
        offence: The offence under investigation; "" when the source does not say.
        by: The ids of the authorities that opened them.
        certainty: ``reported`` or less when the source does not state it as a fact.
        place: Where it was, if not where the operation took place.
        date: When it was, if not when the operation took place.
        scope: What the figure covers, which decides how it enters a total.
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
    """A vehicle or vessel in an operation; a seizure can refer to it by its label.

    Attributes:
        label: A word that is unique in the operation, such as "truck".
        commodity: Its kind, its make and the jurisdiction of its plates.
        suspected: True when it was stopped on suspicion.
        name: The name of the vessel.
    """

    label: str
    commodity: Commodity
    suspected: bool = False
    name: str = ""


@attrs.frozen(kw_only=True)
class CriminalGroup:
    """A group that is suspected of organised crime.

    Attributes:
        name: The name in the sources, or a description that is unique in the operation.
        activities: The activities that it is suspected of.
        operates_in: Where it operates, in words, such as "several countries in Europe".
        jurisdictions: Where it operates, by code, when the source names the jurisdictions.
        part_of: The larger group that it is said to belong to.
    """

    name: str
    activities: tuple[str, ...] = ()
    operates_in: str = ""
    jurisdictions: tuple[Jurisdiction, ...] = ()
    part_of: str = ""


@attrs.frozen(kw_only=True)
class Route:
    """The route of goods.

    Attributes:
        commodity: The goods that were carried.
        origin: Where they came from.
        transit: The places that they passed through.
        destination: Where they were bound for.
    """

    commodity: Commodity | None = None
    origin: Place | None = None
    transit: tuple[Place, ...] = ()
    destination: Place | None = None
