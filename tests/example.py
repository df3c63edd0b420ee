"""The pictures of the example, without which nothing of it can be published."""

from pathlib import Path

import cscwb

_EXAMPLE = Path(__file__).parents[1] / "examples" / "csc-wb"
PICTURES = cscwb.load_pictures(_EXAMPLE, cscwb.load(_EXAMPLE))
