"""Averages that stand where a limit should."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from promise_studio.check.wording.vagueness import innocent_tokens

if TYPE_CHECKING:
    from promise_studio.check.wording.phrases import Mark
    from promise_studio.check.wording.reading import Reading


def averages_as_limits(reading: "Reading") -> Iterator["Mark"]:
    """Every average in the promise itself that is one of time; others compare and are innocent."""
    spared = innocent_tokens(reading, "other_average", "lived_with", "defined")
    done = 0
    for mark in reading.marks("average"):
        if mark[0] < done or mark[0] in spared or reading.conditional[mark[0]]:
            continue
        done = mark[1]
        yield mark
