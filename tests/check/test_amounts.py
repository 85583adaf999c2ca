"""Amounts are read the same way wherever a rule or the diff needs them."""

from decimal import Decimal

import pytest

from promise_studio.check.amounts import Amount, amounts_in, sums_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("$40 off, then €1,000.50.", [("$", "40"), ("€", "1000.50")]),
        ("12.50 GBP or 30 pounds", [("gbp", "12.50"), ("pound", "30")]),
        ("EUR 5, usd 6 and ₹499", [("eur", "5"), ("usd", "6"), ("₹", "499")]),
        ("10 % of the fare", [("%", "10")]),
        ("within 10 days at 9:30", []),
        ("", []),
    ],
)
def test_amounts_with_their_units(text: str, found: list[tuple[str, str]]):
    """A sign or a word on either side of the number makes an amount; a time is none."""
    assert amounts_in(text) == tuple(Amount(unit, Decimal(value)) for unit, value in found)


def test_sums_are_money_only():
    """A share of a price is an amount, but no sum."""
    assert sums_in("$25 back, or 10% of the bill, or EUR 25") == {Decimal(25)}
