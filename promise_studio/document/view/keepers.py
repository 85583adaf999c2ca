"""Who keeps the promise and with what: owners, procedures, systems, training, and the gaps in them."""

from dataclasses import dataclass
from datetime import date

from promise_studio.check.lookups import CheckContext
from promise_studio.check.procedure_gaps import past_review, untrained_roles
from promise_studio.document.language.dates import short_date
from promise_studio.document.language.say import say, to_say
from promise_studio.document.view.gaps import gaps_behind_promises
from promise_studio.document.view.marks import Mark, Shape
from promise_studio.document.view.pointers import Pointer, name_of
from promise_studio.document.view.wording import join_and
from promise_studio.model import Workshop
from promise_studio.model.blueprint import Procedure, ProcedureState
from promise_studio.model.frame import Keep
from promise_studio.spoken import capital

NOBODY = to_say("No clause has an owner, a procedure, a system or training yet: nobody is bound to keep it.")
STATES = {
    ProcedureState.IN_USE: Mark(Shape.SAFE, to_say("In use")),
    ProcedureState.DRAFT: Mark(Shape.TIGHT, to_say("Draft")),
    ProcedureState.MISSING: Mark(Shape.BROKEN, to_say("To be written")),
    ProcedureState.RETIRED: Mark(Shape.OPEN, to_say("Retired")),
}
PAST_REVIEW = Mark(Shape.TIGHT, to_say("Past review"))


@dataclass(frozen=True)
class OwnerRow:
    """Who answers for a clause, and which role does what."""

    clause: Pointer
    owner: str
    department: str
    roles: tuple[tuple[str, str], ...]
    assurances: tuple[str, ...]


@dataclass(frozen=True)
class ProcedureRow:
    """A procedure, how far it is, and whom nobody taught it."""

    id: str
    title: str
    summary: str
    where: str
    owner: str
    mark: Mark
    review: str
    untrained: str


@dataclass(frozen=True)
class SystemRow:
    """A system or partner that the promise leans on."""

    id: str
    name: str
    purpose: str
    owner: str


@dataclass(frozen=True)
class TrainingRow:
    """A training, who takes it and how far it is."""

    id: str
    title: str
    roles: tuple[str, ...]
    mark: Mark
    plan: str


@dataclass(frozen=True)
class Keepers:
    """Owners, procedures, systems and training, the gaps, and how the promise stays alive."""

    owners: tuple[OwnerRow, ...]
    procedures: tuple[ProcedureRow, ...]
    systems: tuple[SystemRow, ...]
    trainings: tuple[TrainingRow, ...]
    gaps: tuple[str, ...]
    upkeep: tuple[tuple[str, str], ...]
    missing: str


def _procedure(procedure: Procedure, today: date) -> ProcedureRow:
    in_use = procedure.state is ProcedureState.IN_USE
    due = short_date(procedure.review_due)
    return ProcedureRow(
        id=procedure.id,
        title=procedure.title or procedure.id,
        summary=procedure.summary,
        where=procedure.where,
        owner=procedure.owner,
        mark=PAST_REVIEW if in_use and past_review(procedure, today) else STATES[procedure.state],
        review=say("review by %(day)s", day=due) if due else "",
        untrained=join_and(untrained_roles(procedure)),
    )


def _upkeep(keep: Keep) -> tuple[tuple[str, str], ...]:
    review = " · ".join(filter(None, (short_date(keep.review_on), keep.review_owner)))
    published = " · ".join(filter(None, (short_date(keep.published_on), join_and(keep.published_where))))
    facts = (
        (say("Next review"), review),
        (say("Published"), published),
        (say("How staff learn it"), keep.education),
        (say("How we hear whether it is kept"), keep.feedback),
        (say("How we report shortfalls"), keep.report),
        (say("Gains we track"), join_and(keep.gains)),
    )
    return tuple((name, words) for name, words in facts if words)


def _trainings(workshop: Workshop) -> tuple[TrainingRow, ...]:
    rows = []
    for training in workshop.trainings:
        done = training.done_on
        mark = (
            Mark(Shape.SAFE, say("Done %(day)s", day=short_date(done)))
            if done
            else Mark(Shape.TIGHT, to_say("Planned"))
        )
        rows.append(
            TrainingRow(training.id, training.title or training.id, training.roles, mark, training.plan)
        )
    return tuple(rows)


def _owners(context: CheckContext) -> tuple[OwnerRow, ...]:
    workshop = context.workshop
    return tuple(
        OwnerRow(
            Pointer(clause.id, clause.name_aloud),
            clause.owner,
            name_of(workshop, clause.department),
            tuple((part.role, capital(part.part)) for part in clause.roles if part.role or part.part),
            clause.assurances,
        )
        for clause in context.live
    )


def see_keepers(context: CheckContext) -> Keepers:
    """Everybody and everything behind the clauses; gaps are those of committed clauses."""
    workshop = context.workshop
    keepers = Keepers(
        owners=_owners(context),
        procedures=tuple(_procedure(procedure, context.today) for procedure in workshop.procedures),
        systems=tuple(
            SystemRow(item.id, item.name or item.id, item.purpose, item.owner) for item in workshop.systems
        ),
        trainings=_trainings(workshop),
        gaps=gaps_behind_promises(context),
        upkeep=_upkeep(workshop.keep),
        missing="",
    )
    filled = keepers.owners or keepers.procedures or keepers.systems or keepers.trainings or keepers.upkeep
    return keepers if filled else Keepers((), (), (), (), (), (), say(NOBODY))
