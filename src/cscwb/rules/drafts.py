"""What nothing is made of, and what holds up publication alone."""

from cscwb.errors import Problem
from cscwb.rules.explanations import EXPLANATIONS


def stops_drafts(problem: Problem) -> bool:
    """Whether nothing is made of records with that finding, not even a draft."""
    explanation = EXPLANATIONS.get(problem.code)
    return problem.severity == "error" and not (explanation and explanation.allows_drafts)
