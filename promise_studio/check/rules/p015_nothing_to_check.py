"""P015: nothing in the clause can be checked."""

from collections.abc import Sequence

from promise_studio.check.finding import Severity
from promise_studio.check.wording.reading import Reading
from promise_studio.check.wording.rule import WordingRule
from promise_studio.check.wording.text_finding import Hit


def read(reading: Reading) -> Sequence[Hit]:
    """The whole text, when it names no figure and no act; of what is only shut out, a sum counts."""
    measured = reading.measured
    if measured and not (reading.shutting_out and all(mark[2] != "amount" for mark in measured)):
        return ()
    said = "Nothing here can be checked with yes or no."
    hint = "Add a number with its unit, a date, an amount, or an act that the customer sees happen."
    return (Hit(*reading.extent, said, hint),)


RULE = WordingRule(
    code="P015",
    name="Nothing to check",
    summary="No figure, date, amount, share or act that a customer could check.",
    why="What cannot be checked cannot be kept, measured or put right. One figure or one act that is seen "
    "to happen makes a sentence a promise.",
    source="E1, P10",
    fix="“We respond to your needs” becomes “We call you back the same working day”.",
    stage="promise",
    severity=Severity.ERROR,
    bad=(
        "We are committed to helpful service.",
        "We may be able to offer you a two-hour window.",
        "Your needs shape what we do.",
        "If your order is over £50, we are grateful.",
        "You may be eligible for a payment of £100.",
        "Our refund promise does not cover gift cards.",
        "If possible we may be able to bring the visit forward to a two-hour window.",
        "Members shall not receive any credits for days of strike.",
        "We strive to explain our fees as quickly as possible.",
        "Those with an outage exceeding 12 hours may be considered.",
        "Vouchers are your sole and exclusive remedy.",
    ),
    good=(
        "We call you back the same working day.",
        "Every driver wears a name badge.",
        "We apologise and tell you why.",
        "We pay you £20 when we miss a visit.",
        "We keep every appointment.",
        "If we lose a parcel you can claim a voucher.",
        "There is a private room at every branch.",
        "No work starts without the full and written consent of the owner.",
        "Newspapers are delivered to each ward by our porters.",
    ),
    read=read,
)
