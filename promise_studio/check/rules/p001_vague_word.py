"""P001: a word of speed, quality, effort or amount that nobody could measure."""

from collections.abc import Iterator

from promise_studio.check.finding import Severity
from promise_studio.check.wording.reading import Reading
from promise_studio.check.wording.rule import WordingRule
from promise_studio.check.wording.text_finding import Hit
from promise_studio.check.wording.vagueness import vague_marks


def read(reading: Reading) -> Iterator[Hit]:
    """Every vague word that no measure beside it redeems."""
    for mark in vague_marks(reading):
        hint = (
            "Say by when: a number, a unit and the clock it runs by."
            if mark[2] == "speed"
            else "Say what the customer would see: a number, an act, or a standard they can look up."
        )
        yield Hit(*reading.place(mark), f"“{reading.said(mark)}” means something else to everybody.", hint)


RULE = WordingRule(
    code="P001",
    name="Vague word",
    summary="A word of speed, quality, effort or amount with no measure beside it.",
    why="“Fast” is an hour to one customer and a week to another. Whoever gets less than they imagined "
    "feels that a promise was broken. A figure beside the word redeems it.",
    source="E1, B",
    fix="“We answer promptly” becomes “We answer within two working hours”.",
    stage="promise",
    severity=Severity.WARNING,
    bad=(
        "We reply to messages promptly.",
        "Our crews repair potholes as soon as possible.",
        "You get a high level of care on every ward.",
        "Your safety is our top priority.",
        "You get the appropriate level of care.",
        "We answer promptly and write within two working days.",
        "We read your letter within two working days, and our crew will come promptly.",
        "We come back after the first visit as quickly as possible.",
        "You can rely on us being clear about what each visit is for.",
        "Staff are happy to help at every counter.",
        "Our lawyers give CHEERFUL answers.",
        "Small claims are paid within a working day; larger ones follow promptly.",
    ),
    good=(
        "We reply to messages promptly, within two working hours.",
        "As soon as your parcel reaches the depot, we text you.",
        "If you are happy with the repair, you sign for it on the same day.",
        "We respect your right to see your file: ask, and you get a copy in 28 days.",
        "We tell you the best-before date of every dish.",
        "Please tell us promptly. We come within two working days.",
        "Smart Tariff customers pay by the 5th of each month.",
        "Simple claims are paid by us within two working days.",
        "We correct it as soon as it is found and send you the bill the same day.",
        "We send an accessible taxi within 30 minutes.",
        "We do not accept goods of poor quality.",
    ),
    read=read,
    on=frozenset(
        (
            "speed",
            "vague",
            "effort",
        )
    ),
)
