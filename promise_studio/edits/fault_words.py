"""What pydantic found wrong with a value, in words that end a sentence about its field."""

from collections.abc import Mapping
from typing import Any, Final

_WORDS: Final = {
    "missing": "is missing",
    "extra_forbidden": "is not known here",
    "string_pattern_mismatch": "is not written as it must be",
    "finite_number": "must be a finite number",
}


def say_fault(fault: Mapping[str, Any], described: str = "") -> str:
    """“must be less than 1”, without a full stop; `described` says what the field takes, where known."""
    kind, said = fault["type"], str(fault["msg"]).rstrip(".")
    if kind == "string_pattern_mismatch" and described:
        return f"cannot be read. {described}".rstrip(".")
    if kind in _WORDS:
        return _WORDS[kind]
    if kind == "enum":
        return f"takes one of {(fault.get('ctx') or {}).get('expected', '')}"
    for start, instead in (
        ("Input should be ", "must be "),
        ("String should ", "must "),
        ("Value error, ", ""),
    ):
        if said.startswith(start):
            return instead + said.removeprefix(start)
    return said[:1].lower() + said[1:]
