"""Findings that the team leaves as they are, each with its reason, and the rules that it does not use."""

from dataclasses import dataclass

from promise_studio.check.catalogue import rules
from promise_studio.check.switched_off import code_of
from promise_studio.document.language.say import say, to_say, translate
from promise_studio.document.view.beside import NOTHING_BESIDE, Beside
from promise_studio.document.view.pointers import Pointer, point_to
from promise_studio.model import Workshop

NOTHING_WAIVED = to_say("No finding is left as it is, and every rule is in use.")


@dataclass(frozen=True)
class WaiverRow:
    """One finding that stays, and why."""

    id: str
    rule: str
    name: str
    """What the rule looks for; empty for a code that this program does not know."""
    about: Pointer | None
    reason: str


@dataclass(frozen=True)
class Waivers:
    """What the checks would say if they had not been told otherwise."""

    rows: tuple[WaiverRow, ...]
    rules_off: tuple[str, ...]
    missing: str


def _name(code: str) -> str:
    known = rules().get(code)
    return translate(known.name) if known else ""


def _named(said: str) -> str:
    """“S118 No review date: the law sets it” of “S118: the law sets it”; what is no rule stays as it is."""
    code = code_of(said)
    name = _name(code)
    return f"{code} {name}{said[len(code) :]}" if name else said


def see_waivers(workshop: Workshop, beside: Beside = NOTHING_BESIDE) -> Waivers:
    """The waivers in the team's order, and the rules that the team or its house does not use."""
    rows = tuple(
        WaiverRow(waiver.id, waiver.rule, _name(waiver.rule), point_to(workshop, waiver.about), waiver.reason)
        for waiver in workshop.waivers
    )
    off = tuple(map(_named, (*workshop.keep.rules_off, *beside.house.said_of_off)))
    return Waivers(rows, off, "" if rows or off else say(NOTHING_WAIVED))
