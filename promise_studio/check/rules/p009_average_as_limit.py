"""P009: an average sold as a limit."""

from collections.abc import Iterator

from promise_studio.check.finding import Severity
from promise_studio.check.wording.averages import averages_as_limits
from promise_studio.check.wording.reading import Reading
from promise_studio.check.wording.rule import WordingRule
from promise_studio.check.wording.text_finding import Hit


def read(reading: Reading) -> Iterator[Hit]:
    """Every average that stands where a limit should."""
    for mark in averages_as_limits(reading):
        yield Hit(
            *reading.place(mark),
            f"“{reading.said(mark)}” is no limit: about half of the customers wait longer.",
            "Promise the time that nine in ten customers stay within, and say so.",
        )


RULE = WordingRule(
    code="P009",
    name="Average sold as a limit",
    summary="An average time promises nothing to any one customer.",
    why="With an average of two days, one customer may wait an hour and the next a week, and the promise "
    "is kept. A customer can only check what holds for their own case.",
    source="E3, P12",
    fix="“Answered in two minutes on average” becomes “Nine in ten calls are answered by us within four "
    "minutes”.",
    stage="promise",
    severity=Severity.WARNING,
    bad=(
        "We answer calls in two minutes on average.",
        "Our average response time is four working hours.",
        "We keep to a mean waiting time of 15 minutes.",
    ),
    good=(
        "We answer nine in ten calls within four minutes.",
        "If your bill is above the average household bill, we check your meter within five working days.",
        "We answer every call within four minutes.",
        "If calls wait five minutes on average, we add a second line the same day.",
        "The average bill was £60 last year; we tell you yours by text.",
    ),
    read=read,
    on=frozenset(("average",)),
)
