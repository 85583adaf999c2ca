"""Tables that are worked out from whole collections once, and read entry by entry."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from promise_studio.model.workshop import Workshop

V = TypeVar("V")
WHOLE = ""
"""The key that stands for a table as a whole."""


@dataclass(frozen=True, eq=False)
class Table(Generic[V]):
    """How a table is worked out, and from which fields of the workshop; it looks at nothing else.

    While none of its sources changes it is carried over from one value of the workshop to the next.
    """

    name: str
    sources: tuple[str, ...]
    build: Callable[[Workshop], Mapping[Any, V]]

    def entry(self, key: object) -> str:
        """What a check that read one entry depends on."""
        return f"{self.name}/{key}"

    def is_same(self, before: Workshop, after: Workshop) -> bool:
        """Whether nothing that it is worked out from has changed."""
        return all(getattr(before, field) is getattr(after, field) for field in self.sources)


def group(items: Iterable[Any], field: str) -> dict[str, list[Any]]:
    """Items by the id in one of their reference fields."""
    groups: dict[str, list[Any]] = defaultdict(list)
    for item in items:
        groups[getattr(item, field)].append(item)
    return groups


def group_by_clause(items: Iterable[Any]) -> dict[str, list[Any]]:
    """Items by the clause that they measure or try; those of no clause under the empty id."""
    groups: dict[str, list[Any]] = defaultdict(list)
    for item in items:
        groups[item.clause.to if item.clause is not None else ""].append(item)
    return groups
