"""Names of persons, posts, places and parties, and the words of the vocabularies, in print."""

from collections.abc import Mapping
from enum import StrEnum

from cscwb.model import (
    CommodityKind,
    EventStatus,
    Framework,
    Institution,
    InstitutionKind,
    Jurisdiction,
    Level,
    Other,
    Person,
    Place,
    Post,
    PostQualifier,
    Records,
    Role,
    SiteKind,
)
from cscwb.patterns import regex
from cscwb.reports.wording.marks import by_record

_WORDS: Mapping[StrEnum, str] = {
    CommodityKind.CANNABIS_PLANT: "cannabis plants",
    CommodityKind.LSD: "LSD",
    CommodityKind.MDMA: "MDMA",
    CommodityKind.SIM_CARD: "SIM card",
    InstitutionKind.INTERPOL_NATIONAL_CENTRAL_BUREAU: "Interpol national central bureau",
    InstitutionKind.EUROPOL_NATIONAL_UNIT: "Europol national unit",
    InstitutionKind.EU_INSTITUTION: "EU institution",
    InstitutionKind.EU_DELEGATION: "EU delegation",
    InstitutionKind.EU_JHA_AGENCY: "EU agency for justice and home affairs",
    InstitutionKind.EU_BODY: "EU body",
    InstitutionKind.CSDP_MISSION: "CSDP mission",
    Level.EU: "EU",
    Role.RECEIVED_BY: "received the visitors",
}
_STEM = 4  # letters of a country that its adjective has, too: "Ital", "Serb"
_SITES = {
    SiteKind.ILLEGAL_LABORATORY: "illegal laboratories",
    SiteKind.PLANTATION: "plantations",
    SiteKind.WAREHOUSE: "warehouses",
    SiteKind.HIDEOUT: "hideouts",
    SiteKind.PRINT_SHOP: "print shops",
}
# British English puts no point where the last letter of the word stands.
_HONORIFICS = {"Mr.": "Mr", "Mrs.": "Mrs", "Ms.": "Ms", "Dr.": "Dr"}
# A person is new for some weeks only, and a report is read for years.
_LASTING = (PostQualifier.ACTING, PostQualifier.DEPUTY)
_WITH_ARTICLE = regex(
    "A[EX]|B[QS]|C[CDFK]|DO|EU|F[KO]|G[BMS]|HM|I[MO]|K[MY]|M[HPV]|NL|P[HN]|SB|T[CF]|U[MS]"
    "|V[AGI]|BA-BIH|BA-BRC"
)


def place(value: Place) -> str:
    """Return the place: ``near Prilep, North Macedonia``, ``Bar (port), Montenegro``."""
    where = value.jurisdiction.name if value.jurisdiction else ""
    kind = word(value.kind)
    said = f"{value.name} ({kind})" if kind and kind not in value.name.casefold() else value.name
    named = ", ".join(part for part in (said, where) if part)
    if not value.relation:
        return named
    code = value.jurisdiction.code if value.jurisdiction and not value.name else ""
    article = "the " if _WITH_ARTICLE.fullmatch(code) else ""
    return f"{value.relation} {article}{named}"


def word(value: StrEnum | Other | str | None) -> str:
    """Return a word of a vocabulary in print: ``fact-finding visit``; other words as they are."""
    if isinstance(value, Other):
        return value.label
    if not isinstance(value, StrEnum):
        return value or ""
    if value in _WORDS:
        return _WORDS[value]
    text = value.replace("_", " ")
    return text.replace("fact finding", "fact-finding").replace("kick off", "kick-off")


def status(value: EventStatus, *, over: bool = False) -> str:
    """Return what a status says of a thing that is not over or not done; "" for what was held.

    Args:
        value: The status.
        over: Whether the day has passed on which it was to be, as far as the report knows.
    """
    if value is EventStatus.HELD:
        return ""
    if value is EventStatus.PLANNED and over:
        return "planned; it is not on record whether it took place"
    return word(value)


def framework(value: Framework) -> str:
    """Return the kind and the title of a framework: ``annual activity planning, ‘Sharing ...’``."""
    return f"{value.kind}, ‘{value.title}’" if value.title else value.kind


def plural(kind: StrEnum | Other | str | None) -> str:
    """Return sites of a kind in print: ``illegal laboratories``; other words as they are."""
    return _SITES[kind] if isinstance(kind, SiteKind) else word(kind)


def name(records: Records, party: Jurisdiction | str) -> str:
    """Return the name of a jurisdiction or of the record with that id: ``HE Anila Bitri``."""
    if isinstance(party, Jurisdiction):
        return party.name
    record = records.get(party)
    match record:
        case Person():
            honorific = _HONORIFICS.get(record.honorific, record.honorific)
            return f"{honorific} {record.name}".strip()
        case Post():
            return record.title
        case _ if hasattr(record, "name"):
            return str(record.name)
        case _ if hasattr(record, "jurisdiction"):
            return str(record.jurisdiction.name)
        case _:
            return str(getattr(record, "short_name", getattr(record, "title", party)))


def name_and_country(records: Records, party: Jurisdiction | str) -> str:
    """The name, with the country of an institution whose name does not say it.

    ``Interpol Office (Italy)``, but ``Austrian police``.
    """
    named = name(records, party)
    record = None if isinstance(party, Jurisdiction) else records.get(party)
    if not isinstance(record, Institution) or record.jurisdiction is None:
        return named
    country = record.jurisdiction.name
    if any(part[:_STEM] in named for part in country.split() if part[0].isupper()):
        return named
    return f"{named} ({by_record(country, record, 'jurisdiction')})"


def post(records: Records, post_id: str, holder: str = "") -> str:
    """Return the title of a post as its holder has it, and whose: ``Acting Director, Police``.

    Where the title names the institution, or what a ministry is for, it is that of which
    jurisdiction: ``Minister of Justice, Serbia``.

    Args:
        records: All records.
        post_id: The id of the post.
        holder: The id of the person; "" when no one is named.
    """
    title = name(records, post_id)
    institution = getattr(records.get(post_id), "institution", "")
    of = name(records, institution) if institution else ""
    if of and (of.partition(" of ")[2] or of) in title:
        where = getattr(records.get(institution), "jurisdiction", None)
        of = where.name if where and where.name not in title else ""
    person = records.get(holder) if holder else None
    held = person.appointments if isinstance(person, Person) else ()
    qualifiers = {
        word
        for appointment in held
        if appointment.post == post_id
        for word in appointment.qualifiers
    }
    shown = [lasting.capitalize() for lasting in _LASTING if lasting in qualifiers]
    return " ".join([*shown, title]) + (f", {of}" if of else "")
