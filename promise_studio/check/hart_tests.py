"""The five tests that a service guarantee has to pass, each by what the recovery itself says."""

import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache

from promise_studio.check.figures import times_in
from promise_studio.check.recovery_gaps import WORDS_ONLY
from promise_studio.check.told import Money, Told, closed, tell, to_tell
from promise_studio.model.recovery import Grade, Recovery, Remedy
from promise_studio.model.service_level import Unit
from promise_studio.model.time_units import is_working

NOTHING_GIVEN = to_tell("It does not say what the customer gets.")
WHEN = to_tell("When: %(when)s")
LONGEST_SENTENCE = 20
SOON, LATE = 7 * 24 * 60, 30 * 24 * 60

Shown = tuple[Grade, str]


@cache
def _hollow() -> re.Pattern[str]:
    """Words that give and take back."""
    words = r"may\s+be\s+(?:eligible|entitled)|at\s+our\s+discretion|where\s+(?:possible|appropriate)"
    return re.compile(
        rf"\b(?:{words}|subject\s+to|we\s+may|might|in\s+some\s+cases|case[\s-]by[\s-]case)\b", re.IGNORECASE
    )


@cache
def _proof() -> re.Pattern[str]:
    words = r"forms?|receipts?|proof|evidence|in\s+writing|claim(?:s|ed)?|apply|applications?|photograph"
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def _given(recovery: Recovery) -> str:
    return " ".join([recovery.remedy, *(f"{tier.when}: {tier.remedy}" for tier in recovery.tiers)])


_REMEDIES = {
    Remedy.REFUND: tell("a refund"),
    Remedy.CREDIT: tell("a credit"),
    Remedy.REDO: tell("a redo"),
    Remedy.WAIVER: tell("a waiver"),
    Remedy.GESTURE: tell("a gesture"),
    Remedy.APOLOGY: tell("an apology"),
    Remedy.EXPLANATION: tell("an explanation"),
}


def _named(recovery: Recovery) -> Told:
    return _REMEDIES[recovery.form]


def _amount(currency: str, amount: Decimal) -> Money:
    return Money(f"{currency} {amount:f}".strip(), amount, currency)


def _unconditional(recovery: Recovery, _: str) -> Shown:
    hollow = _hollow().search(f"{_given(recovery)} {recovery.trigger}")
    if not _given(recovery).strip(" :"):
        return Grade.OPEN, tell(NOTHING_GIVEN)
    if hollow:
        return Grade.NO, tell("“%(words)s” takes back what it gives.", words=hollow[0])
    if len(recovery.exclusions) > 2:
        return Grade.NO, tell("It has %(count)s exclusions.", count=len(recovery.exclusions))
    if recovery.exclusions:
        return Grade.PARTLY, closed(tell("Not covered: %(words)s", words=recovery.exclusions[0]))
    return Grade.YES, tell("It has no exclusions.")


def _understandable(recovery: Recovery, _: str) -> Shown:
    if not recovery.remedy:
        return Grade.OPEN, tell("What the customer gets is not written down.")
    sentences = [part.split() for part in re.split(r"(?<=[.!?:;])\s+", recovery.remedy) if part]
    longest = max(map(len, sentences))
    if longest > LONGEST_SENTENCE:
        return Grade.NO, tell("A sentence of what the customer gets has %(count)s words.", count=longest)
    if not recovery.trigger:
        return Grade.PARTLY, tell("The remedy is clear; what counts as broken is not written down.")
    if len(recovery.tiers) > 3:
        return Grade.PARTLY, tell(
            "It has %(count)s tiers; nobody repeats more than three.", count=len(recovery.tiers)
        )
    if len(sentences) == 1:
        return Grade.YES, tell("Said in 1 short part.")
    return Grade.YES, tell("Said in %(count)s short parts.", count=len(sentences))


def _meaningful(recovery: Recovery, currency: str) -> Shown:
    amounts = [tier.amount for tier in recovery.tiers if tier.amount]
    if recovery.form in WORDS_ONLY and not amounts:
        return Grade.NO, tell("The customer gets words only: %(remedy)s.", remedy=_named(recovery))
    if not recovery.remedy and not recovery.tiers:
        return Grade.OPEN, tell(NOTHING_GIVEN)
    if amounts and len(recovery.tiers) > 1:
        return Grade.YES, tell(
            "It grows with the harm, up to %(amount)s.", amount=_amount(currency, max(amounts))
        )
    if recovery.tiers or amounts:
        return Grade.YES, tell("It names what you get: %(remedy)s.", remedy=_named(recovery))
    return Grade.PARTLY, tell("One remedy, the same however bad it was: %(remedy)s.", remedy=_named(recovery))


def _easy_to_invoke(recovery: Recovery, _: str) -> Shown:
    proof = _proof().search(_given(recovery))
    if recovery.automatic:
        return Grade.YES, tell("It comes without asking.")
    if proof and not re.search(
        rf"\b(?:no|without(?:\s+an?)?)\s+{re.escape(proof[0])}", _given(recovery), re.IGNORECASE
    ):
        return Grade.NO, tell("The customer needs a “%(words)s”.", words=proof[0])
    if recovery.ladder and recovery.ladder[0].how:
        return Grade.PARTLY, closed(tell("The customer has to ask: %(how)s", how=recovery.ladder[0].how))
    return Grade.NO, tell("The customer has to ask, and nothing says how.")


@cache
def _on_the_spot() -> re.Pattern[str]:
    words = r"on\s+the\s+spot|at\s+once|immediately|(?:same|that)\s+(?:day|evening|call)"
    return re.compile(rf"\b(?:{words}|straight\s+away|there\s+and\s+then)\b", re.IGNORECASE)


def _quick_to_collect(recovery: Recovery, _: str) -> Shown:
    when = recovery.paid_within or (recovery.first_word_within if recovery.form in WORDS_ONLY else "")
    if not when:
        return Grade.NO, tell("Nothing says by when the customer has it.")
    figures = times_in(when)
    longest = max((_at_most(figure.value, figure.unit) for figure in figures), default=0.0)
    if _on_the_spot().search(when) or (figures and longest <= SOON):
        return Grade.YES, closed(tell(WHEN, when=when))
    if figures and longest > LATE:
        return Grade.NO, closed(tell("Late: %(when)s", when=when))
    return Grade.PARTLY, closed(tell(WHEN, when=when))


def _at_most(value: float, unit: Unit) -> float:
    """Minutes by the wall clock; five working days are a week."""
    days = {Unit.DAYS: 1.0, Unit.WORKING_DAYS: 7 / 5}
    if unit in days:
        return value * days[unit] * 24 * 60
    minutes = value * (60 if unit in {Unit.HOURS, Unit.WORKING_HOURS} else 1)
    return minutes * (3 if is_working(unit) else 1)


HART_TESTS: tuple[tuple[str, str, Callable[[Recovery, str], Shown]], ...] = (
    ("Unconditional", "unconditional", _unconditional),
    ("Easy to understand", "understandable", _understandable),
    ("Meaningful", "meaningful", _meaningful),
    ("Easy to invoke", "easy_to_invoke", _easy_to_invoke),
    ("Quick to collect", "quick_to_collect", _quick_to_collect),
)
"""The name of each, the field that holds the team’s own grade, and what finds its grade and reason."""
