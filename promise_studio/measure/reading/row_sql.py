"""One row of a file as one row of cases, in SQL: times read, what is missing or unreadable marked."""

# ruff: noqa: S608 - what a file or a person says goes into SQL only through `quoted` and `identifier`

from promise_studio.measure.reading.columns import LABELS, TIMES
from promise_studio.measure.reading.connection import quoted
from promise_studio.measure.reading.lengths import seconds_sql
from promise_studio.measure.reading.missing import FIRST, LAST, missing_sql, placeholder_sql
from promise_studio.measure.reading.plan import NATIVE_ZONED, Plan, is_native
from promise_studio.measure.reading.source import Source

UNREADABLE = {"start": 1, "stop": 2, "response": 4, "target": 8, "pause": 1024}
MISSING = {"start": 16, "stop": 32, "response": 64}
NO_CASE = 128
THIN = 256
REPEATED = 512
"""Another row has the same key, or says the same where there is none: the case is made of all of them."""
_FEW = 2
FIELDS = {"start": "started", "response": "responded", "stop": "stopped", "target": "target_at"}


def rows_sql(number: int, source: Source, plan: Plan) -> str:
    """The query for every row of one source, with the columns that are in use and no other."""
    names = plan.names[number]
    moments = [f"{moment_sql(source, plan, names, role)} AS {role}_time" for role in TIMES if role in names]
    outer = [f"CAST({number} AS INTEGER) AS source", _line(source)]
    outer.append(_key(source, names))
    outer += [f"{meant_sql(f'{role}_time')} AS {FIELDS[role]}" for role in TIMES if role in names]
    outer += [f"{text_sql(source, names[role])} AS {role}" for role in LABELS if role in names]
    if "pause" in names:
        outer.append(f"coalesce({_pause(source, plan, names)}, 0) AS paused_seconds")
    outer.append(f"CAST({_marks(source, plan, names)} AS SMALLINT) AS marks")
    return f"SELECT {', '.join(outer)} FROM (SELECT *, {', '.join(moments)} FROM {source.relation()})"


def unreadable_sql(number: int, source: Source, plan: Plan, role: str, most: int) -> str:
    """The query for the texts of one role that no reading fits, in the order of the file."""
    names = plan.names[number]
    moments = [
        f"{moment_sql(source, plan, names, one)} AS {one}_time"
        for one in dict.fromkeys(("start", role))
        if one in names and one != "pause"
    ]
    query = f"SELECT *, {', '.join(moments)} FROM {source.relation()}"
    if role == "pause":
        bad = _is_no_pause(source, plan, names)
    else:
        missing = _is_missing(source, plan, names, role)
        bad = f"({meant_sql(f'{role}_time')}) IS NULL AND NOT {missing} AND NOT {_is_lost(plan, names, role)}"
    bad += f" AND NOT coalesce({_is_heading(source, names)}, false)"
    return f"SELECT {text_sql(source, names[role])} FROM ({query}) WHERE {bad} LIMIT {most}"


def text_sql(source: Source, name: str) -> str:
    """A column of a source as text."""
    column = source.column(name)
    return f"CAST({column} AS VARCHAR)" if source.kind == "Parquet" else column


def moment_sql(source: Source, plan: Plan, names: dict[str, str], role: str) -> str:
    """SQL for the moment of one role, not yet judged."""
    text = text_sql(source, names[role])
    if role in plan.units:
        start = moment_sql(source, plan, names, "start")
        length = f"CAST(round(({seconds_sql(text, plan.units[role])}) * 1000000) AS BIGINT)"
        return f"({start}) + to_microseconds({length})"
    column = source.column(names[role])
    zone = plan.columns.time_zone
    if not is_native(source, names[role]):
        return plan.times[role].sql(text, instants=plan.instants, zone=zone)
    if source.types[source.names.index(names[role])] in NATIVE_ZONED:
        return f"timezone('UTC', {column})"
    if plan.instants and zone:
        return f"timezone('UTC', timezone({quoted(zone)}, CAST({column} AS TIMESTAMP)))"
    return f"CAST({column} AS TIMESTAMP)"


def _line(source: Source) -> str:
    return (
        f"{'try_cast(row_number_in_file AS INTEGER)' if source.numbered else 'CAST(NULL AS INTEGER)'} AS line"
    )


def _key(source: Source, names: dict[str, str]) -> str:
    """What tells cases apart: their key, or all that a row says where there is none."""
    if "key" in names:
        key = text_sql(source, names["key"])
        return f"nullif({key}, '') AS key" if source.kind == "Parquet" else f"{key} AS key"
    return f"hash({', '.join(source.column(name) for name in source.names)}) AS same"


def meant_sql(moment: str) -> str:
    """A moment that can be meant, or nothing."""
    return f"CASE WHEN {moment} >= TIMESTAMP '{FIRST}' AND {moment} < TIMESTAMP '{LAST}' THEN {moment} END"


def _is_missing(source: Source, plan: Plan, names: dict[str, str], role: str) -> str:
    moment, text = f"{role}_time", text_sql(source, names[role])
    if is_native(source, names[role]):
        return f"({source.column(names[role])} IS NULL OR coalesce({placeholder_sql(moment)}, false))"
    words = missing_sql(text, plan.columns.null_words)
    if role in plan.units:
        return f"({text} IS NULL OR ({words} AND trim({text}) != '0'))"
    return f"({text} IS NULL OR {words} OR coalesce({placeholder_sql(moment)}, false))"


def _is_lost(plan: Plan, names: dict[str, str], role: str) -> str:
    """Whether a length of time leads nowhere because its row has no start."""
    return "start_time IS NULL" if role in plan.units and "start" in names else "false"


def _pause(source: Source, plan: Plan, names: dict[str, str]) -> str:
    return seconds_sql(text_sql(source, names["pause"]), plan.units["pause"])


def _is_no_pause(source: Source, plan: Plan, names: dict[str, str]) -> str:
    """Whether something stands where a pause should, and is none that a clock could make."""
    missing = _is_missing(source, plan, names, "pause")
    return f"(NOT {missing} AND coalesce({_pause(source, plan, names)}, -1) < 0)"


def _is_heading(source: Source, names: dict[str, str]) -> str:
    """Whether a row says the names of the columns of times again."""
    used = (role for role in TIMES if role in names)
    return f"({' AND '.join(f'{text_sql(source, names[role])} = {quoted(names[role])}' for role in used)})"


def _marks(source: Source, plan: Plan, names: dict[str, str]) -> str:
    """What is to be said of a row; nothing more is looked into when its times are good, as most are."""
    used = [role for role in TIMES if role in names]
    good = {
        role: f"({role}_time >= TIMESTAMP '{FIRST}' AND {role}_time < TIMESTAMP '{LAST}')" for role in used
    }
    # Each judgement stands once: what stands twice is worked out for every row, needed or not.
    parts = [
        f"CASE WHEN {good[role]} THEN 0 "
        f"WHEN {_is_missing(source, plan, names, role)} THEN {MISSING.get(role, 0)} "
        f"WHEN {_is_lost(plan, names, role)} THEN 0 ELSE {UNREADABLE[role]} END"
        for role in used
    ]
    timeless = " AND ".join(f"{role}_time IS NULL" for role in used)
    filled = " + ".join(f"CAST({source.column(name)} IS NOT NULL AS INTEGER)" for name in source.names)
    parts.append(
        f"CASE WHEN {timeless} THEN CASE WHEN ({filled}) = 0 OR {_is_heading(source, names)} THEN {NO_CASE} "
        f"WHEN ({filled}) <= {_FEW} THEN {THIN} ELSE 0 END ELSE 0 END"
    )
    times = f"CASE WHEN {' AND '.join(good.values())} THEN 0 ELSE {' + '.join(parts)} END"
    if "pause" not in names:
        return times
    return f"{times} + CASE WHEN {_is_no_pause(source, plan, names)} THEN {UNREADABLE['pause']} ELSE 0 END"
