"""The swap test: put a rival’s name into the promise and see whether it still holds."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from promise_studio.check.wording.reading import Reading


def swappable(reading: "Reading") -> str:
    """The first rival who could sign the text as it stands; empty when something in it is ours."""
    rivals = reading.house.rivals
    if not rivals or reading.measured or reading.has("own_name", "rival"):
        return ""
    return min(rivals)
