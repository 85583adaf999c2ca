"""The moves of a recovery in order: notice, first word, put right, make good, and what if that is late."""

from dataclasses import dataclass

from promise_studio.document.language.fixed_words import said
from promise_studio.document.language.say import say, to_say, translate
from promise_studio.document.view.wording import amount
from promise_studio.model.recovery import NoticedBy, Recovery
from promise_studio.spoken import capital

NOTICED = {
    NoticedBy.US: to_say("We notice it ourselves"),
    NoticedBy.CUSTOMER: to_say("You tell us"),
    NoticedBy.EITHER: to_say("We notice it, or you tell us"),
}


@dataclass(frozen=True)
class Stage:
    """One of the moves of a recovery: when it happens, what the customer sees, what only we need to know."""

    name: str
    when: str
    what: str
    inside: str = ""
    told: bool = False
    """Whether the customer’s page in Markdown names it, which has no room for every move."""


def see_stages(recovery: Recovery, currency: str) -> tuple[Stage, ...]:
    """The moves of one recovery, those without a word left out."""
    spend = amount(recovery.authority, currency)
    may = say("May spend %(sum)s without asking.", sum=spend) if recovery.authority else ""
    acts = (
        say("%(person)s puts it right.", person=recovery.who_acts)
        if recovery.who_acts
        else say("We put it right.")
        if may
        else ""
    )
    up = say("The next person up is %(person)s.", person=recovery.escalate_to) if recovery.escalate_to else ""
    stages = (
        Stage(say("Notice"), "", translate(NOTICED[recovery.noticed_by]) + "."),
        Stage(
            say("First word"),
            recovery.first_word_within,
            say("We say what went wrong.") if recovery.first_word_within else "",
            told=True,
        ),
        Stage(say("Put right"), say("on the spot") if recovery.who_acts else "", acts, may),
        Stage(say("Make good"), recovery.paid_within, claim_words(recovery), told=True),
        Stage(say("If that is late"), "", " ".join(filter(None, (recovery.if_late, up))), told=True),
    )
    return tuple(stage for stage in stages if stage.when or stage.what)


def claim_words(recovery: Recovery) -> str:
    """Whether the customer has to ask for the remedy."""
    form = capital(said(recovery.form))
    if recovery.automatic:
        return say("%(form)s, without your asking.", form=form)
    return say("%(form)s, when you ask for it.", form=form)
