"""The parts of a measurement beside each other: channels, departments, days and hours, with their misses."""

from collections.abc import Iterator

from textual.content import Content

from promise_studio.measure.durations import format_duration
from promise_studio.measure.keeping.where_missed import parts_by, where_missed
from promise_studio.measure.percent import format_share
from promise_studio.measure.question import Group
from promise_studio.measure.spans_of_time import say_seconds
from promise_studio.model.service_level import Measurement, ServiceLevel
from promise_studio.model.time_units import seconds_of
from promise_studio.studio.text import content, fit

NAME = 24
FIGURES = f"{'cases':>9}  {'late':>7}  {'kept':>8}  "
BAR = "▬"
LEAST, WIDEST = 6, 30
HALF = 12
_DIM = "$foreground 65%"


def part_lines(level: ServiceLevel, measurement: Measurement, group: Group, width: int) -> Iterator[Content]:
    """A head and a line a part: its share at the target it was measured for, and its misses as a bar."""
    parts = parts_by(measurement).get(group, ())
    late = {(one.group, one.name) for one in where_missed(measurement)}
    most = max((part.cases - part.kept for part in parts), default=0) or 1
    room = min(WIDEST, width - 2 - NAME - 2 - len(FIGURES) - HALF)
    head = (
        f"{fit(f'By {group}{_at_target(level, measurement)}', NAME + 2)}  {FIGURES}{fit('half within', HALF)}"
    )
    yield content(f"{head}{'misses' if room >= LEAST else ''}", "bold")
    for part in parts:
        share, missed = part.kept / part.cases if part.cases else 0.0, part.cases - part.kept
        is_kept = level.share is None or share * 100 >= level.share
        sign, colour = ("●", "$text-success") if is_kept else ("■", "$text-error")
        half = "" if part.middle is None else say_seconds(part.middle, measurement.working_day)
        figures = (
            f"{fit(part.name, NAME)}  {part.cases:>9,}  {missed:>7,}  {format_share(share, level.share):>8}  "
        )
        stands_out = (group, part.name) in late
        bar = BAR * max(1 if missed else 0, round(room * missed / most)) if room >= LEAST else ""
        yield (
            Content.styled(f"{sign} ", colour)
            + content(f"{figures}{fit(half, HALF)}", "bold" if stands_out else "")
            + Content.styled(bar, colour if stands_out else _DIM)
        )


def _at_target(level: ServiceLevel, measurement: Measurement) -> str:
    """The target that the parts were measured for, where the measurement says it."""
    then = next((month.target for month in measurement.months if month.target), None)
    if then is None:
        return ""
    return f", at {format_duration(then / seconds_of(level.unit, measurement.working_day), level.unit)}"
