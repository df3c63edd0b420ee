"""All numbers, dates, names and fixed phrases as reports print them.

EU English after the Interinstitutional Style Guide: ``EUR 200 000`` with hard spaces (6.5, 7.3.3),
``15–18 June 2021`` with an en dash and one to nine in words (10.5). No other module of the reports
formats a figure or a date. What tables print comes from ``numbers``, what sentences print from
``sentences``; dates and names are the same in both.
"""

from cscwb.document.digit_groups import NO_BREAK_SPACE, number
from cscwb.reports.wording.dates import MONTHS, action, date, within
from cscwb.reports.wording.marks import INFERRED_MARK, INFERRED_NOTE, by_record
from cscwb.reports.wording.names import (
    framework,
    name,
    name_and_country,
    place,
    plural,
    post,
    status,
    word,
)
from cscwb.reports.wording.numbers import (
    amount,
    by_basis,
    count,
    count_sum,
    money,
    money_sum,
    per_cent,
    quantity,
    quantity_sum,
    unit_price,
)
from cscwb.reports.wording.phrases import (
    DISCLAIMER,
    LINK_LOST,
    PRESUMPTION_OF_INNOCENCE,
    first_lower,
    first_upper,
    joined,
)
from cscwb.reports.wording.sentences import (
    amount_in_text,
    counted,
    in_words,
    money_in_text,
    number_of,
    quantity_in_text,
)

__all__ = [
    "DISCLAIMER",
    "INFERRED_MARK",
    "INFERRED_NOTE",
    "LINK_LOST",
    "MONTHS",
    "NO_BREAK_SPACE",
    "PRESUMPTION_OF_INNOCENCE",
    "action",
    "amount",
    "amount_in_text",
    "by_basis",
    "by_record",
    "count",
    "count_sum",
    "counted",
    "date",
    "first_lower",
    "first_upper",
    "framework",
    "in_words",
    "joined",
    "money",
    "money_in_text",
    "money_sum",
    "name",
    "name_and_country",
    "number",
    "number_of",
    "per_cent",
    "place",
    "plural",
    "post",
    "quantity",
    "quantity_in_text",
    "quantity_sum",
    "status",
    "unit_price",
    "within",
    "word",
]
