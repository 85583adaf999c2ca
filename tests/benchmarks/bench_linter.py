"""How well the wording rules read labelled clauses, and how many a second, beside proselint on the same ones."""

import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from promise_studio.check.wording import read_text, read_texts
from tests.benchmarks.proof import judge
from tests.check.wording.labelled_clauses import (
    FILE,
    GOALS,
    WORK_PART,
    Labelled,
    f1_scores,
    invented,
    published,
)

SEEN = (
    "Every clause of this table was seen while the rules were written, those held back too, once there was\n"
    "a first figure on them: it shows that nothing was lost, not how the rules read clauses that are new."
)
ROUNDS = 15
FASTER = 20
STREAM = 80  # how often the clauses are streamed: 10,000 lines of the published ones
NEAREST = {
    "hedging": "weasel",
    "weasel_words": "weasel",
    "cliches": "vague",
    "corporate_speak": "vague",
    "commercialese": "vague",
    "uncomparables": "absolute",
}
"""The label that comes nearest to what a check of proselint looks for."""


def peer() -> Callable[[str], list[str]]:
    """Proselint, as a function from a text to the names of the checks that spoke."""
    from proselint.checks import __register__
    from proselint.config import DEFAULT
    from proselint.registry import CheckRegistry
    from proselint.tools import LintFile

    CheckRegistry().register_many(__register__)
    return lambda text: [
        found.check_result.check_path for found in LintFile(source="", content=text).lint(DEFAULT)
    ]


def peer_labels(lint: Callable[[str], list[str]], text: str) -> frozenset[str]:
    """The labels nearest to what proselint says of a text."""
    return frozenset(label for path in lint(text) for part, label in NEAREST.items() if part in path)


def print_table(columns: dict[str, list[Labelled]], lint: Callable[[str], list[str]]) -> bool:
    """F1 by label and part, with proselint’s on all published clauses; whether every goal is met on those."""
    scores = {name: f1_scores(clauses) for name, clauses in columns.items() if clauses}
    clauses = columns["all"] or columns["invented"]
    theirs = f1_scores(clauses, lambda text: peer_labels(lint, text))
    names = "".join(f"{name + f' ({len(columns[name])})':>16}" for name in scores)
    print(f"{'F1':<16}{names}{'proselint':>12}{'goal':>8}")
    for label, goal in GOALS.items():
        row = "".join(f"{found[label]:16.2f}" for found in scores.values())
        print(f"{label:<16}{row}{theirs[label]:12.2f}{goal:8.2f}")
    print(SEEN)
    judged = scores.get("all") or scores["invented"]
    reached = [
        judge(f"F1 of {label}, on clauses seen", [judged[label]], least=goal, unit="")
        for label, goal in GOALS.items()
    ]
    return all(reached)


def rate(read: Callable[[list[str]], object], texts: list[str]) -> float:
    """Clauses a second of processor time in one pass."""
    start = time.process_time()
    read(texts)
    return len(texts) / (time.process_time() - start)


def each(read: Callable[[str], object]) -> Callable[[list[str]], object]:
    """Reads several texts, one after the other."""
    return lambda texts: [read(text) for text in texts]


def stream_rate(texts: list[str]) -> float:
    """Clauses a second of processor time, start of the program included, that `check --jsonl --json` answers."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "clauses.jsonl")
        lines = (json.dumps({"id": str(number), "text": text}) for number, text in enumerate(texts))
        file.write_text("\n".join(lines) + "\n", "utf-8")
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        command = [sys.executable, "-m", "promise_studio", "check", "--jsonl", str(file), "--json"]
        subprocess.run([*command, "--fail-on", "never"], stdout=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return len(texts) / (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def main() -> int:
    """Print the table and the ratios; 1 when a goal is missed."""
    known = published() if FILE.is_file() else []
    if not known:
        print("The published clauses are not on this computer; set PROMISE_STUDIO_DATA to measure on them.")
    lint = peer()
    columns = {
        "work part": known[:WORK_PART],
        "held back": known[WORK_PART:],
        "all": known,
        "invented": invented(),
    }
    good = print_table(columns, lint)
    texts = [clause.text for clause in (known or columns["invented"])]
    # Both run for about as long, so that neither is measured only just after the other emptied the caches.
    rates = [(rate(read_texts, texts * FASTER), rate(each(lint), texts)) for _ in range(ROUNDS + 1)][1:]
    ours, theirs = (statistics.median(column) for column in zip(*rates, strict=True))
    ratio = statistics.median(one / other for one, other in rates)
    quick = judge("clauses a second, of proselint’s", [one / other for one, other in rates], least=FASTER)
    print(f"clauses a second: {ours:,.0f}, proselint {theirs:,.0f}: {ratio:.1f} × (goal {FASTER} ×)")
    alone = statistics.median(rate(each(read_text), texts * FASTER) for _ in range(ROUNDS))
    print(f"one after the other, as the studio asks: {alone:,.0f}: {alone / theirs:.1f} ×")
    pairs = [(stream_rate(texts * STREAM), rate(each(lint), texts)) for _ in range(3)]
    streamed, beside = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(f"check --jsonl, with its start and its JSON: {streamed:,.0f}: {streamed / beside:.1f} ×")
    return int(not (good and quick))


if __name__ == "__main__":
    sys.exit(main())
