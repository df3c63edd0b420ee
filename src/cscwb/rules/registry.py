"""Every rule of cscwb. To add one, write its module, import it here, and add it to a group."""

from collections.abc import Mapping

from cscwb.rules.about_rules import CHECK_CODE, UNUSED_EXEMPTION
from cscwb.rules.acronyms import ACRONYM
from cscwb.rules.agreements import PARTIES, TREATY_ORDER, TREATY_PARTY
from cscwb.rules.article_figures import ARTICLE_DIFFERS
from cscwb.rules.bulletins import BULLETIN_ARTICLE, BULLETIN_PERIOD
from cscwb.rules.claims import CLAIM_VALUE
from cscwb.rules.designation import DESIGNATION_MARK, DESIGNATION_MARKS, DESIGNATION_NOTE
from cscwb.rules.duplicates import WRITTEN_TWICE
from cscwb.rules.figures import BREAKDOWN, CYCLE, SPAN_LENGTH, SPAN_ORDER, TOTAL
from cscwb.rules.files import CUT_OFF
from cscwb.rules.gaps import GAPS
from cscwb.rules.indicators import BY_SEX, INDICATOR_INCOMPLETE, INDICATOR_VALUE
from cscwb.rules.narrative import COMMENT, OUTSIDE_PERIOD, SECTION, SUMMARY_LENGTH
from cscwb.rules.persons import CODENAME, INITIALS, MINOR, STAGE
from cscwb.rules.photos import ALTERNATIVE_TEXT, PHOTO_CONSENT, PHOTO_CREDIT
from cscwb.rules.printing import FOOTNOTE, MARKDOWN
from cscwb.rules.quotes import QUOTES
from cscwb.rules.reading_files import FILES, TEXTS
from cscwb.rules.reading_records import FIELDS, VALUES
from cscwb.rules.references import BENEFICIARY, COMPONENT, LABEL, REFERENCE, REPEATED_ID
from cscwb.rules.report_sections import REPORT_SECTION, SECTION_LEFT_OUT
from cscwb.rules.rule import Rule
from cscwb.rules.scopes import SCOPE
from cscwb.rules.sources import INSECURE_LINK, SPEAKER
from cscwb.rules.status import PART_STATUS, RESULTS_STATUS, SUPPORT_NONE
from cscwb.rules.style.broken import BROKEN_TEXT, INVISIBLE
from cscwb.rules.style.dates import DATE_FORM
from cscwb.rules.style.designation import DESIGNATION_FORM, DESIGNATION_WORDING
from cscwb.rules.style.funding import FUNDING_WORDS
from cscwb.rules.style.innocence import GUILT, SUSPICION
from cscwb.rules.style.leftovers import CONFLICT, MARKUP, PLACEHOLDER
from cscwb.rules.style.names import BENEFICIARY_NOUN, DESIGNATION_NAME, NAME_ORDER, SHORT_NAME
from cscwb.rules.style.numbers import DIGIT_GROUPS, MONEY_FORM, NUMBER_WORDS, PER_CENT, RANGE_FORM
from cscwb.rules.style.persons import DESCRIPTOR, IDENTIFIER, NAMED_PERSON
from cscwb.rules.style.spelling import SPELLING
from cscwb.rules.texts import EMPTY_PART, FIELD, SPLIT_PLACE
from cscwb.rules.typed_figures import FIGURE_DIFFERS
from cscwb.rules.visibility import DISCLAIMER, EMBLEM, EMBLEM_SIZE, FUNDING_STATEMENT
from cscwb.rules.word_files import WORD_FILES

GROUPS: Mapping[str, tuple[Rule, ...]] = {
    "Files and folders": FILES,
    "YAML and JSON": TEXTS,
    "Fields": FIELDS,
    "Values": VALUES,
    "Records that fit together": (
        REPEATED_ID,
        REFERENCE,
        COMPONENT,
        BENEFICIARY,
        LABEL,
        BULLETIN_PERIOD,
        BULLETIN_ARTICLE,
        TREATY_PARTY,
        PARTIES,
        TREATY_ORDER,
        SPAN_ORDER,
        SPAN_LENGTH,
        CYCLE,
        TOTAL,
        PART_STATUS,
        RESULTS_STATUS,
        SUPPORT_NONE,
        SCOPE,
        BREAKDOWN,
        WRITTEN_TWICE,
        ARTICLE_DIFFERS,
        MARKDOWN,
        FOOTNOTE,
        EMPTY_PART,
        SECTION,
        REPORT_SECTION,
        SECTION_LEFT_OUT,
        SPLIT_PLACE,
        QUOTES,
        FIELD,
        CLAIM_VALUE,
        COMMENT,
        CUT_OFF,
        UNUSED_EXEMPTION,
        CHECK_CODE,
    ),
    "House style": (
        DESIGNATION_MARK,
        DESIGNATION_NOTE,
        DESIGNATION_WORDING,
        DESIGNATION_FORM,
        DESIGNATION_MARKS,
        DESIGNATION_NAME,
        BENEFICIARY_NOUN,
        SHORT_NAME,
        NAME_ORDER,
        FUNDING_WORDS,
        DIGIT_GROUPS,
        MONEY_FORM,
        PER_CENT,
        DATE_FORM,
        RANGE_FORM,
        NUMBER_WORDS,
        ACRONYM,
        SPELLING,
        MARKUP,
        CONFLICT,
        PLACEHOLDER,
        INVISIBLE,
        BROKEN_TEXT,
    ),
    "Persons": (
        GUILT,
        SUSPICION,
        STAGE,
        CODENAME,
        NAMED_PERSON,
        INITIALS,
        IDENTIFIER,
        DESCRIPTOR,
        MINOR,
        PHOTO_CREDIT,
        PHOTO_CONSENT,
        ALTERNATIVE_TEXT,
    ),
    "Reports and bulletins": (
        FUNDING_STATEMENT,
        EMBLEM,
        EMBLEM_SIZE,
        DISCLAIMER,
        INDICATOR_INCOMPLETE,
        INDICATOR_VALUE,
        BY_SEX,
        FIGURE_DIFFERS,
        OUTSIDE_PERIOD,
        SUMMARY_LENGTH,
        INSECURE_LINK,
        SPEAKER,
    ),
    "Missing in a report": GAPS,
    "Word files": WORD_FILES,
}
"""The rules in the order of the reference, each under its heading."""

RULES: tuple[Rule, ...] = tuple(rule for group in GROUPS.values() for rule in group)
"""All rules, in the order in which they look."""

BY_CODE: Mapping[str, Rule] = {rule.code: rule for rule in RULES}
"""The rules by code."""

ADJUSTABLE: tuple[str, ...] = tuple(rule.code for rule in RULES if rule.adjustable)
"""The codes whose severity can be set and from which a record can be exempted.

The others name what cannot be read, printed or published, so that no setting helps.
"""

OWN_PREFIX = "x-"
"""How the codes of callers' own rules begin; no code of cscwb ever does."""
