"""What stands in the dialog that measures a file: files, columns with their reasons, rows to measure."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from promise_studio.measure.reading.case_table import CaseTable
from promise_studio.measure.reading.columns import MEANINGS, ROLES, Columns, Proposal, Question
from promise_studio.model import Workshop
from promise_studio.model.promise import ClauseState
from promise_studio.model.service_level import Measure, ServiceLevel
from promise_studio.spoken import capital
from promise_studio.studio.dialogs.file_rows import GO, NO_COLUMN
from promise_studio.studio.widgets.rows import Row, Tone

FILES = (".csv", ".tsv", ".txt", ".xlsx", ".parquet", ".json", ".jsonl", ".ndjson", ".gz")
ORDERS: Mapping[bool | None, str] = {None: "as the column says", True: "day first", False: "month first"}
UNITS = ("", "seconds", "minutes", "hours", "days")


def column_rows(columns: Columns, proposal: Proposal, known: str) -> tuple[Row, ...]:
    """A row a role with its column; what has to be asked comes with its question."""
    asked = {question.role: _asked(question) for question in proposal.questions}
    rows = [
        Row("item", GO, "Read the cases"),
        Row("head", "columns", f"Columns as for {known}" if known else "Columns", tail="Enter chooses"),
    ]
    used = columns.used()
    for role in ROLES:
        name = used.get(role, "")
        sample = ", ".join(proposal.samples.get(name, ())[:2])
        tail = asked[role] if role in asked and not name else f"{name}: {sample}".rstrip(": ") or NO_COLUMN
        tone: Tone = "bad" if role in asked and not name else "ok" if name else "dim"
        rows.append(Row("item", role, capital(MEANINGS[role]), tail=tail, tone=tone))
    rows.append(Row("item", "day_first", "01/02/2024 is read with", tail=ORDERS[columns.day_first]))
    unit = columns.duration_unit or "as the column says"
    rows.append(Row("item", "duration_unit", "Bare numbers of a length are", tail=unit))
    return tuple(rows)


def _asked(question: Question) -> str:
    """What is open about a role, short enough to leave its name whole; the sentence stands below."""
    return f"which of {len(question.names)} columns?" if len(question.names) > 1 else question.sentence


def with_next(columns: Columns, what: str) -> Columns:
    """The columns with the next order of day and month, or the next unit."""
    if what == "day_first":
        orders = list(ORDERS)
        return replace(columns, day_first=orders[(orders.index(columns.day_first) + 1) % len(orders)])
    unit = UNITS[(UNITS.index(columns.duration_unit) + 1) % len(UNITS)]
    return replace(columns, duration_unit=unit)


def levels_to_measure(workshop: Workshop) -> tuple[ServiceLevel, ...]:
    """The rows that a clock can measure, of clauses that are not retired."""
    retired = {clause.id for clause in workshop.clauses if clause.state is ClauseState.RETIRED}
    return tuple(
        level
        for level in workshop.service_levels
        if level.measure is Measure.TIME and (level.clause is None or level.clause.to not in retired)
    )


def level_rows(
    levels: Sequence[ServiceLevel],
    chosen: set[str],
    only: Mapping[str, tuple[str, ...] | None],
    pauses: Mapping[str, str],
) -> tuple[Row, ...]:
    """A row a service level: measured or not, which cases count, and which pauses it never had taken off."""
    rows = [
        Row("item", GO, "Measure and keep the figures", tail=f"{len(chosen)} chosen"),
        Row("head", "levels", "Service levels", tail="Enter chooses"),
    ]
    for level in levels:
        lines = only.get(level.id, ())
        cases = f"which cases are “{level.channel}”?" if lines is None else "; ".join(lines) or "every case"
        pause = f"“{pauses[level.id]}” taken off" if level.id in pauses else ""
        tone: Tone = "dim" if level.id not in chosen else "bad" if lines is None else "ok"
        rows.append(
            Row(
                "item",
                level.id,
                level.event or "…",
                tail=" · ".join(filter(None, (pause, level.channel, cases))),
                tone=tone,
                label=level.id,
            )
        )
    return tuple(rows)


def counts_line(table: CaseTable) -> str:
    """What became of the rows, in a sentence."""
    counts = table.counts
    parts = {
        "still open": counts.open,
        "ended before they began": counts.negative,
        "without a start": counts.without_start,
        "unreadable": counts.unreadable,
        "repeated rows": table.duplicates,
        "rows that are no cases": table.not_cases,
    }
    more = "".join(f", {count:,} {words}" for words, count in parts.items() if count)
    return f"{table.rows:,} rows, {table.cases:,} cases{more}."
