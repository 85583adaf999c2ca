"""Figures as the language writes them: “1,234.5” is “1.234,5” in German."""

from functools import cache

from promise_studio.document.language.say import speaks_english, spoken

NARROW_BLANK, BLANK = "\u202f", "\N{NO-BREAK SPACE}"


def write_figure(english: str) -> str:
    """A figure that is written the English way, in the signs of the language; what is no figure stays."""
    return english if speaks_english() else english.translate(_signs(spoken().language))


@cache
def _signs(language: str) -> dict[int, str]:
    from babel.numbers import get_decimal_symbol, get_group_symbol

    locale = language.replace("-", "_")
    # The bundled fonts have one blank that does not break; the narrow one would be set in another font.
    group = get_group_symbol(locale).replace(NARROW_BLANK, BLANK)
    return {ord(","): group, ord("."): get_decimal_symbol(locale)}
