"""P006: two promises in one clause."""

from collections.abc import Sequence

from promise_studio.check.finding import Severity
from promise_studio.check.wording.promises import second_promise
from promise_studio.check.wording.reading import Reading
from promise_studio.check.wording.rule import WordingRule
from promise_studio.check.wording.text_finding import Hit


def read(reading: Reading) -> Sequence[Hit]:
    """Where a second promise begins."""
    mark = second_promise(reading)
    if mark is None:
        return ()
    said = f"With “{reading.said(mark)}” a second promise begins: one can be kept and the other broken."
    hint = "Give each its own clause, with its own measure and owner; its own remedy may stay with it."
    return (Hit(*reading.place(mark), said, hint),)


RULE = WordingRule(
    code="P006",
    name="Two promises in one",
    summary="Two commitments that can be kept or broken apart.",
    why="A clause that holds two promises has no single measure and no single owner: half kept is not "
    "kept. A promise with its remedy is one, and so is one with tiers for busy and quiet hours.",
    source="C, P12",
    fix="“We acknowledge in a day and reply in ten” becomes two clauses.",
    stage="promise",
    severity=Severity.WARNING,
    bad=(
        "We acknowledge your letter within two working days and reply in full within ten working days.",
        "We answer calls within 30 seconds and e-mails within one working day.",
        "We will clean the stairs every Monday. We will also cut the grass twice a month.",
        "Phone: within 20 seconds. E-mail: within two working days.",
        "Our aim is to greet you at the door and show you your seat.",
        "Claims will be paid by noon on Friday and we will write to you on Monday.",
        "Our guards wear name badges and show you to your seat by 19:30.",
        "Rent rebates will be paid by 5 April and new keys will be cut on the same day.",
        "We hold your table for an hour and you can cancel free of charge.",
        "Every platform will have a ramp and there is a lift at each end.",
        "We aim to answer within a minute and to solve nine calls in ten.",
        "You get a contract on the first day and a review after three months.",
        "Reply 4 working hours. Repair 2 working days.",
        "Our drains team will clear 90% of blocked gullies, and we usually sweep each street every week.",
    ),
    good=(
        "We answer calls within 30 seconds; if we take longer, we call you back free of charge.",
        "We find and return your bag within 48 working hours.",
        "We mend leaks within 4 working hours by day and within 8 working hours at night.",
        "We will refund the fare or rebook you on the next train, as you choose.",
        "If your lamp breaks within a year, we replace the bulb and send you a voucher for £5.",
        "We explain every test that we run and review within two working days.",
        "We answer your letter within two working days and keep you informed.",
        "We explain the steps that we will take within two working days.",
        "We ask every visitor once a year and publish the results by 31 January.",
        "Report it by noon and the crew will be there by five.",
        "We answer letters within 28 calendar days; longer ones take six weeks.",
        "Come 10 minutes late and you get a quarter back; 30 minutes, half.",
        "We collect, clean and return your suit within two working days.",
        "We answer 90% of calls within 20 seconds and all calls within two minutes.",
    ),
    read=read,
)
