"""The places of a calendar as people call them: “DE-BY” is “Bayern, Germany”."""

import re
from functools import cache

from promise_studio.document.language.say import spoken
from promise_studio.measure.days_off import region_name

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
    place = region_name(country, region)
    return f"{place}, {known}" if place else ""
