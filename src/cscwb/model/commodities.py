"""What is seized: drugs, weapons, vehicles, money and other goods."""

from enum import StrEnum, unique
from typing import ClassVar, Self

import attrs

from cscwb.model.jurisdictions import Jurisdiction
from cscwb.model.values import Other, did_you_mean, require_text


@unique
class Category(StrEnum):
    """The groups in which seizures are listed.

    They are not written in files: the kind of the commodity decides.

    Source: words of this project.

    Attributes:
        DRUG: Drugs.
        PRECURSOR: Precursors: chemicals from which drugs are made.
        FIREARM: Firearms.
        AMMUNITION: Ammunition.
        EXPLOSIVE: Explosives, grenades, mines and missiles.
        VEHICLE: Vehicles on land.
        VESSEL: Boats and ships.
        CASH: Cash.
        ASSET: Accounts, property, businesses and luxury goods.
        DOCUMENT: Documents.
        DEVICE: Telephones and computers.
        CULTURAL_GOOD: Cultural goods.
        EQUIPMENT: Equipment of laboratories and other sites.
        OTHER: Goods that are written as ``other (label)``.
    """

    DRUG = "drug"
    PRECURSOR = "precursor"
    FIREARM = "firearm"
    AMMUNITION = "ammunition"
    EXPLOSIVE = "explosive"
    VEHICLE = "vehicle"
    VESSEL = "vessel"
    CASH = "cash"
    ASSET = "asset"
    DOCUMENT = "document"
    DEVICE = "device"
    CULTURAL_GOOD = "cultural_good"
    EQUIPMENT = "equipment"
    OTHER = "other"


@unique
class CommodityKind(StrEnum):
    """Drugs, weapons, vehicles and other goods that are seized.

    Drugs as the UNODC annual report questionnaire and EMCDDA (now EUDA) statistics group them;
    other goods as published seizures name them.

    Source: for drugs, the groups of the `annual report
    questionnaire <https://www.unodc.org/unodc/en/commissions/CND/ARQ.html>`__ of UNODC and of the
    statistics of EMCDDA, now `EUDA <https://www.euda.europa.eu/>`__; for other goods, words of this
    project as published seizures name them.

    Attributes:
        CANNABIS_HERB: Marijuana.
        CANNABIS_RESIN: Hashish.
        CANNABIS_PLANT: Plants of cannabis.
        CANNABIS_OIL: Oil and extracts of cannabis.
        HEROIN: Heroin.
        OPIUM: Opium.
        MORPHINE: Morphine.
        OPIOIDS: Other opioids, such as fentanyl.
        COCAINE: Cocaine, as powder or in any form other than crack.
        CRACK: Crack cocaine.
        AMPHETAMINE: Amphetamine.
        METHAMPHETAMINE: Methamphetamine.
        MDMA: MDMA, also known as ecstasy.
        LSD: LSD.
        HALLUCINOGENS: Other hallucinogens.
        NEW_PSYCHOACTIVE_SUBSTANCES: New psychoactive substances.
        SEDATIVES: Sedatives and tranquillisers.
        KETAMINE: Ketamine.
        KHAT: Khat.
        DRUGS: Drugs that the source does not specify.
        PRECURSOR: Precursors: chemicals from which drugs are made.
        PISTOL: Pistols and revolvers.
        RIFLE: Rifles and shotguns.
        AUTOMATIC_FIREARM: Automatic firearms.
        SNIPER_RIFLE: Sniper rifles.
        FIREARM: Firearms that the source does not specify.
        AMMUNITION: Ammunition.
        EXPLOSIVE: Explosives.
        DETONATOR: Detonators.
        GRENADE: Grenades.
        MINE: Mines.
        ANTI_TANK_MISSILE: Anti-tank missiles.
        CAR: Cars.
        TRUCK: Trucks.
        MOTORCYCLE: Motorcycles.
        QUADRICYCLE: Vehicles with four wheels that are lighter than cars.
        VEHICLE: Vehicles that the source does not specify.
        BOAT: Boats.
        SPEEDBOAT: Speedboats.
        SHIP: Ships.
        PHONE: Telephones.
        SIM_CARD: SIM cards.
        COMPUTER: Computers and tablets.
        CASH: Cash.
        BANK_ACCOUNT: Bank accounts.
        REAL_ESTATE: Houses, flats and land.
        BUSINESS: Companies and shares in them.
        LUXURY_ITEM: Jewellery, watches and the like.
        FALSE_DOCUMENT: Forged or falsified documents.
        CULTURAL_GOOD: Works of art and antiquities.
        EQUIPMENT: Equipment, such as that of a laboratory.
    """

    CANNABIS_HERB = "cannabis_herb"
    CANNABIS_RESIN = "cannabis_resin"
    CANNABIS_PLANT = "cannabis_plant"
    CANNABIS_OIL = "cannabis_oil"
    HEROIN = "heroin"
    OPIUM = "opium"
    MORPHINE = "morphine"
    OPIOIDS = "opioids"
    COCAINE = "cocaine"
    CRACK = "crack"
    AMPHETAMINE = "amphetamine"
    METHAMPHETAMINE = "methamphetamine"
    MDMA = "mdma"
    LSD = "lsd"
    HALLUCINOGENS = "hallucinogens"
    NEW_PSYCHOACTIVE_SUBSTANCES = "new_psychoactive_substances"
    SEDATIVES = "sedatives"
    KETAMINE = "ketamine"
    KHAT = "khat"
    DRUGS = "drugs"
    PRECURSOR = "precursor"
    PISTOL = "pistol"
    RIFLE = "rifle"
    AUTOMATIC_FIREARM = "automatic_firearm"
    SNIPER_RIFLE = "sniper_rifle"
    FIREARM = "firearm"
    AMMUNITION = "ammunition"
    EXPLOSIVE = "explosive"
    DETONATOR = "detonator"
    GRENADE = "grenade"
    MINE = "mine"
    ANTI_TANK_MISSILE = "anti_tank_missile"
    CAR = "car"
    TRUCK = "truck"
    MOTORCYCLE = "motorcycle"
    QUADRICYCLE = "quadricycle"
    VEHICLE = "vehicle"
    BOAT = "boat"
    SPEEDBOAT = "speedboat"
    SHIP = "ship"
    PHONE = "phone"
    SIM_CARD = "sim_card"
    COMPUTER = "computer"
    CASH = "cash"
    BANK_ACCOUNT = "bank_account"
    REAL_ESTATE = "real_estate"
    BUSINESS = "business"
    LUXURY_ITEM = "luxury_item"
    FALSE_DOCUMENT = "false_document"
    CULTURAL_GOOD = "cultural_good"
    EQUIPMENT = "equipment"

    @property
    def category(self) -> Category:
        """The group in which seizures of this kind are listed."""
        return next(category for category, kinds in _MEMBERS.items() if self in kinds)


_ORDER = list(CommodityKind)


def _range(first: CommodityKind, last: CommodityKind) -> frozenset[CommodityKind]:
    return frozenset(_ORDER[_ORDER.index(first) : _ORDER.index(last) + 1])


_MEMBERS = {
    Category.DRUG: _range(CommodityKind.CANNABIS_HERB, CommodityKind.DRUGS),
    Category.PRECURSOR: frozenset({CommodityKind.PRECURSOR}),
    Category.FIREARM: _range(CommodityKind.PISTOL, CommodityKind.FIREARM),
    Category.AMMUNITION: frozenset({CommodityKind.AMMUNITION}),
    Category.EXPLOSIVE: _range(CommodityKind.EXPLOSIVE, CommodityKind.ANTI_TANK_MISSILE),
    Category.VEHICLE: _range(CommodityKind.CAR, CommodityKind.VEHICLE),
    Category.VESSEL: _range(CommodityKind.BOAT, CommodityKind.SHIP),
    Category.DEVICE: _range(CommodityKind.PHONE, CommodityKind.COMPUTER),
    Category.CASH: frozenset({CommodityKind.CASH}),
    Category.ASSET: _range(CommodityKind.BANK_ACCOUNT, CommodityKind.LUXURY_ITEM),
    Category.DOCUMENT: frozenset({CommodityKind.FALSE_DOCUMENT}),
    Category.CULTURAL_GOOD: frozenset({CommodityKind.CULTURAL_GOOD}),
    Category.EQUIPMENT: frozenset({CommodityKind.EQUIPMENT}),
}


@attrs.frozen
class Commodity:
    """A kind of goods, with what the source says about them: ``cannabis_herb``.

    Attributes:
        kind: A word of the vocabulary, or ``other (label)``.
        as_printed: The source's own word, such as "marijuana".
        variety: The variety, such as "hybrid".
        street_name: The street name, such as "Amnesia".
        potency: The potency in the source's words, such as "high percentage of THC".
        form: The form, such as "tablets" or "paste".
        make: The make of a vehicle, a weapon or a device.
        plates: The jurisdiction in which a vehicle is registered, by code; the number of its plates
            is personal data and has no field.
    """

    extras: ClassVar[tuple[str, ...]] = (
        "as_printed",
        "variety",
        "street_name",
        "potency",
        "form",
        "make",
        "plates",
    )
    pattern: ClassVar[str] = "|".join((*CommodityKind, Other.pattern))
    kind: CommodityKind | Other
    as_printed: str = attrs.field(default="", kw_only=True)
    variety: str = attrs.field(default="", kw_only=True)
    street_name: str = attrs.field(default="", kw_only=True)
    potency: str = attrs.field(default="", kw_only=True)
    form: str = attrs.field(default="", kw_only=True)
    make: str = attrs.field(default="", kw_only=True)
    plates: Jurisdiction | None = attrs.field(default=None, kw_only=True)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the commodity of that kind."""
        require_text(text, cls)
        if text.startswith("other ("):
            return cls(Other.parse(text))
        try:
            return cls(CommodityKind(text))
        except ValueError:
            words = f"; write one of {', '.join(CommodityKind)}, or 'other (tractor)'"
            hint = did_you_mean(text, CommodityKind) or words
            raise ValueError(f"'{text}' is not in the list of goods{hint}") from None

    def __str__(self) -> str:
        return str(self.kind)

    @property
    def category(self) -> Category:
        """The group in which seizures of this kind are listed."""
        return Category.OTHER if isinstance(self.kind, Other) else self.kind.category
