"""SQL that makes `cases` of what a query returns: one row a case, as reading a file does."""

# ruff: noqa: S608 - names from elsewhere go into SQL only through `quoted` and `identifier`

from enum import Enum, auto

from promise_studio.measure.reading.connection import identifier, quoted
from promise_studio.measure.reading.folding import FOLD
from promise_studio.measure.reading.missing import LABEL_WORDS, PLACEHOLDERS
from promise_studio.measure.reading.row_sql import FIELDS, meant_sql
from promise_studio.measure.remote.asked_query import NAME
from promise_studio.measure.remote.result_columns import Column, Kind
from promise_studio.measure.remote.roles import Roles

ROWS = "rows_read"


class Fold(Enum):
    """How rows become cases."""

    NOT = auto()
    """Each row is one."""
    BY_KEY = auto()
    """Rows with the same key are one."""
    SAME = auto()
    """Rows that say the same in every column are one."""


def rows_sql(roles: Roles, fold: Fold, *, all_columns: tuple[Column, ...]) -> str:
    """The rows with their times read and judged; repeated ones left out where that is the fold."""
    inner = [f"{roles.moment(role)} AS {role}_time" for role in roles.times]
    inner += [f"{_label(roles.used[role])} AS {role}" for role in roles.labels]
    if "key" in roles.used:
        inner.append(f"nullif({_text(roles.used['key'])}, '') AS key")
    if "pause" in roles.used:
        pause = roles.seconds("pause")
        none = f"{roles.told('pause')} AND coalesce({pause}, -1) < 0"
        inner.append(f"coalesce({pause}, 0) AS paused_seconds")
        inner.append(f"CASE WHEN {none} THEN 1 ELSE 0 END AS unreadable_pause")
    inner += [f"{roles_time(column)} AS later_{place}" for place, column in enumerate(_later(roles))]
    outer = ["*", *(f"{meant_sql(f'{role}_time')} AS {FIELDS[role]}" for role in roles.times)]
    outer += [f"{_missing(roles, role)} AS missing_{role}" for role in roles.times]
    read = f"SELECT {', '.join(inner)} FROM {source_sql(fold, all_columns)} AS source"
    judged = f"SELECT {', '.join(outer)} FROM ({read}) AS moments"
    unread = (f"{_unreadable(role)} AS unreadable_{role}" for role in roles.times)
    return f"SELECT *, {', '.join(unread)} FROM ({judged}) AS judged"


def source_sql(fold: Fold, columns: tuple[Column, ...]) -> str:
    """What the rows are taken from."""
    if fold is not Fold.SAME:
        return NAME
    # What has no order and no equality, such as JSON, is compared by its text.
    names = (
        f"CAST({identifier(one.name)} AS VARCHAR) AS {identifier(one.name)}"
        if one.kind is Kind.OTHER
        else identifier(one.name)
        for one in columns
    )
    return f"(SELECT DISTINCT {', '.join(names)} FROM {NAME})"


def cases_sql(roles: Roles, fold: Fold, *, untold: bool = False) -> str:
    """One row a case; `untold` says that some rows have no key: each of these is a case of its own."""
    if fold is not Fold.BY_KEY:
        return _final(roles, ROWS)
    turned = ", ".join(
        f"row_number() OVER (PARTITION BY key ORDER BY {_order(roles, label)}) AS turn_{label}"
        for label in roles.labels
    )
    rows = f"(SELECT *, {turned} FROM {ROWS}) AS turned" if turned else ROWS
    folded = f"SELECT {', '.join(_folded(roles))} FROM {rows} WHERE key IS NOT NULL GROUP BY key"
    if untold:
        names = [*(FIELDS[role] for role in roles.times), *roles.labels]
        names += ["paused_seconds"] * ("pause" in roles.used)
        names += [f"unreadable_{role}" for role in roles.times]
        folded += f" UNION ALL SELECT {', '.join(names)} FROM {ROWS} WHERE key IS NULL"
    return _final(roles, f"({folded}) AS folded")


def roles_time(column: Column) -> str:
    """A column of times, for putting rows in order."""
    return f"CAST({identifier(column.name)} AS TIMESTAMP)"


def _later(roles: Roles) -> list[Column]:
    """Columns of times without a role: they say which row of a case came last."""
    return [column for column in roles.others if column.kind.is_time] if "key" in roles.used else []


def _order(roles: Roles, label: str) -> str:
    parts = [f"CASE WHEN {label} IS NULL THEN 1 ELSE 0 END"]
    parts += [f"later_{place} DESC NULLS LAST" for place, _ in enumerate(_later(roles))]
    return ", ".join([*parts, f"{label} DESC"])


def _folded(roles: Roles) -> list[str]:
    parts = [f"{FOLD[role]}({FIELDS[role]}) AS {FIELDS[role]}" for role in roles.times]
    parts += [f"max(CASE WHEN turn_{label} = 1 THEN {label} END) AS {label}" for label in roles.labels]
    if "pause" in roles.used:
        parts.append("max(paused_seconds) AS paused_seconds")
    return [*parts, *(f"max(unreadable_{role}) AS unreadable_{role}" for role in roles.times)]


def _final(roles: Roles, rows: str) -> str:
    nothing = {"target": "target_at", "response": "responded", "stop": "stopped"}
    parts = [FIELDS[role] for role in roles.times]
    parts += [
        f"CAST(NULL AS TIMESTAMP) AS {name}" for role, name in nothing.items() if role not in roles.used
    ]
    parts += list(roles.labels)
    parts += [
        f"CAST(NULL AS VARCHAR) AS {label}"
        for label in ("channel", "department", "priority")
        if label not in roles.used
    ]
    parts.append("paused_seconds" if "pause" in roles.used else "CAST(0 AS DOUBLE) AS paused_seconds")
    end = roles.end
    parts.append(f"({FIELDS[end]} IS NULL AND unreadable_{end} = 0) AS open")
    lost = f"({FIELDS[end]} IS NULL AND unreadable_{end} > 0)"
    parts.append(f"({lost} OR (started IS NULL AND unreadable_start > 0)) AS unreadable")
    return f"SELECT {', '.join(parts)} FROM {rows}"


def _text(column: Column) -> str:
    return f"CAST({identifier(column.name)} AS VARCHAR)"


def _label(column: Column) -> str:
    text, words = f"trim({_text(column)})", ", ".join(map(quoted, LABEL_WORDS))
    return f"CASE WHEN lower({text}) NOT IN ({words}) THEN {text} END"


def _missing(roles: Roles, role: str) -> str:
    """1 where there is no time, or one that stands for none; a length without a start is neither."""
    time = f"{role}_time"
    if roles.used[role].kind.is_length:
        return f"CASE WHEN {time} IS NULL AND start_time IS NOT NULL THEN 1 ELSE 0 END"
    days = ", ".join(f"DATE '{day}'" for day in PLACEHOLDERS)
    edges = f"{time} >= TIMESTAMP '9999-12-31' OR {time} < TIMESTAMP '0002-01-01'"
    return f"CASE WHEN {time} IS NULL OR {edges} OR CAST({time} AS DATE) IN ({days}) THEN 1 ELSE 0 END"


def _unreadable(role: str) -> str:
    there = f"{role}_time IS NOT NULL AND {FIELDS[role]} IS NULL AND missing_{role} = 0"
    return f"CASE WHEN {there} THEN 1 ELSE 0 END"
