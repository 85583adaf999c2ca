"""The places of a calendar as people call them: “DE-BY” is “Bayern, Germany”."""

import re
from functools import cache

from promise_studio.document.language.say import spoken

_CODE = re.compile(r"([A-Z]{2})(?:-([A-Z0-9]{1,3}))?")


def say_calendar(calendar: str) -> str:
    """A calendar that is a code, by its name in the language; in any other words as it was typed."""
    code = _CODE.fullmatch(calendar.strip())
    return _name(code[1], code[2] or "", spoken().language) or calendar if code else calendar


@cache
def _name(country: str, region: str, language: str) -> str:
    """The name of a country with its region; empty for one that is not known."""
    from babel import Locale

    known = str(
        Locale.parse(language.replace("-", "_")).territories.get(country, "") if country != "ZZ" else ""
    )
    if not known or not region:
        return known
    place = _region(country, region)
    return f"{place}, {known}" if place else ""


def _region(country: str, region: str) -> str:
    from holidays import country_holidays
    from holidays.registry import COUNTRIES

    if not any(country in names for names in COUNTRIES.values()):
        return ""
    aliases = country_holidays(country).subdivisions_aliases
    return next((name for name, code in aliases.items() if code == region), "")
