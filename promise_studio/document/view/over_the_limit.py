"""How far a time is over its target, as people say it."""

from promise_studio.document.language.figures import write_figure
from promise_studio.document.language.say import say
from promise_studio.measure.over_the_limit import over_the_limit


def say_over_the_limit(headroom: float) -> str:
    """“12 % over” or “12 times the limit” for a headroom below nothing; empty for any other."""
    over = over_the_limit(headroom)
    if over is None:
        return ""
    if over.share:
        return say("%(share)s over", share=write_figure(over.share))
    return say("%(number)s times the limit", number=write_figure(over.times))
