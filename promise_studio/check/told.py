"""Sentences of the checks that remember what they are made of, so that documents say them in any language."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Final, Self


def to_tell(message: str) -> str:
    """Marks a message for the catalogues that is told elsewhere."""
    return message


NOTHING: Final[Mapping[str, object]] = MappingProxyType({})
CLOSED: Final = "%(words)s."
WITH_REASON: Final = to_tell("%(what)s: %(why)s")
AND: Final = "and"
ENDS: Final = (".", "!", "?", "…", "”")


class Told(str):  # noqa: SLOT000  its parts stand in its dictionary, which copies keep
    """An English sentence; whoever knows another language says its message with its values."""

    message: str
    values: dict[str, object]

    def __new__(cls, text: str, message: str = "", values: Mapping[str, object] = NOTHING) -> Self:
        """The sentence as it reads in English."""
        told = super().__new__(cls, text)
        told.message, told.values = message, dict(values)
        return told


class Listed(str):  # noqa: SLOT000  as above
    """Words that are listed one after the other, and what stands between them."""

    parts: tuple[str, ...]
    between: str
    """AND for a list such as “a, b and c”."""

    def __new__(cls, text: str, parts: Iterable[str] = (), between: str = "") -> Self:
        """The list as it reads in English."""
        listed = super().__new__(cls, text)
        listed.parts, listed.between = tuple(parts), between
        return listed


class Figure(str):
    """A figure as English writes it: “1,234.5”."""

    __slots__ = ()


class Span(str):  # noqa: SLOT000  as above
    """A time with its number and its unit: “2 working days”."""

    number: float
    unit: str

    def __new__(cls, text: str, number: float = 0, unit: str = "") -> Self:
        """The time as it reads in English."""
        span = super().__new__(cls, text)
        span.number, span.unit = number, unit
        return span


class Money(str):  # noqa: SLOT000  as above
    """An amount with its currency: “EUR 25”."""

    amount: Decimal
    currency: str

    def __new__(cls, text: str, amount: Decimal = Decimal(0), currency: str = "") -> Self:
        """The amount as it reads in English."""
        money = super().__new__(cls, text)
        money.amount, money.currency = amount, currency
        return money


def tell(message: str, /, **values: str | int | date) -> Told:
    """A message with its values put in, each on one line; “%” is written twice where there are values."""
    on_a_line = {name: _on_a_line(value) for name, value in values.items()}
    return Told(message % on_a_line if values else message, message, on_a_line)


def _on_a_line(value: str | int | date) -> str | int | date:
    return value.replace("\n", " ") if type(value) is str else value


def closed(words: str) -> str:
    """Words that may end in what somebody typed, closed like a sentence."""
    return words if words.endswith(ENDS) else tell(CLOSED, words=words)


def opened(sentence: str) -> str:
    """A sentence without its full stop, to go on."""
    words = sentence.values["words"] if isinstance(sentence, Told) and sentence.message == CLOSED else ""
    return words if isinstance(words, str) and words else sentence


def listed(words: Iterable[str]) -> Listed:
    """Words as a sentence lists them: “a, b and c”."""
    parts = tuple(words)
    *most, last = parts or ("",)
    return Listed(f"{', '.join(most)} and {last}" if most else last, parts, AND)


def joined(words: Iterable[str], between: str = "; ") -> Listed:
    """Words one after the other: “a; b; c”."""
    parts = tuple(words)
    return Listed(between.join(parts), parts, between)
