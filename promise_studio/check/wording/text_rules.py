"""Runs the wording rules over a bare text."""

from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from importlib import import_module
from operator import itemgetter
from pkgutil import iter_modules

from promise_studio.check import rules as folder
from promise_studio.check.finding import Severity
from promise_studio.check.wording.house_words import HouseWords
from promise_studio.check.wording.reading import Reading
from promise_studio.check.wording.recovery import names_recovery
from promise_studio.check.wording.rule import WordingRule
from promise_studio.check.wording.text_finding import Hit, TextFinding

_PLACE = itemgetter(2, 3, 0)  # start, end, rule
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


@lru_cache(maxsize=4096)
def _asked(
    tags: frozenset[str], only: frozenset[str] | None
) -> tuple[tuple[str, Severity, Callable[[Reading], Iterable[Hit]]], ...]:
    """What is asked of each rule that may speak where these tags stand, side by side: asking costs little."""
    return tuple(
        (rule.code, rule.severity, rule.read)
        for rule in wording_rules()
        if (only is None or rule.code in only) and not (rule.on and rule.on.isdisjoint(tags))
    )


@cache
def _opening() -> frozenset[str]:
    """The tags for which some rule waits."""
    return frozenset().union(*(rule.on for rule in wording_rules()))


def findings_in(text: str, words: HouseWords, only: frozenset[str] | None) -> tuple[TextFinding, ...]:
    """What the rules say of a text, in the order of its characters."""
    reading = Reading(text, words)
    if not reading.words:
        return ()
    found: list[TextFinding] = []
    new = tuple.__new__  # several times as fast as the class
    for code, severity, read in _asked(_opening().intersection(reading.tags), only):
        for hit in read(reading):
            found.append(new(TextFinding, (code, severity, *hit)))  # noqa: PERF401 - most rules find nothing
    if (only is None or "S108" in only) and not names_recovery(reading):
        found.append(TextFinding("S108", Severity.WARNING, *reading.extent, *_NO_RECOVERY))
    found.sort(key=_PLACE)
    return tuple(found)
