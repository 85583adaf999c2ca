"""Whether a clause talks about the organisation, or guards it, and gives the customer nothing."""

from typing import TYPE_CHECKING

from promise_studio.check.wording.phrases import Mark

if TYPE_CHECKING:
    from promise_studio.check.wording.reading import Reading


def about_us(reading: "Reading") -> Mark | None:
    """The words that show a clause to be about the organisation, or nothing."""
    guards = reading.marks("guard")
    if guards and not reading.measured:
        return guards[0]
    praise = reading.marks("self_praise")
    if praise and not reading.has("benefit") and not reading.measured:
        return praise[0]
    return None
