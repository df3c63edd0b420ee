"""Kills processes while they save, and prints what they leave: run by `test_interrupted`.

A process of its own, because it forks: ``python kill_saves.py PATH KILLS``.
"""

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

import attrs

import cscwb
from cscwb.model import Records

NEW = "New title "


def files_of(path: Path) -> dict[Path, bytes]:
    """What the record files hold."""
    files = [path] if path.is_file() else sorted(path.rglob("*.yaml"))
    return {file: file.read_bytes() for file in files}


def renamed(records: Records) -> Records:
    """The records with other titles."""
    events = (attrs.evolve(one, title=NEW + one.title) for one in records.events)
    return attrs.evolve(records, events=tuple(events))


def main() -> None:
    """Kill at moments spread over the time that a save takes; print the counts of new records."""
    path, kills = Path(sys.argv[1]), int(sys.argv[2])
    before = files_of(path)
    old = cscwb.load(path)
    new = renamed(old)
    started = time.perf_counter()
    cscwb.save(new, path)
    duration = time.perf_counter() - started
    chance = random.Random(1)  # noqa: S311
    counts = []
    for _ in range(kills):
        for file, content in before.items():
            file.write_bytes(content)
        new = renamed(cscwb.load(path))
        child = os.fork()
        if child == 0:
            cscwb.save(new, path)
            os._exit(0)
        time.sleep(chance.uniform(0, 1.2) * duration)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        counts.append(changed(cscwb.load(path), old, new))
    left = list(path.parent.rglob(".cscwb-*"))
    for file in left:
        os.utime(file, (1, 1))  # an hour later, and more
    cscwb.save(renamed(cscwb.load(path)), path)
    print(json.dumps({"counts": counts, "left": len(left)}))  # noqa: T201


def changed(found: Records, old: Records, new: Records) -> int:
    """How many events are new; the others are the old ones, to the letter."""
    count = 0
    for event in found.events:
        assert event in (old.event(event.id), new.event(event.id)), event
        count += event == new.event(event.id)
    assert len(old.events) == len(found.events)
    return count


if __name__ == "__main__":
    main()
