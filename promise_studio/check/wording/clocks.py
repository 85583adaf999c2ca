"""Time limits that can be read by the clock or by working time."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from promise_studio.check.wording.listed import word_set
from promise_studio.check.wording.phrases import Mark
from promise_studio.check.wording.word_classes import NUMBERS

if TYPE_CHECKING:
    from promise_studio.check.wording.reading import Reading

_READ_AS_CALENDAR = 28
_CLOCKED = word_set(
    """
    working business calendar clear consecutive office banking school opening week elapsed
    """
)
_PHYSICAL = word_set(
    """
    outage outages emergency emergencies fire flood flooding supply power electricity gas water leak
    leaks heating shelf notice cooling notification advance lift explosion failure hardware restore
    restored restoration reconnect uptime downtime flight flights departure departs tarmac trip stay
    rental wear open opening life
    """
)
_NUMBER_WORDS = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
} | {"thirty": 30, "forty": 40, "sixty": 60, "ninety": 90, "a": 1, "an": 1}
_DAYS = frozenset(("day", "days"))
_HOURS = frozenset(("hour", "hours", "hr", "hrs"))
_WEEKDAYS = word_set("monday mon weekdays weekday # saturday sunday")


def ambiguous_times(reading: "Reading") -> Iterator[Mark]:
    """Every limit in bare days or bare hours whose clock nobody states."""
    words = reading.words
    stated: bool | None = None
    for mark in reading.marks("time"):
        first, stop, _ = mark
        unit = words[stop - 1]
        if unit not in _DAYS and unit not in _HOURS:
            continue
        span = words[first:stop]
        if not _CLOCKED.isdisjoint(span) or not _is_limit(reading, mark):
            continue
        if unit in _DAYS and _value(reading, mark) >= _READ_AS_CALENDAR:
            continue
        if unit in _HOURS and _physical(reading, first):
            continue
        if stated is None:
            stated = _clock_is_stated(reading)
        if not stated:
            yield mark


def _value(reading: "Reading", mark: Mark) -> float:
    """The largest number in a mark."""
    values = [1.0]
    for at in range(mark[0], mark[1]):
        word = reading.words[at]
        if word == "#":
            digits = reading.text[reading.starts[at] : reading.ends[at]].replace(",", "")
            values.append(
                float(digits) if digits.count(".") <= 1 and ":" not in digits and digits.isascii() else 1.0
            )
        else:
            values.append(float(_NUMBER_WORDS.get(word, 1)))
    return max(values)


_LIMITS = word_set("within in than under after later to takes take maximum least every for up be of is -")
_OPEN = frozenset(("a", "per", "each", "every"))


def _is_limit(reading: "Reading", mark: Mark) -> bool:
    """Whether a time is a limit for us: not opening hours, a rate, notice, a condition or “the same day”."""
    words = reading.words
    first, stop, _ = mark
    after = words[stop : stop + 3]
    if (
        words[first] in {"same", "next", "the", "every", "each", "by", "daily", "per", "a"}
        and words[first] not in NUMBERS
    ):
        return False
    if after[:1] and (after[0] in {"a", "per", "notice", "'s", "'", "advance"} or "notice" in after):
        return False
    if reading.conditional[first]:
        return False
    if first and words[first - 1] in {"per", "every", "each"}:
        return False
    return (
        words[stop - 1] not in {"day", "hour"}
        or words[first] in NUMBERS
        or words[first] in {"within", "in", "under", "less"}
    )


def _physical(reading: "Reading", at: int) -> bool:
    """Whether the sentence is about an emergency, an outage, notice or another thing with a clock of its own."""
    number = reading.sentences[at]
    return any(
        word in _PHYSICAL and reading.sentences[place] == number for place, word in enumerate(reading.words)
    )


_STATED = frozenset(("24 7", "24/7"))


def _clock_is_stated(reading: "Reading") -> bool:
    """Whether the text says which hours or days count."""
    words = reading.words
    for at, word in enumerate(words):
        if word in {"monday", "mon", "weekdays", "weekends", "holidays", "clock", "round"}:
            return True
        if word == "#" and words[at : at + 3] == ["#", "/", "#"]:
            return True
        if (
            word in {"working", "business", "office"}
            and words[at + 1 : at + 2] in (["hours"], ["hour"])
            and at
            and words[at - 1] in NUMBERS
        ):
            return True
    return False
