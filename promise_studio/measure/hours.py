"""Service hours as people write them: “Mon–Fri 8:00–18:00”, “every day, all day”, “Mo-Fr 9-17, Sa 10-14”."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from promise_studio.errors import UserError
from promise_studio.measure.day_words import ALL_DAY, CLOSED, DAY_SETS, FILLERS, WEEKDAYS

DAY = 24 * 60

Spans = tuple[tuple[int, int], ...]
"""Minutes after midnight, from and until; past 1,440 the span ends on the next day."""

_HINT = "Write it like “Mon–Fri 8:00–18:00”, “Mo-Fr 9-17, Sa 10-14” or “every day, all day”."
_TOKEN = re.compile(
    r"(?P<time>\d{1,2}(?:[:.]\d{2})?\s*(?:h\d{2}|h\b|uhr\b|a\.?m\b\.?|p\.?m\b\.?)?)"
    r"|(?P<word>[^\W\d_]+)|(?P<dash>-)|(?P<other>[^\s,;/&+.:]+)"
)
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*(?:h(\d{2})|(h|uhr)|(a)\.?m\.?|(p)\.?m\.?)?$")


@dataclass(frozen=True, slots=True)
class Week:
    """The open hours of Monday to Sunday; a night belongs to the day on which it begins."""

    days: tuple[Spans, ...]

    def working_day(self) -> int:
        """The minutes of “a working day”: the commonest length of an open day, of two the longer one."""
        lengths = Counter(sum(end - start for start, end in spans) for spans in self.days if spans)
        return max(lengths, key=lambda minutes: (lengths[minutes], minutes), default=DAY)

    def longest(self) -> Spans:
        """The hours of the commonest open day, for an extra working day on a day that is closed otherwise."""
        return next(
            spans
            for spans in self.days
            if spans and sum(end - start for start, end in spans) == self.working_day()
        )

    @property
    def always(self) -> bool:
        """Whether it never closes."""
        return all(spans == ((0, DAY),) for spans in self.days)


ALWAYS = Week((((0, DAY),),) * 7)


def read_hours(text: str) -> Week:
    """The week that a text describes; UserError where it says nothing or reads two ways."""
    if re.fullmatch(r"24\s*[/x]\s*7", text.strip().lower()):
        return ALWAYS
    days: list[Spans] = [()] * 7
    named: set[int] = set()
    for group, spans in _groups(list(_tokens(text)), text):
        if twice := group & named:
            raise _wrong(text, f"{_day_name(min(twice))} is named twice")
        named |= group
        for day in group:
            days[day] = spans
    if not any(days):
        raise _wrong(text, "it is never open")
    return Week(tuple(days))


def _wrong(text: str, why: str) -> UserError:
    return UserError(f"The service hours “{text}” cannot be read: {why}.", _HINT)


def _day_name(day: int) -> str:
    return ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[day]


def _tokens(text: str) -> Iterator[tuple[str, object]]:
    lowered = re.sub("[\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}–—−]", "-", text.lower())
    for phrase, short in ALL_DAY.items():
        lowered = lowered.replace(phrase, f" {short} ")
    for phrase, short in DAY_SETS.items():
        lowered = re.sub(rf"\b{phrase}\b", f" {short} ", lowered)
    for found in _TOKEN.finditer(lowered):
        word = found[0].strip()
        match found.lastgroup:
            case "time":
                yield "time", word
            case "dash":
                yield "dash", word
            case "word" if word in FILLERS:
                yield FILLERS[word], word
            case "word" if word in WEEKDAYS:
                yield "days", WEEKDAYS[word]
            case "word" if word in CLOSED:
                yield "closed", word
            case "word" if word == "allday":
                yield "allday", word
            case _:
                raise _wrong(text, f"“{word}” is neither a day nor a time")


def _groups(tokens: list[tuple[str, object]], text: str) -> Iterator[tuple[set[int], Spans]]:
    """Each run of days with the hours that follow it."""
    place = 0
    while place < len(tokens):
        place, days = _read_days(tokens, place)
        place, spans = _read_spans(tokens, place, text)
        if spans is None:
            raise _wrong(text, "it names days without hours" if days else "a time stands alone")
        if not days:
            raise _wrong(text, "it does not say on which days")
        yield days, _in_order(spans, text)


def _read_days(tokens: list[tuple[str, object]], place: int) -> tuple[int, set[int]]:
    days: set[int] = set()
    last: int | None = None
    while place < len(tokens) and tokens[place][0] in {"days", "dash", "and"}:
        kind, value = tokens[place]
        following = tokens[place + 1] if place + 1 < len(tokens) else ("", "")
        if kind == "dash" and last is not None and following[0] == "days":
            until = min(following[1])  # type: ignore[call-overload]
            days |= {day % 7 for day in range(last, until + 1 + 7 * (until < last))}
            place, last = place + 2, None
            continue
        if kind == "days":
            days |= set(value)  # type: ignore[call-overload]
            last = max(value)  # type: ignore[call-overload]
        place += 1
    return place, days


def _read_spans(
    tokens: list[tuple[str, object]], place: int, text: str
) -> tuple[int, list[tuple[int, int]] | None]:
    spans: list[tuple[int, int]] | None = None
    while place < len(tokens) and tokens[place][0] in {"time", "closed", "allday", "and"}:
        kind, value = tokens[place]
        if kind == "time":
            kinds = [token[0] for token in tokens[place : place + 3]]
            if kinds != ["time", "dash", "time"]:
                raise _wrong(text, f"“{value}” needs a second time, until when")
            spans = [*(spans or []), _span(str(value), str(tokens[place + 2][1]), text)]
            place += 2
        elif kind != "and":
            spans = [*(spans or []), *([(0, DAY)] if kind == "allday" else [])]
        place += 1
    return place, spans


def _span(start: str, end: str, text: str) -> tuple[int, int]:
    first, first_half, first_bare = _minutes(start, text)
    last, last_half, last_bare = _minutes(end, text)
    if last_half == "p" and not first_half and first_bare and first < 12 * 60:
        first += 12 * 60 * (first + 12 * 60 < last)
    elif last <= first and first_bare and last_bare and last and first <= 12 * 60 and not last_half:
        raise _wrong(
            text,
            f"“{start}-{end}” reads two ways; write {end} as {last // 60 + 12}:00 or {last // 60:02d}:00",
        )
    return first, last if last > first else last + DAY


def _minutes(word: str, text: str) -> tuple[int, str, bool]:
    found = _TIME.fullmatch(word)
    if found is None:
        raise _wrong(text, f"“{word}” is not a time")
    hour, minute = int(found[1]), int(found[2] or found[3] or 0)
    half = found[5] or found[6] or ""
    if half:
        if not 1 <= hour <= 12:
            raise _wrong(text, f"“{word}” is not a time")
        hour = hour % 12 + 12 * (half == "p")
    if hour * 60 + minute > DAY or minute > 59:
        raise _wrong(text, f"“{word}” is not a time")
    return hour * 60 + minute, half, not (found[2] or found[3])


def _in_order(spans: Iterable[tuple[int, int]], text: str) -> Spans:
    ordered = tuple(sorted(spans))
    for (_, end), (start, _) in pairwise(ordered):
        if start < end:
            raise _wrong(text, "its hours overlap")
    return ordered
