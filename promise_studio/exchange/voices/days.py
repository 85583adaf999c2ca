"""Reads the days of a column: one order of day and month for all of them."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from promise_studio.measure.reading.month_names import month_number
from promise_studio.measure.reading.time_forms import Form, Kind, clean
from promise_studio.measure.reading.time_forms import form_of as form_of_time

_EPOCH = date(1899, 12, 30)
_NUMBERS = re.compile(r"(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})")
_NAMED = re.compile(r"(\d{1,4})[^\w]{0,3}(?:de )?([^\W\d_]{3,10})\.?[^\w]{0,3}(?:de )?(\d{2,4})")
_NAME_FIRST = re.compile(r"([^\W\d_]{3,10})\.?[ -](\d{1,2}),?[ -](\d{4})")


_ZONE = re.compile(r"\s(?:GMT|UTC)[+-]\d{1,2}(?::?\d{2})?$")


def form_of(text: str) -> Form | None:
    """How a day is written, with or without a time; some forms end it with “GMT+1”."""
    return form_of_time(_ZONE.sub("", text))


def is_day_first(texts: Iterable[str]) -> bool | None:
    """The order that the texts settle between them; None when every one could be read both ways."""
    orders = Counter(
        form.day_first for text in texts if (form := form_of(text)) and form.day_first is not None
    )
    return orders.most_common(1)[0][0] if orders else None


def read_day(text: str, *, day_first: bool) -> date | None:
    """The day that a text names; None when it names none."""
    form = form_of(text)
    if form is None:
        return None
    try:
        return _read(clean(text), form, day_first=day_first)
    except (ValueError, OverflowError):
        return None


def _read(text: str, form: Form, *, day_first: bool) -> date | None:
    match form.kind:
        case Kind.SERIAL:
            return _EPOCH + timedelta(days=int(float(text)))
        case Kind.SECONDS | Kind.MILLISECONDS:
            scale = 1 if form.kind is Kind.SECONDS else 1000
            return datetime.fromtimestamp(float(text) / scale, UTC).date()
    if text[:8].isdigit():
        return date(int(text[:4]), int(text[4:6]), int(text[6:8]))
    return _with_month_name(text) or _in_numbers(
        text, day_first if form.day_first is None else form.day_first
    )


def _with_month_name(text: str) -> date | None:
    named = _NAME_FIRST.search(text)
    if named and (month := month_number(named[1])):
        return date(int(named[3]), month, int(named[2]))
    named = _NAMED.search(text)
    if named and (month := month_number(named[2])):
        return date(_year(named[3]), month, int(named[1]))
    return None


def _in_numbers(text: str, day_first: bool) -> date | None:
    numbers = _NUMBERS.search(text)
    if numbers is None:
        return None
    first, second, third = numbers.groups()
    if len(first) == 4:
        return date(int(first), int(second), int(third))
    day, month = (first, second) if day_first else (second, first)
    return date(_year(third), int(month), int(day))


def _year(digits: str) -> int:
    year = int(digits)
    return year if len(digits) > 2 else year + (2000 if year < 70 else 1900)
