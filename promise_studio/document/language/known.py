"""Which languages the documents speak, and which of them one document speaks."""

import re

from promise_studio.errors import UserError

LANGUAGES = {"en": "English", "de": "Deutsch", "fr": "Français", "es": "Español"}
"""By their codes, each in its own words."""
ENGLISH = "en"
_CODE = re.compile(r"([a-z]{2})(?:-([A-Z]{2}))?")


def base_of(code: str) -> str:
    """“de” of “de-AT”."""
    return code.partition("-")[0].lower()


def read_language(code: str) -> str:
    """A code as it is meant, “de” or “de-AT”; UserError for a language that the documents do not speak."""
    named = code.strip().replace("_", "-")
    base, dash, region = named.partition("-")
    named = f"{base.lower()}{dash}{region.upper()}"
    if not _CODE.fullmatch(named) or base.lower() not in LANGUAGES or not _is_used(named):
        known = ", ".join(f"{code} ({name})" for code, name in LANGUAGES.items())
        raise UserError(
            f"The documents do not speak “{code[:40]}”.", f"They speak {known}; with a country as in de-AT."
        )
    return named


def _is_used(code: str) -> bool:
    """Whether a language is written in a country, so that its dates and figures are known."""
    if "-" not in code:
        return True
    from babel import Locale, UnknownLocaleError

    try:
        Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError):
        return False
    return True


def language_for(asked: str, own: str) -> str:
    """The language of a document: what the house asks for, else the workshop's own where we speak it."""
    return asked or (base_of(own) if base_of(own) in LANGUAGES else ENGLISH)
