"""How dates, lists, amounts and clipped texts read in every document."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from promise_studio.check.minutes import time_said

ISO_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def long_date(day: date | None) -> str:
    """“21 November 2026”, whatever the computer's locale; empty for no day."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if day else ""


def short_date(day: date | None) -> str:
    """“21 Nov 2026”; empty for no day."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}" if day else ""


def with_short_dates(text: str) -> str:
    """The text with days as findings name them, 2026-09-30, written as everywhere else in a document."""
    return ISO_DAY.sub(_spell_day, text)


def _spell_day(day: re.Match[str]) -> str:
    try:
        return short_date(date.fromisoformat(day[0]))
    except ValueError:
        return day[0]


def period(start: date | None, end: date | None) -> str:
    """“July to September 2026” for whole months, else both days."""
    if start is None or end is None:
        return short_date(start or end)
    if start.day != 1 or end.day < 28:
        return f"{short_date(start)} to {short_date(end)}"
    last = f"{MONTHS[end.month - 1]} {end.year}"
    if (start.year, start.month) == (end.year, end.month):
        return last
    first = MONTHS[start.month - 1]
    return f"{first} to {last}" if start.year == end.year else f"{first} {start.year} to {last}"


def join_and(words: Sequence[str]) -> str:
    """“a”, “a and b”, “a, b and c”."""
    return " and ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


def count(number: int, one: str, many: str = "") -> str:
    """“one clause”, “3 levels” as prose has it: small numbers in words."""
    word = one if number == 1 else many or f"{one}s"
    return f"{NUMBERS[number] if number < len(NUMBERS) else f'{number:,}'} {word}"


def amount(value: Decimal | None, currency: str) -> str:
    """“EUR 30” or “EUR 12.50”; empty for none."""
    if value is None:
        return ""
    figure = f"{value:,.2f}".removesuffix(".00")
    return f"{currency}\N{NO-BREAK SPACE}{figure}" if currency else figure


def clip(text: str, most: int) -> str:
    """The text on one line, cut at a word with an ellipsis when it is longer than `most`."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    head = line[: most - 1]
    return f"{head.rpartition(' ')[0] or head}…"


def minutes_aloud(minutes: float) -> str:
    """“38 min”, “26 h 50 min” or “10 days”, held together on one line."""
    return time_said(minutes).replace(" ", "\N{NO-BREAK SPACE}")


def sentence(text: str) -> str:
    """The text with a capital letter and a full stop."""
    text = text.strip()
    return text if not text or text.endswith((".", "!", "?", "…", "”")) else f"{text}."


def capital(text: str) -> str:
    """The text with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def signed_number(value: int) -> str:
    """“+1”, “0” or “−2” with a real minus."""
    return f"+{value}" if value > 0 else str(value).replace("-", "\N{MINUS SIGN}")
