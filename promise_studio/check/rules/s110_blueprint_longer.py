"""S110: a blueprint that needs longer than the promise allows."""

from collections import defaultdict
from collections.abc import Iterator

from promise_studio.check.example import clause, gather, level, links
from promise_studio.check.finding import Severity
from promise_studio.check.lookups import CheckContext
from promise_studio.check.minutes import longest_lane, target_minutes, time_said
from promise_studio.check.structure_rule import Example, Spot, StructureRule
from promise_studio.check.table import Table
from promise_studio.measure.durations import format_target
from promise_studio.model.blueprint import Blueprint, BlueprintCard, Lane
from promise_studio.model.journey import Journey, Moment, Phase, Step
from promise_studio.model.promise import Clause
from promise_studio.model.service_level import Answering, ServiceLevel
from promise_studio.model.workshop import Workshop


def _by_phase(workshop: Workshop) -> dict[str, dict[str, float]]:
    """The least minutes that each phase takes on each blueprint."""
    cards: dict[str, dict[str, list[BlueprintCard]]] = defaultdict(lambda: defaultdict(list))
    for card in workshop.cards:
        cards[card.phase][card.blueprint].append(card)
    return {
        phase: {blueprint: longest_lane(held) for blueprint, held in drawn.items()}
        for phase, drawn in cards.items()
    }


WORK = Table("work of phases", ("cards",), _by_phase)


def _needed(context: CheckContext, item: Clause) -> dict[str, float]:
    """The least minutes along the path of a clause's moments, on each blueprint that draws it."""
    needed: dict[str, float] = defaultdict(float)
    for phase in {step.phase: None for step in context.steps_of_clause(item)}:
        for blueprint, minutes in context.entry(WORK, phase, {}).items():
            needed[blueprint] += minutes
    return needed


def _shortest(context: CheckContext, item: Clause) -> tuple[float, ServiceLevel] | None:
    """The row that allows least; to acknowledge takes none of the work, so such rows do not count."""
    rows = [row for row in context.levels(item.id) if row.answering is not Answering.ACKNOWLEDGE]
    allowed = [(minutes, row) for row in rows if (minutes := target_minutes(row)) is not None]
    return min(allowed, key=lambda pair: pair[0], default=None)


def look(context: CheckContext, item: Clause) -> Iterator[Spot]:
    """A clause whose path on a blueprint takes longer than its shortest target."""
    shortest = _shortest(context, item)
    if shortest is None:
        return
    allowed, row = shortest
    for blueprint, minutes in _needed(context, item).items():
        if minutes > allowed:
            yield Spot(
                row.id,
                "target",
                f"The work behind {item.id} takes {time_said(minutes)} on {blueprint}; "
                f"{row.id} promises it {format_target(row)}.",
                "Shorten the longest lane of those phases, or promise the time that the work takes.",
                other=blueprint,
            )


def _workshop(minutes: float) -> Workshop:
    card = {"blueprint": "BLU-1", "phase": "PHA-1", "lane": Lane.BACKSTAGE}
    return gather(
        Journey(id="JRN-1", title="A dark street light"),
        Phase(id="PHA-1", journey="JRN-1", name="Waits"),
        Step(id="STP-1", phase="PHA-1", action="Waits for the crew"),
        Moment(id="MOM-1", name="Waits in the dark", steps=links("STP-1"), confirmed=True),
        Blueprint(id="BLU-1", title="Mending a light", journey="JRN-1"),
        BlueprintCard.model_validate({"id": "CRD-1", **card, "text": "Find the fault", "minutes": minutes}),
        BlueprintCard.model_validate({"id": "CRD-2", **card, "text": "Swap the lamp", "minutes": 40}),
        clause(moments=links("MOM-1")),
        level(target=2, unit="hours"),
    )


RULE = StructureRule(
    code="S110",
    name="Blueprint longer than the promise",
    summary="The work drawn on the blueprint takes longer than the promise allows.",
    why="If the cards behind a moment add up to more than the target, staff must break the promise or the "
    "procedure on every single case. Lanes work side by side, so the longest one counts.",
    source="C4; the field",
    fix="The longest lane of each phase on the path, added up, stays below the shortest target.",
    stage="blueprint",
    severity=Severity.WARNING,
    bad=Example("90 and 40 minutes of work behind a promise of two hours.", lambda: _workshop(90)),
    good=Example("80 and 40 minutes: just what is promised.", lambda: _workshop(80)),
    look=look,
)
