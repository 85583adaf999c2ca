"""Text on its way into a spreadsheet: shown as it was typed, never run as a formula."""

FORMULA_STARTS = frozenset("=+-@\t\r\n|%\u2212\uff1d\uff0b\uff0d\uff20\uff5c\uff05")
"""What a spreadsheet takes for the start of a formula or a command, with the full-width twins."""

CELL_LIMIT = 32_767
"""Characters that a cell of a spreadsheet holds."""
_CUT = " … (cut here; the whole text is in the workshop)"


def guard_text(text: str) -> str:
    """The text with an apostrophe in front where a spreadsheet that reads CSV would run it."""
    first = text.lstrip(" \u00a0\u3000")[:1] or text[:1]
    return f"'{text}" if first in FORMULA_STARTS and first else text


def fit_cell(text: str) -> str:
    """The text, cut visibly where a cell could not hold it."""
    return text if len(text) <= CELL_LIMIT else text[: CELL_LIMIT - len(_CUT)] + _CUT
