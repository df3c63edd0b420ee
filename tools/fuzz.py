"""Search for a file that crashes reading, guided by the lines of cscwb that it reaches.

``python tools/fuzz.py SECONDS`` begins with the example records and what once crashed, and keeps a
new crash in ``tests/data/crashes``, where a test reads it from then on.
"""

import sys
import tempfile
from pathlib import Path

import atheris

ROOT = Path(__file__).parents[1]
CRASHES = ROOT / "tests" / "data" / "crashes"
EVENTS = ROOT / "examples" / "csc-wb" / "events"
WORDS = ROOT / "tests" / "data" / "yaml-words.txt"

sys.path.append(str(ROOT / "tests"))
with atheris.instrument_imports(include=["cscwb"]):
    from ends_well import assert_ends_well, new_project

    import cscwb

    for name in cscwb.__all__:  # they are imported when they are first asked for
        getattr(cscwb, name)


def main() -> None:
    """Fuzz for some seconds; stop at the first crash."""
    seconds = int(sys.argv[1]) if len(sys.argv) > 1 else 120
    with tempfile.TemporaryDirectory() as name:
        project = new_project(Path(name) / "project")
        event, one_file = project / "events" / "one.yaml", Path(name) / "one.json"

        def read(content: bytes) -> None:
            assert_ends_well(project, event, content)
            assert_ends_well(one_file, one_file, content)

        grown = Path(name) / "grown"
        grown.mkdir()
        options = [
            f"-max_total_time={seconds}",
            "-max_len=4096",
            "-timeout=20",
            "-rss_limit_mb=2048",
        ]
        options += [f"-artifact_prefix={CRASHES}/", f"-dict={WORDS}"]
        atheris.Setup([sys.argv[0], *options, *map(str, (grown, CRASHES, EVENTS))], read)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
