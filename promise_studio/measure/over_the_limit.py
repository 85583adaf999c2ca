"""How far a time is over its target, in the figure that people understand."""

from typing import NamedTuple

from promise_studio.measure.durations import format_number
from promise_studio.measure.percent import SPACE

_MOST_SHARE = 9.995
"""Above ten times the limit a percentage is no longer understood."""


class OverTheLimit(NamedTuple):
    """A share of the limit, or how many times the limit: one of the two, the other is empty."""

    share: str = ""
    times: str = ""


def over_the_limit(headroom: float) -> OverTheLimit | None:
    """How far over for a headroom below nothing; None for any other."""
    if headroom >= 0:
        return None
    if -headroom < _MOST_SHARE:
        percent = -headroom * 100
        return OverTheLimit(share=f"{percent:.0f}{SPACE}%" if percent >= 1 else f"{percent:.1g}{SPACE}%")
    return OverTheLimit(times=format_number(round(1 - headroom, 1)))
