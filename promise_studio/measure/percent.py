"""Shares as people read them: enough decimals to tell which side of the promise a figure is on."""

SPACE = "\N{NO-BREAK SPACE}"
_MOST_DECIMALS = 8
_SAME = 1e-9


def format_promised(percent: float) -> str:
    """A share as it was entered, in the fewest digits: 97.5 → “97.5 %”."""
    return f"{percent:.12g}{SPACE}%"


def format_share(share: float, promised: float | None = None) -> str:
    """A measured share (0 to 1) in per cent, with one decimal or as many as keep it apart from the promise.

    So 94.97 % never reads as the 95.0 % that was promised, nor 99.98 % as all of them.
    """
    percent = share * 100.0
    for round_figure in (0.0, 100.0):
        if abs(percent - round_figure) < _SAME:
            return f"{round_figure:.0f}{SPACE}%"
    marks = [mark for mark in (0.0, promised, 100.0) if mark is not None and abs(mark - percent) >= _SAME]
    text = f"{percent:.{_MOST_DECIMALS}f}"
    for decimals in range(1, _MOST_DECIMALS):
        shorter = f"{percent:.{decimals}f}"
        if all(float(shorter) != mark for mark in marks):
            text = shorter
            break
    return f"{text}{SPACE}%"
