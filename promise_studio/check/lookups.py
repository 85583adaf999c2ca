"""What several checks ask of a workshop, looked up once and only when somebody asks."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import Any

from promise_studio.measure.verdict import Verdict, judge_all, worst
from promise_studio.model.agreement import Vote
from promise_studio.model.blueprint import Procedure
from promise_studio.model.fingerprint import promise_fingerprint
from promise_studio.model.journey import JourneyForm, Step
from promise_studio.model.links import Link
from promise_studio.model.promise import Clause, ClauseState
from promise_studio.model.recovery import Recovery
from promise_studio.model.scenario import Scenario
from promise_studio.model.service_level import ServiceLevel
from promise_studio.model.workshop import Workshop


def group(items: Iterable[Any], field: str) -> dict[str, list[Any]]:
    """Items by the id in one of their reference fields."""
    groups: dict[str, list[Any]] = defaultdict(list)
    for item in items:
        groups[getattr(item, field)].append(item)
    return groups


def group_by_clause(items: Iterable[Any]) -> dict[str, list[Any]]:
    """Items by the clause that they measure or try; those of no clause under the empty id."""
    groups: dict[str, list[Any]] = defaultdict(list)
    for item in items:
        groups[item.clause.to if item.clause is not None else ""].append(item)
    return groups


class Lookups:
    """A workshop with an index for everything that the checks look up more than once."""

    def __init__(self, workshop: Workshop) -> None:
        self.workshop = workshop

    def linked(self, links: Iterable[Link]) -> list[Any]:
        """The items at the far end of evidence links; links that lead nowhere are left out."""
        return [item for link in links if (item := self.workshop.find(link.to)) is not None]

    @cached_property
    def live(self) -> tuple[Clause, ...]:
        """The clauses that somebody still works on or keeps: all but the retired ones."""
        return tuple(clause for clause in self.workshop.clauses if clause.state is not ClauseState.RETIRED)

    @cached_property
    def committed(self) -> tuple[Clause, ...]:
        """The clauses that customers are promised."""
        return tuple(clause for clause in self.workshop.clauses if clause.state is ClauseState.COMMITTED)

    @cached_property
    def to_keep(self) -> tuple[Clause, ...]:
        """The clauses that must be kept now or soon: committed ones and drafts, not aims."""
        return tuple(clause for clause in self.live if clause.state is not ClauseState.STRETCH)

    @cached_property
    def _levels(self) -> dict[str, list[ServiceLevel]]:
        return group_by_clause(self.workshop.service_levels)

    def levels(self, clause_id: str) -> list[ServiceLevel]:
        """The rows of the SLA table that measure a clause."""
        return self._levels.get(clause_id, [])

    @cached_property
    def _scenarios(self) -> dict[str, list[Scenario]]:
        return group_by_clause(self.workshop.scenarios)

    def scenarios(self, clause_id: str) -> list[Scenario]:
        """The scenarios that try a clause."""
        return self._scenarios.get(clause_id, [])

    @cached_property
    def verdicts(self) -> dict[str, Verdict]:
        """The verdict on every service level."""
        return judge_all(self.workshop)

    def clause_verdict(self, clause_id: str) -> Verdict:
        """The worst verdict among the rows of a clause."""
        return worst(self.verdicts[level.id] for level in self.levels(clause_id))

    def procedures(self, clause: Clause) -> list[Procedure]:
        """The procedures that keep a clause: its own, and those of its rows."""
        links = [*clause.procedures, *(link for level in self.levels(clause.id) for link in level.procedures)]
        return self.linked({link.to: link for link in links}.values())

    @cached_property
    def leaning_on_procedures(self) -> list[tuple[Procedure, list[Clause]]]:
        """Each procedure behind a clause that must be kept, with those clauses, in the team's order."""
        clauses: dict[str, list[Clause]] = defaultdict(list)
        for clause in self.to_keep:
            for procedure in self.procedures(clause):
                clauses[procedure.id].append(clause)
        return [(item, clauses[item.id]) for item in self.workshop.procedures if item.id in clauses]

    def recoveries(self, clause: Clause) -> list[Recovery]:
        """What the customer gets when a clause is broken."""
        return self.linked(clause.recoveries)

    @cached_property
    def phases(self) -> dict[str, list[Any]]:
        """The phases of each journey."""
        return group(self.workshop.phases, "journey")

    @cached_property
    def steps(self) -> dict[str, list[Any]]:
        """The steps of each phase."""
        return group(self.workshop.steps, "phase")

    @cached_property
    def _phases_of_others(self) -> set[str]:
        others = {journey.id for journey in self.workshop.journeys if journey.form is JourneyForm.EXPERIENCE}
        return {phase.id for phase in self.workshop.phases if phase.journey in others}

    def steps_of_clause(self, clause: Clause) -> list[Step]:
        """The steps of our own journeys at the moments that a clause serves."""
        steps = [step for moment in self.linked(clause.moments) for step in self.linked(moment.steps)]
        return [step for step in steps if step.phase not in self._phases_of_others]

    @cached_property
    def notes(self) -> dict[str, set[str]]:
        """The quadrants of each persona's map that hold a note."""
        filled: dict[str, set[str]] = defaultdict(set)
        for note in self.workshop.notes:
            if note.text:
                filled[note.persona].add(note.quadrant)
        return filled

    @cached_property
    def votes(self) -> dict[tuple[str, str], dict[str, Vote]]:
        """For each clause and criterion the last vote of each department."""
        votes: dict[tuple[str, str], dict[str, Vote]] = defaultdict(dict)
        for vote in self.workshop.votes:
            votes[vote.clause, vote.criterion][vote.department] = vote
        return votes

    @cached_property
    def promise_mark(self) -> str:
        """The fingerprint of the promise as it stands, which a valid sign-off carries."""
        return promise_fingerprint(self.workshop)


class CheckContext(Lookups):
    """What a rule sees: the workshop with its indexes, and the day on which it is judged."""

    def __init__(self, workshop: Workshop, today: date) -> None:
        super().__init__(workshop)
        self.today = today
