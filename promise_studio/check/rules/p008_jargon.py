"""P008: words that only staff use: jargon, unknown abbreviations, a department’s name."""

from collections.abc import Sequence

from promise_studio.check.finding import Severity
from promise_studio.check.wording.insider_words import insider_words
from promise_studio.check.wording.reading import Reading
from promise_studio.check.wording.rule import WordingRule
from promise_studio.check.wording.text_finding import Hit


def read(reading: Reading) -> Sequence[Hit]:
    """Every word that a customer would have to ask about."""
    hint = "Say what it is for the customer, or define it with the clause."
    return [
        Hit(start, end, f"“{reading.text[start:end]}” is {kind}.", hint)
        for start, end, kind in insider_words(reading)
    ]


RULE = WordingRule(
    code="P008",
    name="Insider word",
    summary="Jargon, an undefined abbreviation or a department’s name.",
    why="Customers do not know how we are organised and should not need to. A word that has to be looked "
    "up hides what was promised; a term that the clause defines is no jargon.",
    source="B, P8",
    fix="“The FCR team triages your ticket” becomes “The person who answers solves it or says who will”.",
    stage="promise",
    severity=Severity.WARNING,
    bad=(
        "We triage every fault within one working hour.",
        "The CSU calls you back the same day.",
        "Your P1 ticket is answered by an engineer in 15 minutes.",
    ),
    good=(
        "We call you back on the same working day.",
        "Our NHS nurses see you within 20 minutes.",
        "Keep your train ticket and we refund it in five working days.",
        "The first response van (FRV) reaches you in 12 minutes, also when you call the FRV at night.",
    ),
    read=read,
)
