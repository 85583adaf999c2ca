"""P002: a hedge or an open condition by which the promise lets itself out."""

from collections.abc import Iterator

from promise_studio.check.finding import Severity
from promise_studio.check.wording.hedging import hedge_marks
from promise_studio.check.wording.reading import Reading
from promise_studio.check.wording.rule import WordingRule
from promise_studio.check.wording.text_finding import Hit


def read(reading: Reading) -> Iterator[Hit]:
    """Every hedge and every condition that only we can judge."""
    for mark in hedge_marks(reading):
        yield Hit(
            *reading.place(mark),
            f"“{reading.said(mark)}” lets us out of the promise.",
            "Promise what you can keep, under conditions that anybody can check; an aim is a stretch clause.",
        )


RULE = WordingRule(
    code="P002",
    name="Escape clause",
    summary="A hedge or an open condition hollows the promise.",
    why="A customer hears “we aim to” as “we may not”. What is only hoped for belongs on a stretch "
    "clause; what is promised says so, and names the cases it leaves out so that anybody can check "
    "them.",
    source="B, C6",
    fix="“We aim to reply, where possible, in a day” becomes “We reply by the end of the next working day”.",
    stage="promise",
    severity=Severity.ERROR,
    bad=(
        "We aim to answer letters within ten working days.",
        "Where possible, the same nurse visits you each week.",
        "Refunds are made at our discretion.",
        "Parcels may be left with a neighbour.",
        "Where stock allows, we post spare parts the day you order.",
        "We want to treat all members alike.",
        "If your bag is lost you may be entitled to £20.",
        "While we try to come soon, please allow ten working days.",
        "You may have a right to a refund of £5.",
    ),
    good=(
        "Order before 14:00 on a working day and we send your parcel the same day.",
        "You may choose a visit in the morning or in the afternoon.",
        "We answer letters within ten working days, unless you and we agree another date.",
        "If you want to speak to a person, press 0 and one answers within two minutes.",
        "For 12 months your library card is not subject to any fee.",
        "If something beyond our control stops us, we call you the same day.",
        "We answer within two working days, unless otherwise agreed with you.",
        "You get a bill from an actual or an estimated reading every quarter.",
    ),
    read=read,
    on=frozenset(
        (
            "hedge",
            "modal",
        )
    ),
)
