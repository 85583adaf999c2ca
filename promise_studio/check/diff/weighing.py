"""How single values weigh against each other: for the customer more is not always better."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from promise_studio.check.diff.difference import Effect, Weight
from promise_studio.check.diff.times import Time, read_time, sooner
from promise_studio.check.told import tell

Weigh = Callable[[Any, Any], Weight]

_TIMES = {
    1: Weight(Effect.STRONGER, tell("sooner for the customer")),
    -1: Weight(Effect.WEAKER, tell("later for the customer")),
    0: Weight(Effect.NEUTRAL, tell("the same time in other words")),
}
_TO_WORKING = Weight(Effect.WEAKER, tell("working time stands still at night and on days off"))
_FROM_WORKING = Weight(Effect.STRONGER, tell("the clock no longer stands still at night and on days off"))
_DEPENDS = Weight(Effect.NEUTRAL, tell("which is sooner depends on the service hours"))


def neutral(reason: str) -> Weigh:
    """A change that a person has to weigh."""
    return lambda _before, _after: Weight(Effect.NEUTRAL, reason)


def weigh_sign(sign: int, better: str, worse: str, same: str) -> Weight:
    """Stronger above nought, weaker below it."""
    if sign == 0:
        return Weight(Effect.NEUTRAL, same)
    return Weight(Effect.STRONGER, better) if sign > 0 else Weight(Effect.WEAKER, worse)


def presence(better: str, worse: str, otherwise: Weigh) -> Weigh:
    """Having something is better than having nothing; two values are weighed by `otherwise`."""

    def weigh(before: Any, after: Any) -> Weight:
        if _is_nothing(before) != _is_nothing(after):
            return weigh_sign(1 if _is_nothing(before) else -1, better, worse, "")
        return otherwise(before, after)

    return weigh


def absence(better: str, worse: str, otherwise: Weigh) -> Weigh:
    """Having nothing is better than having something, as with limits and pauses."""

    def weigh(before: Any, after: Any) -> Weight:
        if _is_nothing(before) != _is_nothing(after):
            return weigh_sign(-1 if _is_nothing(before) else 1, better, worse, "")
        return otherwise(before, after)

    return weigh


def _is_nothing(value: Any) -> bool:
    return (
        value is None
        or value == ""
        or (isinstance(value, str) and value.casefold().strip(" .") in {"never", "none"})
    )


def ranked(ranks: Mapping[Any, int], better: str, worse: str, same: str) -> Weigh:
    """Values with a rank; those without one cannot be compared."""

    def weigh(before: Any, after: Any) -> Weight:
        if before not in ranks or after not in ranks:
            return Weight(Effect.NEUTRAL, same)
        return weigh_sign(ranks[after] - ranks[before], better, worse, same)

    return weigh


def more_is_better(better: str, worse: str) -> Weigh:
    """Figures of which a customer would rather have more."""

    def weigh(before: float | Decimal, after: float | Decimal) -> Weight:
        return weigh_sign((after > before) - (after < before), better, worse, "")

    return weigh


def weigh_times(before: Time, after: Time) -> Weight:
    """Two times by which something is done."""
    sign = sooner(before, after)
    if sign is None:
        return _DEPENDS
    if sign and before.working != after.working:
        return _TO_WORKING if after.working else _FROM_WORKING
    return _TIMES[sign]


def weigh_time_words(before: str, after: str) -> Weight:
    """Two times as people write them in a field: “1 working day”, “on the spot”."""
    was, now = read_time(before), read_time(after)
    if was is None or now is None:
        return Weight(Effect.NEUTRAL, tell("which is sooner, the words do not say"))
    return weigh_times(was, now)
