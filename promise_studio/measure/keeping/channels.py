"""Which cases of a file belong to a service level, by the channel that it names."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from promise_studio.measure.keeping.only_lines import write_only
from promise_studio.measure.reading.columns import LABELS, MOST_LABELS, Columns
from promise_studio.model.service_level import ServiceLevel
from promise_studio.model.workshop import Workshop

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_EVERY = {"", "any", "all", "any channel", "all channels", "every channel"}
_COMMONEST = "SELECT {0} FROM cases WHERE {0} IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT ?"


def labels_of(connection: "DuckDBPyConnection") -> tuple[str, ...]:
    """The channels in `cases`, the commonest first."""
    rows = connection.execute(_COMMONEST.format("channel"), [MOST_LABELS]).fetchall()
    return tuple(str(label) for (label,) in rows)


def choices_of(connection: "DuckDBPyConnection", columns: Columns) -> tuple[str, ...]:
    """Every line that can say which cases count: each channel, department and priority of the file."""
    lines: list[str] = []
    for group in LABELS:
        if getattr(columns, group):
            rows = connection.execute(_COMMONEST.format(group), [MOST_LABELS]).fetchall()
            lines += [write_only(group, str(label)) for (label,) in rows]
    return tuple(lines)


def counted_before(workshop: Workshop, level_id: str) -> tuple[str, ...] | None:
    """The cases that counted when the row was last measured from a file; None when it never was."""
    measured = [one for one in workshop.measurements if one.service_level == level_id and one.taken_from]
    return measured[-1].only if measured else None


def only_for(
    workshop: Workshop, level: ServiceLevel, columns: Columns, labels: Sequence[str]
) -> tuple[str, ...] | None:
    """The cases that count for a row: as before, or those of its channel; None when somebody has to say."""
    before = counted_before(workshop, level.id)
    if before is not None:
        return before
    wanted = level.channel.strip().casefold()
    if wanted in _EVERY or not columns.channel:
        return ()
    fitting = [label for label in labels if label.strip().casefold() == wanted]
    fitting = fitting or [label for label in labels if wanted in label.casefold().split()]
    return (write_only("channel", fitting[0]),) if len(fitting) == 1 else None
