"""P011: more than two conditions."""

from collections.abc import Iterator

from promise_studio.check.finding import Severity
from promise_studio.check.wording.conditions import condition_openers
from promise_studio.check.wording.reading import Reading
from promise_studio.check.wording.rule import WordingRule
from promise_studio.check.wording.text_finding import Hit


def read(reading: Reading) -> Iterator[Hit]:
    """The third condition of a clause."""
    openers = condition_openers(reading)
    if len(openers) > 2:
        yield Hit(
            *reading.place(openers[2]),
            f"With “{reading.said(openers[2])}” there are {len(openers)} conditions: too many to remember.",
            "Keep the two that matter and move the rest to the scope of the clause, in plain words.",
        )


RULE = WordingRule(
    code="P011",
    name="More than two conditions",
    summary="A promise with three or more conditions.",
    why="Each condition is a door by which the promise can leave. Two can be remembered by the customer "
    "and by staff; with three nobody knows any more whether it holds.",
    source="B, P8",
    fix="Two conditions in the sentence, the others as the scope of the clause.",
    stage="promise",
    severity=Severity.WARNING,
    bad=(
        "If you call before noon, unless it is a holiday, and when a crew is free, we come the same day.",
        "We refund you if you return it, provided that it is unused, unless it was on sale.",
        "When you report it and if it is on our land, we clear it within two working days, unless it snows.",
    ),
    good=(
        "If you call before noon, unless it is a holiday, we come the same day.",
        "We refund you if you return it unused within 30 days.",
        "When you report a dark light, we mend it within five working days.",
    ),
    read=read,
    on=frozenset(("condition",)),
)
