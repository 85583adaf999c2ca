"""What the stages that draw up the promise ask for: blueprint and promise."""

from promise_studio.check.lookups import Lookups, group
from promise_studio.check.point import Point, listed
from promise_studio.model.blueprint import BlueprintCard, Lane
from promise_studio.model.promise import Clause

_FRONT = {Lane.FRONTSTAGE_PEOPLE, Lane.FRONTSTAGE_TECHNOLOGY}


def _phases_without(lookups: Lookups, lanes: set[Lane]) -> list[str]:
    """The phases of the blueprints' journeys in which no card stands in one of these lanes."""
    cards: dict[str, list[BlueprintCard]] = group(lookups.workshop.cards, "blueprint")
    lacking = []
    for blueprint in lookups.workshop.blueprints:
        filled = {card.phase for card in cards.get(blueprint.id, []) if card.lane in lanes}
        phases = lookups.phases.get(blueprint.journey, []) if blueprint.journey else []
        lacking += [phase.name_aloud for phase in phases if phase.id not in filled]
    return lacking


def blueprint_points(lookups: Lookups) -> list[Point]:
    """What happens in front of and behind the line of visibility, and by which procedure."""
    workshop = lookups.workshop
    cards, drawn = workshop.cards, bool(workshop.blueprints)
    no_front, no_back = _phases_without(lookups, _FRONT), _phases_without(lookups, {Lane.BACKSTAGE})
    front = f"Frontstage is empty in {listed(no_front[:3])}." if no_front else "Draw the frontstage."
    back = f"Backstage is empty in {listed(no_back[:3])}." if no_back else "Draw the backstage."
    has_cards = bool(cards)
    return [
        Point(drawn, "Draw a blueprint: what has to happen behind the journey.", essential=True),
        Point(drawn and has_cards and not no_front, front),
        Point(drawn and has_cards and not no_back, back),
        Point(any(card.lane is Lane.SUPPORT for card in cards), "Name a support process behind it."),
        Point(any(card.fail_point for card in cards), "Mark where it goes wrong: a fail point."),
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
        Point(bool(workshop.themes), "Name a theme and what it means for you."),
        Point(bool(lookups.live), "Draft the first clause: when …, we … within …", essential=True),
        Point(bool(workshop.statement.text), "Write the promise in one sentence.", essential=True),
    ]
    for clause in lookups.live:
        lacks = _clause_lacks(clause)
        wanted = f"{clause.id} still lacks {listed(lacks)}."
        points.append(Point(not lacks, wanted, essential="its words" in lacks, begun=True))
    return points
