"""SQL for how long the clock ran between two times, and for the wall clock at the start."""

from dataclasses import dataclass
from datetime import date

from promise_studio.measure.clock_table import TABLE, Axis, ClockTable


@dataclass(frozen=True, slots=True)
class TimeSql:
    """Expressions over the columns `begins` and `ends` of a case, and the joins that they need."""

    counted: str
    """How long the clock ran between them, in microseconds."""
    local: str
    """The wall clock of the promise when the case began."""
    month: str
    """Its year × 12 + month − 1."""
    clocked: bool = False
    can_run_back: bool = False
    """It can come out below 0 although the case ended after it began."""

    def joins(self, first_day: date | None) -> str:
        """The joins to the clock; cases that lack a time are lent a day where there are any."""
        if not self.clocked:
            return ""
        begins, ends = "begins::DATE", "ends::DATE"
        if first_day is not None:
            begins, ends = (
                f"coalesce({begins}, DATE '{first_day}')",
                f"coalesce({ends}, {begins}, DATE '{first_day}')",
            )
        return f"JOIN {TABLE} s ON s.day = {begins} JOIN {TABLE} e ON e.day = {ends}"


def time_sql(axis: Axis, clock: ClockTable | None) -> TimeSql:
    """How long a case took; without a clock table by plain subtraction."""
    if clock is None:
        return TimeSql("epoch_us(ends) - epoch_us(begins)", "begins", _month("begins"))
    counted = f"{_run('e', 'ends', clock)} - {_run('s', 'begins', clock)}"
    if not clock.always:
        counted = f"(({counted}) >> 1)"
    local = f"begins + to_microseconds({_shift('s', 'begins', clock)})" if clock.shifted else "begins"
    month = _month(local) if axis.zoned else "s.month"
    return TimeSql(counted, local, month, clocked=True, can_run_back=clock.runs_back)


def _month(moment: str) -> str:
    return f"(year({moment}) * 12 + month({moment}) - 1)::INTEGER"


def _shift(row: str, time: str, clock: ClockTable) -> str:
    if not clock.changing:
        return f"{row}.shift"
    return f"CASE WHEN epoch_us({time}) < {row}.changes THEN {row}.shift ELSE {row}.shift_after END"


def _run(row: str, time: str, clock: ClockTable) -> str:
    """How long the clock had run by a time; distances say it without asking where in a day the time lies."""
    moment = f"epoch_us({time})"
    parts = [f"{row}.worked", *([moment] if clock.always else [])]
    parts += [
        f"abs({moment} - {row}.opens_{place}) - abs({moment} - {row}.closes_{place})"
        for place in range(clock.spans)
    ]
    if clock.jumps:
        parts.append(f"CASE WHEN {moment} < {row}.changes THEN 0 ELSE {row}.jump END")
    return f"({' + '.join(parts)})"
