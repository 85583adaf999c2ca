"""Lengths of time in a file: 12:34, 1:02:03, 35 min or a bare number whose unit the column's name says."""

import re
from collections.abc import Iterable

from promise_studio.model.time_units import DAY, HOUR, MINUTE

LONGEST = 10**10
"""Seconds, three centuries: what is longer is no length, and neither are “inf” and “nan”."""
UNITS = {"seconds": 1, "minutes": MINUTE, "hours": HOUR, "days": DAY}
_CLOCK = re.compile(r"-?\d+:\d{2}(:\d{2}(\.\d+)?)?$")
_NUMBER = re.compile(r"-?\d+([.,]\d+)?$")
_WORDS = re.compile(
    r"(\d+(\.\d+)?\s*(d|days?|h|hrs?|hours?|std|m|mins?|minutes?|minuten|s|secs?|seconds?)\b\.?,?\s*)+$",
    re.IGNORECASE,
)
_NAMED = {
    "seconds": r"\b(s|secs?|seconds?|sekunden|sek|secondes|segundos)\b",
    "minutes": r"\b(m|mins?|minutes?|minuten|minutos|mm:ss|m:ss)\b",
    "hours": r"\b(h|hrs?|hours?|stunden|std|heures|horas|hh:mm|h:mm)\b",
    "days": r"\b(d|days?|tage|jours|dias|días)\b",
}
_CALLS = re.compile(
    r"\bcalls?\b|wait|hold|talk|ring|queue|handle|speed of answer|\bacw\b|\baht\b|"
    r"warte|gespräch|attente|espera",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"duration|elapsed|\btime (to|in|spent)\b|time$|dauer|durée|duración|zeit$|\(.*(min|h|sec|s|hrs|days)\)$",
    re.IGNORECASE,
)


def is_length(text: str) -> bool:
    """Whether a value can be a length of time."""
    value = text.strip()
    return bool(_CLOCK.match(value) or _NUMBER.match(value) or _WORDS.match(value))


def named_unit(name: str) -> str:
    """The unit that a column's name gives, or “”: “First reply time (min)”, “wait_s”, “Dauer in Stunden”."""
    words = name.replace("_", " ")
    found = [unit for unit, pattern in _NAMED.items() if re.search(pattern, words, re.IGNORECASE)]
    return found[-1] if len(found) == 1 else ""


def sounds_like_length(name: str) -> bool:
    """Whether a column's name speaks of how long something took, not of when it happened."""
    words = name.replace("_", " ")
    return bool(_CALLS.search(words) or _LENGTH.search(words))


def unit_of(name: str, values: Iterable[str], given: str = "", others: Iterable[str] = ()) -> str | None:
    """The unit of bare numbers and of 12:34; “” where none is needed, None where it must be asked."""
    seen = [value.strip() for value in values]
    bare = any(_NUMBER.match(value) for value in seen)
    short = any(_CLOCK.match(value) and value.count(":") == 1 for value in seen)
    if not bare and not short:
        return ""
    if unit := given or named_unit(name):
        return unit
    if bare:
        return None
    long = any(_CLOCK.match(value) and value.count(":") == 2 for value in seen)
    calls = any(_CALLS.search(one.replace("_", " ")) for one in (name, *others))
    return "minutes" if long or calls else None


def seconds_sql(value: str, unit: str) -> str:
    """SQL for the seconds of a length; NULL where it is none."""
    text = f"trim(replace({value}, ',', '.'))"
    factor = UNITS.get(unit, 1)
    parts = f"string_split(ltrim({text}, '-'), ':')"
    first, second, third = (f"try_cast({parts}[{place}] AS DOUBLE)" for place in (1, 2, 3))
    short = f"({first} * 60 + {second}) * {MINUTE if unit == 'hours' else 1}"
    sign = f"CASE WHEN starts_with({text}, '-') THEN -1 ELSE 1 END"
    long = f"{first} * 3600 + {second} * 60 + {third}"
    clock = f"({sign}) * CASE len({parts}) WHEN 2 THEN {short} WHEN 3 THEN {long} END"
    words = " + ".join(
        rf"coalesce(try_cast(regexp_extract({text}, '(\d+(\.\d+)?)\s*({letters})', 1, 'i') AS DOUBLE), 0)"
        f" * {UNITS[name]}"
        for name, letters in (("days", "d"), ("hours", "h|std"), ("minutes", "m"), ("seconds", "s(ec|$)"))
    )
    worded = rf"CASE WHEN regexp_matches({text}, '^\d.*[a-zA-Z]') THEN {words} END"
    length = (
        f"CASE WHEN contains({value}, ':') THEN {clock} "
        f"ELSE coalesce(try_cast({text} AS DOUBLE) * {factor}, {worded}) END"
    )
    # Sixteen digits, six of them decimals, hold what is below LONGEST.
    return f"try_cast({length} AS DECIMAL(16, 6))::DOUBLE"
