"""The moves of a recovery in order: notice, first word, put right, make good, and what if that is late."""

from dataclasses import dataclass

from promise_studio.document.view.wording import amount, capital
from promise_studio.model.recovery import NoticedBy, Recovery

NOTICED = {
    NoticedBy.US: "We notice it ourselves",
    NoticedBy.CUSTOMER: "You tell us",
    NoticedBy.EITHER: "We notice it, or you tell us",
}


@dataclass(frozen=True)
class Stage:
    """One of the moves of a recovery: when it happens, what the customer sees, what only we need to know."""

    name: str
    when: str
    what: str
    inside: str = ""


def see_stages(recovery: Recovery, currency: str) -> tuple[Stage, ...]:
    """The moves of one recovery, those without a word left out."""
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
        Stage("Make good", recovery.paid_within, claim_words(recovery)),
        Stage("If that is late", "", " ".join(filter(None, (recovery.if_late, up)))),
    )
    return tuple(stage for stage in stages if stage.when or stage.what)


def claim_words(recovery: Recovery) -> str:
    """Whether the customer has to ask for the remedy."""
    asked = "without your asking" if recovery.automatic else "when you ask for it"
    return f"{capital(recovery.form.value)}, {asked}."
