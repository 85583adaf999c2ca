"""The months of English, German, French and Spanish exports, and how the reader gets them in English."""

import re

_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LONG_ENGLISH = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_OTHERS = {
    "jan": ("januar", "jänner", "janvier", "janv", "enero", "ene"),
    "feb": ("februar", "feber", "février", "févr", "fév", "febrero"),
    "mar": ("märz", "mär", "mrz", "mars", "marzo"),
    "apr": ("avril", "avr", "abril", "abr"),
    "may": ("mai", "mayo"),
    "jun": ("juni", "juin", "junio"),
    "jul": ("juli", "juillet", "juil", "julio"),
    "aug": ("août", "aout", "agosto", "ago"),
    "sep": ("sept", "septembre", "septiembre", "setiembre", "set"),
    "oct": ("oktober", "okt", "octobre", "octubre"),
    "nov": ("novembre", "noviembre"),
    "dec": ("dezember", "dez", "décembre", "déc", "diciembre", "dic"),
}
FOREIGN = {name: english for english, names in _OTHERS.items() for name in names}


def is_month(word: str) -> bool:
    """Whether a word names a month in one of the four languages."""
    return month_format(word) is not None


def month_format(word: str) -> str | None:
    """How the reader sees this month: `%b` for a short or a foreign name, `%B` for an English one in full."""
    name = word.lower().rstrip(".")
    if name in _ENGLISH or name in FOREIGN:
        return "%b"
    return "%B" if name in _LONG_ENGLISH else None


def is_foreign(word: str) -> bool:
    """Whether the name must be turned into English before the reader knows it."""
    return word.lower().rstrip(".") in FOREIGN


def to_english_sql(value: str) -> str:
    """SQL that writes every foreign month in English; the longest names first, as “mär” begins “märz”."""
    expression = f"lower({value})"
    for name in sorted(FOREIGN, key=len, reverse=True):
        if name != FOREIGN[name]:
            pattern = rf"(^|[^\p{{L}}]){re.escape(name)}\.?($|[^\p{{L}}.])"
            expression = f"regexp_replace({expression}, '{pattern}', '\\1{FOREIGN[name]}\\2')"
    return expression
