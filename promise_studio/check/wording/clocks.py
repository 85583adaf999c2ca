"""Time limits that can be read by the clock or by working time."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from promise_studio.check.number_words import VALUES
from promise_studio.check.wording.listed import word_set
from promise_studio.check.wording.phrases import Mark
from promise_studio.check.wording.word_classes import NUMBERS

if TYPE_CHECKING:
    from promise_studio.check.wording.reading import Reading

_READ_AS_CALENDAR = 28
_SHORT = 2
_FROM_A_MOMENT = tuple([of, "the", when] for of in ("of", "from") for when in ("time", "moment"))
"""What makes an hour or two the same by every clock."""

_CLOCKED = word_set(
    """
    working business calendar clear consecutive office banking school opening week elapsed
    """
)
_PHYSICAL = word_set(
    """
    outage outages dangerous danger safe burst bursts fire flood flooding supply power electricity gas water
    leak leaks heating shelf notice cooling notification advance lift explosion failure hardware restore
    restored restoration reconnect uptime downtime flight flights departure departs tarmac trip stay
    rental wear open opening life
    """
)
_EMERGENCY = frozenset(("emergency", "emergencies"))
_BOOKED = frozenset(("appointment", "appointments", "treatment", "practice"))
_REPAIRS = frozenset(("repair", "repairs"))
"""Emergencies that are seen by appointment wait for the practice to open; a burst pipe does not."""

_DAYS = frozenset(("day", "days"))
_HOURS = frozenset(("hour", "hours", "hr", "hrs"))


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
        if unit in _HOURS and (_physical(reading, first) or _is_counted_from(reading, mark)):
            continue
        if stated is None:
            stated = _clock_is_stated(reading)
        if not stated:
            yield mark


def _is_counted_from(reading: "Reading", mark: Mark) -> bool:
    """Whether an hour or two begin at a moment that the customer sees: “from the time you submit it”."""
    stop = mark[1]
    return reading.words[stop : stop + 3] in _FROM_A_MOMENT and _value(reading, mark) <= _SHORT


def _value(reading: "Reading", mark: Mark) -> float:
    """The largest number in a mark."""
    values = [1.0]
    for at in range(mark[0], mark[1]):
        word = reading.words[at]
        if word == "#":
            digits = reading.text[reading.starts[at] : reading.end_of(at)].replace(",", "")
            values.append(
                float(digits) if digits.count(".") <= 1 and ":" not in digits and digits.isascii() else 1.0
            )
        else:
            values.append(float(VALUES.get(word, 1)))
    return max(values)


def _is_limit(reading: "Reading", mark: Mark) -> bool:
    """Whether a time is a limit for us: not opening hours, a rate, notice, a condition or “the same day”."""
    words = reading.words
    first, stop, _ = mark
    unit, after = words[stop - 1], words[stop : stop + 3]
    before = words[first - 1] if first else ""
    if (
        words[first] == "half"
        or words[first] in _NAMED_DAYS
        or (before in _DURATIONS and words[max(first - 2, 0) : first] != ["average", "of"])
        or words[max(first - 2, 0) : first] in _THEIR_TIME
        or (before in _NAMING and words[max(first - 4, 0) : max(first - 2, 0)] in _OVERRUN)
        or (words[max(first - 2, 0) : first] == ["us", "within"] and words[first - 3] != "from")
        or _is_theirs(reading, first)
    ):
        return False
    if before == "than" and not (words[first - 2] in _BEYOND and words[first - 3 : first - 2] in _NO_MORE):
        return words[first - 2] == "less"
    counted = (
        after[:1] == ["of"] and before not in _WITHIN and unit in {"hours", "days"}
    )  # “# hours of credit”
    if after and (counted or after[0] in _NOT_LIMITED or "notice" in after or "before" in after[:1]):
        return False
    if words[first : first + 2] == ["within", "the"] and unit == "hour":
        return False
    if unit in {"day", "hour"} and words[first] not in {"within", "in", "under", "less"}:
        return (
            words[first] in NUMBERS
            and after[:1] != ["of"]
            and (_value(reading, mark) <= 1 or not _DELIVERED.isdisjoint(after[:1]))
        )
    return True


def _is_theirs(reading: "Reading", at: int) -> bool:
    """Whether a time belongs to what the customer does: “if you cancel within two days”."""
    words = reading.words
    said = reading.sentence(reading.sentences[at])
    before = words[said.start : at]
    asked = words[said.start] in _ASKED and not reading.conditional[said.start] and _OURS.isdisjoint(before)
    if asked and "we" in words[at : said.stop]:
        return True  # “Bring it back within ten days and we …”
    if "must" in before and not _LODGED.isdisjoint(before[before.index("must") :]):
        return True  # “claims must be made within seven days”
    while at >= 0 and reading.conditional[at]:
        if reading.words[at] in {"you", "customers", "notified", "informed"}:
            return True
        at -= 1
    return False


_LODGED = word_set(
    "made requested submitted sent received reported raised returned lodged notified claimed paid"
)
_ASKED = word_set("find bring return report cancel claim notify send tell ring contact apply order book")
_OURS = frozenset(("we", "us", "you", "will", "to", ":"))
_WITHIN = frozenset(("within", "in", "under", "inside", "than", "to", "-", "or", "by", "most"))
_THEIR_TIME = (["you", "have"], ["customers", "have"], ["you", "get"])
_NAMED_DAYS = word_set("same next the every each by daily per a after")
_BEYOND = frozenset(("more", "longer", "later", "older", "greater"))
_NO_MORE = (["no"], ["not"], ["any"], ["never"])
_OVERRUN = (["longer", "than"], ["more", "than"])
_NAMING = frozenset(("guaranteed", "promised", "agreed", "stated", "usual"))
"""What names a limit again: “if it takes longer than our guaranteed two hours”."""

_DURATIONS = word_set("any for over every per each beyond by last lasts of open least")
_NOT_LIMITED = word_set(
    "worth a per notice 's ' advance before ahead prior old slot window earlier each every in ago"
)
_DELIVERED = word_set("response turnaround delivery reply resolution answer")


def _physical(reading: "Reading", at: int) -> bool:
    """Whether the sentence is about an emergency, an outage, notice or another thing with its own clock."""
    care = not _BOOKED.isdisjoint(reading.vocabulary) and _REPAIRS.isdisjoint(reading.vocabulary)
    said = [reading.words[place] for place in reading.sentence(reading.sentences[at])]
    return not _PHYSICAL.isdisjoint(said) or not (care or _EMERGENCY.isdisjoint(said))


_ROUND_THE_CLOCK = (
    ["#", "/", "#"],
    ["every", "day", "of"],
    ["day", "or", "night"],
    ["day", "and", "night"],
    ["days", "a", "week"],
    ["days", "per", "week"],
    ["round", "the", "clock"],
    ["around", "the", "clock"],
    ["by", "the", "clock"],
)


_NAMED = frozenset(("monday", "mon", "weekdays", "weekends", "holidays"))
_HOURED = frozenset(("working", "business", "office"))
_TELLING = _NAMED | _HOURED | {opening[0] for opening in _ROUND_THE_CLOCK}


def _clock_is_stated(reading: "Reading") -> bool:
    """Whether the text says which hours or days count."""
    words = reading.words
    if _TELLING.isdisjoint(reading.vocabulary):
        return False
    for at, word in enumerate(words):
        if word not in _TELLING:
            continue
        if word in _NAMED or words[at : at + 3] in _ROUND_THE_CLOCK:
            return True
        if (
            word in _HOURED
            and words[at + 1 : at + 2] in (["hours"], ["hour"])
            and at
            and words[at - 1] in NUMBERS
        ):
            return True
    return False
