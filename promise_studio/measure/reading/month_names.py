"""The months of English, German, French and Spanish exports, and how the reader gets them in English."""

from collections.abc import Iterable

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


def month_format(word: str) -> str | None:
    """How the reader sees this month: `%b` for a short or a foreign name, `%B` for an English one in full."""
    name = word.lower().rstrip(".")
    if name in _ENGLISH or name in FOREIGN:
        return "%b"
    return "%B" if name in _LONG_ENGLISH else None


def foreign_name(word: str) -> str:
    """The name that must be turned into English before the reader knows it, or “”."""
    name = word.lower().rstrip(".")
    return name if name in FOREIGN else ""


def to_english_sql(value: str, names: Iterable[str]) -> str:
    """SQL that writes some foreign months in English; the longest first, as “mär” begins “märz”."""
    expression = f"lower({value})"
    for name in sorted(set(names), key=lambda name: (-len(name), name)):
        for written in (f"{name}.", name):
            expression = f"replace({expression}, '{written}', '{FOREIGN[name]}')"
    return f"replace({expression}, ' de ', ' ')"


def month_number(word: str) -> int:
    """1 for January in any of the languages; 0 for a word that is no month."""
    name = word.lower().rstrip(".")
    short = FOREIGN.get(name, name if name in _ENGLISH else name[:3] if name in _LONG_ENGLISH else "")
    return _ENGLISH.index(short) + 1 if short else 0
