"""What a person should know about how their file was read, in sentences."""

from collections.abc import Iterator

from promise_studio.measure.reading.case_table import CaseTable, Unreadable
from promise_studio.measure.reading.rows_read import Read
from promise_studio.measure.reading.time_forms import form_of


def notes_on(table: CaseTable, read: Read) -> tuple[str, ...]:
    """The notes: how times were read, what was folded or left out, and what cannot be read."""
    return (*read.plan.notes, *_on_rows(table, read), *_on_times(table, read))


def _on_rows(table: CaseTable, read: Read) -> Iterator[str]:
    key = table.columns.key
    if table.folded is not None:
        yield (
            f"{table.folded:,} rows were folded into {table.cases:,} cases by “{key}”: "
            "each from its earliest start to its latest stop."
        )
    if table.duplicates and key:
        yield (
            f"{_rows(table.duplicates)} a “{key}” that came before; each of these counts once, "
            "from its earliest start to its latest stop."
        )
    elif table.duplicates:
        yield (
            f"{_rows(table.duplicates)} another row in every column and count once with it; if they are "
            'cases of their own, name the column that numbers them: --key "…".'
        )
    if table.not_cases:
        said = "1 row is no case" if table.not_cases == 1 else f"{table.not_cases:,} rows are no cases"
        yield f"{said}: empty, repeated column names or remarks below the last case."
    if beyond := sum(source.beyond for source in read.sources):
        said = "1 row has" if beyond == 1 else f"{beyond:,} rows have"
        yield f"{said} more cells than there are column names; the cells beyond were left out."
    if len({source.sha256 for source in table.sources}) < len(table.sources):
        yield "Two of the files are the same, byte for byte."


def _on_times(table: CaseTable, read: Read) -> Iterator[str]:
    for one in table.unreadable:
        examples = "; ".join(one.examples)
        if one.role == "pause":
            yield f"{say_no_pauses(one)}: {examples}."
            continue
        said = "time" if one.count == 1 else "times"
        yield f"{one.count:,} {said} of “{one.column}” cannot be read: {examples}."
        if table.zoned and any(map(_without_zone, one.examples)):
            yield "Some of these say no zone where others do; say which it is: --time-zone Europe/Berlin."
    for role, unit in read.plan.units.items():
        if unit:
            name = table.columns.used()[role]
            yield f"“{name}” is a length of time, read in {unit}{_clock_words(unit)}."


def say_no_pauses(found: Unreadable) -> str:
    """What became of pauses that no clock can make."""
    if found.count == 1:
        return f"1 value of “{found.column}” is no pause and counts as none"
    return f"{found.count:,} values of “{found.column}” are no pauses and count as none"


def _without_zone(example: str) -> bool:
    form = form_of(example.partition(": “")[2].rstrip("”"))
    return form is not None and not form.zoned


def _rows(count: int) -> str:
    return "1 row repeats" if count == 1 else f"{count:,} rows repeat"


def _clock_words(unit: str) -> str:
    if unit == "minutes":
        return ": 12:34 is 12 minutes and 34 seconds"
    return ": 12:34 is 12 hours and 34 minutes" if unit == "hours" else ""
