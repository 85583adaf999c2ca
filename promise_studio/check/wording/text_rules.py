"""Runs the wording rules over a bare text."""

from functools import cache
from importlib import import_module
from operator import attrgetter
from pkgutil import iter_modules

from promise_studio.check import rules as folder
from promise_studio.check.finding import Severity
from promise_studio.check.wording.house_words import HouseWords
from promise_studio.check.wording.reading import Reading
from promise_studio.check.wording.recovery import names_recovery
from promise_studio.check.wording.rule import WordingRule
from promise_studio.check.wording.text_finding import TextFinding

_NO_RECOVERY = (
    "Nothing here says what the customer gets when the promise is broken.",
    "Add who acts, how soon, and what the customer gets.",
)


@cache
def wording_rules() -> tuple[WordingRule, ...]:
    """The rules that read words, in the order of their codes."""
    names = sorted(module.name for module in iter_modules(folder.__path__) if module.name.startswith("p"))
    found: list[WordingRule] = [import_module(f"{folder.__name__}.{name}").RULE for name in names]
    return tuple(found)


def findings_in(text: str, words: HouseWords, only: frozenset[str] | None) -> tuple[TextFinding, ...]:
    """What the rules say of a text, in the order of its characters."""
    reading = Reading(text, words)
    if not reading.words:
        return ()
    found = [
        TextFinding(rule.code, rule.severity, *hit)
        for rule in wording_rules()
        if rule.may_speak(reading) and (only is None or rule.code in only)
        for hit in rule.read(reading)
    ]
    if (only is None or "S108" in only) and not names_recovery(reading):
        found.append(TextFinding("S108", Severity.WARNING, *reading.extent, *_NO_RECOVERY))
    return tuple(sorted(found, key=attrgetter("start", "end", "rule")))
