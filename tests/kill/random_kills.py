"""Children that edit a workshop and are killed (kill -9) at random instants; what they said must be there.

    python -m tests.kill.random_kills FOLDER KILLS SEED [WRONG WAY]

One process imports everything and forks the children, so that a kill costs milliseconds.
Prints a report as JSON.
"""

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from promise_studio.model import new_workshop
from promise_studio.session import Session
from promise_studio.store.writing import write_new
from tests.kill.account import Account
from tests.kill.children import hear_out, start
from tests.kill.work import Say, names_in, work_on
from tests.kill.wrong import saving_wrongly

KILLS_A_FILE = 20


def kill_one(path: Path, seed: str, way: str, chance: random.Random) -> list[str]:
    """Start a child, hear some acknowledgements, wait for part of a moment, kill; returns what it said."""

    def work(say: Say) -> None:
        with saving_wrongly(way):
            work_on(path, seed, say)

    child, hear = start(work)
    heard = b""
    acknowledgements = chance.choice((0, 1, 1, 2, 3, 5, 8, 13))
    while heard.count(b"\ndid") < acknowledgements and (part := os.read(hear, 65536)):
        heard += part
    if chance.random() < 0.7:
        time.sleep(chance.random() * (0.004 if acknowledgements else 0.02))
    os.kill(child, signal.SIGKILL)
    return hear_out(child, hear, heard)


def run(folder: Path, kills: int, seed: int, way: str = "") -> dict[str, object]:
    """Kill so many children; returns how many edits were acknowledged and what is wrong with the files."""
    chance = random.Random(seed)
    accounts: list[Account] = []
    for number in range(kills):
        if number % KILLS_A_FILE == 0:
            path = write_new(folder / f"{seed}-{number}.promise.json", new_workshop())
            accounts.append(Account())
        for line in kill_one(path, f"{seed}.{number}", way, chance):
            accounts[-1].hear(line)
        with Session.open(path, read_only=True) as session:
            accounts[-1].compare(names_in(session), f"kill {number}")
    return {
        "kills": kills,
        "acknowledged": sum(account.acknowledged for account in accounts),
        "extras": sum(account.extras for account in accounts),
        "refused": sum(account.refused for account in accounts),
        "complaints": [complaint for account in accounts for complaint in account.complaints],
    }


if __name__ == "__main__":
    print(json.dumps(run(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), *sys.argv[4:5])))
