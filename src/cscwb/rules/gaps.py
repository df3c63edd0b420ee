"""What an annual report can lack. `cscwb.readiness` composes the report and finds it."""

from functools import partial

from cscwb.rules.rule import Rule
from cscwb.rules.suppliers import Supplier

_missing = partial(Rule, severity="warning", products=("ready",))

MISSING_PROJECT = _missing(
    code="missing-project",
    cause="The project is not on record.",
    remedy="Write `project.yaml`; `cscwb new` shows what it holds.",
    supplier=Supplier.HEAD_OF_PROJECT,
)
MISSING_CONTRACT_NUMBER = _missing(
    code="missing-contract-number",
    cause="The cover and the top of every page print no contract number.",
    remedy="Write `contract_number` in `project.yaml`.",
    supplier=Supplier.HEAD_OF_PROJECT,
)
MISSING_CONTACT_PERSON = _missing(
    code="missing-contact-person",
    cause="An interim narrative report names no contact person.",
    remedy="Write `contact_person` in `project.yaml`.",
    supplier=Supplier.HEAD_OF_PROJECT,
)
MISSING_IMPLEMENTING_PARTNERS = _missing(
    code="missing-implementing-partners",
    cause="The cover names no implementing partners.",
    remedy="Write `implementing_partners` in `project.yaml`, the lead first.",
    supplier=Supplier.HEAD_OF_PROJECT,
)
MISSING_SECTION = _missing(
    code="missing-section",
    cause="A section of the narrative is not written, or still holds a word such as `TBC`.",
    remedy="Write the passage in its file in `narrative`.",
    supplier=Supplier.REPORT_WRITER,
)
MISSING_SOURCE = _missing(
    code="missing-source",
    cause="No article reports an event, an operation or an agreement of the year.",
    remedy="Write its id in `about` of the article that does, or publish one.",
    supplier=Supplier.PRESS_OFFICER,
)
MISSING_DATE = _missing(
    code="missing-date",
    cause="A record, a result or a step of an agreement has no date, or one that fits "
    "no one year, so that no report counts it.",
    remedy="Write `date`; a year is enough when no more is known.",
    supplier=Supplier.PROJECT_OFFICER,
)
MISSING_STATUS = _missing(
    code="missing-status",
    cause="An event or operation of the year or of an earlier one is still `planned`.",
    remedy="Write `status: held` when it took place, or `status: cancelled`.",
    supplier=Supplier.PROJECT_OFFICER,
)
MISSING_SUPPORT = _missing(
    code="missing-support",
    cause="An event or operation does not say what the project did for it.",
    remedy="Write `support`, or `support: [{kind: none}]` when the project had no part in it.",
    supplier=Supplier.PROJECT_OFFICER,
)
MISSING_PLACE = _missing(
    code="missing-place",
    cause="An event has no place.",
    remedy="Write `places`, or `mode: online`.",
    supplier=Supplier.PROJECT_OFFICER,
)
MISSING_PARTICIPANTS = _missing(
    code="missing-participants",
    cause="An event has no participants, and the report names them.",
    remedy="Write `participants`.",
    supplier=Supplier.PROJECT_OFFICER,
)
MISSING_OUTCOMES = _missing(
    code="missing-outcomes",
    cause="An event that took place does not say what came of it.",
    remedy="Write `outcomes`, a short line for each.",
    supplier=Supplier.PROJECT_OFFICER,
)
MISSING_QUANTITY = _missing(
    code="missing-quantity",
    cause="A seizure has neither a quantity nor a value.",
    remedy="Write `quantity` or `value`; `? kg` when no source has it.",
    supplier=Supplier.PROJECT_OFFICER,
)
MISSING_LOGICAL_FRAMEWORK = _missing(
    code="missing-logical-framework",
    cause="No result is on record.",
    remedy="Write each result in a file in `results`, and each indicator in one in `indicators`.",
    supplier=Supplier.MONITORING_OFFICER,
)
MISSING_INDICATOR = _missing(
    code="missing-indicator",
    cause="No indicator measures a result.",
    remedy="Write a file in `indicators` with the id of the result.",
    supplier=Supplier.MONITORING_OFFICER,
)
MISSING_BASELINE = _missing(
    code="missing-baseline",
    cause="An indicator has no baseline.",
    remedy="Write `baseline`, such as `{amount: 0, date: 2020-07}`.",
    supplier=Supplier.MONITORING_OFFICER,
)
MISSING_TARGET = _missing(
    code="missing-target",
    cause="An indicator has no target.",
    remedy="Write `target`, such as `{amount: 40, date: 2023-06}`.",
    supplier=Supplier.MONITORING_OFFICER,
)
MISSING_SOURCE_OF_DATA = _missing(
    code="missing-source-of-data",
    cause="An indicator has no source of data.",
    remedy="Write `source_of_data`.",
    supplier=Supplier.MONITORING_OFFICER,
)
MISSING_CURRENT_VALUE = _missing(
    code="missing-current-value",
    cause="An indicator whose values are typed has none until the end of the year.",
    remedy="Add the value to `values`.",
    supplier=Supplier.MONITORING_OFFICER,
)
MISSING_VALUE_OF_THE_YEAR = _missing(
    code="missing-value-of-the-year",
    cause="An indicator whose values are typed has only older ones.",
    remedy="Add the value of the year to `values`.",
    supplier=Supplier.MONITORING_OFFICER,
)
MISSING_SHARES_BY_SEX = _missing(
    code="missing-shares-by-sex",
    cause="A value that counts persons does not say how many are women and men.",
    remedy="Write `shares` of the value, or say in `comment` why there are none.",
    supplier=Supplier.MONITORING_OFFICER,
)
MISSING_ADDRESS = _missing(
    code="missing-address",
    cause="An article has no address at which it can be read.",
    remedy="Write `url` or `archive_url`.",
    supplier=Supplier.PRESS_OFFICER,
)
MISSING_PUBLISHER = _missing(
    code="missing-publisher",
    cause="An article of the year is on another site than that of the project, and "
    "does not say who published it.",
    remedy="Write `publisher`, the id of an institution or of the project.",
    supplier=Supplier.PRESS_OFFICER,
)
MISSING_SUMMARY = _missing(
    code="missing-summary",
    cause="An article of the year has no summary for the bulletin.",
    remedy="Write `summary`, two or three sentences.",
    supplier=Supplier.PRESS_OFFICER,
)

GAPS = (
    MISSING_PROJECT,
    MISSING_CONTRACT_NUMBER,
    MISSING_CONTACT_PERSON,
    MISSING_IMPLEMENTING_PARTNERS,
    MISSING_SECTION,
    MISSING_SOURCE,
    MISSING_DATE,
    MISSING_STATUS,
    MISSING_SUPPORT,
    MISSING_PLACE,
    MISSING_PARTICIPANTS,
    MISSING_OUTCOMES,
    MISSING_QUANTITY,
    MISSING_LOGICAL_FRAMEWORK,
    MISSING_INDICATOR,
    MISSING_BASELINE,
    MISSING_TARGET,
    MISSING_SOURCE_OF_DATA,
    MISSING_CURRENT_VALUE,
    MISSING_VALUE_OF_THE_YEAR,
    MISSING_SHARES_BY_SEX,
    MISSING_ADDRESS,
    MISSING_PUBLISHER,
    MISSING_SUMMARY,
)
"""The rules in the order of the report."""
