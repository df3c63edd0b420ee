"""The pages of findings and of inspection, made from their explanations and rules."""

from cscwb.cli.forms import explained
from cscwb.rules.explanations import GROUPS
from cscwb.rules.word_files import rules_table
from reference.markdown import paragraphs


def checks_page() -> str:
    """What is generated of ``checks.md``."""
    return paragraphs(
        *(
            paragraphs(f"## {name}", *(explained(one, 3) for one in group))
            for name, group in GROUPS.items()
        )
    )


def inspection_page() -> str:
    """What is generated of ``inspection.md``."""
    return rules_table()
