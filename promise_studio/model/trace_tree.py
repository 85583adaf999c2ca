"""The trace of one item as two trees: what it answers, back to the customer's words, and what keeps it, on to the audit."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from promise_studio.model.kinds import KINDS, kind_of
from promise_studio.model.trace import CHAIN, Edge, edges_from
from promise_studio.model.workshop import Workshop

_RANKS = {kind: rank for rank, kind in enumerate(CHAIN)}
_ORDER = {kind: number for number, kind in enumerate(KINDS)}
Neighbours = Mapping[str, Mapping[str, bool]]
"""For each id the ids that share a link with it, either way round, and whether that link is suspect."""


@dataclass(frozen=True)
class Branch:
    """One item of a tree: how many links away it is, and whether the link that leads to it is suspect.

    `parent` is the item at the other end of that link.
    """

    id: str
    depth: int
    suspect: bool = False
    parent: str = ""


@dataclass(frozen=True)
class TraceTree:
    """`before` leads to the customer's own words, `after` to the audit; `beside` is what else is linked.

    Each list reads from the top: a branch belongs to the nearest one above it that is less deep.
    An item stands once in a list, where the shortest way leads to it.
    """

    before: tuple[Branch, ...]
    after: tuple[Branch, ...]
    beside: tuple[Branch, ...]


def trace_tree(workshop: Workshop, item_id: str, near: Neighbours | None = None) -> TraceTree:
    """The tree of an item; an item that is no part of the chain has what it rests on before it.

    `near` are the neighbours of the workshop, for who asks for many trees of it.
    """
    near = neighbours(workshop) if near is None else near
    rank = _rank(item_id)
    around = near.get(item_id, {})
    if rank is None:
        own = {edge.target for edge in edges_from(workshop, workshop.get(item_id))}
        before = [other for other in around if other in own and _rank(other) is not None]
        after = [other for other in around if other not in own and _rank(other) is not None]
    else:
        before = [other for other in around if _is_before(other, rank)]
        after = [other for other in around if _is_after(other, rank)]
    beside = set(around) - set(before) - set(after)
    return TraceTree(
        _grow(near, item_id, before, onward=False),
        _grow(near, item_id, after, onward=True),
        tuple(Branch(other, 1, around[other], item_id) for other in sorted(beside, key=_reading_order)),
    )


def neighbours(workshop: Workshop) -> Neighbours:
    """Every two items that share a link."""
    near: dict[str, dict[str, bool]] = {}
    for item in workshop.items():
        for edge in edges_from(workshop, item):
            _join(near, edge)
    return near


def _join(near: dict[str, dict[str, bool]], edge: Edge) -> None:
    for one, other in ((edge.source, edge.target), (edge.target, edge.source)):
        around = near.setdefault(one, {})
        around[other] = around.get(other, False) or edge.suspect


def _rank(item_id: str) -> int | None:
    return _RANKS.get(kind_of(item_id).name) if "-" in item_id else None


def _is_before(item_id: str, rank: int) -> bool:
    other = _rank(item_id)
    return other is not None and other < rank


def _is_after(item_id: str, rank: int) -> bool:
    other = _rank(item_id)
    return other is not None and other > rank


def _reading_order(item_id: str) -> tuple[int, int, int]:
    """By place in the chain, then by kind, then as people count."""
    name, _, number = item_id.partition("-")
    kind = kind_of(item_id).name if number else name
    return (_RANKS.get(kind, len(CHAIN)), _ORDER.get(kind, -1), int(number) if number.isdigit() else 0)


def _grow(near: Neighbours, root: str, first: Iterable[str], *, onward: bool) -> tuple[Branch, ...]:
    """The tree from the root through `first`, always further from the root's place in the chain."""
    parents = dict.fromkeys(first, root)
    todo = list(parents)
    for at in todo:
        rank = _rank(at) or 0
        further = _is_after if onward else _is_before
        for other in near.get(at, ()):
            if other != root and other not in parents and further(other, rank):
                parents[other] = at
                todo.append(other)
    children: dict[str, list[str]] = {}
    for child, parent in parents.items():
        children.setdefault(parent, []).append(child)
    return tuple(_branches(near, children, root))


def _branches(near: Neighbours, children: Mapping[str, list[str]], root: str) -> Iterable[Branch]:
    todo = [(root, child, 1) for child in sorted(children.get(root, ()), key=_reading_order, reverse=True)]
    while todo:
        parent, at, depth = todo.pop()
        yield Branch(at, depth, near[parent][at], parent)
        below = sorted(children.get(at, ()), key=_reading_order, reverse=True)
        todo += [(at, child, depth + 1) for child in below]
