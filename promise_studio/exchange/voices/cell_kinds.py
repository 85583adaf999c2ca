"""What the cells of a column are: numbers, days, prose."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from promise_studio.exchange.voices.days import form_of

_NUMBER = re.compile(r"[-+]?\d{1,15}([.,]\d{1,9})?\s?%?$")
_CLOCK = re.compile(r"\d{1,3}:\d{2}(:\d{2})?([.,]\d+)?(\s?[ap]m)?$", re.IGNORECASE)
_NOTHING = frozenset(
    {"", "-", "–", "—", ".", "n/a", "na", "n.a.", "none", "null", "nan", "nil", "no comment",
     "#n/a", "keine", "k.a."}
)  # fmt: skip


def says_nothing(cell: str) -> bool:
    """Whether a cell is blank or says that it is: “n/a”, “-”."""
    return cell.strip().lower() in _NOTHING


def is_number(cell: str) -> bool:
    """Whether a cell is a bare number."""
    return _NUMBER.match(cell.strip()) is not None


@lru_cache(maxsize=1 << 12)
def is_day(cell: str) -> bool:
    """Whether a cell is written as a day, with or without a time; bare digits are not."""
    text = cell.strip()
    return not is_number(text) and len(text) <= 60 and form_of(text) is not None


def is_value(cell: str) -> bool:
    """Whether a cell is a number, a day or a time of day: what no column is called."""
    text = cell.strip()
    return is_number(text) or _CLOCK.match(text) is not None or is_day(text)


def count_words(cell: str) -> int:
    """How many words a cell has."""
    return len(cell.split())


def share(cells: Iterable[str], holds: Callable[[str], bool]) -> float:
    """Which part of the cells that say something is of a kind; 0 when none says anything."""
    judged = [holds(cell) for cell in cells if not says_nothing(cell)]
    return sum(judged) / len(judged) if judged else 0.0
