"""Which days do not count: the public holidays of a country or region, and days of one's own."""

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from promise_studio.errors import UserError

_HINT = "Name a country and, where it matters, the region, such as “US”, “DE-BY” or “Germany, Bayern”."
_DAY = re.compile(r"(?:(\d{4})-)?(\d{1,2})-(\d{1,2})")


def read_place(text: str) -> tuple[str, str]:
    """The country and the region whose holidays a text names, as codes; both empty for “none”."""
    words = text.strip()
    if words.casefold() in {"", "none", "no", "keine"}:
        return "", ""
    country_words, _, region_words = (
        (part.strip() for part in re.split(r"([-,/])", words, maxsplit=1))
        if (re.search(r"[-,/]", words))
        else (words, "", "")
    )
    country = _country(country_words, text)
    return country, _region(country, region_words, text) if region_words else ""


def _country(words: str, text: str) -> str:
    from holidays.registry import COUNTRIES

    wanted = re.sub(r"\W", "", words.casefold())
    for name, (_, code, *others) in COUNTRIES.items():
        if wanted in {name.replace("_", ""), *(other.casefold() for other in (code, *others))}:
            return code
    raise UserError(f"There are no public holidays for “{text}”: no such country is known.", _HINT)


def _region(country: str, words: str, text: str) -> str:
    from holidays import country_holidays

    known = country_holidays(country)
    names = {code.casefold(): code for code in known.subdivisions}
    names |= {name.casefold(): code for name, code in known.subdivisions_aliases.items()}
    if code := names.get(words.casefold()):
        return code
    some = ", ".join(known.subdivisions[:12])
    regions = f"Regions of {country}: {some} …" if some else f"{country} has no regions."
    raise UserError(f"There are no public holidays for “{text}”: no region “{words}” is known.", regions)


def region_name(country: str, region: str) -> str:
    """What people call the region of a code; empty for one that is not known."""
    from holidays import country_holidays
    from holidays.registry import COUNTRIES

    if not any(country in names for names in COUNTRIES.values()):
        return ""
    aliases = country_holidays(country).subdivisions_aliases
    return next((name for name, code in aliases.items() if code == region), "")


@lru_cache(maxsize=64)
def public_holidays(country: str, region: str, first_year: int, last_year: int) -> frozenset[date]:
    """The days off of a place in these years; none for an empty country."""
    if not country:
        return frozenset()
    from holidays import country_holidays

    return frozenset(country_holidays(country, subdiv=region or None, years=range(first_year, last_year + 1)))


def read_days(texts: Iterable[str]) -> tuple[str, ...]:
    """Days as 2026-12-24, or 12-24 for every year; UserError where one is neither."""
    days = []
    for text in texts:
        found = _DAY.fullmatch(text.strip())
        try:
            if found is None:
                raise ValueError
            day = date(int(found[1] or 2000), int(found[2]), int(found[3]))
        except ValueError:
            raise UserError(
                f"“{text}” is not a day.", "Write it as 2026-12-24, or as 12-24 for every year."
            ) from None
        days.append(day.isoformat() if found[1] else f"{day:%m-%d}")
    return tuple(days)


def is_one_of(day: date, days: frozenset[str]) -> bool:
    """Whether a day is among those of `read_days`."""
    return bool(days) and (day.isoformat() in days or f"{day:%m-%d}" in days)
