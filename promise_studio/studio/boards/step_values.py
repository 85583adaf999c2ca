"""What somebody types into a cell of a journey, as the value that the step's field takes."""

import re
from typing import Any

_NUMBER = re.compile(
    r"^([+-]?\d+(?:[.,]\d+)?)\s*(min(?:utes?)?|m|h(?:ours?)?|d(?:ays?)?)?\.?$", re.IGNORECASE
)

_MINUTES = {"h": 60, "d": 24 * 60}


def read_step_value(field: str, text: str) -> Any:
    """The value for an edit; what cannot be read is handed on as typed, for the model to refuse in words."""
    if field == "importance" and text and not text.strip("★☆"):
        return text.count("★")
    if field not in {"emotion", "importance", "waiting_minutes"}:
        return text
    if not text or text in {"·", "-"}:
        return None
    found = _NUMBER.match(text.replace("−", "-").strip())
    if found is None:
        return text
    number = float(found[1].replace(",", "."))
    if field == "waiting_minutes":
        return number * _MINUTES.get((found[2] or "m")[0].lower(), 1)
    return int(number) if number.is_integer() else text


def written_step_value(field: str, value: Any) -> str:
    """The text that editing a cell begins with."""
    if value is None:
        return ""
    return f"{value:g}" if field in {"emotion", "importance", "waiting_minutes"} else str(value)
