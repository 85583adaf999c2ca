"""SQL for the real and the working microseconds between two times, and for the wall clock at the start."""

from dataclasses import dataclass

from promise_studio.measure.clock_table import TABLE, Axis, ClockTable


@dataclass(frozen=True, slots=True)
class TimeSql:
    """Expressions over the columns `begins` and `ends` of a case, and the joins that they need."""

    real: str
    counted: str
    """Working time, or the same as `real` where the clock never stands still."""
    local: str
    """The wall clock of the promise when the case began."""
    joins: str = ""


def time_sql(axis: Axis, clock: ClockTable | None) -> TimeSql:
    """How long a case took; without a clock table by plain subtraction."""
    if clock is None:
        plain = "epoch_us(ends) - epoch_us(begins)"
        return TimeSql(plain, plain, "begins")
    start, end = _instant("s", "begins", axis, clock), _instant("e", "ends", axis, clock)
    real = f"{end} - {start}"
    counted = f"{_worked('e', end, clock)} - {_worked('s', start, clock)}" if clock.working else real
    local = "begins"
    if axis.zoned and clock.shifted:
        local = f"begins + to_microseconds({_shift('s', 'begins', clock)})"
    # The keys are kept within the table, so that each case finds its row and the join stays an inner one.
    joins = (
        f"JOIN {TABLE} s ON s.day = coalesce(begins::DATE, first_day) "
        f"JOIN {TABLE} e ON e.day = coalesce(ends::DATE, begins::DATE, first_day)"
    )
    return TimeSql(real, counted, local, joins)


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
