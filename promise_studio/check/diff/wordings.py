"""Two wordings of one commitment: which times, hedges and amounts came, went or moved."""

from collections.abc import Iterator, Sequence
from typing import Final

from promise_studio.check.amounts import amounts_in
from promise_studio.check.diff.difference import Effect, Weight
from promise_studio.check.diff.times import read_limits
from promise_studio.check.diff.weighing import weigh_sign, weigh_times
from promise_studio.check.told import WITH_REASON, joined, tell

_READ_IT: Final = Weight(Effect.NEUTRAL, tell("other words; weigh them yourself"))
_MIXED: Final = tell("better in one way and worse in another")
_HEDGE: Final = frozenset({"P002"})


def weigh_words(before: str, after: str) -> Weight:
    """Two wordings of a commitment, by the times that they promise and the hedges that they carry."""
    return _joined([*_limits(before, after), *_hedges(before, after)])


def weigh_remedy(before: str, after: str) -> Weight:
    """Two wordings of what the customer gets, by their amounts as well."""
    return _joined([*_amounts(before, after), *_limits(before, after), *_hedges(before, after)])


def _joined(found: Sequence[Weight]) -> Weight:
    weights = list(dict.fromkeys(weight for weight in found if weight.effect is not Effect.NEUTRAL))
    effects = {weight.effect for weight in weights}
    if len(effects) == 2:
        return Weight(Effect.NEUTRAL, tell(WITH_REASON, what=_MIXED, why=_reasons(weights)))
    if effects:
        return Weight(effects.pop(), _reasons(weights))
    return next(iter(found), _READ_IT)


def _reasons(weights: Sequence[Weight]) -> str:
    return joined(weight.reason for weight in weights)


def _counted(sign: int, better: str, worse: str) -> Iterator[Weight]:
    if sign:
        yield weigh_sign(sign, better, worse, "")


def _limits(before: str, after: str) -> Iterator[Weight]:
    was, now = read_limits(before), read_limits(after)
    if bool(was) != bool(now):
        yield from _counted(1 if now else -1, tell("now says by when"), tell("no longer says by when"))
    elif len(was) == len(now):
        for one, other in zip(was, now, strict=True):
            if one != other:
                yield weigh_times(one, other)


def _hedges(before: str, after: str) -> Iterator[Weight]:
    was, now = _hedged(before), _hedged(after)
    came, went = [word for word in now if word not in was], [word for word in was if word not in now]
    yield from _counted(
        (len(was) > len(now)) - (len(was) < len(now)),
        _naming(tell("a hedge is gone"), went),
        _naming(tell("a hedge was added"), came),
    )


def _naming(what: str, words: Sequence[str]) -> str:
    return tell(WITH_REASON, what=what, why=f"“{words[0]}”") if words else what


def _hedged(text: str) -> list[str]:
    from promise_studio.check.wording import read_text

    return [text[found.start : found.end] for found in read_text(text, only=_HEDGE)]


def _amounts(before: str, after: str) -> Iterator[Weight]:
    was, now = amounts_in(before), amounts_in(after)
    if bool(was) != bool(now):
        yield from _counted(1 if now else -1, tell("now names an amount"), tell("no longer names an amount"))
    elif [unit for unit, _ in was] == [unit for unit, _ in now]:
        for (_, one), (_, other) in zip(was, now, strict=True):
            yield from _counted(
                (other > one) - (other < one), tell("more for the customer"), tell("less for the customer")
            )
