"""Whether a text makes two promises that could be kept or broken apart."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from promise_studio.check.wording.phrases import Mark
    from promise_studio.check.wording.reading import Reading


def second_promise(reading: "Reading") -> "Mark | None":
    """Where a second promise begins, or nothing."""
    del reading
    return None
