"""The EU's priorities in the fight against serious and organised crime, by EMPACT cycle."""

import datetime
from typing import ClassVar, Self

import attrs

from cscwb.model.values import did_you_mean, require_text

CYCLES: dict[str, dict[str, str]] = {
    "2018-2021": {
        "cybercrime": "Cybercrime",
        "drugs_trafficking": "Drugs trafficking",
        "illegal_immigration": "Facilitation of illegal immigration",
        "organised_property_crime": "Organised property crime",
        "trafficking_in_human_beings": "Trafficking in human beings",
        "excise_and_mtic_fraud": "Excise and MTIC fraud",
        "firearms_trafficking": "Firearms trafficking",
        "environmental_crime": "Environmental crime",
        "criminal_finances": "Criminal finances and money laundering",
        "document_fraud": "Document fraud",
    },
    "2022-2025": {
        "high_risk_criminal_networks": "High-risk criminal networks",
        "cyber_attacks": "Cyber-attacks",
        "trafficking_in_human_beings": "Trafficking in human beings",
        "child_sexual_exploitation": "Child sexual exploitation",
        "migrant_smuggling": "Migrant smuggling",
        "drugs_trafficking": "Drugs trafficking",
        "fraud_economic_and_financial_crimes": "Fraud, economic and financial crimes",
        "organised_property_crime": "Organised property crime",
        "environmental_crime": "Environmental crime",
        "firearms_trafficking": "Firearms trafficking",
        "document_fraud": "Document fraud (common horizontal goal)",
    },
}
"""Cycle, then code, then label, in the Council's order.

Sources: Council conclusions of 18 May 2017 (2018-2021) and of 26 May 2021 (2022-2025).
"""


@attrs.frozen
class CrimePriority:
    """A priority of one cycle: ``2018-2021/drugs_trafficking``.

    The cycle is part of the value, since the same code recurs in several cycles.

    Source: the Council conclusions of `18 May 2017 <https://notesdeseguretat.blog.gencat.cat/2017/06/28/european-union-priorities-in-the-fight-against-serious-crime/>`__
    for 2018 to 2021, and of `26 May 2021 <https://eucrim.eu/news/council-sets-eus-priorities-for-the-fight-against-organised-crime-empact-2022-2025>`__
    for 2022 to 2025.

    Attributes:
        cycle: Its first and last year, such as ``2018-2021``.
        code: The code of the priority in that cycle.
    """

    extras: ClassVar[tuple[str, ...]] = ()
    pattern: ClassVar[str] = "|".join(
        [f"{cycle}/{code}" for cycle, codes in CYCLES.items() for code in codes]
    )
    cycle: str
    code: str

    def __attrs_post_init__(self) -> None:
        if self.cycle not in CYCLES:
            raise ValueError(f"'{self.cycle}' is not a cycle; cycles are {', '.join(CYCLES)}")
        if self.code not in CYCLES[self.cycle]:
            hint = did_you_mean(self.code, CYCLES[self.cycle])
            raise ValueError(f"'{self.code}' is not a priority of {self.cycle}{hint}")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the priority that the short form says.

        >>> CrimePriority.parse("2018-2021/drugs_trafficking").cycle
        '2018-2021'
        """
        require_text(text, cls)
        cycle, slash, code = text.partition("/")
        if not slash:
            raise ValueError(
                f"'{text}' names no cycle; write it like '2018-2021/drugs_trafficking'"
            )
        return cls(cycle, code)

    def __str__(self) -> str:
        return f"{self.cycle}/{self.code}"

    @property
    def label(self) -> str:
        """The name of the priority in the words of the Council."""
        return CYCLES[self.cycle][self.code]

    def covers(self, day: datetime.date) -> bool:
        """Whether the day falls in the cycle."""
        return self.cycle == cycle_of(day)


def cycle_of(day: datetime.date) -> str:
    """The cycle in which a day falls; "" when it falls in none of the known cycles."""
    for cycle in CYCLES:
        first, _, last = cycle.partition("-")
        if int(first) <= day.year <= int(last):
            return cycle
    return ""
