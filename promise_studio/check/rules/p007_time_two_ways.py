"""P007: a time limit that can be read two ways."""

from collections.abc import Iterator

from promise_studio.check.finding import Severity
from promise_studio.check.wording.clocks import ambiguous_times
from promise_studio.check.wording.reading import Reading
from promise_studio.check.wording.rule import WordingRule
from promise_studio.check.wording.text_finding import Hit


def read(reading: Reading) -> Iterator[Hit]:
    """Every limit in bare days or hours."""
    for mark in ambiguous_times(reading):
        unit = reading.words[mark[1] - 1]
        kinds = (
            "working days or calendar days"
            if unit.startswith("day")
            else "working hours or hours by the clock"
        )
        yield Hit(
            *reading.place(mark),
            f"“{reading.said(mark)}” can mean {kinds}.",
            "Say which clock counts, and from which event.",
        )


RULE = WordingRule(
    code="P007",
    name="Time that reads two ways",
    summary="Bare days or bare hours: working time or the clock.",
    why="A report on Friday at four and “within 24 hours”: the customer waits on Saturday, the office "
    "answers on Monday. Both are right, and the promise is broken.",
    source="E1, P10",
    fix="“Within two days” becomes “within two working days of your call”.",
    stage="promise",
    severity=Severity.WARNING,
    bad=(
        "We answer your message within two days.",
        "We send a replacement within 24 hours.",
        "You hear from us in 3-5 days.",
    ),
    good=(
        "We answer your message within two working days.",
        "Return it within 30 days and we refund the price.",
        "We are open 24 hours a day and answer in five minutes.",
        "We give you 48 hours’ notice of any visit.",
        "We answer within eight hours of your message, Monday to Friday from 9 to 5.",
        "If you cancel within two days, we refund the fare.",
        "We pay you £90 when your power is off for longer than 24 hours.",
        "For a missed visit we credit one day of your rent.",
        "For each hour without power we credit you 10 hours of service.",
    ),
    read=read,
    on=frozenset(("time",)),
)
