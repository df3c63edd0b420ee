"""What an explanation of a code says."""

import attrs

from cscwb.errors import Severity


@attrs.frozen(kw_only=True)
class Explanation:
    """One kind of problem, as ``cscwb explain`` and the reference tell of it.

    Attributes:
        code: The word in brackets of a finding: ``error[quantity]``.
        severity: What it has unless the project's settings say otherwise.
        cause: What is wrong, in one sentence.
        remedy: What to do, in one sentence.
        wrong: A sample with the fault. A file begins with a comment that is its name.
        right: The sample without it.
        products: ``report``, ``bulletin`` or both when only they need it, ``document`` when it is
            found in what is composed; empty when ``cscwb check`` always looks for it.
        source: Who asks for it; "" for what follows from the files themselves.
        allows_drafts: Whether an error holds up nothing but publication: drafts are made, and
            every other command goes on.
        passages: Whether it is looked for in the narrative, too.
    """

    code: str
    severity: Severity = "error"
    cause: str
    remedy: str
    wrong: str
    right: str
    products: tuple[str, ...] = ()
    source: str = ""
    allows_drafts: bool = False
    passages: bool = False
