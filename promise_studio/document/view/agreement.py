"""What was decided: decisions and dissent, the parking lot, actions."""

from dataclasses import dataclass
from datetime import date

from promise_studio.check.lookups import CheckContext
from promise_studio.document.language.dates import short_date
from promise_studio.document.language.say import say, to_say
from promise_studio.document.view.marks import DONE, OVERDUE, UNDER_WAY, Mark
from promise_studio.document.view.pointers import Pointer, point_to
from promise_studio.model import Workshop
from promise_studio.model.agreement import Action, Decision

NO_DECISIONS = to_say("No decision, parked question or action has been written down yet.")


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
    return Agreement(decisions, parked, actions, "" if decisions or parked or actions else say(NO_DECISIONS))
