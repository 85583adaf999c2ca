"""Runs the wording rules over bare texts."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib import import_module
from operator import itemgetter
from pkgutil import iter_modules

from promise_studio.check import rules as folder
from promise_studio.check.finding import Severity
from promise_studio.check.wording.house_words import HouseWords
from promise_studio.check.wording.reading import Reading, readings_of
from promise_studio.check.wording.recovery import names_recovery
from promise_studio.check.wording.rule import WordingRule
from promise_studio.check.wording.text_finding import TextFinding

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
def _asked(tags: frozenset[str]) -> tuple[int, ...]:
    """The numbers of the rules that wait for one of these tags."""
    return tuple(at for at, rule in enumerate(wording_rules()) if not rule.on.isdisjoint(tags))


@cache
def _opening() -> frozenset[str]:
    """The tags for which some rule waits."""
    return frozenset().union(*(rule.on for rule in wording_rules()))


def _in_turn(readings: list[Reading], only: frozenset[str] | None) -> Iterator[tuple[WordingRule, list[int]]]:
    """Each rule with the places of the texts on which it may speak."""
    rules, opening = wording_rules(), _opening()
    everywhere = [at for at, reading in enumerate(readings) if reading.words]
    asked = [[] if rule.on else everywhere for rule in rules]
    for at in everywhere:
        for number in _asked(opening.intersection(readings[at].tags)):
            asked[number].append(at)
    for rule, places in zip(rules, asked, strict=True):
        if only is None or rule.code in only:
            yield rule, places


def findings_in(
    texts: Sequence[str], words: HouseWords, only: frozenset[str] | None
) -> list[tuple[TextFinding, ...]]:
    """What the rules say of each text; each rule goes through all of them before the next."""
    readings = readings_of(texts, words)
    found: list[list[TextFinding]] = [[] for _ in texts]
    new = tuple.__new__  # several times as fast as the class
    for rule, places in _in_turn(readings, only):
        code, severity, read = rule.code, rule.severity, rule.read
        for at in places:
            for hit in read(readings[at]):
                found[at].append(new(TextFinding, (code, severity, *hit)))
    if only is None or "S108" in only:
        for reading, said in zip(readings, found, strict=True):
            if reading.words and not names_recovery(reading):
                said.append(TextFinding("S108", Severity.WARNING, *reading.extent, *_NO_RECOVERY))
    for said in found:
        said.sort(key=_PLACE)
    return list(map(tuple, found))
