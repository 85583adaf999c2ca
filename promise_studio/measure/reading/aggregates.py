"""Recognises a table that counts cases instead of listing them: a row a month, percentages, averages."""

import re

from promise_studio.errors import UserError
from promise_studio.measure.reading.role_names import plain
from promise_studio.measure.reading.source import Source
from promise_studio.measure.reading.time_forms import form_of

_MONTH = (
    r"(jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|janv|f[ée]v|avr|juin|juil|ao[uû]t|ene|abr|ago|dic)"
    r"[a-zäéû]*\.?"
)
_PERIODS = {
    "a month": re.compile(
        rf"({_MONTH}[ \-/']*(\d{{4}}|\d{{2}})?|\d{{4}}[-/]\d{{1,2}}|\d{{1,2}}[-/]\d{{4}}|{_MONTH})$",
        re.IGNORECASE,
    ),
    "a week": re.compile(
        r"((week|woche|kw|semaine|semana|w)[ \-]*\d{1,2}.*|\d{4}[- ]?(w|kw)[- ]?\d{1,2})$", re.IGNORECASE
    ),
    "a quarter": re.compile(r"(q[1-4].*|\d{4}[- ]?q[1-4])$", re.IGNORECASE),
    "a year": re.compile(r"(19|20)\d{2}$"),
}
_COUNT = re.compile(
    r"\b(count|total|number of|no of|tickets|cases|calls|requests|percent\w*|pct|rate|share|avg|"
    r"average|mean|median|anzahl|quote|anteil|mittel\w*|durchschnitt\w*|nombre|moyenne|total|cantidad|promedio|media|volume|"
    r"created|resolved|closed|opened|within \w+|sla)\b|%",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"-?[\d.,\s']+ ?%?$")
_HINT = "Export the single cases, one row for each, with the time it started and the time it stopped."


def refuse_aggregate(source: Source) -> None:
    """A sentence when the rows are counts or averages of many cases."""
    figures = [name for name in source.names if _all_match(source.values(name), _FIGURE)]
    times = [name for name in source.names if _is_moment(source.values(name))]
    if len(times) > 1 or not source.rows:
        return
    for period, pattern in _PERIODS.items():
        for name in source.names:
            if (
                name not in times
                and figures
                and _all_match(source.values(name), pattern)
                and _each_once(source, name)
            ):
                raise _aggregate(source, f"{period}, by “{name}”")
    counting = [
        name for name in figures if _COUNT.search(plain(name)) or "%" in "".join(source.values(name)[:5])
    ]
    others = [name for name in source.names if name not in {*figures, *times}]
    if counting and times and len(others) <= 1 and _days_once(source, times[0]):
        raise _aggregate(source, f"a day, by “{times[0]}”")
    if counting and not times and len(figures) >= len(source.names) - 2:
        raise _aggregate(source, f"for many cases, such as “{counting[0]}”")


def _aggregate(source: Source, what: str) -> UserError:
    return UserError(
        f"“{source.name}” holds counts or averages, one row {what}; "
        "how long single cases took cannot be seen from them.",
        _HINT,
    )


def _all_match(values: list[str], pattern: re.Pattern[str]) -> bool:
    fits = sum(bool(pattern.match(value.strip())) for value in values)
    return bool(values) and fits >= 0.8 * len(values)


def _is_moment(values: list[str]) -> bool:
    return bool(values) and sum(form_of(value) is not None for value in values) >= 0.6 * len(values)


def _each_once(source: Source, name: str) -> bool:
    """Whether a period comes once, or at most once for each of a few groups."""
    values = source.values(name)
    return len(values) < 400 and len(set(values)) * 12 >= len(values)


def _days_once(source: Source, name: str) -> bool:
    values = source.values(name)
    dated = all(":" not in value or value.rstrip().endswith("00:00:00") for value in values)
    return dated and len(set(values)) == len(values)
