"""Labels as numbers, which are quick to group by and fit beside a time: the labels of a question’s groups."""

# ruff: noqa: S608 - what a file says goes into SQL only through `quoted`

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from promise_studio.measure.question import Group, Question
from promise_studio.measure.reading.connection import quoted

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Label = str | int | None

_FEW, _MANY = 40, 5_000
"""Labels: few are found quicker one after the other; a column with more than many stays text."""


@dataclass(frozen=True, slots=True)
class LabelNumbers:
    """What the numbers of a group stand for, in order, “no label” last; others stand for themselves."""

    names: Mapping[Group, tuple[str | None, ...]]

    def name(self, group: Group, label: Label) -> Label:
        """The label that a number stands for."""
        names = self.names.get(group)
        return names[label] if names is not None and isinstance(label, int) else label

    def number_of(self, group: Group) -> str:
        """The number of the label of a case, or the label where it stays text, as SQL over `cases`."""
        names = self.names.get(group)
        return group.value if names is None else _number(group, names)


TEXT = LabelNumbers({})
"""Every label stays text."""


def number_labels(connection: "DuckDBPyConnection", question: Question) -> LabelNumbers:
    """Number the labels of `cases`, but for columns that have none or too many."""
    names: dict[Group, tuple[str | None, ...]] = {}
    for group in (group for group in question.groups if group.labelled):
        query = f"SELECT DISTINCT {group}::VARCHAR FROM cases LIMIT {_MANY + 2}"
        found = {label for (label,) in connection.execute(query).fetchall()}
        labels = sorted(found - {None})
        if 0 < len(labels) <= _MANY:
            names[group] = (*labels, None) if None in found else tuple(labels)
            if len(labels) > _FEW:
                _make_type(connection, group, labels)
    return LabelNumbers(names)


def _make_type(connection: "DuckDBPyConnection", group: Group, labels: Sequence[str]) -> None:
    connection.execute(f"DROP TYPE IF EXISTS {group}_label")
    connection.execute(f"CREATE TYPE {group}_label AS ENUM ({', '.join(map(quoted, labels))})")


def _number(group: Group, names: Sequence[str | None]) -> str:
    labels = [name for name in names if name is not None]
    if len(labels) > _FEW:
        number = f"enum_code({group}::{group}_label)"
    else:
        # A cast looks every value up; this one looks up each value of a compressed column once.
        known = f"list_position([{', '.join(map(quoted, labels))}], {group}::VARCHAR)"
        number = f"list_extract({list(range(len(labels)))}::USMALLINT[], {known})"
    return number if len(labels) == len(names) else f"coalesce({number}, {len(labels)}::USMALLINT)"
