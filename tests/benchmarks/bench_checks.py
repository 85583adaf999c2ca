"""How long the checks take on a workshop of 10,000 cards: cold, and after an edit, beside a whole check."""

import statistics
import sys
import time
from collections.abc import Callable
from datetime import date

from promise_studio.check import run_checks
from promise_studio.check.live import LiveChecks
from promise_studio.edits import Change, Edit, apply
from promise_studio.model import Workshop
from tests.benchmarks.proof import judge
from tests.check.test_any_workshop import large

CARDS = 10_000
ROUNDS = 200
SPELL = 40
"""Rounds that a 95th percentile is taken of, for the noise of it."""
FRAME = 0.016
"""Seconds in which a screen is painted anew."""
TODAY = date(2026, 11, 21)
TEXTS = (
    "When you report a dark light, it shines again within 2 working days.",
    "We aim to come within 3 days.",
)


def cpu_seconds(act: Callable[[], object]) -> float:
    """The processor time that something takes."""
    start = time.process_time()
    act()
    return time.process_time() - start


def p95(seconds: list[float]) -> float:
    """The time that 95 of 100 rounds stay below."""
    return statistics.quantiles(seconds, n=20)[-1]


def time_typed(live: LiveChecks, workshop: Workshop) -> list[float]:
    """Judging the words that are being typed into one clause, a different clause each time."""
    clauses = workshop.clauses
    return [
        cpu_seconds(
            lambda n=n: live.check_clause(
                workshop, clauses[n % len(clauses)].id, f"{TEXTS[n % 2]} Take {n}.", TODAY
            )
        )
        for n in range(ROUNDS)
    ]


def time_edits(live: LiveChecks, workshop: Workshop, edits: list[Edit]) -> list[float]:
    """Bringing all findings up to date after each of these edits."""
    seconds = []
    for edit in edits:
        workshop = apply(workshop, edit).workshop
        seconds.append(cpu_seconds(lambda workshop=workshop: live.check(workshop, TODAY)))
    return seconds


def edits_of(kind: str, field: str, values: tuple[object, object], workshop: Workshop) -> list[Edit]:
    """Edits that set one field of one item of a kind, first to one value and then to another."""
    items = workshop.all(kind)
    return [
        Change(id=items[n % len(items)].id, fields={field: values[n // len(items) % 2]})
        for n in range(ROUNDS)
    ]


def main() -> int:
    """Print the times and their ratios; 1 when what is typed is not judged within a frame."""
    workshop = large(CARDS)
    cold = cpu_seconds(lambda: run_checks(workshop, TODAY))
    whole = statistics.median(cpu_seconds(lambda: run_checks(workshop, TODAY)) for _ in range(5))
    live = LiveChecks()
    first = cpu_seconds(lambda: live.check(workshop, TODAY))
    rows = {
        "a clause being typed": time_typed(live, workshop),
        "all findings after a clause’s words": time_edits(
            live, workshop, edits_of("clause", "text", (TEXTS[1], TEXTS[0]), workshop)
        ),
        "all findings after a note": time_edits(
            live, workshop, edits_of("note", "text", ("Waits.", "Waits, and asks."), workshop)
        ),
        "all findings after what every clause reads": time_edits(
            live, workshop, edits_of("card", "minutes", (12, 14), workshop)[:20]
        ),
    }
    size = f"{CARDS:,} cards, {len(workshop.clauses)} clauses"
    print(f"{size}, processor time\n")
    print(f"{'whole check, cold':<46}{cold * 1000:8.1f} ms")
    print(f"{'whole check, warm':<46}{whole * 1000:8.1f} ms   {whole / cold:6.2f} × cold")
    print(f"{'first live check':<46}{first * 1000:8.1f} ms   {first / whole:6.2f} × whole")
    for name, seconds in rows.items():
        print(f"{name:<46}{p95(seconds) * 1000:8.2f} ms p95   1/{whole / p95(seconds):.0f} of whole")
    typed = rows["a clause being typed"]
    spells = [p95(typed[start : start + SPELL]) / FRAME for start in range(0, ROUNDS, SPELL)]
    quick = judge("findings of a clause while it is typed, p95 of a frame", spells, most=1.0)
    print(f"\ntyped clause judged within a frame of {FRAME * 1000:g} ms: {'yes' if quick else 'no'}")
    return int(not quick)


if __name__ == "__main__":
    sys.exit(main())
