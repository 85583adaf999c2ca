"""Amounts in a text: “$40”, “EUR 1,000”, “12.50 GBP”, “30 pounds”, “10 %”."""

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from promise_studio.check.moneys import CODES, COINS, SIGNS

PERCENT = "%"


class Amount(NamedTuple):
    """How much of what: the sign or the word beside the number, in small letters and without a plural’s s."""

    unit: str
    value: Decimal


@cache
def _pattern() -> re.Pattern[str]:
    code, coin = rf"(?:{'|'.join(CODES)})\b", rf"(?:{'|'.join(COINS)})s?\b"
    number = r"\d[\d,]{0,12}(?:\.\d{1,2})?"
    return re.compile(
        rf"(?P<sign>[{SIGNS}]|\b{code})[\s\u00a0]?(?P<after>{number})"
        rf"|(?P<before>{number})[\s\u00a0]?(?P<unit>[{SIGNS}%]|{code}|{coin})",
        re.IGNORECASE,
    )


def amounts_in(text: str) -> tuple[Amount, ...]:
    """Every amount that a text names, shares of a price among them, in the order of the text."""
    return tuple(
        Amount(
            (found["sign"] or found["unit"]).lower().removesuffix("s"),
            Decimal((found["after"] or found["before"]).replace(",", "")),
        )
        for found in _pattern().finditer(text)
    )


def sums_in(text: str) -> frozenset[Decimal]:
    """The sums of money that a text names, whatever the money."""
    return frozenset(amount.value for amount in amounts_in(text) if amount.unit != PERCENT)
