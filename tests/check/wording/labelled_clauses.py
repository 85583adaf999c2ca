"""Clauses with labels, and how well the wording rules find the labels again."""

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from promise_studio.check.wording import read_text
from tests.published import DATA

FILE: Final = DATA / "clauses" / "clauses.jsonl"
INVENTED: Final = Path(__file__).with_name("invented_clauses.txt")
WORK_PART: Final = 80  # the rest was held back until there was a first figure on it

PROBLEMS: Final = {
    "vague": {"P001", "P004"},
    "weasel": {"P002"},
    "absolute": {"P003"},
    "passive": {"P005"},
    "multiple": {"P006"},
    "ambiguous_time": {"P007"},
    "inside_out": {"P014"},
}
MERITS: Final = {"measurable": "P015", "recovery": "S108"}
LETTERS: Final = dict(
    zip(
        "vmawirtup",
        (
            "vague",
            "measurable",
            "absolute",
            "weasel",
            "inside_out",
            "recovery",
            "ambiguous_time",
            "multiple",
            "passive",
        ),
        strict=True,
    )
)
GOALS: Final = {
    "vague": 0.90,
    "measurable": 0.90,
    "absolute": 0.90,
    "weasel": 0.90,
    "inside_out": 0.75,
    "recovery": 0.90,
    "ambiguous_time": 0.85,
    "multiple": 0.75,
    "passive": 0.85,
}


@dataclass(frozen=True)
class Labelled:
    """A clause and the labels that a person gave it."""

    id: str
    text: str
    labels: frozenset[str]


def published() -> list[Labelled]:
    """The published clauses, in the order of their ids’ digests: the first 80 are the work part."""
    rows = [json.loads(line) for line in FILE.read_text("utf-8").splitlines() if line.strip()]
    rows.sort(key=lambda row: hashlib.sha256(row["id"].encode()).hexdigest())
    return [
        Labelled(row["id"], row["text"], frozenset(label for label, holds in row["labels"].items() if holds))
        for row in rows
    ]


def invented() -> list[Labelled]:
    """Our own clauses in the manner of published ones."""
    return _labelled(INVENTED.read_text("utf-8"))


def pairs_of_one_difference() -> list[Labelled]:
    """The last of them: each is read exactly as its letters say, and its neighbour otherwise."""
    _, begun, exact = INVENTED.read_text("utf-8").partition("# From here on each clause is read exactly")
    return _labelled(f"#{exact}") if begun else []


def _labelled(written: str) -> list[Labelled]:
    """The clauses of such a text: letters, a bar, the clause."""
    found = []
    for number, line in enumerate(written.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            letters, _, text = line.partition(" | ")
            found.append(Labelled(f"line {number}", text, frozenset(LETTERS[letter] for letter in letters)))
    return found


def labels_found(text: str) -> frozenset[str]:
    """The labels that the rules give a text."""
    codes = {finding.rule for finding in read_text(text)}
    problems = {label for label, rules in PROBLEMS.items() if rules & codes}
    return frozenset(problems | {label for label, rule in MERITS.items() if rule not in codes})


def f1_scores(
    clauses: Iterable[Labelled], find: Callable[[str], frozenset[str]] = labels_found
) -> dict[str, float]:
    """For each label the balance of what was found rightly and what was missed or made up."""
    pairs = [(clause.labels, find(clause.text)) for clause in clauses]
    scores = {}
    for label in GOALS:
        hits = sum(label in wanted and label in found for wanted, found in pairs)
        errors = sum((label in wanted) != (label in found) for wanted, found in pairs)
        scores[label] = 2 * hits / (2 * hits + errors) if hits else 0.0
    return scores
