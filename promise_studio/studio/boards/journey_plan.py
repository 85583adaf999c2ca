"""A journey or an experience map as a board: phases over steps, one lane a thing that is known of a step."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from promise_studio.check.minutes import time_said
from promise_studio.model.journey import Journey, JourneyForm, Moment, Phase, Step
from promise_studio.model.moments import candidate_moments
from promise_studio.studio.boards.curve import LEVELS
from promise_studio.studio.boards.people import link_mark
from promise_studio.studio.boards.plan import Card, Column, Face, Group, Lane, Plan

if TYPE_CHECKING:
    from promise_studio.model import Workshop

LANES: tuple[tuple[str, str, Face], ...] = (
    ("action", "actions", Face.CELL),
    ("thought", "thoughts", Face.CELL),
    ("emotion", "emotion", Face.CURVE),
    ("feeling", "feeling", Face.CELL),
    ("importance", "importance", Face.CELL),
    ("touchpoint", "touchpoint", Face.CELL),
    ("channel", "channel", Face.CELL),
    ("waiting_minutes", "waiting", Face.CELL),
    ("pain", "pain", Face.CELL),
    ("opportunity", "opportunity", Face.CELL),
    ("department", "department", Face.CELL),
    ("quotes", "evidence", Face.CELL),
    ("moment", "moment", Face.BAR),
)
OURS = frozenset({"touchpoint", "channel", "department", "moment", "opportunity"})
"""Lanes that speak of an organisation: an experience map has none."""


@dataclass(frozen=True)
class _Known:
    """What a step's cards are made from, to notice when they must be made again."""

    step: Step
    department: str
    moments: tuple[Moment, ...]
    candidate: str
    tallies: bool = True


class StepCards:
    """Makes the cards of a step, and the same cards again for a step of which nothing changed."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[_Known, dict[str, list[Card]]]] = {}
        self.tallies = True
        """Whether the dots of moments are shown: not while a vote is open."""

    def plan(
        self, workshop: "Workshop", journey: Journey, shows: Callable[[Step], bool] = lambda _: True
    ) -> Plan:
        """One journey, its phases side by side, as far as its steps are to be shown."""
        ours = journey.form is not JourneyForm.EXPERIENCE
        lanes = tuple(lane for lane in LANES if ours or lane[0] not in OURS)
        phases: tuple[Phase, ...] = workshop.children("phase", "journey", journey.id)
        steps: dict[str, list[Step]] = {phase.id: [] for phase in phases}
        for step in workshop.steps:
            if step.phase in steps and shows(step):
                steps[step.phase].append(step)
        columns: list[Column] = []
        cells: dict[tuple[int, int], list[Card]] = {}
        found = self._known(workshop, journey, [step for row in steps.values() for step in row], ours=ours)
        for group, phase in enumerate(phases):
            for step in steps[phase.id]:
                cards = self._cards(found[step.id])
                for number, (field, _, _) in enumerate(lanes):
                    cells[number, len(columns)] = cards[field]
                columns.append(Column(step.id, step.id, group))
            if not steps[phase.id]:
                columns.append(Column(phase.id, "", group))
        return Plan(
            columns=tuple(columns),
            lanes=tuple(
                Lane(f, t, face, levels=LEVELS if face is Face.CURVE else ()) for f, t, face in lanes
            ),
            cells=cells,
            groups=tuple(_group(workshop, journey, phase) for phase in phases),
            hints={
                (0, n): "a adds a step" for n, column in enumerate(columns) if column.key.startswith("PHA")
            },
            least_width=16,
        )

    def _known(
        self, workshop: "Workshop", journey: Journey, steps: list[Step], *, ours: bool
    ) -> dict[str, _Known]:
        names = {department.id: department.name or department.id for department in workshop.departments}
        moments: dict[str, tuple[Moment, ...]] = {}
        for moment in workshop.moments:
            for link in moment.steps:
                moments[link.to] = (*moments.get(link.to, ()), moment)
        offered = candidate_moments(workshop, journey.id) if ours else ()
        candidates = {candidate.step: candidate.reason for candidate in offered}
        return {
            step.id: _Known(
                step,
                names.get(step.department, ""),
                moments.get(step.id, ()),
                candidates.get(step.id, ""),
                self.tallies,
            )
            for step in steps
        }

    def _cards(self, known: _Known) -> dict[str, list[Card]]:
        kept = self._kept.get(known.step.id)
        if kept is not None and _same(kept[0], known):
            return kept[1]
        step = known.step
        cards = {field: [_field_card(step, field)] for field, _, _ in LANES if field != "moment"}
        cards["department"] = [Card(f"{step.id}.department", known.department, ghost="·")]
        cards["moment"] = [
            moment_card(moment, step.id, tallies=known.tallies) for moment in known.moments
        ] or [Card(f"{step.id}.moment", ghost=f"◇ {known.candidate}?" if known.candidate else "·")]
        self._kept[step.id] = (known, cards)
        return cards


def _same(kept: _Known, known: _Known) -> bool:
    return (
        kept.step is known.step
        and (kept.department, kept.candidate, kept.tallies)
        == (known.department, known.candidate, known.tallies)
        and len(kept.moments) == len(known.moments)
        and all(one is other for one, other in zip(kept.moments, known.moments, strict=True))
    )


def _field_card(step: Step, field: str) -> Card:
    marks: tuple[str, ...] = ()
    mood = ""
    value = getattr(step, field)
    if field == "emotion":
        text = "" if value is None else str(value)
    elif field == "importance":
        text = "" if value is None else "★" * value + "☆" * (5 - value)
    elif field == "waiting_minutes":
        text = "" if value is None else time_said(value)
    elif field == "quotes":
        text = link_mark(tuple(link.to for link in value))
    else:
        text = value
    if field == "pain" and text:
        mood = "poor"
        marks = (f"severity {step.severity}",) if step.severity else ()
    return Card(f"{step.id}.{field}", text, marks=marks, ghost="·", mood=mood)


def moment_card(moment: Moment, step_id: str, *, tallies: bool = True) -> Card:
    """A moment as it stands under a step."""
    marks = (moment.id, "✓ confirmed" if moment.confirmed else "◌ to confirm")
    text = f"⚑ {moment.name or 'moment'}"
    return Card(
        f"{moment.id}@{step_id}",
        text,
        marks=marks,
        dots=moment.dots if tallies else 0,
        mood="accent",
        tone=-1,
    )


def _group(workshop: "Workshop", journey: Journey, phase: Phase) -> Group:
    name = phase.name or phase.id
    if journey.form is JourneyForm.EXPERIENCE:
        served = [p for p in workshop.phases if p.serves == phase.id]
        if served:
            return Group(phase.id, name, f"● served: {', '.join(p.name or p.id for p in served)}", "good")
        return Group(phase.id, name, "■ gap: nothing serves it", "poor")
    target = workshop.find(phase.serves) if phase.serves else None
    if target is not None:
        return Group(phase.id, name, f"→ serves {target.name or target.id}")
    maps = [j for j in workshop.journeys if j.form is JourneyForm.EXPERIENCE and j.persona == journey.persona]
    return Group(phase.id, name, "◌ serves no phase (s)" if maps else "")
