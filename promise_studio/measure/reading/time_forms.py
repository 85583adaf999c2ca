"""How a written time is put together: its form as a format of the reader, and whether its order is sure."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from promise_studio.measure.reading.month_names import foreign_name, month_format


class Kind(StrEnum):
    """How the text of a form becomes a time."""

    ISO = "iso"
    FORMAT = "format"
    SECONDS = "seconds since 1970"
    MILLISECONDS = "milliseconds since 1970"
    SERIAL = "days since 1900"


@dataclass(frozen=True, slots=True)
class Form:
    """One way of writing times; `swapped` is its other reading when day and month could be either."""

    kind: Kind
    format: str = ""
    zoned: bool = False
    swapped: str = ""
    day_first: bool | None = None
    """True or False where a value of this form settles the order, or None."""
    foreign: str = ""
    """The name of a month that is not English."""


_WEEKDAY = r"(?P<weekday>[^\W\d_]{2,10}\.?,?\s+)?"
_NUMBERS = r"(?P<a>\d{1,4})(?P<s>[/.\-])(?P<b>\d{1,2})(?P=s)(?P<c>\d{4}|\d{1,2})"
_DAY_NAME_YEAR = (
    r"(?P<d1>\d{1,2})(?P<s1>\.?[ /.\-](?:de )?)(?P<m1>[^\W\d_]{3,10}\.?)"
    r"(?P<s2>[ /.\-](?:de )?)(?P<y1>\d{4}|\d{2})"
)
_NAME_DAY_YEAR = r"(?P<m2>[^\W\d_]{3,10}\.?)(?P<s3>[ \-])(?P<d2>\d{1,2})(?P<s4>,? |-)(?P<y2>\d{4})"
_CLOCK = (
    r"(?:(?P<gap>,? ?(?:T|at |um |à |a las |- )?|\s+)"
    r"(?P<h>\d{1,2})(?P<colon>[:.h])(?P<min>\d{2})(?:(?P=colon)(?P<sec>\d{2})(?P<frac>[.,]\d{1,9})?)?"
    r"(?P<half>\s?[AaPp]\.?\s?[Mm]\.?)?(?P<suffix> Uhr)?)?"
)
_ZONE = r"(?P<zone>\s?(?:Z|z|[+-]\d{2}(?::?\d{2})?|[A-Z]{2,5}|[A-Z][A-Za-z]+/[A-Za-z_/+\-0-9]+))?"
_WRITTEN = re.compile(rf"{_WEEKDAY}(?:{_NUMBERS}|{_DAY_NAME_YEAR}|{_NAME_DAY_YEAR}){_CLOCK}{_ZONE}$")
_ISO = re.compile(r"\d{4}[-/]\d{1,2}[-/]\d{1,2}([ T]\d{1,2}:\d{2}(:\d{2}(\.\d{1,9})?)?)?$")
_ISO_ZONE = re.compile(
    r"\d{4}-\d{1,2}-\d{1,2}[ T]\d{1,2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|z|[+-]\d{2}(:?\d{2})?| ?UTC)$"
)
_COMPACT = {8: "%Y%m%d", 12: "%Y%m%d%H%M", 14: "%Y%m%d%H%M%S"}
_BASIC = re.compile(r"\d{8}T\d{6}Z?$")
_SERIAL = (20_000, 80_000)
_NUMBER = re.compile(r"\d{5,17}(\.\d+)?$")


@lru_cache(maxsize=1 << 14)
def form_of(text: str) -> Form | None:
    """The form of a written time, or None when it is no time that anybody would write."""
    value = clean(text)
    if _ISO.match(value):
        return Form(Kind.ISO)
    if _ISO_ZONE.match(value):
        return Form(Kind.ISO, zoned=True)
    if _BASIC.match(value):
        return Form(Kind.FORMAT, "%Y%m%dT%H%M%S" + ("Z" if value.endswith("Z") else ""), value.endswith("Z"))
    if _NUMBER.match(value):
        return _number_form(value)
    match = _WRITTEN.match(value)
    return None if match is None else _written_form(match)


def clean(text: str) -> str:
    """A value without the spaces that programs put into times and around them."""
    return text.replace("\u202f", " ").replace("\u00a0", " ").strip()


def _number_form(value: str) -> Form | None:
    whole = value.partition(".")[0]
    if len(whole) in _COMPACT and "." not in value and 1971 <= int(whole[:4]) <= 2100 and _is_day(whole):
        return Form(Kind.FORMAT, _COMPACT[len(whole)])
    if _SERIAL[0] <= int(whole) < _SERIAL[1]:
        return Form(Kind.SERIAL)
    if len(whole) in {9, 10}:
        return Form(Kind.SECONDS, zoned=True)
    return Form(Kind.MILLISECONDS, zoned=True) if len(whole) in {12, 13} else None


def _is_day(digits: str) -> bool:
    return 1 <= int(digits[4:6]) <= 12 and 1 <= int(digits[6:8]) <= 31


def _written_form(match: re.Match[str]) -> Form | None:
    tail = _clock_format(match) + _zone_format(match)
    zoned = bool(match["zone"])
    weekday = match["weekday"] or ""
    if weekday and not weekday.isascii():
        return None
    head = (
        ""
        if not weekday
        else ("%a" if len(weekday.strip(" ,.")) == 3 else "%A") + weekday[len(weekday.rstrip(" ,.")) :]
    )
    if match["a"] is not None:
        return _numbers_form(match, head, tail, zoned=zoned)
    word = match["m1"] or match["m2"]
    month = month_format(word)
    if month is None:
        return None
    if match["m1"]:
        year = "%Y" if len(match["y1"]) == 4 else "%y"
        date = f"%d{match['s1']}{month}{_dot(word)}{match['s2']}{year}"
    else:
        date = f"{month}{_dot(word)}{match['s3']}%d{match['s4']}%Y"
    if not foreign_name(word):
        return Form(Kind.FORMAT, head + date + tail, zoned)
    lowered = tail.replace(" Uhr", " uhr")
    return Form(Kind.FORMAT, head + date.replace(" de ", " ") + lowered, zoned, foreign=foreign_name(word))


def _dot(word: str) -> str:
    return "." if word.endswith(".") and not foreign_name(word) else ""


def _numbers_form(match: re.Match[str], head: str, tail: str, *, zoned: bool) -> Form | None:
    first, mark, second, third = match["a"], match["s"], int(match["b"]), match["c"]
    if len(first) == 4:
        return Form(Kind.FORMAT, f"{head}%Y{mark}%m{mark}%d{tail}", zoned) if second <= 12 else None
    if len(first) == 3 or max(int(first), second) > 31 or min(int(first), second) > 12:
        return None
    year = "%Y" if len(third) == 4 else "%y"
    day = f"{head}%d{mark}%m{mark}{year}{tail}"
    month = f"{head}%m{mark}%d{mark}{year}{tail}"
    if mark == "." or int(first) > 12:
        return Form(Kind.FORMAT, day, zoned, "" if mark == "." else month, day_first=True)
    if second > 12:
        return Form(Kind.FORMAT, month, zoned, day, day_first=False)
    return Form(Kind.FORMAT, day, zoned, month)


def _clock_format(match: re.Match[str]) -> str:
    if match["h"] is None:
        return ""
    colon, half = match["colon"], match["half"]
    text = f"{match['gap']}{'%I' if half else '%H'}{colon}%M"
    if match["sec"]:
        text += f"{colon}%S"
    if match["frac"]:
        text += f"{match['frac'][0]}%f"
    if half:
        text += " %p" if half[0].isspace() else "%p"
    return text + (match["suffix"] or "")


def _zone_format(match: re.Match[str]) -> str:
    zone = match["zone"]
    if not zone:
        return ""
    space = " " if zone[0].isspace() else ""
    return space + ("%z" if zone.strip()[0] in "+-" else "%Z")
