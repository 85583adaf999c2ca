"""Minutes: what a phase of a blueprint needs, what the promise allows there, and how to say either."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from promise_studio.model.service_level import Measure, ServiceLevel, Unit

if TYPE_CHECKING:
    from promise_studio.model import Workshop

_MINUTES = {
    Unit.MINUTES: 1,
    Unit.HOURS: 60,
    Unit.DAYS: 24 * 60,
    Unit.WORKING_MINUTES: 1,
    Unit.WORKING_HOURS: 60,
    Unit.WORKING_DAYS: 8 * 60,
}
"""A working day counts as eight hours here, as no calendar is at hand on a board."""


@dataclass(frozen=True)
class Allowed:
    """The shortest time that a service level promises around a phase."""

    minutes: float
    level: str


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
        Allowed(level.target * _MINUTES[level.unit], level.id)
        for level in workshop.service_levels
        if _is_time_of(level, clauses) and level.target is not None
    ]
    return min(found, key=lambda allowed: allowed.minutes, default=None)


def _is_time_of(level: ServiceLevel, clauses: set[str]) -> bool:
    return level.measure is Measure.TIME and level.clause is not None and level.clause.to in clauses


def needed_minutes(workshop: "Workshop", blueprint_id: str, phase_id: str) -> float:
    """The minutes of all cards of a phase, added up."""
    cards = (card for card in workshop.cards if card.blueprint == blueprint_id and card.phase == phase_id)
    return sum(card.minutes for card in cards if card.minutes is not None)


def time_said(minutes: float) -> str:
    """A time as people say it: `25 min`, `7 h 10 min`, `10 days`."""
    if minutes < 120:
        return f"{minutes:g} min"
    hours, rest = divmod(round(minutes), 60)
    if hours < 48 or rest:
        return f"{hours} h {rest} min" if rest else f"{hours} h"
    days, over = divmod(hours, 24)
    return f"{days} days {over} h" if over else f"{days} days"
