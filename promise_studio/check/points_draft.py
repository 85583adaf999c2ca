"""What the stages that draw up the promise ask for: blueprint and promise."""

from promise_studio.check.lookups import Lookups
from promise_studio.check.point import Point
from promise_studio.check.told import listed
from promise_studio.model.blueprint import Lane
from promise_studio.model.promise import Clause

_FRONT = {Lane.FRONTSTAGE_PEOPLE, Lane.FRONTSTAGE_TECHNOLOGY}


def _moments_without_backstage(lookups: Lookups) -> list[str]:
    """The confirmed moments on a drawn journey with no backstage card in any of their phases."""
    drawn = {
        phase.id
        for blueprint in lookups.workshop.blueprints
        for phase in lookups.phases.get(blueprint.journey, [])
    }
    backed = {card.phase for card in lookups.workshop.cards if card.lane is Lane.BACKSTAGE}
    lacking = []
    for moment in lookups.workshop.moments:
        phases = {step.phase for step in lookups.linked(moment.steps)} & drawn
        if moment.confirmed and phases and not phases & backed:
            lacking.append(moment.name_aloud)
    return lacking


def blueprint_points(lookups: Lookups) -> list[Point]:
    """What happens in front of and behind the line of visibility, and by which procedure."""
    workshop = lookups.workshop
    lanes = {card.lane for card in workshop.cards}
    bare = _moments_without_backstage(lookups)
    named = listed(f"“{name}”" for name in bare[:3])
    back = f"Nothing stands backstage of {named}." if bare else "Draw the backstage."
    return [
        Point(
            bool(workshop.blueprints),
            "Draw a blueprint: what has to happen behind the journey.",
            essential=True,
        ),
        Point(not _FRONT.isdisjoint(lanes), "Draw the frontstage: whom and what the customer meets."),
        Point(Lane.BACKSTAGE in lanes and not bare, back),
        Point(Lane.SUPPORT in lanes, "Name a support process behind it."),
        Point(any(card.fail_point for card in workshop.cards), "Mark where it goes wrong: a fail point."),
        Point(bool(workshop.procedures), "List the procedures (SOPs) that staff work by.", essential=True),
    ]


def _clause_lacks(clause: Clause) -> list[str]:
    lacks = {
        "its words": bool(clause.text),
        "a theme": bool(clause.theme),
        "what the customer gets": bool(clause.benefit),
        "a moment": bool(clause.moments),
        "a quote": bool(clause.quotes),
    }
    return [words for words, there in lacks.items() if not there]


def promise_points(lookups: Lookups) -> list[Point]:
    """The promise in a sentence, its themes, and one point a clause."""
    workshop = lookups.workshop
    points = [
        Point(
            any(theme.name and theme.meaning for theme in workshop.themes),
            "Name a theme and what it means for you.",
            at="theme",
        ),
        Point(
            bool(lookups.live), "Draft the first clause: when …, we … within …", essential=True, at="clause"
        ),
        Point(
            bool(workshop.statement.text), "Write the promise in one sentence.", essential=True, at="PROMISE"
        ),
    ]
    for clause in lookups.live:
        lacks = _clause_lacks(clause)
        wanted = f"{clause.id} still lacks {listed(lacks)}."
        points.append(Point(not lacks, wanted, essential="its words" in lacks, begun=True, at=clause.id))
    return points
