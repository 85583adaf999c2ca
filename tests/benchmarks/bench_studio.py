"""How soon the whole studio answers: stages, find, a clause with findings, a card dragged.

Each beside an app of one widget in the same run, on the example and on a map of 10,000 cards. A key that changes a
place is held to the app that changes a place; a key that changes the whole screen (another stage) to the app that
paints its whole screen anew, and the ratio to a small change is printed beside it. Read the ratios and the processor
time; wall time is what this machine had left.
"""

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

from promise_studio.edits import Add, apply
from promise_studio.model import Workshop, new_workshop
from promise_studio.resources import workshops_dir
from promise_studio.store.writing import write_new
from tests.benchmarks.bench_boards import workshop_of
from tests.benchmarks.one_widget import PAGE, STEP
from tests.benchmarks.proof import judge
from tests.benchmarks.terminal import Pressed, Terminal

MOST_P50, MOST_P95 = 2.0, 4.0
"""What a key may cost of a key in the one-widget app."""
SMALL, WHOLE = "one widget, a small change", "one widget, whole screen"
FLOORS = {SMALL: ("static", STEP), WHOLE: ("page", PAGE)}
MOST_MORE = 60.0
"""Milliseconds that a stage of the example may take longer than a stage of an empty workshop."""
ROUNDS = 3
SHOWS = {
    "f2": (" Listen \x1b", " Customers’ words \x1b"),
    "f7": (" Promise \x1b", "The promise in a sentence"),
    "f10": (" Agree \x1b", " Sign-offs \x1b"),
    "f3": (" Personas \x1b", "Write a customer type"),
    "f4": (" SAYS",),
    "/": ("ords, or an id such as",),
}
"""What the first frame after a key must show: the heading of the stage in its border, and its work."""
STAGES = ("f2", "f7", "f10", "f3")
WORDS = "the light is on again"
CLAUSE = " and we tell you within 10 minutes"
DRAG = tuple(f"\x1b[<32;{35 + 40 * (step % 2)};{14 + step // 2 % 3}M" for step in range(40))
"""The card is carried to and fro between two quadrants: each step shows another place to drop it."""


@dataclass(frozen=True)
class Walk:
    """Keys that lead to the place, keys that are measured there, and the app that they are held to."""

    name: str
    way: tuple[str, ...]
    keys: tuple[str, ...]
    floor: str = SMALL


def to_clause() -> tuple[str, ...]:
    """To the words of the first clause."""
    return ("f7", "/", *"PRM-1", "\r", "e", "\t", "\t", "\t")


WALKS = (
    Walk("switch stage", STAGES, STAGES * 6, WHOLE),
    Walk("find as you type", ("f7", "/"), tuple(WORDS)),
    Walk("type in a clause", to_clause(), tuple(CLAUSE)),
    Walk("drag a card", ("f4", "\x1b[<0;40;14M"), DRAG),
)


def large() -> Workshop:
    """A map of 10,000 cards, with a clause that the findings are about."""
    workshop = workshop_of(10_000)
    fields = {"name": "Told in time", "text": "We aim to tell you promptly.", "personas": ["PER-1"]}
    return apply(workshop, Add(kind="clause", id="PRM-1", fields=fields)).workshop


class Seat:
    """A studio in a terminal, at the place where a walk begins."""

    def __init__(self, path: Path, walk: Walk, home: Path) -> None:
        self.keys = walk.keys
        self.terminal = Terminal("-m", "promise_studio", "open", str(path), home=home)
        self.terminal.wait_for(b"saved")
        self.terminal.rest()
        for key in walk.way:
            self.terminal.press(key, *(words.encode() for words in SHOWS.get(key, ())))
            self.terminal.rest()
        self.terminal.rest(1.5)

    def press(self, number: int) -> Pressed:
        """Press one of the measured keys."""
        key = self.keys[number]
        return self.terminal.press(key, *(words.encode() for words in SHOWS.get(key, ())))


def measured(home: Path) -> dict[str, dict[str, list[Pressed]]]:
    """By walk, all rows; its studios run side by side with the one-widget apps and take turns, key by key."""
    files = {
        "empty": write_new(home / "empty.promise.json", new_workshop("Empty", "")),
        "example": home / "example.promise.json",
        "10,000": write_new(home / "large.promise.json", large()),
    }
    files["example"].write_bytes((workshops_dir() / "city-services.promise.json").read_bytes())
    return {walk.name: walked(walk, files, home) for walk in WALKS}


def walked(walk: Walk, files: dict[str, Path], home: Path) -> dict[str, list[Pressed]]:
    """The rows of one walk."""
    names = [name for name in files if name != "empty" or walk.floor == WHOLE]
    rows: dict[str, list[Pressed]] = {name: [] for name in (*FLOORS, *names)}
    for _ in range(ROUNDS):
        floors = {}
        for name, (app, shown) in FLOORS.items():
            floors[name] = Terminal("-m", "tests.benchmarks.one_widget", app, home=home)
            floors[name].wait_for(shown)
        seats = {}
        for name in names:
            path = home / f"{walk.name.replace(' ', '-')}-{name}.promise.json"
            path.write_bytes(files[name].read_bytes())
            seats[name] = Seat(path, walk, home)
        for number in range(len(walk.keys)):
            for name, terminal in floors.items():
                rows[name].append(terminal.press("x", FLOORS[name][1]))
            for name, seat in seats.items():
                rows[name].append(seat.press(number))
        for terminal in [*floors.values(), *(seat.terminal for seat in seats.values())]:
            terminal.close()
    return rows


def figures(keys: list[Pressed]) -> tuple[float, float, float]:
    """Wall time at the median and the 95th percentile, and processor time at the median."""
    walls = [one.wall for one in keys]
    return median(walls), quantiles(walls, n=20)[-1], median(one.cpu for one in keys)


def report_walk(walk: Walk, rows: dict[str, list[Pressed]]) -> list[str]:
    """Print the rows of one walk; the names of those that miss a goal."""
    missed = []
    floors = {name: figures(rows[name]) for name in FLOORS}
    print(f"\n  {walk.name}, held to {walk.floor}")
    for name, keys in rows.items():
        p50, p95, cpu = figures(keys)
        held50, held95, held_cpu = floors[walk.floor]
        x50, x95 = p50 / held50, p95 / held95
        ratios = f"{x50:6.2f} {x95:6.2f} {cpu / held_cpu:6.2f} {p50 / floors[SMALL][0]:8.2f}"
        print(f"    {name:<26} {p50:7.2f} {p95:7.2f} {cpu:7.2f} {ratios}")
        if name not in FLOORS and not judge_row(f"{walk.name}, {name}", keys, rows[walk.floor]):
            missed.append(f"{walk.name}, {name}")
    return missed


def judge_row(name: str, keys: list[Pressed], floor: list[Pressed]) -> bool:
    """Hand on the ratios of a row, a value for each round that the studio was started anew."""
    size = len(keys) // ROUNDS
    rounds = [slice(start, start + size) for start in range(0, size * ROUNDS, size)]
    pairs = [(figures(keys[one]), figures(floor[one])) for one in rounds]
    p50 = judge(f"{name}: p50 of one widget", [own[0] / held[0] for own, held in pairs], most=MOST_P50)
    p95 = judge(f"{name}: p95 of one widget", [own[1] / held[1] for own, held in pairs], most=MOST_P95)
    return p50 and p95


def report(measured: dict[str, dict[str, list[Pressed]]]) -> bool:
    """Print the rows and say which goals are missed."""
    print(
        f"  {'ms a key':<28} {'p50':>7} {'p95':>7} {'CPU':>7} {'x p50':>6} {'x p95':>6} {'x CPU':>6} {'x small':>8}"
    )
    missed = []
    for walk in WALKS:
        missed += report_walk(walk, measured[walk.name])
    stages = measured["switch stage"]
    more = figures(stages["example"])[0] - figures(stages["empty"])[0]
    print(
        f"\n  A stage of the example over one of an empty workshop: {more:.0f} ms (at most {MOST_MORE:.0f})"
    )
    if not judge("a stage of the example over one of an empty workshop", [more], most=MOST_MORE, unit="ms"):
        missed.append("stage of the example over empty")
    goals = f"({MOST_P50} at p50, {MOST_P95} at p95)"
    print(f"  NOT REACHED {goals}: {'; '.join(missed)}" if missed else f"  reached {goals}")
    return not missed


def run() -> bool:
    """Measure in a folder of its own."""
    with tempfile.TemporaryDirectory() as home:
        return report(measured(Path(home)))


if __name__ == "__main__":
    sys.exit(0 if run() else 1)
