"""How far a time is over its target, as people say it."""

from promise_studio.document.language.figures import write_figure
from promise_studio.document.language.say import say
from promise_studio.measure.durations import format_number
from promise_studio.measure.percent import SPACE

_MOST_SHARE = 9.995
"""Above ten times the limit a percentage is no longer understood."""


def say_over_the_limit(headroom: float) -> str:
    """“12 % over” or “12 times the limit” for a headroom below nothing; empty for any other."""
    if headroom >= 0:
        return ""
    over = -headroom
    if over < _MOST_SHARE:
        return say("%(share)s over", share=f"{over * 100:.0f}{SPACE}%")
    return say("%(number)s times the limit", number=write_figure(format_number(round(over + 1, 1))))
