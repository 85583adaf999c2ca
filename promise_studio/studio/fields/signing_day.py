"""The day on which somebody signed, which nobody should have to type."""

from datetime import date
from typing import Any

from promise_studio.model import Item
from promise_studio.model.agreement import Signoff, SignoffDecision


def signing_day(item: Item | None, field: str, value: Any) -> dict[str, Any]:
    """Today, for a sign-off that is being decided; no day for one that waits again; else nothing.

    A day that was written down before the decision, as from a signed paper, stays.
    """
    if not isinstance(item, Signoff) or field != "decision":
        return {}
    if value == SignoffDecision.NOT_YET:
        return {"signed_on": None}
    if item.decision == SignoffDecision.NOT_YET and item.signed_on is not None:
        return {}
    return {"signed_on": date.today()}  # noqa: DTZ011 - the day on the wall of the room
