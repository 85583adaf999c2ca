"""A service blueprint as a board: the journey's phases, and the lanes before and behind the lines."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from promise_studio.check.minutes import allowed_minutes, needed_minutes, time_said
from promise_studio.model.blueprint import Blueprint, BlueprintCard
from promise_studio.model.blueprint import Lane as Row
from promise_studio.model.journey import Moment, Step
from promise_studio.studio.boards.plan import Card, Column, Face, Lane, Plan

if TYPE_CHECKING:
    from promise_studio.model import Workshop

CUSTOMER = "customer"
MINUTES = "minutes"
LANES = (
    Lane(Row.EVIDENCE.value, "evidence", Face.BAR),
    Lane(CUSTOMER, "customer actions", Face.BAR, fixed=True),
    Lane("interaction", "line of interaction", Face.RULE, rule="═"),
    Lane(Row.FRONTSTAGE_PEOPLE.value, "frontstage people", Face.BAR),
    Lane(Row.FRONTSTAGE_TECHNOLOGY.value, "frontstage technology", Face.BAR),
    Lane("visibility", "line of visibility", Face.RULE, rule="─"),
    Lane(Row.BACKSTAGE.value, "backstage", Face.BAR),
    Lane("internal", "line of internal interaction", Face.RULE, rule="┄"),
    Lane(Row.SUPPORT.value, "support processes", Face.BAR),
    Lane(MINUTES, "minutes", Face.CELL, fixed=True),
)
NUMBERS = {lane.key: number for number, lane in enumerate(LANES)}
HINTS = {
    Row.EVIDENCE.value: "what they see or hold",
    Row.FRONTSTAGE_PEOPLE.value: "who meets them",
    Row.FRONTSTAGE_TECHNOLOGY.value: "app, sign, form, call",
    Row.BACKSTAGE.value: "what happens unseen",
    Row.SUPPORT.value: "systems, partners, other departments",
}


class BlueprintCards:
    """Makes the cards of a blueprint, and the same cards again where nothing changed."""

    def __init__(self) -> None:
        self._kept: dict[str, Card] = {}

    def plan(
        self,
        workshop: "Workshop",
        blueprint: Blueprint,
        shows: Callable[[BlueprintCard], bool] = lambda _: True,
    ) -> Plan:
        """One blueprint over the phases of its journey, as far as its cards are to be shown."""
        phases = workshop.children("phase", "journey", blueprint.journey)
        places = {phase.id: column for column, phase in enumerate(phases)}
        cells: dict[tuple[int, int], list[Card]] = {}
        tones = {department.id: number for number, department in enumerate(workshop.departments)}
        flags = _flags(workshop)
        for step in workshop.steps:
            if step.phase in places:
                key = (NUMBERS[CUSTOMER], places[step.phase])
                cells.setdefault(key, []).append(self._customer(step, flags.get(step.id)))
        for card in workshop.cards:
            if card.blueprint == blueprint.id and card.phase in places and shows(card):
                key = (NUMBERS[card.lane.value], places[card.phase])
                cells.setdefault(key, []).append(self._card(workshop, card, tones.get(card.department, -1)))
        for phase in phases:
            cells[NUMBERS[MINUTES], places[phase.id]] = [self._sum(workshop, blueprint.id, phase.id, flags)]
        first = {(NUMBERS[row], 0): hint for row, hint in HINTS.items()} if phases else {}
        return Plan(
            columns=tuple(Column(phase.id, phase.name or phase.id) for phase in phases),
            lanes=LANES,
            cells=cells,
            hints=first,
            least_width=20,
        )

    def _keep(self, made: Card) -> Card:
        kept = self._kept.get(made.id)
        if kept == made:
            return kept
        self._kept[made.id] = made
        return made

    def _customer(self, step: Step, moment: Moment | None) -> Card:
        marks = (step.id, f"⚑ {moment.id}" if moment is not None else "")
        shown = tuple(mark for mark in marks if mark)
        return self._keep(Card(step.id, step.action, marks=shown, ghost="·", fixed=True))

    def _card(self, workshop: "Workshop", card: BlueprintCard, tone: int) -> Card:
        department = workshop.find(card.department) if card.department else None
        marks = (
            "✖ fail point" if card.fail_point else "",
            "◷ wait point" if card.wait_point else "",
            card.role,
            department.name if department is not None and department.name != card.role else "",
            time_said(card.minutes) if card.minutes is not None else "",
            card.procedure,
            card.system,
        )
        shown = tuple(mark for mark in marks if mark)
        mood = "poor" if card.fail_point else "accent" if card.wait_point else ""
        return self._keep(Card(card.id, card.text, tone=tone, marks=shown, ghost="·", mood=mood))

    def _sum(self, workshop: "Workshop", blueprint: str, phase: str, flags: dict[str, Moment]) -> Card:
        needed, allowed = needed_minutes(workshop, blueprint, phase), allowed_minutes(workshop, phase)
        text = time_said(needed) if needed else "no minutes yet"
        mood = ""
        if allowed is not None:
            fits = needed <= allowed.minutes
            text += (
                f" {'●' if fits else '■ over the'} {time_said(allowed.minutes)} promised ({allowed.level})"
            )
            mood = "good" if fits else "poor"
        steps = workshop.children("step", "phase", phase)
        moments = dict.fromkeys(f"⚑ {flags[step.id].id}" for step in steps if step.id in flags)
        return self._keep(Card(f"sum {phase}", text, marks=tuple(moments), fixed=True, mood=mood))


def _flags(workshop: "Workshop") -> dict[str, Moment]:
    return {link.to: moment for moment in workshop.moments for link in moment.steps}
