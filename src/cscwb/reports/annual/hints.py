"""What the narrative has to say, section by section.

The sources are PRAG Annex VI (interim narrative report) and Article 3 of the General Conditions
for contribution agreements.
"""

from collections.abc import Mapping

from cscwb.model import Section
from cscwb.model.narrative import RESULTS

HINTS: Mapping[str, str] = {
    Section.HIGHLIGHTS: "the three to five things that mattered most, as a list; without it they "
    "are chosen by a rule",
    Section.EXECUTIVE_SUMMARY: "on half a page at most, what was achieved against the logical "
    "framework, how likely the final targets are, whether the intervention logic still holds, and "
    "any change of the logical framework",
    Section.TARGET_GROUPS: "the target groups and the final beneficiaries, with the numbers of "
    "women and men",
    Section.CONTEXT: "what changed in the political, legal and institutional context, and what "
    "that means for the action",
    RESULTS: "what was achieved, why values deviate from the plan, and unexpected results, good or "
    "bad",
    Section.NOT_CARRIED_OUT: "each activity that was planned and not carried out, the reason, and "
    "what was done about it; say so when there is none",
    Section.DIFFICULTIES: "each difficulty, its effect, the measure taken and where that stands; "
    "changes of the action",
    Section.RISKS: "each risk, how likely and how grave it is, how it has moved since the last "
    "report, and the answer to it",
    Section.CROSS_CUTTING_ISSUES: "gender equality, human rights and the rule of law, disability, "
    "the environment, and how harm was avoided; numbers of women and men among participants",
    Section.PARTNERSHIP: "how the partners worked with each other and with the authorities, links "
    "with other EU action, and earlier EU grants that were built on",
    Section.VISIBILITY: "what of the communication and visibility plan was done, whom it reached, "
    "and any objection to publication of the results",
    Section.SUSTAINABILITY: "what will last after the action, who will carry it on, and what was "
    "learned",
    Section.PROCUREMENT: "contracts for works, supplies and services above EUR\u00a060\u00a0000 "
    "with amount, procedure and contractor, and equipment handed over; say so when there is none",
    Section.WORK_PLAN: "the activities of the next period by quarter and partner, and the forecast "
    "budget",
    Section.FINANCIAL_SUMMARY: "date and reference of the financial report on the same period, "
    "controls and audits, and any request for payment",
}
"""What is missing, as a sentence goes on after "To be completed:"; by section."""
