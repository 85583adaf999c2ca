"""P004: a stock phrase that everybody says."""

from collections.abc import Iterator

from promise_studio.check.finding import Severity
from promise_studio.check.wording.reading import Reading
from promise_studio.check.wording.rule import WordingRule
from promise_studio.check.wording.text_finding import Hit
from promise_studio.check.wording.vagueness import vague_marks


def read(reading: Reading) -> Iterator[Hit]:
    """Every stock phrase."""
    for mark in vague_marks(reading, "stock"):
        yield Hit(
            *reading.place(mark),
            f"“{reading.said(mark)}” is what everybody says.",
            "Strike it, or say what you do that a customer of another company would notice.",
        )


RULE = WordingRule(
    code="P004",
    name="Platitude",
    summary="A stock phrase that is true of everybody.",
    why="Customers have read “we go the extra mile” a hundred times and believe none of them. It takes "
    "the room of something only you could say.",
    source="C1",
    fix="“Our customers come first” becomes “The first ten minutes of each hour are kept for walk-in "
    "customers”.",
    stage="promise",
    severity=Severity.WARNING,
    bad=(
        "Our customers always come first.",
        "We go the extra mile for every guest.",
        "We are passionate about parcels.",
        "We deliver a world-class experience.",
    ),
    good=(
        "If the queue is longer than five people, we open a second desk.",
        "A nurse sees you first, then the doctor within 20 minutes.",
        "We drive the last mile by bicycle and ring twice.",
        "Walk-in customers come to desk 1 and are served by Anna until 12:00.",
    ),
    read=read,
    on=frozenset(("stock",)),
)
