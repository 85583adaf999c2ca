"""P016: words that talk down to the reader."""

from collections.abc import Iterator

from promise_studio.check.finding import Severity
from promise_studio.check.wording.reading import Reading
from promise_studio.check.wording.rule import WordingRule
from promise_studio.check.wording.text_finding import Hit
from promise_studio.check.wording.vagueness import innocent_tokens


def read(reading: Reading) -> Iterator[Hit]:
    """Every word that says how easy it is, or that the customer should have known."""
    spared = innocent_tokens(reading, "lived_with", "defined")
    for mark in reading.marks("condescending"):
        if mark[0] not in spared:
            yield Hit(
                *reading.place(mark),
                f"“{reading.said(mark)}” talks down to the reader.",
                "Leave it out: say what happens, and nothing about how plain it is.",
            )


RULE = WordingRule(
    code="P016",
    name="Talks down",
    summary="“Simply”, “of course”, “as we told you”.",
    why="Talking down to the customer is one of the habits that break promises nobody wrote down. What is "
    "simple to us was not simple to the person who asks.",
    source="D",
    fix="“Simply fill in the form” becomes “Fill in the form; it takes two minutes”.",
    stage="promise",
    severity=Severity.WARNING,
    bad=(
        "Simply send us the form and we refund you within five working days.",
        "Of course we refund you within five working days.",
        "As we told you, refunds take five working days.",
        "You should have read the notice; we still refund you.",
    ),
    good=(
        "Send us the form and we refund you within five working days.",
        "We tell you the price before the course begins.",
        "If you read the notice late, we still refund you.",
    ),
    read=read,
    on=frozenset(("condescending",)),
    plain=True,
)
