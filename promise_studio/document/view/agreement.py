"""What was decided and by whom: decisions and dissent, the parking lot, actions, sign-off."""

from dataclasses import dataclass
from datetime import date

from promise_studio.check.lookups import CheckContext
from promise_studio.check.signing import Standing, is_voided, standings
from promise_studio.document.view.marks import DONE, OVERDUE, UNDER_WAY, Mark, mark_signoff
from promise_studio.document.view.pointers import Pointer, point_to
from promise_studio.document.view.wording import capital, short_date
from promise_studio.model import Workshop
from promise_studio.model.agreement import Action, Decision, Party, SignoffDecision

NO_DECISIONS = "No decision, parked question or action has been written down yet."
NO_SIGNERS = "No department is named yet, so there is nobody to sign."


@dataclass(frozen=True)
class DecisionRow:
    """What was decided, why, who would rather not have, and what would reopen it."""

    id: str
    what: str
    why: str
    dissent: str
    change_mind: str
    decided_on: str


@dataclass(frozen=True)
class ParkedRow:
    """A question for later, and what became of it."""

    id: str
    text: str
    raised_by: str
    answer: str


@dataclass(frozen=True)
class ActionRow:
    """Something somebody does by a day."""

    id: str
    text: str
    about: Pointer | None
    owner: str
    due: str
    mark: Mark


@dataclass(frozen=True)
class Agreement:
    """Decisions, the parking lot and the actions, open ones first."""

    decisions: tuple[DecisionRow, ...]
    parked: tuple[ParkedRow, ...]
    actions: tuple[ActionRow, ...]
    missing: str


@dataclass(frozen=True)
class SignRow:
    """One department's line in the sign-off block; `id` is that of its last sign-off, if any."""

    id: str
    department: str
    lead: str
    mark: Mark
    words: str
    signed: str
    signed_by: str

    @property
    def waits(self) -> bool:
        """Whether the line is still to be filled in by hand."""
        return not self.signed_by


@dataclass(frozen=True)
class PreviewRow:
    """What a partner or a customer said to the whole promise."""

    party: str
    name: str
    mark: Mark
    words: str
    signed: str


@dataclass(frozen=True)
class SignOff:
    """The sign-off block and the previews beside it."""

    rows: tuple[SignRow, ...]
    previews: tuple[PreviewRow, ...]
    missing: str


def mark_action(action: Action, today: date) -> Mark:
    """Done, overdue or open on a day."""
    if action.done:
        return DONE
    return OVERDUE if action.due is not None and action.due < today else UNDER_WAY


def _action(workshop: Workshop, action: Action, today: date) -> ActionRow:
    about = point_to(workshop, action.about)
    return ActionRow(
        action.id, action.text, about, action.owner, short_date(action.due), mark_action(action, today)
    )


def _decision(decision: Decision) -> DecisionRow:
    return DecisionRow(
        decision.id,
        decision.what,
        decision.why,
        decision.dissent,
        decision.change_mind,
        short_date(decision.decided_on),
    )


def see_agreement(context: CheckContext) -> Agreement:
    """Decisions in order, then what is parked, then actions by their day."""
    workshop = context.workshop
    ordered = sorted(workshop.actions, key=lambda action: (action.done, action.due or date.max))
    decisions = tuple(_decision(decision) for decision in workshop.decisions)
    parked = tuple(ParkedRow(item.id, item.text, item.raised_by, item.answer) for item in workshop.parked)
    actions = tuple(_action(workshop, action, context.today) for action in ordered)
    return Agreement(decisions, parked, actions, "" if decisions or parked or actions else NO_DECISIONS)


def _previews(context: CheckContext) -> tuple[PreviewRow, ...]:
    return tuple(
        PreviewRow(
            capital(signoff.party.value),
            signoff.name,
            mark_signoff(signoff.decision, voided=is_voided(signoff, context.promise_mark)),
            signoff.words,
            short_date(signoff.signed_on),
        )
        for signoff in context.workshop.signoffs
        if signoff.party is not Party.DEPARTMENT
    )


def see_signoff(context: CheckContext) -> SignOff:
    """Where every department stands, with an empty line for those that have not signed."""
    rows = []
    for row in standings(context):
        signoff = row.signoff
        voided = row.standing is Standing.VOIDED
        mark = mark_signoff(signoff.decision if signoff else SignoffDecision.NOT_YET, voided=voided)
        rows.append(
            SignRow(
                id=signoff.id if signoff else "",
                department=row.department.name_aloud,
                lead=row.department.lead,
                mark=mark,
                words=signoff.words if signoff else "",
                signed=short_date(signoff.signed_on) if signoff and not voided else "",
                signed_by=signoff.name if signoff and not voided else "",
            )
        )
    previews = _previews(context)
    return SignOff(tuple(rows), previews, "" if rows or previews else NO_SIGNERS)
