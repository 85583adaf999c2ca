"""What stands for “nothing” in exports: blanks, words, and the day on which computers began to count."""

from collections.abc import Iterable

from promise_studio.measure.reading.connection import quoted

WORDS = (
    "", "?", "-", "--", "–", "—", ".", "null", "(null)", "<null>", "none", "nil", "nan", "nat", "n/a",
    "#n/a", "na", "n.a.", "n.v.", "n/v", "undefined", "unknown", "not set", "(blank)", "(empty)",
    "empty", "blank", "missing", "tbd", "pending", "open", "offen", "keine", "kein", "unbekannt", "leer",
    "ouvert", "aucun", "vide", "abierto", "ninguno", "0", "0000-00-00", "0000-00-00 00:00:00",
    "00/00/0000", "00.00.0000", "\\n", "nicht gesetzt", "sin datos", "s/d",
)  # fmt: skip
"""What a column of times may hold instead of one; compared in lower case, without the spaces around."""

LABEL_WORDS = (
    "",
    "?",
    "-",
    "--",
    "null",
    "(null)",
    "<null>",
    "none",
    "nan",
    "n/a",
    "#n/a",
    "(blank)",
    "(empty)",
    "\\n",
)

PLACEHOLDERS = (
    "1970-01-01",
    "1969-12-31",
    "1900-01-01",
    "1899-12-30",
    "1899-12-31",
    "0001-01-01",
    "9999-12-31",
    "1753-01-01",
)
FIRST = "1971-01-01"
LAST = "2101-01-01"


def is_missing(text: str, more: Iterable[str] = ()) -> bool:
    """Whether a value stands for no time."""
    value = text.strip().lower()
    return value in WORDS or value in {word.strip().lower() for word in more}


def missing_sql(text: str, more: Iterable[str] = ()) -> str:
    """SQL for the same, of a text that is not NULL."""
    words = dict.fromkeys((*WORDS, *(word.strip().lower() for word in more)))
    return _among(words, f"lower(trim({text}))")


def placeholder_sql(moment: str) -> str:
    """SQL for a time that no case ever had: the first days of the calendars of programs, or their last."""
    return _among(PLACEHOLDERS, f"CAST(CAST({moment} AS DATE) AS VARCHAR)")


def _among(words: Iterable[str], text: str) -> str:
    """A search in one long text: DuckDB turns a long IN into a join that judges every row, asked or not."""
    mark = "\x1f"
    return f"contains({quoted(mark + mark.join(words) + mark)}, {quoted(mark)} || {text} || {quoted(mark)})"
