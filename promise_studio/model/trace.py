"""The trace: what anything rests on, what rests on it, and which links became suspect."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from promise_studio.model.base import Item
from promise_studio.model.fingerprint import fingerprint
from promise_studio.model.kinds import kind_of
from promise_studio.model.links import references
from promise_studio.model.workshop import Workshop

CHAIN = (
    "quote",
    "persona",
    "step",
    "moment",
    "clause",
    "service level",
    "procedure",
    "recovery",
    "scenario",
    "audit",
)
"""From the customer's own words to the audit: the order in which a trace is read."""


@dataclass(frozen=True)
class Edge:
    """`source` rests on `target`, through one of its fields."""

    source: str
    field: str
    target: str
    suspect: bool = False


def edges_from(workshop: Workshop, item: Item) -> Iterator[Edge]:
    """What one item rests on directly."""
    for reference in references(type(item)):
        if not reference.evidence:
            yield from (Edge(item.id, reference.field, target) for target in reference.ids(item))
            continue
        for link in reference.links(item):
            target = workshop.find(link.to)
            suspect = target is not None and bool(link.seen) and link.seen != fingerprint(target)
            yield Edge(item.id, reference.field, link.to, suspect)


def rests_on(workshop: Workshop, item_id: str) -> tuple[Edge, ...]:
    """What this item links to."""
    return tuple(edges_from(workshop, workshop.get(item_id)))


def rested_on_by(workshop: Workshop, item_id: str) -> tuple[Edge, ...]:
    """What links to this item."""
    kind = kind_of(item_id).name if "-" in item_id else ""
    found: list[Edge] = []
    for item in workshop.items():
        for reference in references(type(item)):
            if reference.target.takes(kind) and item_id in reference.ids(item):
                found.extend(
                    edge
                    for edge in edges_from(workshop, item)
                    if edge.field == reference.field and edge.target == item_id
                )
    return tuple(found)


def suspects(workshop: Workshop) -> tuple[Edge, ...]:
    """Every link whose target says something else than when the link was made or accepted."""
    marks: dict[str, str] = {}
    found: list[Edge] = []
    for item in workshop.items():
        for reference in references(type(item)):
            for link in reference.links(item):
                target = workshop.find(link.to)
                if target is None or not link.seen:
                    continue
                mark = marks.get(link.to) or marks.setdefault(link.to, fingerprint(target))
                if mark != link.seen:
                    found.append(Edge(item.id, reference.field, link.to, suspect=True))
    return tuple(found)


def _spread(starts: Iterable[str], onward: dict[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    todo = list(starts)
    while todo:
        at = todo.pop()
        for following in onward.get(at, ()):
            if following not in seen:
                seen.add(following)
                todo.append(following)
    return seen


Joins = tuple[dict[str, set[str]], dict[str, set[str]]]
"""By id what an item of the chain rests on, and what rests on it."""


def joins(workshop: Workshop) -> Joins:
    """What the chains of all items are made of, for whoever follows several."""
    back: dict[str, set[str]] = {}
    forth: dict[str, set[str]] = {}
    for item in workshop.items():
        if "-" not in item.id:
            continue
        for edge in edges_from(workshop, item):
            if kind_of(item.id).name in CHAIN and kind_of(edge.target).name in CHAIN:
                back.setdefault(edge.source, set()).add(edge.target)
                forth.setdefault(edge.target, set()).add(edge.source)
    return back, forth


def chain(workshop: Workshop, item_id: str, joined_by: Joins | None = None) -> dict[str, tuple[str, ...]]:
    """Everything joined to an item, upstream and downstream, by kind in the order of `CHAIN`.

    Upstream is the evidence it rests on; downstream is what would have to be looked at again if it changed.
    What a clause leans on (procedures, recoveries) belongs to its trace too, as do the audits of its scenarios.
    """
    back, forth = joined_by or joins(workshop)
    joined = _spread([item_id], back) | _spread([item_id], forth)
    for clause in [i for i in joined | {item_id} if kind_of(i).name == "clause"]:
        joined |= _spread([clause], back) | _spread([clause], forth)
    joined.discard(item_id)
    return {name: tuple(item.id for item in workshop.all(name) if item.id in joined) for name in CHAIN}
