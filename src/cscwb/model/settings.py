"""The settings of a project for rules and reports: severities, exemptions, house style."""

from enum import StrEnum, unique

import attrs


@unique
class CheckSeverity(StrEnum):
    """The severity of a rule, which decides what its findings do.

    Source: words of this project.

    Attributes:
        ERROR: Its findings stop a report.
        WARNING: Its findings are for an editor to consider.
        INFO: Its findings are for information only.
        OFF: The rule is not applied.
    """

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    OFF = "off"


@attrs.frozen(kw_only=True)
class CheckSetting:
    """The severity of one rule in this project.

    Attributes:
        code: The rule, such as "span-length"; one of your own begins with "x-".
        severity: The severity in this project.
        reason: Why it is not the default.
    """

    code: str
    severity: CheckSeverity
    reason: str = ""


@attrs.frozen(kw_only=True)
class Exemption:
    """A rule that does not apply to the record that has the exemption.

    It exempts the words of the record wherever a product prints them.

    Attributes:
        code: The rule, such as "breakdown"; one of your own begins with "x-".
        reason: Why the rule does not apply, for the next reader of the record.
        place: The path of the field that is exempt, such as "seizures[0]"; "" for the whole record.
            In the project also the path of a passage, such as "narrative/2021/context.md".
    """

    code: str
    reason: str
    place: str = ""


@unique
class Regime(StrEnum):
    """The form of the Kosovo* designation that is printed.

    ``eu`` is the form of the Arrangements Regarding Regional Representation and Cooperation of
    24 February 2012. ``none`` is for publishers that use no designation, such as the European
    Parliament.

    Source: the `Arrangements Regarding Regional Representation and
    Cooperation <https://www.b92.net/eng/insight/pressroom.php?yyyy=2012&mm=02&nav_id=78973>`__ of
    24 February 2012, for ``eu``.

    Attributes:
        EU: Asterisk and note, as EU institutions print them.
        NONE: Neither asterisk nor note.
    """

    EU = "eu"
    NONE = "none"


@unique
class Marks(StrEnum):
    """Which mentions of Kosovo carry the asterisk; each unit has the note once.

    ``first`` is the rule of Eurostat's glossary, ``every`` the practice of some sites.

    Source: Eurostat's glossary, `Protocol
    order <https://ec.europa.eu/eurostat/statistics-explained/index.php?title=Glossary:Protocol_order>`__,
    for ``first``; ``every`` is the practice of some sites.

    Attributes:
        FIRST: Only the first one in each unit.
        EVERY: All of them.
    """

    FIRST = "first"
    EVERY = "every"


@unique
class ListOrder(StrEnum):
    """The order of beneficiaries in lists.

    Source: Eurostat's glossary, `Protocol
    order <https://ec.europa.eu/eurostat/statistics-explained/index.php?title=Glossary:Protocol_order>`__,
    and the `Interinstitutional Style Guide <https://publications.europa.eu/code/en/en-370100.htm>`__,
    7.1.

    Attributes:
        ALPHABETICAL: By English name.
        PROTOCOL: The order of EU protocol, by names in their own languages.
    """

    ALPHABETICAL = "alphabetical"
    PROTOCOL = "protocol"


@attrs.frozen(kw_only=True)
class Designation:
    """How reports print the Kosovo* designation.

    Attributes:
        regime: The form of the designation.
        marks: Which mentions carry the asterisk.
    """

    regime: Regime = Regime.EU
    marks: Marks = Marks.FIRST


@attrs.frozen(kw_only=True)
class SuspectDetails:
    """What reports may print about individual suspects. Without it they print numbers only.

    Attributes:
        reason: Why printing it is necessary: a public page is not a police file (GDPR, Article 10).
        initials: True to print initials.
        ages: True to print ages.
    """

    reason: str
    initials: bool = False
    ages: bool = False
