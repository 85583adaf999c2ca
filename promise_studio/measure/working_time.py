"""SQL for the real and the working microseconds between two times, and for the wall clock at the start."""

from dataclasses import dataclass
from datetime import date

from promise_studio.measure.clock_table import TABLE, Axis, ClockTable


@dataclass(frozen=True, slots=True)
class TimeSql:
    """Expressions over the columns `begins` and `ends` of a case, and the joins that they need."""

    real: str
    counted: str
    """Working time, or the same as `real` where the clock never stands still."""
    local: str
    """The wall clock of the promise when the case began."""
    month: str
    """Its year × 12 + month − 1."""
    clocked: bool = False
    can_run_back: bool = False
    """A clock that somebody forgot to change can make a case end before it began, by up to an hour."""

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
        plain = "epoch_us(ends) - epoch_us(begins)"
        return TimeSql(plain, plain, "begins", _month("begins"))
    start, end = _instant("s", "begins", axis, clock), _instant("e", "ends", axis, clock)
    real = f"{end} - {start}"
    counted = f"{_worked('e', end, clock)} - {_worked('s', start, clock)}" if clock.working else real
    local = "begins"
    if axis.zoned and clock.shifted:
        local = f"begins + to_microseconds({_shift('s', 'begins', clock)})"
    month = _month(local) if axis.zoned else "s.month"
    return TimeSql(real, counted, local, month, clocked=True, can_run_back=clock.changing and not axis.zoned)


def _month(moment: str) -> str:
    return f"(year({moment}) * 12 + month({moment}) - 1)::INTEGER"


def _shift(row: str, time: str, clock: ClockTable) -> str:
    if not clock.changing:
        return f"{row}.shift"
    return f"CASE WHEN epoch_us({time}) < {row}.changes THEN {row}.shift ELSE {row}.shift_after END"


def _instant(row: str, time: str, axis: Axis, clock: ClockTable) -> str:
    if axis.zoned or not clock.shifted:
        return f"epoch_us({time})"
    return f"(epoch_us({time}) - ({_shift(row, time, clock)}))"


def _worked(row: str, instant: str, clock: ClockTable) -> str:
    parts = [f"{row}.worked"]
    for place in range(clock.spans):
        since = f"{instant} - {row}.opens_{place}"
        lasts = f"{row}.lasts_{place}"
        parts.append(f"CASE WHEN {since} <= 0 THEN 0 WHEN {since} < {lasts} THEN {since} ELSE {lasts} END")
    return f"({' + '.join(parts)})"
