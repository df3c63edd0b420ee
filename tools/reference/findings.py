"""The pages of findings and of inspection, made from their explanations and rules."""

from cscwb.cli.reporters import explained
from cscwb.rules.registry import GROUPS
from cscwb.rules.word_files import WORD_FILES
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
    lines = ["| code | severity | what is wrong | what to do | source |", "|---|---|---|---|---|"]
    lines += (
        f"| `{rule.code}` | {rule.severity} | {rule.cause} | {rule.remedy} | {rule.source or '–'} |"
        for rule in WORD_FILES
    )
    return "\n".join(lines) + "\n"
