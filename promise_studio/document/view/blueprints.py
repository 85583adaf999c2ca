"""Service blueprints: lanes as rows, parted by the three lines, and the phases of the journey as columns."""

from dataclasses import dataclass

from promise_studio.check.lookups import Lookups
from promise_studio.document.language.say import say, to_say, translate
from promise_studio.document.view.phase_columns import Setting, fitting_panels, pages_for
from promise_studio.document.view.pointers import Pointer, name_of, point_to
from promise_studio.document.view.wording import minutes_aloud
from promise_studio.model import Workshop
from promise_studio.model.blueprint import Blueprint, BlueprintCard, Lane
from promise_studio.model.journey import Phase

NO_BLUEPRINTS = to_say(
    "No blueprint has been drawn yet: what has to happen behind the promise is not written down."
)
ROOMY = Setting(letters=8.4, leading=1.3, beside=5.0, between=0.0, around=1.4, edges=3.4, line=6.4)
CLOSE = Setting(letters=8.0, leading=1.2, beside=3.6, between=0.0, around=0.9, edges=2.4, line=5.0)
FAIL, WAIT = "Fail point  ", "Wait  "
"""As wide as these signs."""
NO_COLUMNS = to_say("This blueprint has no journey with phases yet, so it has no columns.")
LANES: tuple[tuple[str, str, Lane | None, str], ...] = (
    ("evidence", to_say("Physical evidence"), Lane.EVIDENCE, ""),
    ("customer", to_say("Customer actions"), None, ""),
    ("people", to_say("Frontstage people"), Lane.FRONTSTAGE_PEOPLE, to_say("Line of interaction")),
    ("technology", to_say("Frontstage technology"), Lane.FRONTSTAGE_TECHNOLOGY, ""),
    ("backstage", to_say("Backstage"), Lane.BACKSTAGE, to_say("Line of visibility")),
    ("support", to_say("Support processes"), Lane.SUPPORT, to_say("Line of internal interaction")),
)
LINE_KEYS = {"Line of interaction": "interaction", "Line of visibility": "visibility"}


@dataclass(frozen=True)
class BlueprintNote:
    """One card on the blueprint."""

    text: str
    who: str
    procedure: Pointer | None
    system: str
    minutes: str
    fail_point: bool
    wait_point: bool
    note: str

    @property
    def printed(self) -> tuple[str, str, str]:
        """The paragraphs of the card."""
        procedure = self.procedure.id if self.procedure else ""
        signs = FAIL * self.fail_point + WAIT * self.wait_point
        who = " · ".join(filter(None, (self.who, self.minutes, self.system, procedure)))
        return self.text, who, signs + self.note


@dataclass(frozen=True)
class LaneRow:
    """One lane; `line` names the line drawn above it, if any."""

    key: str
    name: str
    line: str
    line_key: str
    cells: tuple[tuple[BlueprintNote, ...], ...]


@dataclass(frozen=True)
class BlueprintPanel:
    """As many phases as fit one page."""

    title: str
    first: int
    phases: tuple[Pointer, ...]
    lanes: tuple[LaneRow, ...]

    @property
    def dense(self) -> bool:
        """Whether it is set closer, as that saves a page."""
        return pages_for(self.height(CLOSE)) < pages_for(self.height(ROOMY))

    def height(self, setting: Setting) -> float:
        """How high its rows are, in millimetres."""
        rows = [
            [[words for card in cards for words in card.printed] for cards in lane.cells]
            for lane in self.lanes
        ]
        edges = sum(max(map(len, lane.cells), default=0) for lane in self.lanes) * setting.edges
        lines = sum(bool(lane.line) for lane in self.lanes) * setting.line
        return setting.height(rows, len(self.phases)) + edges + lines


@dataclass(frozen=True)
class BlueprintMap:
    """One blueprint in one or more panels."""

    id: str
    title: str
    journey: Pointer | None
    panels: tuple[BlueprintPanel, ...]
    missing: str


@dataclass(frozen=True)
class Blueprints:
    """Every blueprint, in the team's order."""

    maps: tuple[BlueprintMap, ...]
    missing: str


def _card(workshop: Workshop, card: BlueprintCard) -> BlueprintNote:
    return BlueprintNote(
        text=card.text,
        who=" · ".join(filter(None, (card.role, name_of(workshop, card.department)))),
        procedure=point_to(workshop, card.procedure),
        system=name_of(workshop, card.system),
        minutes="" if card.minutes is None else minutes_aloud(card.minutes),
        fail_point=card.fail_point,
        wait_point=card.wait_point,
        note=card.note,
    )


def _plain(text: str) -> BlueprintNote:
    return BlueprintNote(text, "", None, "", "", fail_point=False, wait_point=False, note="")


def _cells(
    lookups: Lookups, blueprint: Blueprint, lane: Lane | None, phases: tuple[Phase, ...]
) -> tuple[tuple[BlueprintNote, ...], ...]:
    if lane is None:
        return tuple(
            tuple(_plain(step.action) for step in lookups.steps.get(phase.id, []) if step.action)
            for phase in phases
        )
    cards = [card for card in lookups.workshop.cards if card.blueprint == blueprint.id and card.lane is lane]
    return tuple(
        tuple(_card(lookups.workshop, card) for card in cards if card.phase == phase.id) for phase in phases
    )


def _lanes(lookups: Lookups, blueprint: Blueprint, phases: tuple[Phase, ...]) -> tuple[LaneRow, ...]:
    rows = (
        LaneRow(
            key,
            translate(name),
            translate(line),
            LINE_KEYS.get(line, "internal"),
            _cells(lookups, blueprint, lane, phases),
        )
        for key, name, lane, line in LANES
    )
    return tuple(row for row in rows if row.key != "technology" or any(row.cells))


def _map(lookups: Lookups, blueprint: Blueprint) -> BlueprintMap:
    phases: list[Phase] = lookups.phases.get(blueprint.journey, [])

    def make(title: str, first: int, part: tuple[Phase, ...]) -> BlueprintPanel:
        names = tuple(Pointer(phase.id, phase.name or phase.id) for phase in part)
        return BlueprintPanel(title, first, names, _lanes(lookups, blueprint, part))

    panels = fitting_panels(phases, make, lambda panel: panel.height(CLOSE))
    return BlueprintMap(
        id=blueprint.id,
        title=blueprint.title or say("Service blueprint"),
        journey=point_to(lookups.workshop, blueprint.journey),
        panels=panels,
        missing="" if panels else say(NO_COLUMNS),
    )


def see_blueprints(lookups: Lookups) -> Blueprints:
    """Every blueprint of the workshop."""
    maps = tuple(_map(lookups, blueprint) for blueprint in lookups.workshop.blueprints)
    return Blueprints(maps, "" if maps else say(NO_BLUEPRINTS))
