"""The figures of a measurement set apart: by channel, department, priority, weekday and hour."""

from collections.abc import Iterator, Mapping
from typing import Any

from promise_studio.measure.answers import Answer, Figures
from promise_studio.measure.question import Group
from promise_studio.measure.reading.columns import Columns
from promise_studio.model.measured_figures import MOST_PARTS

FIELDS = {
    Group.CHANNEL: "channels",
    Group.DEPARTMENT: "departments",
    Group.PRIORITY: "priorities",
    Group.WEEKDAY: "weekdays",
    Group.HOUR: "hours",
}
"""By what a measurement sets its figures apart, and the field that keeps them."""
_MOST_LABELS = 12
_SECOND = 1_000_000


def groups_in(columns: Columns) -> tuple[Group, ...]:
    """What a file can be set apart by: the labels that it has, and when its cases began."""
    return tuple(group for group in FIELDS if not group.labelled or getattr(columns, group))


def parts_of(found: Answer) -> dict[str, tuple[dict[str, Any], ...]]:
    """The largest labels of each group that has two or more of them, times in their order."""
    return {name: tuple(_parts(group, found.groups.get(group, {}))) for group, name in FIELDS.items()}


def percentiles_of(figures: Figures) -> Iterator[dict[str, Any]]:
    """The percentiles that were asked for, in seconds."""
    for percent, time in figures.tally.percentiles.items():
        if time is not None:
            yield {"percent": percent, "time": time / _SECOND}


def _parts(group: Group, parts: Mapping[str, Figures]) -> Iterator[dict[str, Any]]:
    counted = {name: figures for name, figures in parts.items() if figures.cases}
    if len(counted) < 2:
        return
    names = list(counted)[:MOST_PARTS]
    if group.labelled:
        names = sorted(counted, key=lambda name: (-counted[name].cases, name))[:_MOST_LABELS]
    for name in names:
        figures = counted[name]
        middle = figures.tally.percentiles.get(50)
        at_share = figures.kept.at_share if figures.kept else None
        yield {
            "name": name[:120],
            "cases": figures.cases,
            "kept": figures.kept.kept if figures.kept else 0,
            "middle": None if middle is None else middle / _SECOND,
            "at_share": None if at_share is None else at_share / _SECOND,
        }
