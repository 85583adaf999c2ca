"""A child that is killed, or refused by the disk, at every single call that it makes to the system.

    python -m tests.kill.every_call FOLDER PLAN [WRONG WAY]

Prints a report as JSON.
"""

import errno
import json
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from promise_studio.errors import UserError
from promise_studio.model import new_workshop
from promise_studio.session import Session
from promise_studio.store.writing import write_new
from tests.kill.account import Account
from tests.kill.calls import Strike, struck
from tests.kill.children import hear_out, start
from tests.kill.work import Say, names_in, work_through
from tests.kill.wrong import saving_wrongly

PLANS: dict[str, list[dict[str, Any]]] = {
    "kill": [{"when": "before"}, {"when": "amid"}],
    "fail": [{"when": "before"}, {"when": "amid"}],
    "fail long": [
        {"when": "after", "number": errno.EIO},
        {"when": "before", "times": 4},
        {"when": "before", "times": 30},
    ],
}
"""In which manners each call is struck: killing after a call is killing before the next one."""


def strike_once(path: Path, strike: Strike, way: str = "") -> tuple[Account, list[str]]:
    """Work through everything on a new file and be struck; returns the account and the calls made."""
    write_new(path, new_workshop())

    def work(say: Say) -> None:
        with saving_wrongly(way), struck(strike):
            with suppress(UserError):  # a file that cannot be opened just now is opened again below
                work_through(path, say)
            say(" ".join(["calls", *strike.calls]))

    heard = hear_out(*start(work))
    calls = heard.pop().split()[1:] if heard and heard[-1].startswith("calls") else []
    account = Account(lenient=strike.times > 1)
    for line in heard:
        account.hear(line)
    for name in ("afterwards", "later"):
        with Session.open(path) as session:
            account.compare(names_in(session), name)
            session.add("value", name=name)
        account.hear(f"will add {name}")
        account.hear(f"did add {name}")
    return account, calls


def run(folder: Path, plan: str, way: str = "") -> dict[str, object]:
    """Strike in every manner of a plan at every call; returns how often, and what is wrong with the files."""
    refused = 0
    complaints: list[str] = []
    _, calls = strike_once(folder / "0.promise.json", Strike(0))
    strikes = [
        (manner, number)
        for manner in PLANS[plan]
        for number, call in enumerate(calls, 1)
        if manner["when"] != "amid" or call == "write"
    ]
    for manner, number in strikes:
        with TemporaryDirectory(dir=folder) as place:
            strike = Strike(number, plan.partition(" ")[0], **manner)
            account, _ = strike_once(Path(place) / "a.promise.json", strike, way)
        refused += account.refused
        complaints += [f"{manner} at call {number}: {complaint}" for complaint in account.complaints]
        if way and complaints:  # noticed, which is all that is asked of a wrong way
            break
    return {"strikes": len(strikes), "refused": refused, "complaints": complaints}


if __name__ == "__main__":
    print(json.dumps(run(Path(sys.argv[1]), sys.argv[2], *sys.argv[3:4])))
