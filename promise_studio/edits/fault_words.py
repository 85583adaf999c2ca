"""What pydantic found wrong with a value, in words that end a sentence about its field."""

import re
from collections.abc import Mapping
from typing import Any, Final

_DAY: Final = "must be a day, as in 2026-11-21"
_WORDS: Final = {
    "missing": "is missing",
    "extra_forbidden": "is not known here",
    "string_pattern_mismatch": "is not written as it must be",
    "string_type": "must be text",
    "finite_number": "must be a finite number",
    "float_parsing": "must be a number",
    "float_type": "must be a number",
    "int_parsing": "must be a whole number",
    "int_from_float": "must be a whole number",
    "int_type": "must be a whole number",
    "date_parsing": _DAY,
    "date_type": _DAY,
    "date_from_datetime_parsing": _DAY,
    "date_from_datetime_inexact": _DAY,
}
_LIMITS: Final = {
    "less_than": ("lt", "less than"),
    "less_than_equal": ("le", "at most"),
    "greater_than": ("gt", "more than"),
    "greater_than_equal": ("ge", "at least"),
}


def say_fault(fault: Mapping[str, Any], described: str = "") -> str:
    """“must be at most 2”, without a full stop; `described` says what the field takes, where known."""
    return _own_words(fault["type"], fault.get("ctx") or {}, described) or _plainer(fault["msg"])


def _own_words(kind: str, about: Mapping[str, Any], described: str) -> str:
    """What is said of a kind of fault that is known here; nothing of another."""
    if kind == "string_pattern_mismatch" and described:
        return f"cannot be read. {described}".rstrip(".")
    if kind in _LIMITS:
        key, words = _LIMITS[kind]
        return f"must be {words} {str(about[key]).removesuffix('.0')}"
    if kind == "too_long" and about.get("field_type") == "Value":
        return f"has {about['actual_length']} characters; at most {about['max_length']} fit here"
    if kind == "enum":
        return re.sub(r"'([^']*)'", r"“\1”", f"takes one of {about.get('expected', '')}")
    return _WORDS.get(kind, "")


def _plainer(said: str) -> str:
    """The library’s sentence as the end of one about a field."""
    said = said.rstrip(".")
    for start, instead in (
        ("Input should be ", "must be "),
        ("String should ", "must "),
        ("Value error, ", ""),
    ):
        if said.startswith(start):
            return instead + said.removeprefix(start)
    return said[:1].lower() + said[1:]
