"""Two states of the records inside a recovery: its tiers and the rungs of its ladder."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from promise_studio.check.diff.difference import Difference, Effect, Weight
from promise_studio.check.diff.fields import Place, part_entries
from promise_studio.check.diff.pairing import pair_up
from promise_studio.check.diff.weighing import Weigh, presence, weigh_sign, weigh_time_words
from promise_studio.check.diff.wordings import weigh_remedy
from promise_studio.check.told import Figure, joined, tell
from promise_studio.model.recovery import EscalationStep, Recovery, Tier

Part = Tier | EscalationStep
_MIXED = tell("better in one way and worse in another")
_READ_IT = tell("other words; weigh them yourself")
_SAID = (tell("now says what the customer gets"), tell("no longer says what the customer gets"))
_SOON = (tell("now says how soon"), tell("no longer says how soon"))


def compare_parts(place: Place, before: Recovery, after: Recovery, money: Weigh) -> Iterator[Difference]:
    """Tiers and rungs: one more is good for the customer, and so is more money or an earlier answer."""
    weighs = {
        "amount": money,
        "may_spend": money,
        "within": presence(*_SOON, weigh_time_words),
        "remedy": presence(*_SAID, weigh_remedy),
    }
    for field, label, known_by in (
        ("tiers", tell("Tier"), ("when", "remedy")),
        ("ladder", tell("Escalation"), ("who", "how")),
    ):
        was, now = getattr(before, field), getattr(after, field)
        for left, right in pair_up(part_entries(was, *known_by), part_entries(now, *known_by)):
            old, new = None if left is None else was[left], None if right is None else now[right]
            if old != new:
                yield place.differs(field, label, say_part(old), say_part(new), _weigh(old, new, weighs))


def _weigh(before: Part | None, after: Part | None, weighs: Mapping[str, Weigh]) -> Weight:
    if before is None or after is None:
        return weigh_sign(
            1 if after else -1,
            tell("one more step for the customer"),
            tell("one step less for the customer"),
            "",
        )
    weights = [
        weighs[field](was, now)
        for field in type(after).model_fields
        if field in weighs and (was := getattr(before, field)) != (now := getattr(after, field))
    ]
    effects = {weight.effect for weight in weights} - {Effect.NEUTRAL}
    if len(effects) == 1:
        return next(weight for weight in weights if weight.effect in effects)
    return Weight(Effect.NEUTRAL, _MIXED if effects else _READ_IT)


def say_part(part: Part | None) -> str:
    """A tier or a rung in a line; empty for none."""
    if part is None:
        return ""
    values = (getattr(part, field) for field in type(part).model_fields)
    words = (
        say_amount(value) if isinstance(value, Decimal) else value for value in values if value is not None
    )
    return joined(filter(None, words), ", ") or tell("(empty)")


def say_amount(value: Decimal) -> Figure:
    """“1,250” or “12.50”."""
    return Figure(f"{value:,.2f}".removesuffix(".00"))
