"""The answer to a question about cases that live in a warehouse: the same figures, worked out there."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from promise_studio.errors import UserError
from promise_studio.measure.answers import Answer, Figures, make_figures, refuse_unknown_zone, with_deadlines
from promise_studio.measure.clock_table import TABLE as CLOCK
from promise_studio.measure.clock_table import Axis, clock_columns
from promise_studio.measure.deadline import Deadline
from promise_studio.measure.extent import extent_between
from promise_studio.measure.headroom import exact
from promise_studio.measure.label_numbers import Label
from promise_studio.measure.labels import say_label
from promise_studio.measure.measured import STATES, calendar_for, measured_sql
from promise_studio.measure.percentiles import between
from promise_studio.measure.question import Group, Method, Question
from promise_studio.measure.reading.columns import Due
from promise_studio.measure.remote.asking import Asking
from promise_studio.measure.remote.carried import carried
from promise_studio.measure.remote.cells import edges_of
from promise_studio.measure.remote.clock_values import clock_values
from promise_studio.measure.remote.figures_sql import (
    CELLS,
    RANKS,
    TABLE,
    TALLY,
    Labels,
    figures_sql,
)
from promise_studio.measure.remote.link import Row
from promise_studio.measure.remote.opened import Opened
from promise_studio.measure.spread import Spread, make_spread
from promise_studio.measure.tally import Tally

Part = tuple[Group | None, Label]
_WHOLE: Part = (None, None)
_COUNTS = 2 + len(STATES)
"""How many numbers every tally has; those of deadlines come after them."""


def answer_there(
    asking: Asking, opened: Opened, question: Question, *, apart: Iterable[float] = (), fine: bool = False
) -> Answer:
    """Measure the cases where they are; the counts keep the times `apart` (seconds) from their neighbours."""
    question = with_deadlines(question, opened.table)
    axis = Axis(opened.table.zoned, question.time_zone)
    refuse_unknown_zone(axis, question)
    extent = extent_between(opened.ends, axis, question, paused=opened.paused, whole=opened.table.cases)
    if extent is None:
        raise UserError(
            "No case has a time at which it started.", "Name the column with --start, or look at the query."
        )
    tables, clock = opened.tables, None
    if (calendar := calendar_for(axis, question)) is not None:
        clock, columns = clock_columns(axis, calendar, extent.first, extent.last)
        tables += f",\n{CLOCK} AS ({clock_values(columns)})"
    labels = Labels(question.groups)
    query = labels.table(measured_sql(axis, question, extent, clock), question)
    tables += f",\n{TABLE} AS ({carried(query, asking.link.dialect)})"
    asked = figures_sql(labels, question, edges_of(question, apart), fine=fine)
    parts = _parts(asking.rows(tables, asked, "measuring"), labels, question)
    return Answer(
        question=question,
        table=opened.table,
        whole=parts.pop(_WHOLE),
        groups=_by_group(question.groups, parts),
        starts=extent.starts,
        moment=extent.moment,
    )


def _parts(rows: Sequence[Row], labels: Labels, question: Question) -> dict[Part, Figures]:
    counts, ranks, cells = (
        _by_part([row[1:] for row in rows if row[0] == what], labels) for what in (TALLY, RANKS, CELLS)
    )
    tallies = {part: _tally(found[0], ranks.get(part), question) for part, found in counts.items()}
    tallies.setdefault(_WHOLE, _tally((0,) * (_COUNTS + 2), None, question))
    return {
        part: make_figures(
            tally, _spread(cells.get(part, [])), question, _at_share(ranks.get(part), question)
        )
        for part, tally in tallies.items()
    }


def _by_part(rows: Sequence[Row], labels: Labels) -> dict[Part, list[Row]]:
    """Rows by what they are about, with what they say of it."""
    count = len(labels.groups)
    found: dict[Part, list[Row]] = {}
    for row in rows:
        part = _WHOLE
        for group, about, label in zip(labels.groups, row[:count], row[count : 2 * count], strict=True):
            part = (group, label) if about else part
        found.setdefault(part, []).append(row[2 * count :])
    return found


def _tally(counts: Row, ranks: Sequence[Row] | None, question: Question) -> Tally:
    rows, zero, *counted = map(int, counts[:_COUNTS])
    by_state = dict(zip(STATES, counted, strict=True))
    times = ranks[0][: 2 * len(question.percentiles)] if ranks and by_state["finished"] else ()
    pairs = zip(question.percentiles, times[::2], times[1::2], strict=False)
    percentiles = {
        percent: _between(low, high, percent, by_state["finished"], question.method)
        for percent, low, high in pairs
    }
    deadline = None if question.due is Due.NONE else Deadline(*map(int, counts[_COUNTS : _COUNTS + 2]))
    return Tally(rows, zero, **by_state, percentiles=percentiles, deadline=deadline)


def _between(low: Any, high: Any, percent: float, cases: int, method: Method) -> float:
    if method is Method.NEAREST or high is None:
        return int(low)
    part = exact(percent) / 100 * (cases - 1)
    return between(int(low), int(high), float(part - int(part)))


def _at_share(ranks: Sequence[Row] | None, question: Question) -> int | None:
    time = ranks[0][2 * len(question.percentiles)] if ranks else None
    return None if time is None else int(time)


def _spread(rows: Sequence[Row]) -> Spread:
    return make_spread(
        (int(month), bool(waiting), int(cell), int(cases)) for month, waiting, cell, cases, *_ in rows
    )


def _by_group(groups: tuple[Group, ...], parts: Mapping[Part, Figures]) -> dict[Group, dict[str, Figures]]:
    """The figures of each label, in the order of the labels, and those of none last."""
    found: dict[Group, dict[str, Figures]] = {}
    for group in groups:
        labels = sorted((label is None, label) for about, label in parts if about is group)
        found[group] = {say_label(group, label): parts[group, label] for _, label in labels}
    return found
