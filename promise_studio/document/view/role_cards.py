"""A card for each role that keeps the promise: what it does, how, what it may decide, and whom it calls."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from promise_studio.document.language.say import say, to_say
from promise_studio.document.view.pointers import Pointer, name_of
from promise_studio.document.view.wording import amount, shorten
from promise_studio.model import Workshop
from promise_studio.model.blueprint import Procedure
from promise_studio.model.promise import Clause, ClauseState
from promise_studio.model.recovery import Recovery
from promise_studio.spoken import capital

NO_ROLES = to_say(
    "No committed clause names a role yet, so there is nobody to hand a card to. "
    "Write down on Promise who does what for each clause."
)
LONGEST_LETTER = 900
"""Characters of a message that a card has room for; the rest stands in the recovery."""


@dataclass(frozen=True)
class Duty:
    """What the role does for one clause, and what the customer was told."""

    clause: Pointer
    promise: str
    part: str


@dataclass(frozen=True)
class Power:
    """What the role may do on the spot when a promise breaks."""

    recovery: Pointer
    trigger: str
    first_word: str
    may_spend: str
    remedy: str
    calls: str
    says: str


@dataclass(frozen=True)
class RoleCard:
    """Everything that one role needs to know of the promise, on one card."""

    role: str
    department: str
    accountable: tuple[Pointer, ...]
    duties: tuple[Duty, ...]
    procedures: tuple[tuple[str, str], ...]
    powers: tuple[Power, ...]


@dataclass(frozen=True)
class RoleCards:
    """The cards in the order in which the clauses name their roles."""

    cards: tuple[RoleCard, ...]
    missing: str


@dataclass
class _Gathered:
    role: str
    department: str = ""
    accountable: list[Pointer] = field(default_factory=list)
    duties: list[Duty] = field(default_factory=list)
    procedures: dict[str, tuple[str, str]] = field(default_factory=dict)
    powers: dict[str, Power] = field(default_factory=dict)

    def card(self) -> RoleCard:
        return RoleCard(
            self.role,
            self.department,
            tuple(self.accountable),
            tuple(self.duties),
            tuple(self.procedures.values()),
            tuple(self.powers.values()),
        )


def see_role_cards(workshop: Workshop) -> RoleCards:
    """The cards of the committed clauses; one role is one card, however it is capitalised."""
    gathered: dict[str, _Gathered] = {}
    for clause in workshop.clauses:
        if clause.state is ClauseState.COMMITTED:
            _gather(workshop, clause, gathered)
    cards = tuple(one.card() for one in gathered.values())
    return RoleCards(cards, "" if cards else say(NO_ROLES))


def _gather(workshop: Workshop, clause: Clause, gathered: dict[str, _Gathered]) -> None:
    pointer = Pointer(clause.id, clause.name_aloud)
    for part in clause.roles:
        if part.role.strip():
            one = _of(gathered, part.role)
            one.duties.append(Duty(pointer, clause.text, capital(part.part)))
            one.procedures.update(_procedures_of(workshop, clause, part.role))
    if clause.owner.strip():
        owner = _of(gathered, clause.owner)
        owner.accountable.append(pointer)
        owner.department = owner.department or name_of(workshop, clause.department)
    for recovery in _linked_recoveries(workshop, clause):
        if recovery.who_acts.strip():
            _of(gathered, recovery.who_acts).powers[recovery.id] = _power(recovery, workshop.frame.currency)


def _of(gathered: dict[str, _Gathered], role: str) -> _Gathered:
    return gathered.setdefault(_folded(role), _Gathered(" ".join(role.split())))


def _folded(role: str) -> str:
    """What two spellings of a role have in common."""
    return " ".join(role.split()).casefold()


def _procedures_of(workshop: Workshop, clause: Clause, role: str) -> Iterator[tuple[str, tuple[str, str]]]:
    """The procedures of a clause that are for this role; one that names no role is for all."""
    wanted = _folded(role)
    for link in clause.procedures:
        item = workshop.find(link.to)
        if isinstance(item, Procedure):
            roles = set(map(_folded, item.roles))
            if not roles or wanted in roles:
                yield item.id, (item.title or item.id, item.where)


def _linked_recoveries(workshop: Workshop, clause: Clause) -> Iterator[Recovery]:
    for link in clause.recoveries:
        item = workshop.find(link.to)
        if isinstance(item, Recovery):
            yield item


def _power(recovery: Recovery, currency: str) -> Power:
    return Power(
        Pointer(recovery.id, recovery.name or recovery.id),
        recovery.trigger,
        recovery.first_word_within,
        amount(recovery.authority, currency) if recovery.authority else "",
        recovery.remedy,
        recovery.escalate_to,
        shorten(recovery.letter, LONGEST_LETTER),
    )
