"""What a process and all that it began take: processor time, and memory that they do not share."""

import os
import subprocess
import time
from contextlib import suppress
from pathlib import Path

STEP = 0.1
TICKS = os.sysconf("SC_CLK_TCK")


def processor_seconds(process: int) -> float:
    """Of a process and of those of its children that have ended."""
    with suppress(OSError):
        fields = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
        return sum(int(ticks) for ticks in fields[11:15]) / TICKS
    return 0.0


def peak_memory(command: list[str]) -> float:
    """The most megabytes that a command and its children held at once; what they share is counted once."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    most = 0.0
    while process.poll() is None:
        most = max(most, sum(_held(one) for one in _family(process.pid)))
        time.sleep(STEP)
    return most


def _family(process: int) -> list[int]:
    found = [process]
    for one in found:
        with suppress(OSError):
            for task in Path(f"/proc/{one}/task").iterdir():
                found += [int(child) for child in (task / "children").read_text("ascii").split()]
    return found


def _held(process: int) -> float:
    with suppress(OSError):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text("ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    return 0.0
