"""One row of a file as one row of cases, in SQL: times read, what is missing or unreadable marked."""

# ruff: noqa: S608 - what a file or a person says goes into SQL only through `quoted` and `identifier`

from promise_studio.measure.reading.columns import LABELS, TIMES
from promise_studio.measure.reading.connection import quoted
from promise_studio.measure.reading.lengths import seconds_sql
from promise_studio.measure.reading.missing import FIRST, LAST, label_sql, missing_sql, placeholder_sql
from promise_studio.measure.reading.plan import NATIVE_ZONED, Plan, is_native
from promise_studio.measure.reading.source import Source

UNREADABLE = {"start": 1, "stop": 2, "response": 4, "target": 8}
MISSING = {"start": 16, "stop": 32, "response": 64}
NO_CASE = 128
THIN = 256
PAUSE_UNREADABLE = 512
_FEW = 2
FIELDS = {"start": "started", "response": "responded", "stop": "stopped", "target": "target_at"}
_TYPES = {"key": "VARCHAR", "channel": "VARCHAR", "department": "VARCHAR", "priority": "VARCHAR"}


def text_sql(source: Source, name: str) -> str:
    """A column of a source as text."""
    column = source.column(name)
    return f"CAST({column} AS VARCHAR)" if source.kind == "Parquet" else column


def rows_sql(number: int, source: Source, plan: Plan) -> str:
    """The query for every row of one source, in the columns of the table `read_rows`."""
    names = plan.names[number]
    inner = [f"{_row(source)} AS line", f"{_same(source, names)} AS same"]
    for role in TIMES:
        inner.append(f"{_moment(source, plan, names, role)} AS {role}_time")
        inner.append(f"{_text(source, names, role)} AS {role}_text")
    inner.append(f"{_pause(source, plan, names)} AS pause_length")
    inner.append(f"{_text(source, names, 'pause')} AS pause_text")
    inner += [f"{_label(source, names, role)} AS {role}" for role in ("key", *LABELS)]
    inner.append(f"{_filled(source)} AS filled")
    moments = ", ".join(f"{_in_range(f'{role}_time')} AS {FIELDS[role]}" for role in TIMES)
    return (
        f"SELECT CAST({number} AS INTEGER) AS source, line, same, key, {moments}, "
        f"{', '.join(LABELS)}, coalesce(pause_length, 0) AS paused_seconds, "
        f"CAST({_marks(plan, names)} AS SMALLINT) AS marks "
        f"FROM (SELECT {', '.join(inner)} FROM {source.relation()})"
    )


def unreadable_sql(number: int, source: Source, plan: Plan, role: str, most: int) -> str:
    """The query for the texts of one role that no reading fits, in the order of the file."""
    names = plan.names[number]
    moment = _moment(source, plan, names, role)
    bad = _is_unreadable("moment", "text", plan, role)
    inner = f"SELECT {moment} AS moment, {_text(source, names, role)} AS text FROM {source.relation()}"
    return f"SELECT text FROM ({inner}) WHERE {bad} LIMIT {most}"


def _row(source: Source) -> str:
    return "try_cast(row_number_in_file AS INTEGER)" if source.numbered else "CAST(NULL AS INTEGER)"


def _all_columns(source: Source) -> list[str]:
    return [source.column(name) for name in source.names]


def _same(source: Source, names: dict[str, str]) -> str:
    """What tells whether two rows are wholly the same, where no key tells the cases apart."""
    if "key" in names:
        return "CAST(NULL AS UBIGINT)"
    return f"hash({', '.join(_all_columns(source))})"


def _text(source: Source, names: dict[str, str], role: str) -> str:
    return text_sql(source, names[role]) if role in names else "CAST(NULL AS VARCHAR)"


def _label(source: Source, names: dict[str, str], role: str) -> str:
    return label_sql(text_sql(source, names[role])) if role in names else "CAST(NULL AS VARCHAR)"


def _pause(source: Source, plan: Plan, names: dict[str, str]) -> str:
    return (
        seconds_sql(text_sql(source, names["pause"]), plan.units["pause"])
        if "pause" in names
        else "NULL::DOUBLE"
    )


def _moment(source: Source, plan: Plan, names: dict[str, str], role: str) -> str:
    if role not in names:
        return "CAST(NULL AS TIMESTAMP)"
    text = text_sql(source, names[role])
    if role in plan.units:
        start = _moment(source, plan, names, "start")
        return f"({start}) + to_microseconds(CAST(round(({seconds_sql(text, plan.units[role])}) * 1000000) AS BIGINT))"
    column = source.column(names[role])
    zone = plan.columns.time_zone
    if not is_native(source, names[role]):
        return plan.times[role].sql(text, instants=plan.instants, zone=zone)
    if source.types[source.names.index(names[role])] in NATIVE_ZONED:
        return f"timezone('UTC', {column})"
    if plan.instants and zone:
        return f"timezone('UTC', timezone({quoted(zone)}, CAST({column} AS TIMESTAMP)))"
    return f"CAST({column} AS TIMESTAMP)"


def _in_range(moment: str) -> str:
    return f"CASE WHEN {moment} >= TIMESTAMP '{FIRST}' AND {moment} < TIMESTAMP '{LAST}' THEN {moment} END"


def _is_missing(moment: str, text: str, plan: Plan, role: str) -> str:
    words = missing_sql(text, plan.columns.null_words)
    if role in plan.units:
        words = f"({words} AND trim({text}) != '0')"
    return f"({text} IS NULL OR {words} OR coalesce({placeholder_sql(moment)}, false))"


def _is_unreadable(moment: str, text: str, plan: Plan, role: str) -> str:
    lost = f"({_in_range(moment)}) IS NULL"
    if role in plan.units:
        lost = f"({moment}) IS NULL AND ({seconds_sql(text, plan.units[role])}) IS NULL"
    return f"({lost} AND NOT {_is_missing(moment, text, plan, role)})"


def _filled(source: Source) -> str:
    """How many cells of a row hold something; asked only of rows without any time."""
    return " + ".join(f"CAST({column} IS NOT NULL AS INTEGER)" for column in _all_columns(source))


def _marks(plan: Plan, names: dict[str, str]) -> str:
    parts = []
    for role in (role for role in TIMES if role in names):
        moment, text = f"{role}_time", f"{role}_text"
        good = f"({_in_range(moment)}) IS NOT NULL"
        missing = MISSING.get(role, 0)
        parts.append(
            f"CASE WHEN {good} THEN 0 WHEN {_is_unreadable(moment, text, plan, role)} THEN {UNREADABLE[role]} "
            f"WHEN {_is_missing(moment, text, plan, role)} THEN {missing} ELSE 0 END"
        )
    timeless = " AND ".join(f"{role}_time IS NULL" for role in TIMES)
    parts.append(
        f"CASE WHEN {timeless} THEN CASE WHEN filled = 0 OR {_is_names(names)} THEN {NO_CASE} "
        f"WHEN filled <= {_FEW} THEN {THIN} ELSE 0 END ELSE 0 END"
    )
    if "pause" in names:
        bad = "pause_length IS NULL AND pause_text IS NOT NULL AND NOT " + missing_sql("pause_text")
        parts.append(f"CASE WHEN {bad} THEN {PAUSE_UNREADABLE} ELSE 0 END")
    return " + ".join(parts)


def _is_names(names: dict[str, str]) -> str:
    """Whether a row repeats the names of the columns, as files do that were stuck together."""
    texts = [
        f"trim({role}_text) = {quoted(name)}" for role, name in names.items() if role in TIMES
    ]  # fmt: skip
    return f"({' AND '.join(texts)})" if texts else "false"
