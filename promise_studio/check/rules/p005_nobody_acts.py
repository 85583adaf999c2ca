"""P005: a promise in the passive in which nobody acts."""

from collections.abc import Iterator

from promise_studio.check.finding import Severity
from promise_studio.check.wording.passives import passive_marks
from promise_studio.check.wording.reading import Reading
from promise_studio.check.wording.rule import WordingRule
from promise_studio.check.wording.text_finding import Hit


def read(reading: Reading) -> Iterator[Hit]:
    """Every promise verb in a passive without an agent."""
    for mark in passive_marks(reading):
        yield Hit(
            *reading.place(mark),
            f"“{reading.said(mark)}”: nobody is seen to do it.",
            "Say who does it: “we”, or the team that the customer meets.",
        )


RULE = WordingRule(
    code="P005",
    name="Nobody acts",
    summary="The promise verb stands in a passive with no one behind it.",
    why="“Calls will be answered” has no owner, and a customer cannot hold a passive to account. "
    "Conditions, definitions and states are innocent: “if your train is delayed” is how things "
    "happen.",
    source="E2, B",
    fix="“Your letter will be answered in five working days” becomes “We answer your letter in five "
    "working days”.",
    stage="promise",
    severity=Severity.WARNING,
    bad=(
        "Your call will be answered within 30 seconds.",
        "You will be given a reference number.",
        "To have your letters answered within five working days.",
        "Complaints are acknowledged within two working days.",
        "You can expect to be called in before noon.",
        "Stolen cards are blocked within the hour.",
        "We guarantee that your bag will be found by noon.",
        "Walkers will be told of the paths closed by the storm.",
        "As a patient you are entitled to: be given an appointment on the same day.",
        "Your gas will be turned on by the same day.",
    ),
    good=(
        "If your train is cancelled, we refund your ticket.",
        "Your repair will be inspected by a second plumber on the same day.",
        "You are entitled to a copy of your file within 10 working days.",
        "We make sure that your bin is emptied every Tuesday.",
        "We send parcels that are ordered before noon on the same day.",
        "If your call is answered late, we apologise.",
        "Families will be kept informed by the nurse in charge every hour.",
    ),
    read=read,
    on=frozenset(("passive_opener",)),
)
