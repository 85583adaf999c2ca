"""Which languages the documents speak, and which of them one document speaks."""

import re
from functools import cache

from promise_studio.errors import UserError
from promise_studio.resources import templates_dir

ENGLISH = "en"
_CODE = re.compile(r"([a-z]{2})(?:-([A-Z]{2}))?")


@cache
def languages() -> tuple[str, ...]:
    """The codes of the languages that the documents speak: English, and each that has a catalogue."""
    return (ENGLISH, *sorted(file.stem for file in (templates_dir() / "languages").glob("*.po")))


def base_of(code: str) -> str:
    """“de” of “de-AT”."""
    return code.partition("-")[0].lower()


def read_language(code: str) -> str:
    """A code as it is meant, “de” or “de-AT”; UserError for a language that the documents do not speak."""
    named = code.strip().replace("_", "-")
    base, dash, region = named.partition("-")
    named = f"{base.lower()}{dash}{region.upper()}"
    if not _CODE.fullmatch(named) or base.lower() not in languages() or not _is_used(named):
        known = ", ".join(f"{one} ({_own_name(one)})" for one in languages())
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


def _own_name(code: str) -> str:
    """“Deutsch” of “de”."""
    from babel import Locale

    return str(Locale(code).get_display_name()).capitalize()


def language_for(asked: str, own: str) -> str:
    """The language of a document: what the house asks for, else the workshop's own where we speak it."""
    return asked or (base_of(own) if base_of(own) in languages() else ENGLISH)
