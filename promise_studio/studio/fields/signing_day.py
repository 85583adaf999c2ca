"""The day on which somebody signed, which nobody should have to type."""

from datetime import date
from typing import Any

from promise_studio.model import Item
from promise_studio.model.agreement import Signoff, SignoffDecision


def signing_day(item: Item | None, field: str, value: Any) -> dict[str, Any]:
    """Today, for a sign-off without a day that is just being decided; nothing for anything else."""
    waits = isinstance(item, Signoff) and item.signed_on is None
    if not waits or field != "decision" or value == SignoffDecision.NOT_YET:
        return {}
    return {"signed_on": date.today()}  # noqa: DTZ011 - the day on the wall of the room
