"""The aggregate: one frozen value that holds everything a team has made."""

from collections.abc import Iterator
from typing import Annotated, Any, Final, Self

from pydantic import Field, PrivateAttr

from promise_studio.model.agreement import Action, Decision, OwnUp, Parked, Signoff, Version, Vote, Waiver
from promise_studio.model.base import Item, Model
from promise_studio.model.blueprint import Blueprint, BlueprintCard, Procedure, System, Training
from promise_studio.model.case_source import CaseSource
from promise_studio.model.comment import Comment
from promise_studio.model.empathy_map import EmpathyNote
from promise_studio.model.evidence import Comparison, HabitCheck, Quote, UnwrittenPromise
from promise_studio.model.frame import Frame, Goal, Keep, Statement, Value
from promise_studio.model.journey import Journey, Moment, Phase, Step
from promise_studio.model.kinds import KINDS, SINGLES, kind_of
from promise_studio.model.persona import Persona
from promise_studio.model.promise import Clause, Theme
from promise_studio.model.recovery import Recovery
from promise_studio.model.scenario import AuditRun, Scenario
from promise_studio.model.service_level import Measurement, ServiceLevel
from promise_studio.model.team import Department, Member


class _Places(dict[str, int]):
    """Where ids were last seen: a hint, so it never makes two workshops differ."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Places)

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = None


class Workshop(Model):
    """Everything a team has made, in the order of the stages; `apply` in `edits` makes the next one."""

    # Made without a validator: building one takes as long as starting the studio, and defaults are valid.
    frame: Frame = Frame.model_construct()
    statement: Statement = Statement.model_construct()
    keep: Keep = Keep.model_construct()
    values: tuple[Value, ...] = ()
    goals: tuple[Goal, ...] = ()
    departments: tuple[Department, ...] = ()
    members: tuple[Member, ...] = ()
    quotes: tuple[Quote, ...] = ()
    unwritten: tuple[UnwrittenPromise, ...] = ()
    habits: tuple[HabitCheck, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    personas: tuple[Persona, ...] = ()
    notes: tuple[EmpathyNote, ...] = ()
    journeys: tuple[Journey, ...] = ()
    phases: tuple[Phase, ...] = ()
    steps: tuple[Step, ...] = ()
    moments: tuple[Moment, ...] = ()
    blueprints: tuple[Blueprint, ...] = ()
    cards: tuple[BlueprintCard, ...] = ()
    procedures: tuple[Procedure, ...] = ()
    systems: tuple[System, ...] = ()
    trainings: tuple[Training, ...] = ()
    themes: tuple[Theme, ...] = ()
    clauses: tuple[Clause, ...] = ()
    service_levels: tuple[ServiceLevel, ...] = ()
    case_sources: tuple[CaseSource, ...] = ()
    measurements: tuple[Measurement, ...] = ()
    recoveries: tuple[Recovery, ...] = ()
    scenarios: tuple[Scenario, ...] = ()
    audits: tuple[AuditRun, ...] = ()
    votes: tuple[Vote, ...] = ()
    signoffs: tuple[Signoff, ...] = ()
    comments: tuple[Comment, ...] = ()
    decisions: tuple[Decision, ...] = ()
    parked: tuple[Parked, ...] = ()
    actions: tuple[Action, ...] = ()
    versions: tuple[Version, ...] = ()
    own_ups: tuple[OwnUp, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    issued: dict[str, int] = Field(
        default_factory=dict, title="Ids issued", description="The highest number given out for each prefix."
    )
    key: Annotated[str, Field(pattern=r"^[a-z0-9]{0,32}$")] = Field(
        default="",
        title="Key",
        description="By what calendars and other tools know this workshop, whatever it is called later.",
    )

    # Where an id was last seen in its collection. Versions share it: it is a hint that `position` verifies,
    # so a stale entry costs a rebuild and never a wrong answer.
    _places: _Places = PrivateAttr(default_factory=_Places)

    def all(self, kind: str) -> tuple[Any, ...]:
        """Every item of a kind, in the team's order."""
        items: tuple[Any, ...] = getattr(self, KINDS[kind].collection)
        return items

    def position(self, item_id: str) -> int:
        """Where an item stands in its collection; KeyError when there is none."""
        items = self.all(kind_of(item_id).name)
        # Straight to where pydantic keeps it: its own way to a private attribute takes ten times as long.
        places: _Places = (self.__pydantic_private__ or {})["_places"]
        place = places.get(item_id, -1)
        if 0 <= place < len(items) and items[place].id == item_id:
            return place
        if len(items) > 0 and items[-1].id == item_id:
            place = len(items) - 1
            places[item_id] = place
            return place
        places.update((item.id, at) for at, item in enumerate(items))
        place = places.get(item_id, -1)
        if 0 <= place < len(items) and items[place].id == item_id:
            return place
        raise KeyError(item_id)

    def get(self, item_id: str) -> Any:
        """The item with this id; KeyError when there is none."""
        if item_id in SINGLES:
            return getattr(self, SINGLES[item_id])
        return self.all(kind_of(item_id).name)[self.position(item_id)]

    def find(self, item_id: str) -> Any | None:
        """The item with this id, or None."""
        try:
            return self.get(item_id)
        except KeyError:
            return None

    def children(self, kind: str, field: str, parent: str) -> tuple[Any, ...]:
        """The items of `kind` whose reference `field` names `parent`, in the team's order."""
        return tuple(item for item in self.all(kind) if getattr(item, field) == parent)

    def items(self) -> Iterator[Item]:
        """Every item of every kind, the single parts first, in the order of the stages."""
        for name in SINGLES.values():
            yield getattr(self, name)
        for kind in KINDS.values():
            yield from self.all(kind.name)

    def with_parts(self, **parts: Any) -> Self:
        """A copy with whole collections or single parts replaced by already valid values."""
        return self.model_copy(update=parts)

    def highest(self, prefix: str) -> int:
        """The highest number that was given out for a prefix."""
        return self.issued.get(prefix, 0)


PART_CLASSES: Final[dict[str, type[Item]]] = {
    name: type(Workshop.model_fields[name].default) for name in SINGLES.values()
} | {kind.collection: kind.cls for kind in KINDS.values()}
"""What each part of a workshop holds, by the name of its field: a single part itself, or the items of a kind."""
