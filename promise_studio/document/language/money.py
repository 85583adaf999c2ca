"""Amounts of money as the language writes them: “£25”, “12,50 €”."""

from decimal import Decimal
from functools import cache

from promise_studio.document.language.figures import write_figure
from promise_studio.document.language.say import spoken

BLANK = "\N{NO-BREAK SPACE}"


def say_money(value: Decimal, currency: str) -> str:
    """The amount with the sign of its currency where it has one; words that are no code stand before it."""
    figure = write_figure(f"{value:,.2f}".removesuffix(".00"))
    if not currency:
        return figure
    sign, behind = _sign(currency.strip(), spoken().language)
    if behind:
        return f"{figure}{BLANK}{sign}"
    return f"{sign}{BLANK}{figure}" if sign[-1:].isalnum() else f"{sign}{figure}"


@cache
def _sign(currency: str, language: str) -> tuple[str, bool]:
    """The sign of a currency, and whether the language writes it behind the figure."""
    from babel import Locale
    from babel.numbers import get_currency_symbol, list_currencies

    locale = Locale.parse(language.replace("-", "_"))
    if currency.upper() not in list_currencies():
        return currency, False
    pattern = locale.currency_formats["standard"].pattern
    return get_currency_symbol(currency.upper(), locale), not pattern.startswith("¤")
