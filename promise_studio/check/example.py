"""Small workshops for the examples of the rules."""

from datetime import date
from typing import Any

from promise_studio.model.base import Item
from promise_studio.model.kinds import SINGLES, kind_of
from promise_studio.model.links import Link
from promise_studio.model.promise import Clause, ClauseState
from promise_studio.model.service_level import ServiceLevel
from promise_studio.model.workshop import Workshop

TODAY = date(2026, 11, 21)
"""The day on which the examples are judged."""


def gather(*items: Item) -> Workshop:
    """A workshop of just these items."""
    parts: dict[str, Any] = {}
    issued: dict[str, int] = {}
    for item in items:
        if item.id in SINGLES:
            parts[SINGLES[item.id]] = item
            continue
        kind = kind_of(item.id)
        parts[kind.collection] = (*parts.get(kind.collection, ()), item)
        issued[kind.prefix] = max(issued.get(kind.prefix, 0), int(item.id.partition("-")[2]))
    return Workshop(**parts, issued=issued)


def links(*ids: str) -> tuple[Link, ...]:
    """Links to these items."""
    return tuple(Link(to=item_id) for item_id in ids)


def clause(**fields: Any) -> Clause:
    """PRM-1: a committed clause about a street light."""
    text = "When you report a dark street light, it shines again within 2 working days."
    return Clause.model_validate({"id": "PRM-1", "state": ClauseState.COMMITTED, "text": text, **fields})


def level(**fields: Any) -> ServiceLevel:
    """SLA-1: a row that measures PRM-1."""
    return ServiceLevel.model_validate({"id": "SLA-1", "clause": Link(to="PRM-1"), **fields})
