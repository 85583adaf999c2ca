"""What several checks ask of a workshop, looked up once and only when somebody asks."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from promise_studio.check import tables
from promise_studio.check.reads import EVERYTHING, Reads
from promise_studio.check.recall import Recall
from promise_studio.check.table import WHOLE, Table, V
from promise_studio.measure.verdict import Verdict, worst
from promise_studio.model.agreement import Vote
from promise_studio.model.blueprint import Procedure
from promise_studio.model.frame import Keep
from promise_studio.model.journey import JourneyForm, Step
from promise_studio.model.kinds import KINDS
from promise_studio.model.links import Link
from promise_studio.model.promise import Clause
from promise_studio.model.recovery import Recovery
from promise_studio.model.scenario import Scenario
from promise_studio.model.service_level import ServiceLevel
from promise_studio.model.workshop import Workshop

if TYPE_CHECKING:
    from promise_studio.check.house_rules import HouseRules

D = TypeVar("D")
NONE: list[str] = []


class Lookups:
    """A workshop with an index for everything that the checks look up more than once.

    Made with the lookups of the value `before`, it carries over what no edit in between has touched.
    """

    def __init__(self, workshop: Workshop, before: "Lookups | None" = None) -> None:
        self.recall: Recall = Recall(workshop) if before is None else before.recall.onward(workshop)
        self.reads = Reads()

    @property
    def workshop(self) -> Workshop:
        """The whole workshop; whoever asks for it depends on everything in it."""
        self.reads.note(EVERYTHING)
        return self.recall.workshop

    def find(self, item_id: str) -> Any | None:
        """The item with this id, or None."""
        self.reads.note(item_id)
        return self.recall.workshop.find(item_id)

    def all(self, kind: str) -> tuple[Any, ...]:
        """Every item of a kind, in the team's order."""
        self.reads.note(KINDS[kind].collection)
        return self.recall.workshop.all(kind)

    def table(self, table: Table[V]) -> Mapping[Any, V]:
        """A whole table."""
        self.reads.note(table.name)
        return self.recall.table(table)

    def entry(self, table: Table[V], key: object, default: D) -> V | D:
        """One entry of a table."""
        self.reads.note(table.entry(key))
        found = self.recall.table(table).get(key)
        return default if found is None else found

    def linked(self, links: Iterable[Link]) -> list[Any]:
        """The items at the far end of evidence links; links that lead nowhere are left out."""
        return [item for link in links if (item := self.find(link.to)) is not None]

    def mark(self, item_id: str) -> str:
        """What an item says today, as a fingerprint; empty when there is none."""
        item = self.find(item_id)
        return "" if item is None else self.recall.mark(item)

    @property
    def keep(self) -> Keep:
        """The plan to keep the promise."""
        self.reads.note("KEEP")
        return self.recall.workshop.keep

    @property
    def live(self) -> tuple[Clause, ...]:
        """The clauses that somebody still works on or keeps: all but the retired ones."""
        return self.table(tables.STATES)["live"]

    @property
    def committed(self) -> tuple[Clause, ...]:
        """The clauses that customers are promised."""
        return self.table(tables.STATES)["committed"]

    @property
    def to_keep(self) -> tuple[Clause, ...]:
        """The clauses that must be kept now or soon: committed ones and drafts, not aims."""
        return self.table(tables.STATES)["to keep"]

    def levels(self, clause_id: str) -> list[ServiceLevel]:
        """The rows of the SLA table that measure a clause."""
        return self.entry(tables.LEVELS, clause_id, [])

    def scenarios(self, clause_id: str) -> list[Scenario]:
        """The scenarios that try a clause."""
        return self.entry(tables.SCENARIOS, clause_id, [])

    def verdict(self, level: ServiceLevel) -> Verdict:
        """What its latest figures say of a service level."""
        self.reads.note(level.id)
        measurement = self.entry(tables.LATEST, level.id, None)
        return self.recall.verdict(level, measurement, self.keep.headroom_floor)

    def source_of(self, level: ServiceLevel) -> str:
        """Where its figure comes from: what the row says, else what its latest figures say."""
        measurement = self.entry(tables.LATEST, level.id, None)
        return level.source or (measurement.source if measurement is not None else "")

    def clause_verdict(self, clause_id: str) -> Verdict:
        """The worst verdict among the rows of a clause."""
        return worst(self.verdict(level) for level in self.levels(clause_id))

    def procedures(self, clause: Clause) -> list[Procedure]:
        """The procedures that keep a clause: its own, and those of its rows."""
        links = [*clause.procedures, *(link for level in self.levels(clause.id) for link in level.procedures)]
        return self.linked({link.to: link for link in links}.values())

    def leaning_on(self, item_id: str) -> list[Clause]:
        """The clauses to keep that lean on a procedure or a recovery."""
        return self._clauses(self.entry(tables.LEANING, item_id, NONE))

    def serving(self, moment_id: str) -> list[Clause]:
        """The clauses that hang on a moment, the retired ones left out."""
        return self._clauses(self.entry(tables.SERVED, moment_id, NONE))

    def _clauses(self, ids: list[str]) -> list[Clause]:
        return [item for clause_id in ids if (item := self.find(clause_id)) is not None]

    def recoveries(self, clause: Clause) -> list[Recovery]:
        """What the customer gets when a clause is broken."""
        return self.linked(clause.recoveries)

    @property
    def phases(self) -> Mapping[str, list[Any]]:
        """The phases of each journey."""
        return self.table(tables.PHASES)

    @property
    def steps(self) -> Mapping[str, list[Any]]:
        """The steps of each phase."""
        return self.table(tables.STEPS)

    def steps_of_clause(self, clause: Clause) -> list[Step]:
        """The steps of our own journeys at the moments that a clause serves."""
        steps = [step for moment in self.linked(clause.moments) for step in self.linked(moment.steps)]
        return [step for step in steps if self.form_of(step) is not JourneyForm.EXPERIENCE]

    def form_of(self, step: Step) -> JourneyForm | None:
        """The form of the map on which a step stands."""
        return self.entry(tables.FORMS, step.phase, None)

    @property
    def notes(self) -> Mapping[str, set[str]]:
        """The quadrants of each persona's map that hold a note."""
        return self.table(tables.FILLED)

    @property
    def votes(self) -> Mapping[tuple[str, str], dict[str, Vote]]:
        """For each clause and criterion the last vote of each department."""
        return self.table(tables.VOTES)

    @property
    def promise_mark(self) -> str:
        """The fingerprint of the promise as it stands, which a valid sign-off carries."""
        return str(self.table(tables.MARK)[WHOLE])


class CheckContext(Lookups):
    """What a rule sees: the workshop with its indexes, the day of judgement and what the house says."""

    def __init__(
        self,
        workshop: Workshop,
        today: date,
        house: "HouseRules | None" = None,
        before: "CheckContext | None" = None,
    ) -> None:
        super().__init__(workshop, before)
        self.today = today
        self.house = house
