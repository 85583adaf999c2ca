"""Recovery: what a customer gets when the promise is broken, from whom and how soon."""

from dataclasses import dataclass

from promise_studio.document.view.marks import Mark, mark_grade
from promise_studio.document.view.pointers import Pointer, point_to_all
from promise_studio.document.view.wording import amount, capital
from promise_studio.model import Workshop
from promise_studio.model.recovery import NoticedBy, Recovery

NO_RECOVERY = (
    "No recovery has been written yet: a customer whose promise is broken gets nothing that was agreed."
)
NOTICED = {
    NoticedBy.US: "We notice it ourselves",
    NoticedBy.CUSTOMER: "You tell us",
    NoticedBy.EITHER: "We notice it, or you tell us",
}
TESTS = (
    ("Unconditional", "unconditional"),
    ("Easy to understand", "understandable"),
    ("Meaningful", "meaningful"),
    ("Easy to invoke", "easy_to_invoke"),
    ("Quick to collect", "quick_to_collect"),
)


@dataclass(frozen=True)
class Stage:
    """One of the moves of a recovery: when it happens, what the customer sees, what only we need to know."""

    name: str
    when: str
    what: str
    inside: str = ""


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
    ladder: tuple[tuple[str, str, str, str], ...]
    exclusions: tuple[str, ...]
    tells_change: str
    letter: str
    tests: tuple[tuple[str, Mark], ...]


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
    """Every recovery, and the shortfalls that were owned up to."""

    words: str
    blocks: tuple[RecoveryBlock, ...]
    own_ups: tuple[OwnUpNote, ...]
    missing: str


def remedy_words(recovery: Recovery, currency: str) -> str:
    """What the customer gets, in a line: the remedy, or its first tier, or its form."""
    if recovery.remedy:
        return recovery.remedy
    for tier in recovery.tiers:
        if tier.remedy or tier.amount is not None:
            return tier.remedy or amount(tier.amount, currency)
    return f"{capital(recovery.form.value)}." if recovery.trigger or recovery.name else ""


def _stages(recovery: Recovery, currency: str) -> tuple[Stage, ...]:
    spend = amount(recovery.authority, currency)
    may = f"May spend {spend} without asking." if recovery.authority else ""
    acts = f"{recovery.who_acts} puts it right." if recovery.who_acts else "We put it right." if may else ""
    up = f"The next person up is {recovery.escalate_to}." if recovery.escalate_to else ""
    stages = (
        Stage("Notice", "", NOTICED[recovery.noticed_by] + "."),
        Stage(
            "First word",
            recovery.first_word_within,
            "We say what went wrong." if recovery.first_word_within else "",
        ),
        Stage("Put right", "on the spot" if recovery.who_acts else "", acts, may),
        Stage("Make good", recovery.paid_within, _claim(recovery)),
        Stage("If that is late", "", " ".join(filter(None, (recovery.if_late, up)))),
    )
    return tuple(stage for stage in stages if stage.when or stage.what)


def _claim(recovery: Recovery) -> str:
    asked = "without your asking" if recovery.automatic else "when you ask for it"
    return f"{capital(recovery.form.value)}, {asked}."


def _block(workshop: Workshop, recovery: Recovery) -> RecoveryBlock:
    currency = workshop.frame.currency
    users = [
        clause.id for clause in workshop.clauses if recovery.id in {link.to for link in clause.recoveries}
    ]
    return RecoveryBlock(
        id=recovery.id,
        name=recovery.name or recovery.id,
        trigger=recovery.trigger,
        clauses=point_to_all(workshop, users),
        stages=_stages(recovery, currency),
        steps=recovery.steps,
        remedy=recovery.remedy,
        form=capital(recovery.form.value),
        claim=_claim(recovery),
        tiers=tuple((tier.when, tier.remedy, amount(tier.amount, currency)) for tier in recovery.tiers),
        ladder=tuple(
            (rung.who, rung.how, rung.within, amount(rung.may_spend, currency)) for rung in recovery.ladder
        ),
        exclusions=recovery.exclusions,
        tells_change=recovery.tells_change,
        letter=recovery.letter,
        tests=tuple((name, mark_grade(getattr(recovery, field))) for name, field in TESTS),
    )


def see_recoveries(workshop: Workshop) -> Recoveries:
    """Every recovery and own-up, in the team's order."""
    blocks = tuple(_block(workshop, recovery) for recovery in workshop.recoveries)
    own_ups = tuple(
        OwnUpNote(note.id, note.period, note.what, note.change, note.service_level)
        for note in workshop.own_ups
    )
    words = workshop.statement.how_we_recover
    return Recoveries(words, blocks, own_ups, "" if blocks or own_ups or words else NO_RECOVERY)
