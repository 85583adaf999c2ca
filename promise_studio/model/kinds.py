"""The kinds of item, each with the prefix that people say, its collection and its stage: the one list that edits, screens and documents read."""

from dataclasses import dataclass
from typing import Final

from promise_studio.model import (
    agreement,
    blueprint,
    case_source,
    comment,
    empathy_map,
    evidence,
    frame,
    journey,
    persona,
    promise,
    recovery,
    scenario,
    service_level,
    team,
)
from promise_studio.model.base import Item


@dataclass(frozen=True)
class Kind:
    """What the rest of the software needs to know about one kind of item."""

    name: str
    prefix: str
    collection: str
    cls: type[Item]
    stage: str
    many: str
    counted: str = ""
    """The word behind a number, of a kind whose heading cannot stand there."""

    @property
    def one(self) -> str:
        """The word for a single item."""
        return self.name


_TABLE: Final = (
    Kind("value", "VAL", "values", frame.Value, "frame", "values"),
    Kind("goal", "GOL", "goals", frame.Goal, "frame", "goals"),
    Kind("department", "DEP", "departments", team.Department, "frame", "departments"),
    Kind("member", "MEM", "members", team.Member, "frame", "people in the room"),
    Kind("quote", "VOC", "quotes", evidence.Quote, "listen", "customers’ words"),
    Kind("unwritten promise", "UNW", "unwritten", evidence.UnwrittenPromise, "listen", "unwritten promises"),
    Kind("habit", "HAB", "habits", evidence.HabitCheck, "listen", "habits that break promises"),
    Kind("comparison", "CMP", "comparisons", evidence.Comparison, "listen", "comparisons"),
    Kind("persona", "PER", "personas", persona.Persona, "personas", "personas"),
    Kind("note", "EMP", "notes", empathy_map.EmpathyNote, "empathy", "notes"),
    Kind("journey", "JRN", "journeys", journey.Journey, "journey", "journeys"),
    Kind("phase", "PHA", "phases", journey.Phase, "journey", "phases"),
    Kind("step", "STP", "steps", journey.Step, "journey", "steps"),
    Kind("moment", "MOM", "moments", journey.Moment, "journey", "moments that matter"),
    Kind("blueprint", "BLU", "blueprints", blueprint.Blueprint, "blueprint", "blueprints"),
    Kind("card", "CRD", "cards", blueprint.BlueprintCard, "blueprint", "blueprint cards"),
    Kind("procedure", "SOP", "procedures", blueprint.Procedure, "blueprint", "procedures"),
    Kind("system", "SYS", "systems", blueprint.System, "blueprint", "systems"),
    Kind("training", "TRN", "trainings", blueprint.Training, "blueprint", "training", "trainings"),
    Kind("theme", "THM", "themes", promise.Theme, "promise", "themes"),
    Kind("clause", "PRM", "clauses", promise.Clause, "promise", "clauses"),
    Kind("service level", "SLA", "service_levels", service_level.ServiceLevel, "commit", "service levels"),
    Kind("case source", "SRC", "case_sources", case_source.CaseSource, "commit", "files of cases"),
    Kind("measurement", "MEA", "measurements", service_level.Measurement, "commit", "measurements"),
    Kind("recovery", "REC", "recoveries", recovery.Recovery, "commit", "recoveries"),
    Kind("scenario", "SCN", "scenarios", scenario.Scenario, "test", "scenarios"),
    Kind("audit", "AUD", "audits", scenario.AuditRun, "test", "audit runs"),
    Kind("vote", "VOT", "votes", agreement.Vote, "test", "votes"),
    Kind("sign-off", "SGN", "signoffs", agreement.Signoff, "agree", "sign-offs"),
    Kind("comment", "COM", "comments", comment.Comment, "agree", "comments"),
    Kind("decision", "DEC", "decisions", agreement.Decision, "agree", "decisions"),
    Kind(
        "parked item",
        "PRK",
        "parked",
        agreement.Parked,
        "agree",
        "parking lot",
        "entries of the parking lot",
    ),
    Kind("action", "ACT", "actions", agreement.Action, "agree", "actions"),
    Kind("version", "VER", "versions", agreement.Version, "keep", "versions"),
    Kind("own-up", "OWN", "own_ups", agreement.OwnUp, "keep", "own-ups"),
    Kind("waiver", "WVR", "waivers", agreement.Waiver, "keep", "findings left as they are"),
)

KINDS: Final[dict[str, Kind]] = {kind.name: kind for kind in _TABLE}
BY_PREFIX: Final[dict[str, Kind]] = {kind.prefix: kind for kind in _TABLE}
SINGLES: Final[dict[str, str]] = {"FRAME": "frame", "PROMISE": "statement", "KEEP": "keep"}
"""Single parts: their id and the field of the workshop that holds them."""
SINGLE_STAGES: Final[dict[str, str]] = {"FRAME": "frame", "PROMISE": "promise", "KEEP": "keep"}
SINGLE_NAMES: Final[dict[str, str]] = {
    "FRAME": "the frame",
    "PROMISE": "the promise statement",
    "KEEP": "the plan to keep it",
}


def kind_of(item_id: str) -> Kind:
    """The kind that an id such as `PRM-3` belongs to; KeyError when no kind has that prefix."""
    return BY_PREFIX[item_id.partition("-")[0]]


def kind_name(item_id: str) -> str:
    """The name of the kind that an id belongs to, empty for a single part: what a link may lead to asks for it."""
    return "" if item_id in SINGLES else kind_of(item_id).name


def word_for(kind: str, number: int) -> str:
    """What so many items of a kind are called: “quote”, “entries of the parking lot”."""
    found = KINDS[kind]
    return found.one if number == 1 else found.counted or found.many


def stage_of(item_id: str) -> str:
    """The stage on which an item is worked on."""
    return SINGLE_STAGES.get(item_id) or kind_of(item_id).stage
