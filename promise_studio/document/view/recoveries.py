"""Recovery: what a customer gets when the promise is broken, from whom and how soon."""

from dataclasses import dataclass

from promise_studio.document.language.fixed_words import said
from promise_studio.document.language.say import say, to_say
from promise_studio.document.view.guarantee_tests import GuaranteeTests, see_guarantee_tests
from promise_studio.document.view.pointers import Pointer, point_to_all
from promise_studio.document.view.recovery_stages import Stage, claim_words, see_stages
from promise_studio.document.view.wording import amount
from promise_studio.model import Workshop
from promise_studio.model.recovery import Recovery
from promise_studio.spoken import capital

NO_RECOVERY = to_say(
    "No recovery has been written yet: a customer whose promise is broken gets nothing that was agreed."
)
Ladder = tuple[tuple[str, str, str, str], ...]


@dataclass(frozen=True)
class RecoveryBlock:
    """One recovery as a reviewer reads it."""

    id: str
    name: str
    trigger: str
    clauses: tuple[Pointer, ...]
    stages: tuple[Stage, ...]
    steps: tuple[str, ...]
    remedy: str
    form: str
    claim: str
    tiers: tuple[tuple[str, str, str], ...]
    ladder: Ladder
    ladder_of: str
    """The earlier recovery with the very same ladder, empty for the first one: it is printed once."""
    exclusions: tuple[str, ...]
    tells_change: str
    letter: str


@dataclass(frozen=True)
class OwnUpNote:
    """A shortfall that we say aloud, and what changes."""

    id: str
    period: str
    what: str
    change: str
    level: str


@dataclass(frozen=True)
class Recoveries:
    """Every recovery, how each does on the tests of a guarantee, and the shortfalls that were owned up to."""

    words: str
    blocks: tuple[RecoveryBlock, ...]
    tests: GuaranteeTests
    own_ups: tuple[OwnUpNote, ...]
    missing: str


def remedy_words(recovery: Recovery, currency: str) -> str:
    """What the customer gets, in a line: the remedy, or its first tier, or its form."""
    if recovery.remedy:
        return recovery.remedy
    for tier in recovery.tiers:
        if tier.remedy or tier.amount is not None:
            return tier.remedy or amount(tier.amount, currency)
    return f"{capital(said(recovery.form))}." if recovery.trigger or recovery.name else ""


def _ladder(recovery: Recovery, currency: str) -> Ladder:
    return tuple(
        (rung.who, rung.how, rung.within, amount(rung.may_spend, currency)) for rung in recovery.ladder
    )


def _block(workshop: Workshop, recovery: Recovery, ladder_of: str) -> RecoveryBlock:
    currency = workshop.frame.currency
    users = [
        clause.id for clause in workshop.clauses if recovery.id in {link.to for link in clause.recoveries}
    ]
    return RecoveryBlock(
        id=recovery.id,
        name=recovery.name or recovery.id,
        trigger=recovery.trigger,
        clauses=point_to_all(workshop, users),
        stages=see_stages(recovery, currency),
        steps=recovery.steps,
        remedy=recovery.remedy,
        form=capital(said(recovery.form)),
        claim=claim_words(recovery),
        tiers=tuple((tier.when, tier.remedy, amount(tier.amount, currency)) for tier in recovery.tiers),
        ladder=_ladder(recovery, currency),
        ladder_of=ladder_of,
        exclusions=recovery.exclusions,
        tells_change=recovery.tells_change,
        letter=recovery.letter,
    )


def see_recoveries(workshop: Workshop) -> Recoveries:
    """Every recovery and own-up, in the team's order."""
    first: dict[Ladder, str] = {}
    blocks = []
    for recovery in workshop.recoveries:
        owner = first.setdefault(_ladder(recovery, ""), recovery.id)
        blocks.append(_block(workshop, recovery, "" if owner == recovery.id else owner))
    own_ups = tuple(
        OwnUpNote(note.id, note.period, note.what, note.change, note.service_level)
        for note in workshop.own_ups
    )
    words = workshop.statement.how_we_recover
    missing = "" if blocks or own_ups or words else say(NO_RECOVERY)
    return Recoveries(words, tuple(blocks), see_guarantee_tests(workshop), own_ups, missing)
