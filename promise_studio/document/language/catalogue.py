"""The translations: a gettext catalogue a language, read once."""

from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from promise_studio.document.language.known import ENGLISH, base_of
from promise_studio.resources import templates_dir


def catalogue_file(language: str) -> Path:
    """Where the catalogue of a language lies."""
    return templates_dir() / "languages" / f"{language}.po"


@cache
def translations(language: str) -> NullTranslations:
    """The words of a language; English speaks through the messages themselves."""
    base = base_of(language)
    if base == ENGLISH:
        return NullTranslations()
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with catalogue_file(base).open("rb") as file:
        catalogue = read_po(file, locale=base, abort_invalid=True)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)
