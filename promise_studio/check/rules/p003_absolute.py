"""P003: a word without any limit, and neither a remedy nor figures behind it."""

from collections.abc import Iterator

from promise_studio.check.finding import Severity
from promise_studio.check.wording.absoluteness import absolute_marks
from promise_studio.check.wording.reading import Reading
from promise_studio.check.wording.rule import WordingRule, backed_by_figures_or_recovery
from promise_studio.check.wording.text_finding import Hit


def read(reading: Reading) -> Iterator[Hit]:
    """Every word that allows for no exception."""
    for mark in absolute_marks(reading):
        yield Hit(
            *reading.place(mark),
            f"“{reading.said(mark)}” promises without any limit.",
            "Say how often you keep it today, or what the customer gets the one time you do not.",
        )


RULE = WordingRule(
    code="P003",
    name="Absolute without a remedy",
    summary="Always, never, 100 %: a promise without limit, remedy or figures.",
    why="One failure makes “always” a lie, and everybody fails once. An absolute stands only when the "
    "figures bear it out or when the clause says what happens the time it is not so.",
    source="C4, E4",
    fix="“We always call back” becomes “We call back the same day; if we do not, your next visit is free”.",
    stage="promise",
    severity=Severity.ERROR,
    bad=(
        "We never lose a parcel.",
        "Our lines are open at all times.",
        "We guarantee the lowest prices.",
        "You will be 100% satisfied.",
        "At no time is the desk without a nurse.",
        "Our ferries carry your cars with 0% loss.",
        "We answer 100% of calls in our own office.",
        "If you are not completely satisfied, you pay nothing.",
    ),
    good=(
        "All calls are recorded by our centre for 30 days.",
        "Return it within 30 days for any reason and we refund the price.",
        "If your line is down for a day, we credit 100% of that month’s bill.",
        "If we are not always on time on your street, tell us and we send you the timetable by e-mail.",
        "We do not always have the part; if not, we tell you the same day.",
    ),
    read=read,
    on=frozenset(
        (
            "absolute",
            "share",
        )
    ),
    redeemed=backed_by_figures_or_recovery,
)
