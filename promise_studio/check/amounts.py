"""Sums of money in a text: “$40”, “EUR 1,000”, “12.50 GBP”."""

import re
from decimal import Decimal
from functools import cache


@cache
def _money() -> re.Pattern[str]:
    sign = r"(?:[$€£¥]|\b(?:EUR|USD|GBP|CHF|AUD|CAD)\b)"
    number = r"\d+(?:,\d{3})*(?:\.\d{1,2})?"
    return re.compile(rf"{sign}\s?(?P<after>{number})|(?P<before>{number})\s?{sign}")


def amounts_in(text: str) -> frozenset[Decimal]:
    """The sums of money that a text names."""
    found = (match["after"] or match["before"] for match in _money().finditer(text))
    return frozenset(Decimal(number.replace(",", "")) for number in found)
