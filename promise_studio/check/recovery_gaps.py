"""What a recovery lacks before a customer can count on it."""

from dataclasses import dataclass

from promise_studio.check.told import Told, tell, to_tell
from promise_studio.model.recovery import Recovery, Remedy

DOES_NOT_SAY = to_tell("%(item)s does not say %(what)s")
WORDS_ONLY = frozenset({Remedy.APOLOGY, Remedy.EXPLANATION})


@dataclass(frozen=True)
class Gap:
    """A field that is empty, and how to say so."""

    field: str
    words: Told


def recovery_gaps(recovery: Recovery) -> tuple[Gap, ...]:
    """What is missing of: a trigger, somebody with authority, what the customer gets, and by when.

    Words are given when they are said, so an apology or an explanation needs no second deadline.
    """
    wanted = [
        (recovery.trigger, Gap("trigger", tell("what counts as broken"))),
        (recovery.who_acts, Gap("who_acts", tell("who may act on the spot"))),
        (recovery.authority is not None, Gap("authority", tell("what they may spend without asking"))),
        (recovery.remedy or recovery.tiers, Gap("remedy", tell("what the customer gets"))),
        (recovery.first_word_within or recovery.paid_within, Gap("first_word_within", tell("how soon"))),
    ]
    if recovery.form not in WORDS_ONLY and recovery.first_word_within:
        wanted.append((recovery.paid_within, Gap("paid_within", tell("by when they have it"))))
    return tuple(gap for there, gap in wanted if not there)
