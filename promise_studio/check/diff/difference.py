"""One difference between two states of a promise, and what it means for the customer."""

from dataclasses import dataclass
from enum import StrEnum

from promise_studio.check.diff.shown import shorten
from promise_studio.check.told import tell


class Effect(StrEnum):
    """Whether a customer is better off, worse off, or has to weigh it."""

    STRONGER = "stronger"
    WEAKER = "weaker"
    NEUTRAL = "neutral"

    @property
    def mirrored(self) -> "Effect":
        """The effect of going back."""
        return {Effect.STRONGER: Effect.WEAKER, Effect.WEAKER: Effect.STRONGER}.get(self, self)


@dataclass(frozen=True)
class Weight:
    """How a change weighs for the customer, with the reason in a few words."""

    effect: Effect
    reason: str


@dataclass(frozen=True)
class Difference:
    """What reads differently: in which item and field, before and after, and how that weighs.

    An item that was renumbered has two ids; one that came or went has one, and the other is empty. So is
    `field` where an item came or went as a whole. `clause` is the clause that it belongs to, if any.
    """

    before_item: str
    after_item: str
    clause: str
    name: str
    field: str
    label: str
    before: str
    after: str
    effect: Effect
    reason: str

    @property
    def item(self) -> str:
        """The id that people know it by now; of what is gone, the id that it had."""
        return self.after_item or self.before_item

    @property
    def words(self) -> str:
        """The change without its weight, “Target: 24 hours → 8 hours”; of long texts what differs."""
        before, after = shorten(self.before, self.after)
        if before and after:
            return tell("%(label)s: %(before)s → %(after)s", label=self.label, before=before, after=after)
        if after:
            return tell("%(label)s added: %(words)s", label=self.label, words=after)
        return tell("%(label)s removed: %(words)s", label=self.label, words=before)
