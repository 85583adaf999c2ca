"""How soon a key shows on a board of 50, 2,000 and 10,000 cards, beside an app of one widget in the same run.

Read the ratios and the processor time; wall time is what this machine had left.
"""

import gc
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import ClassVar

from textual import events
from textual.app import App, ComposeResult
from textual.strip import Strip

from promise_studio.model import Workshop
from promise_studio.model.empathy_map import EmpathyNote, Quadrant
from promise_studio.model.persona import Persona
from promise_studio.studio.boards.board import Board
from promise_studio.studio.boards.canvas import Cursor
from promise_studio.studio.boards.empathy_plan import FOUR, NoteCards
from promise_studio.studio.boards.view import BoardView
from promise_studio.studio.themes import use_themes
from tests.benchmarks.one_widget import StaticApp
from tests.benchmarks.proof import judge
from tests.benchmarks.terminal import Pressed, Terminal

SIZES = (50, 2_000, 10_000)
ROUNDS = 3
SELECTED = "┏".encode()
"""The corner that only the selected card has."""
WORDS = ("Nobody", "told", "us", "why", "it", "was", "late", "and", "the", "sign", "still", "said", "on time")
MOST_P50, MOST_P95, MOST_GROWTH, MOST_WHOLE = 1.5, 3.0, 1.2, 1.3
"""What moving the selection on 10,000 cards may cost of the one-widget app, of the same step on 50 cards,
and what painting everything may cost of painting ready-made lines."""

# The walks begin at the first card. The first stays on one screen, the second scrolls at every second key.
STEP = ("right", "down", "down", "left", "up", "up") * 10
WALK = ("down",) * 40
PAGE = ("pagedown",) * 18 + ("home", "end")


def workshop_of(count: int) -> Workshop:
    """A map of one persona with that many notes over the four quadrants."""
    quadrants = (Quadrant.SAYS, Quadrant.THINKS, Quadrant.DOES, Quadrant.FEELS)
    notes = tuple(
        EmpathyNote(
            id=f"EMP-{number}",
            persona="PER-1",
            quadrant=quadrants[number % 4],
            text=" ".join(WORDS[: 4 + number % 10]),
        )
        for number in range(1, count + 1)
    )
    return Workshop(
        personas=(Persona(id="PER-1", name="Maya"),), notes=notes, issued={"PER": 1, "EMP": count}
    )


class BoardApp(App[None]):
    """A board and nothing else."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.count = count

    def on_mount(self) -> None:
        use_themes(self)

    def compose(self) -> ComposeResult:
        yield Board(NoteCards().plan(workshop_of(self.count), "PER-1", FOUR))


class Lines(BoardView, can_focus=True):
    """Textual's floor for a whole repaint: lines of a board that were drawn before."""

    strips: ClassVar[list[Strip]] = []

    def render_line(self, y: int) -> Strip:
        if not self.strips:
            height = self.size.height
            cursor = Cursor(self.at, self.standing)
            for top in range(0, 20 * height, height):
                self.strips += [
                    self.canvas.line(line, self.size.width, (0, top), cursor) for line in range(height)
                ]
        return self.strips[(y + self.scroll_offset.y) % len(self.strips)]

    def on_key(self, event: events.Key) -> None:
        tops = {"home": 0, "end": self.max_scroll_y}
        here = self.scroll_offset.y
        self.scroll_to(y=tops.get(event.key, here + self.size.height - 2), animate=False)
        event.stop()


class LinesApp(BoardApp):
    """Ready-made lines and nothing else."""

    def compose(self) -> ComposeResult:
        yield Lines(NoteCards().plan(workshop_of(self.count), "PER-1", FOUR))


class Row:
    """One app and the keys that are pressed in it."""

    def __init__(self, name: str, app: tuple[str, ...], keys: tuple[str, ...], home: Path) -> None:
        self.name = name
        self.keys = keys
        self.needle = b"" if app[0] == "lines" else SELECTED
        self.terminal = Terminal("-m", "tests.benchmarks.bench_boards", *app, home=home)
        self.terminal.wait_for(SELECTED)
        self.terminal.drain(0.3)

    def press(self, number: int) -> Pressed:
        """Press one of the keys."""
        return self.terminal.press(self.keys[number], self.needle)


def figures(values: list[float]) -> tuple[float, float]:
    """Median and 95th percentile."""
    return median(values), quantiles(values, n=20)[-1]


def measured(home: Path) -> dict[str, list[Pressed]]:
    """All rows. The apps run side by side and take turns, key by key, so that noise falls on all alike."""
    wanted = [("one widget", ("static",), STEP)]
    wanted += [(f"step, {count:,} cards", ("board", str(count)), STEP) for count in SIZES]
    wanted += [
        ("step that scrolls, 10,000", ("board", "10000"), WALK),
        ("ready-made lines, page", ("lines", "10000"), PAGE),
        ("page, home, end, 10,000", ("board", "10000"), PAGE),
    ]
    pooled: dict[str, list[Pressed]] = {name: [] for name, _, _ in wanted}
    for turn in range(ROUNDS):
        rows = [Row(name, app, keys, home) for name, app, keys in wanted]
        for number in range(len(STEP)):
            for row in rows:
                if number < len(row.keys):
                    pooled[row.name].append(row.press(number))
        for row in rows:
            if turn == 0 and row.name != "one widget":
                print(f"  {row.name:<28} {row.terminal.memory():5.0f} MB resident")
            row.terminal.close()
    return pooled


def laid_out(count: int) -> float:
    """Milliseconds from the workshop to a board that can be drawn: cards, line breaks, offsets."""
    from promise_studio.studio.boards.cell import Wrapping
    from promise_studio.studio.boards.grid import Grid

    workshop = workshop_of(count)
    times = []
    for _ in range(7):
        gc.collect()
        start = time.perf_counter()
        Grid(NoteCards().plan(workshop, "PER-1", FOUR), 118, 40, Wrapping())
        times.append((time.perf_counter() - start) * 1000)
    return median(times)


def report(pooled: dict[str, list[Pressed]]) -> bool:
    """Print the rows and say whether the goals are reached."""
    floor_p50, floor_p95 = figures([one.wall for one in pooled["one widget"]])
    head = f"{'wall p50':>9} {'p95':>7} {'x p50':>6} {'x p95':>6} {'CPU p50':>8} {'p95':>6}   ms a key"
    print(f"\n  {'':<28} {head}")
    cpu = {}
    ratios = {}
    for name, keys in pooled.items():
        p50, p95 = figures([one.wall for one in keys])
        cpu50, cpu95 = figures([one.cpu for one in keys])
        cpu[name], ratios[name] = cpu50, (p50 / floor_p50, p95 / floor_p95)
        shown = (
            f"{p50:9.2f} {p95:7.2f} {p50 / floor_p50:6.2f} {p95 / floor_p95:6.2f} {cpu50:8.2f} {cpu95:6.2f}"
        )
        print(f"  {name:<28} {shown}")
    whole = cpu["page, home, end, 10,000"] / cpu["ready-made lines, page"]
    print(f"\n  CPU of a whole repaint over ready-made lines: {whole:.2f} (goal {MOST_WHOLE})")
    growth = cpu["step, 10,000 cards"] / cpu["step, 50 cards"]
    print(f"  CPU of a step, 10,000 cards over 50: {growth:.2f} (at most {MOST_GROWTH})")
    for count in SIZES:
        print(f"  cards, line breaks and offsets of {count:>6,} cards: {laid_out(count):6.1f} ms")
    p50, p95 = ratios["step, 10,000 cards"]
    reached = judge_boards(pooled)
    said = "reached" if reached else "NOT REACHED"
    print(f"  {said}: p50 {p50:.2f} of {MOST_P50}, p95 {p95:.2f} of {MOST_P95}")
    return reached


def judge_boards(pooled: dict[str, list[Pressed]]) -> bool:
    """Hand on what was asked of boards, a value for each round that the apps were started anew."""
    step, floor, small = (
        spells(pooled[name]) for name in ("step, 10,000 cards", "one widget", "step, 50 cards")
    )
    whole, lines = (spells(pooled[name]) for name in ("page, home, end, 10,000", "ready-made lines, page"))
    reached = []
    for at, (name, most) in enumerate((("p50", MOST_P50), ("p95", MOST_P95))):
        over = [
            figures(own.wall)[at] / figures(least.wall)[at] for own, least in zip(step, floor, strict=True)
        ]
        reached.append(judge(f"a step on 10,000 cards, {name} of one widget", over, most=most))
    for name, most, ours, theirs in (
        ("CPU of a step, 10,000 cards of 50", MOST_GROWTH, step, small),
        ("CPU of a whole repaint, of ready-made lines", MOST_WHOLE, whole, lines),
    ):
        over = [median(own.cpu) / median(least.cpu) for own, least in zip(ours, theirs, strict=True)]
        reached.append(judge(name, over, most=most))
    return all(reached)


@dataclass(frozen=True)
class Spell:
    """The times of one round."""

    wall: list[float]
    cpu: list[float]


def spells(keys: list[Pressed]) -> list[Spell]:
    """The keys of a row, round by round."""
    size = len(keys) // ROUNDS
    parts = [keys[start : start + size] for start in range(0, size * ROUNDS, size)]
    return [Spell([key.wall for key in part], [key.cpu for key in part]) for part in parts]


def run() -> bool:
    """Measure in a folder of its own."""
    with tempfile.TemporaryDirectory() as home:
        return report(measured(Path(home)))


APPS: dict[str, Callable[[list[str]], App[None]]] = {
    "static": lambda _: StaticApp(),
    "lines": lambda rest: LinesApp(int(rest[0])),
    "board": lambda rest: BoardApp(int(rest[0])),
}

if __name__ == "__main__":
    if len(sys.argv) > 1:
        APPS[sys.argv[1]](sys.argv[2:]).run()
    else:
        sys.exit(0 if run() else 1)
