"""Whether the studio answers keys as soon while a document is made as while none is.

Each round opens the example, presses keys in a list at rest, then the same keys while the review becomes a PDF.
"""

import sys
import tempfile
from pathlib import Path
from statistics import median, quantiles

from promise_studio.resources import workshops_dir
from tests.benchmarks.proof import judge
from tests.benchmarks.terminal import Pressed, Terminal

MOST_P50, MOST_P95 = 1.5, 2.0
"""What a key may cost while a document is made, of what it costs at rest."""
ROUNDS = 3
KEYS = 60
EXAMPLE = "city-services.promise.json"
EXPORT, ESCAPE = "\x05", "\x1b"
IN_TURN = ("down", "up")


def one_round(home: Path, number: int) -> tuple[list[Pressed], list[Pressed]]:
    """Keys at rest and keys while the review is made."""
    folder = home / str(number)
    folder.mkdir()
    path = folder / EXAMPLE
    path.write_bytes((workshops_dir() / EXAMPLE).read_bytes())
    terminal = Terminal("-m", "promise_studio", "open", str(path), home=home)
    try:
        terminal.wait_for(b"saved", seconds=120)
        terminal.rest()
        terminal.press("f2", b"Customers")
        terminal.rest(2.0)
        at_rest = [terminal.press(IN_TURN[turn % 2]) for turn in range(KEYS)]
        terminal.press(EXPORT, b"Into the folder")
        terminal.press("\r", b"making")
        terminal.press(ESCAPE)
        at_work: list[Pressed] = []
        while len(at_work) < KEYS and not list(folder.glob("*.pdf")):
            at_work.append(terminal.press(IN_TURN[len(at_work) % 2]))
    finally:
        terminal.close()
    return at_rest, at_work


def p50_and_p95(keys: list[Pressed]) -> tuple[float, float]:
    """Milliseconds to the end of the frame."""
    walls = [key.wall for key in keys]
    return median(walls), quantiles(walls, n=20)[-1]


def main() -> int:
    """Print both rows and their ratios; 1 when a goal is missed."""
    with tempfile.TemporaryDirectory() as name:
        rounds = [one_round(Path(name), number) for number in range(ROUNDS)]
    pairs = [(p50_and_p95(rest), p50_and_p95(work)) for rest, work in rounds]
    for what, at in (("at rest", 0), ("while the review is made", 1)):
        keys = sum(len(one[at]) for one in rounds)
        middle, high = (median(pair[at][which] for pair in pairs) for which in (0, 1))
        print(f"  {what:<26} p50 {middle:6.2f} ms   p95 {high:6.2f} ms   {keys} keys")
    reached = True
    for which, (word, most) in enumerate((("p50", MOST_P50), ("p95", MOST_P95))):
        ratios = [work[which] / rest[which] for rest, work in pairs]
        kept = judge(f"{word} of a key, while exporting of at rest", ratios, most=most)
        print(f"  {word}: {median(ratios):.2f} × (at most {most}) {'yes' if kept else 'NO'}")
        reached &= kept
    return int(not reached)


if __name__ == "__main__":
    sys.exit(main())
