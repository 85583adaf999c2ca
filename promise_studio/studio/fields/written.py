"""Between the values of the model and what a person types: how it is shown, how the typed is read."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import Any

from promise_studio.studio.fields.shape import Shape, Sort

_DAY_FIRST = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")
_TODAY = re.compile(r"(?:today)?\s*(?:\+\s*(\d{1,4}))?", re.IGNORECASE)


class UnreadableError(ValueError):
    """What was typed cannot be this kind of value; the message says how to write it."""


def written(value: Any) -> str:
    """A value as a person would type it."""
    writer = next((writer for sort, writer in _WRITERS if isinstance(value, sort)), str)
    return writer(value)


def read(shape: Shape, typed: str, today: date | None = None) -> Any:
    """The value that was typed, for a `Change`; UnreadableError when it is none of this sort."""
    if shape.sort in ("line", "text", "choice"):
        return typed
    if shape.sort == "lines":
        return [line for line in typed.split("\n") if line.strip()]
    bare = typed.strip().replace("\u2212", "-").replace("\u00a0", "").replace("\u202f", "")
    if not bare:
        if shape.empty:
            return None
        raise UnreadableError("needs a value.")
    return _READERS[shape.sort](bare, today)


def _whole(typed: str, _: date | None) -> int:
    if re.fullmatch(r"[+-]?\d{1,18}", typed) is None:
        raise UnreadableError("takes a whole number, such as 12.")
    return int(typed)


def _number(typed: str, _: date | None) -> float:
    if re.fullmatch(r"[+-]?\d{1,18}([.,]\d{1,18})?", typed) is None:
        raise UnreadableError("takes a number, such as 12 or 12.5.")
    return float(typed.replace(",", "."))


def _money(typed: str, _: date | None) -> str:
    try:
        amount = Decimal(typed.replace(",", "."))
    except InvalidOperation:
        raise UnreadableError("takes an amount, such as 20 or 20.50, without the currency.") from None
    if not amount.is_finite():
        raise UnreadableError("takes an amount, such as 20 or 20.50, without the currency.")
    return str(amount)


def _date(typed: str, today: date | None) -> str:
    if today is not None and (relative := _TODAY.fullmatch(typed)):
        return (today + timedelta(days=int(relative[1] or 0))).isoformat()
    try:
        if spoken := _DAY_FIRST.fullmatch(typed):
            return date(int(spoken[3]), int(spoken[2]), int(spoken[1])).isoformat()
        return date.fromisoformat(typed).isoformat()
    except ValueError:
        raise UnreadableError(
            "takes a day, written as 2026-11-21 (or today, or +14 for in two weeks)."
        ) from None


_READERS: dict[Sort, Callable[[str, date | None], Any]] = {
    "whole": _whole,
    "number": _number,
    "money": _money,
    "date": _date,
}

# A bool is an int and an enum of strings a string: the narrower sort stands first.
_WRITERS: tuple[tuple[type, Callable[[Any], str]], ...] = (
    (type(None), lambda _: ""),
    (Enum, lambda value: str(value.value)),
    (bool, lambda value: "yes" if value else "no"),
    (tuple, lambda value: "\n".join(str(line) for line in value)),
    (float, lambda value: f"{value:.10g}" if value < 1e10 else f"{value:.0f}"),
    (date, lambda value: value.isoformat()),
)
