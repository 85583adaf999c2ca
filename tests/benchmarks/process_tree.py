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


def run_watched(command: list[str], step: float = STEP) -> tuple[float, float, list[float]]:
    """Seconds of a command by the clock and of the processor, and the megabytes that its processes held at the peak.

    What processes share is counted once.
    """
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    most: list[float] = []
    while not (ended := os.wait4(process.pid, os.WNOHANG))[0]:
        most = max(most, sorted(map(_held, _family(process.pid)), reverse=True), key=sum)
        time.sleep(step)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(ended[1])
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command[:4])
    return wall, ended[2].ru_utime + ended[2].ru_stime, [round(held) for held in most if held >= 1]


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
