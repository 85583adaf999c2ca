"""One edit, one load and one checkpoint of a workshop of 10,000 items, against the least they could cost.

Every row is measured interleaved with its floor, on the same bytes and in the same folder; read the ratios.
"""

import gc
import json
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median, quantiles

from pydantic import TypeAdapter

from promise_studio.model import Link, Workshop, new_workshop
from promise_studio.model.empathy_map import EmpathyNote, Quadrant
from promise_studio.model.evidence import Quote
from promise_studio.model.persona import Persona
from promise_studio.session import Session
from promise_studio.store.contents import Contents, decode, encode
from tests.benchmarks.proof import judge

ITEMS = 10_000
EDITS = 400
SPELLS = 3
"""How often those edits are made, for the noise of their 99th percentile."""
ROUNDS = 31
DURABLE, LOAD = 3.0, 1.5
"""What an edit may cost at the 99th percentile, and a load, of the least that they could."""

Action = Callable[[], object]


def large_workshop(items: int = ITEMS) -> Workshop:
    """Notes on five personas, a third of them resting on a customer's quote."""
    chance = random.Random(1)
    quotes = items // 5
    notes = items - quotes - 5
    return new_workshop("Harbour Ferries", "Harbour").with_parts(
        quotes=tuple(
            Quote(id=f"VOC-{n}", text=f"Nobody told us why we waited, {n} minutes that day.", channel="call")
            for n in range(1, quotes + 1)
        ),
        personas=tuple(Persona(id=f"PER-{n}", name=f"Maya {n}") for n in range(1, 6)),
        notes=tuple(
            EmpathyNote(
                id=f"EMP-{n}",
                persona=f"PER-{1 + n % 5}",
                quadrant=chance.choice(list(Quadrant)),
                text=f"I stand at the quay with the pram and hear nothing, again ({n}).",
                quotes=(Link(to=f"VOC-{1 + n % quotes}", seen="0123456789ab"),) if n % 3 == 0 else (),
            )
            for n in range(1, notes + 1)
        ),
        issued={"HAB": 7, "VOC": quotes, "PER": 5, "EMP": notes},
    )


def timed(action: Action) -> float:
    """Milliseconds that an action takes."""
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1e3


def interleaved(actions: dict[str, Action], rounds: int) -> dict[str, list[float]]:
    """Milliseconds of each action in turn, as a busy moment then meets all; the first round warms up."""
    taken: dict[str, list[float]] = {name: [] for name in actions}
    for number in range(rounds + 1):
        for name, action in actions.items():
            gc.collect()
            spent = timed(action)
            if number:
                taken[name].append(spent)
    return taken


def row(name: str, values: Iterable[float], floor: Iterable[float] | None = None) -> str:
    """One line of the table: p50, p95, p99 in milliseconds, and their ratios to the floor."""
    own = _points(values)
    text = f"  {name:44}" + "".join(f"{value:9.3f}" for value in own)
    if floor is not None:
        text += "   " + "".join(
            f"{value / least:7.2f}x" for value, least in zip(own, _points(floor), strict=True)
        )
    return text


def _points(values: Iterable[float]) -> tuple[float, float, float]:
    values = list(values)
    cuts = quantiles(values, n=100, method="inclusive")
    return median(values), cuts[94], cuts[98]


def measure_edits(folder: Path) -> bool:
    """One edit until it is durable, against appending the same bytes and fdatasync in the same folder."""
    session = Session.create(folder / "edits.promise.json", large_workshop())
    journal = folder / "edits.promise.json.journal"
    bare = os.open(folder / "bare", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    chance = random.Random(2)
    taken: dict[str, list[float]] = {"edit": [], "floor": []}

    def append(line: bytes) -> None:
        os.write(bare, line)
        os.fdatasync(bare)

    for number in range(SPELLS * EDITS + 20):
        item = f"EMP-{chance.randrange(1, 7_000)}"
        text = f"They told me nothing until it was too late to walk home ({number})."
        before = journal.stat().st_size
        spent = timed(lambda item=item, text=text: session.change(item, text=text))  # type: ignore[misc]
        line = journal.read_bytes()[before:]
        floor = timed(lambda line=line: append(line))  # type: ignore[misc]
        if number >= 20:
            taken["edit"].append(spent)
            taken["floor"].append(floor)
    os.close(bare)
    session.close()
    print(row(f"append {len(line)} bytes + fdatasync (floor)", taken["floor"]))
    print(row("one edit until durable", taken["edit"], taken["floor"]))
    spells = [slice(start, start + EDITS) for start in range(0, SPELLS * EDITS, EDITS)]
    over = [_points(taken["edit"][spell])[2] / _points(taken["floor"][spell])[2] for spell in spells]
    return judge("an edit until durable, p99 of a bare append", over, most=DURABLE)


def measure_loads(folder: Path) -> bool:
    """Opening the file, against pydantic and json.loads on the same bytes."""
    path = folder / "load.promise.json"
    data = encode(large_workshop(), 1)
    path.write_bytes(data)
    adapter = TypeAdapter(Contents)
    held: list[object] = [None]

    def keep(action: Action) -> Action:
        def kept() -> None:
            held[0] = None
            held[0] = action()

        return kept

    taken = interleaved(
        {
            "json.loads": keep(lambda: json.loads(data)),
            "pydantic": keep(lambda: adapter.validate_json(data)),
            "decode": keep(lambda: decode(data, path.name)),
            "open": keep(lambda: Session.open(path, read_only=True)),
        },
        ROUNDS,
    )
    print(row(f"json.loads of {len(data) / 1e6:.1f} MB", taken["json.loads"]))
    print(row("pydantic validate_json (floor)", taken["pydantic"]))
    print(row("load: validate and check every link", taken["decode"], taken["pydantic"]))
    print(row("open: read the file and its journal too", taken["open"], taken["pydantic"]))
    print(row("open against json.loads", taken["open"], taken["json.loads"]))
    over = [own / least for own, least in zip(taken["decode"], taken["pydantic"], strict=True)]
    return judge("load of 10,000 items, of pydantic’s own", over, most=LOAD)


def measure_checkpoints(folder: Path) -> None:
    """Writing the whole file, against write + fsync + rename of the same bytes."""
    workshop = large_workshop()
    data = encode(workshop, 1)
    session = Session.create(folder / "whole.promise.json", workshop)

    def floor() -> None:
        handle = os.open(folder / "whole.tmp", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.write(handle, data)
        os.fsync(handle)
        os.close(handle)
        (folder / "whole.tmp").replace(folder / "whole.bare")

    edited: list[float] = []

    def edit() -> None:
        edited.append(timed(lambda: session.change("FRAME", title=f"Ferries {len(edited)}")))

    taken = interleaved(
        {
            "encode": lambda: encode(workshop, 1),
            "floor": floor,
            "edit": edit,
            "checkpoint": session.checkpoint,
        },
        ROUNDS,
    )
    session.close()
    print(row("encode", taken["encode"]))
    print(row("write, fsync, rename the same bytes (floor)", taken["floor"]))
    print(row("checkpoint", taken["checkpoint"], taken["floor"]))


def main() -> int:
    """Print the table; 1 when a goal is missed."""
    place = sys.argv[1] if len(sys.argv) > 1 else None
    with tempfile.TemporaryDirectory(dir=place) as name:
        folder = Path(name)
        print(
            f"  {f'{ITEMS:,} items, {_file_system(folder)}':44}   p50 ms   p95 ms   p99 ms   over the floor"
        )
        reached = [measure_edits(folder), measure_loads(folder)]
        measure_checkpoints(folder)
    return int(not all(reached))


def _file_system(folder: Path) -> str:
    """The kind of disk, as a memory disk syncs for nothing."""
    mounts = Path("/proc/mounts")
    if not mounts.exists():
        return "an unknown file system"
    rows = [line.split()[1:3] for line in mounts.read_text("utf-8").splitlines()]
    inside = [(place, kind) for place, kind in rows if folder.resolve().is_relative_to(place)]
    return max(inside, key=lambda found: len(found[0]))[1]


if __name__ == "__main__":
    sys.exit(main())
