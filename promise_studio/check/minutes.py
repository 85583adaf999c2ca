"""Minutes: what a phase of a blueprint needs, what the promise allows there, and how to say either."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from promise_studio.model.blueprint import BlueprintCard
from promise_studio.model.service_level import Measure, ServiceLevel, Unit
from promise_studio.model.time_units import HOUR, MINUTE, seconds_of

if TYPE_CHECKING:
    from promise_studio.model import Workshop

_WORKING_DAY = 8 * HOUR
"""A working day counts as eight hours here, as no calendar is at hand on a board."""


@dataclass(frozen=True)
class Allowed:
    """The shortest time that a service level promises around a phase."""

    minutes: float
    level: str


def in_minutes(value: float, unit: Unit) -> float:
    """A time in minutes of its own clock: of the wall clock, or of the service hours."""
    return value * seconds_of(unit, _WORKING_DAY) / MINUTE


def target_minutes(level: ServiceLevel) -> float | None:
    """What a row promises, in minutes of its own clock; None when it promises no time."""
    if level.measure is not Measure.TIME or level.target is None:
        return None
    return in_minutes(level.target, level.unit)


def allowed_minutes(workshop: "Workshop", phase_id: str) -> Allowed | None:
    """What the clauses on the moments of a phase's steps allow at most; None when they promise no time."""
    steps = {step.id for step in workshop.steps if step.phase == phase_id}
    moments = {
        moment.id for moment in workshop.moments if steps.intersection(link.to for link in moment.steps)
    }
    clauses = {
        clause.id for clause in workshop.clauses if moments.intersection(link.to for link in clause.moments)
    }
    found = [
        Allowed(minutes, level.id)
        for level in workshop.service_levels
        if level.clause is not None and level.clause.to in clauses
        if (minutes := target_minutes(level)) is not None
    ]
    return min(found, key=lambda allowed: allowed.minutes, default=None)


def needed_minutes(workshop: "Workshop", blueprint_id: str, phase_id: str) -> float:
    """The minutes of all cards of a phase, added up."""
    cards = (card for card in workshop.cards if card.blueprint == blueprint_id and card.phase == phase_id)
    return sum(card.minutes for card in cards if card.minutes is not None)


def longest_lane(cards: Iterable[BlueprintCard]) -> float:
    """The minutes that a phase needs at least: its lanes work side by side, the cards of one lane in turn."""
    lanes: dict[str, float] = defaultdict(float)
    for card in cards:
        lanes[card.lane] += card.minutes or 0.0
    return max(lanes.values(), default=0.0)


def time_said(minutes: float) -> str:
    """A time as people say it: `25 min`, `7 h 10 min`, `10 days`."""
    if minutes < 120:
        return f"{minutes:g} min"
    hours, rest = divmod(round(minutes), 60)
    if hours < 48 or rest:
        return f"{hours} h {rest} min" if rest else f"{hours} h"
    days, over = divmod(hours, 24)
    return f"{days} days {over} h" if over else f"{days} days"
