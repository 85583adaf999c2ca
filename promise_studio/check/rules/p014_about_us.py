"""P014: a clause about us, and not about the customer."""

from collections.abc import Sequence

from promise_studio.check.finding import Severity
from promise_studio.check.wording.benefit import about_us
from promise_studio.check.wording.reading import Reading
from promise_studio.check.wording.rule import WordingRule
from promise_studio.check.wording.text_finding import Hit


def read(reading: Reading) -> Sequence[Hit]:
    """The words that show whom the clause is about."""
    mark = about_us(reading)
    if mark is None:
        return ()
    said = f"“{reading.said(mark)}” is about us; the customer gets nothing from this clause."
    hint = "Begin with the customer: say what they get and when they notice it."
    return (Hit(*reading.place(mark), said, hint),)


RULE = WordingRule(
    code="P014",
    name="About us, not about them",
    summary="The clause praises or guards the organisation and gives the customer nothing.",
    why="Pride, training and values are ours; so are disclaimers. A promise is what the customer has from "
    "them.",
    source="C2, B",
    fix="“Our staff are highly trained” becomes “The person who answers can solve it”.",
    stage="promise",
    severity=Severity.WARNING,
    bad=(
        "Our staff are proud of their work.",
        "We are not responsible for items left on board.",
        "We reserve the right to refuse service.",
        "Our drivers receive regular training.",
        "Councillors and officers meet the targets.",
        "You can rely on us to: adhere to our code of conduct.",
        "We check that all our volunteers are well trained.",
        "We will meet our 95% debt collection target.",
        "Our buyers travel the world.",
        "We use your feedback to review our processes.",
        "This firm is proud of its name.",
        "We cannot guarantee that a seat is free.",
        "This document describes how the ferries work.",
        "Members who cancel are not entitled to a refund.",
        "We train our staff to ensure that you are met with respect.",
        "We roast our beans by hand, the way our founder taught us.",
        "Our surveyors are highly qualified.",
        "Flat-rate customers are ineligible for credits.",
        "Abusive behaviour leads to removal from the list.",
        "If you cancel after noon, you will be charged £15 within a week.",
    ),
    good=(
        "Our drivers carry your bags to the door.",
        "We refund you if your bag is lost on board.",
        "Our staff wear a name badge.",
        "We answer letters within five working days, excluding weekends.",
        "If we cannot guarantee a seat, we tell you before you pay.",
        "A trained nurse is on duty from 08:00 to 20:00 every day.",
        "We train every driver to lift your wheelchair, and each passes a test every year.",
        "If a form goes wrong, our team corrects it the same day.",
    ),
    read=read,
)
