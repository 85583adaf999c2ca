"""P013: a promise that a rival could sign as it stands."""

from collections.abc import Sequence

from promise_studio.check.finding import Severity
from promise_studio.check.wording.reading import Reading
from promise_studio.check.wording.rule import WordingRule
from promise_studio.check.wording.swap_test import swappable
from promise_studio.check.wording.text_finding import Hit


def read(reading: Reading) -> Sequence[Hit]:
    """The whole text, when a rival’s name could stand in it and it would still hold."""
    rival = swappable(reading)
    if not rival:
        return ()
    said = f"Read it with “{rival}” in place of “we”: it still holds."
    hint = "Add what only you do: a figure, an act or a place that they could not promise."
    return (Hit(*reading.extent, said, hint),)


RULE = WordingRule(
    code="P013",
    name="Fails the swap test",
    summary="With a rival’s name in it, the sentence still holds.",
    why="A promise that any competitor could sign gives nobody a reason to choose you. What sets yours "
    "apart is a figure, an act or a name that is only yours.",
    source="C3, A",
    fix="“We care for your parcel” becomes “Your parcel sleeps one night in our depot, never two”.",
    stage="promise",
    severity=Severity.WARNING,
    bad=(
        "We care about our customers and their parcels.",
        "Our friendly staff look after you.",
        "We deliver what you ordered.",
    ),
    good=(
        "We deliver what you ordered within two working days.",
        "If your parcel is late, we refund the postage.",
        "Every driver wears a name badge.",
    ),
    read=read,
)
