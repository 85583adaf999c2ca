"""What a person should know about how their file was read, in sentences."""

from promise_studio.measure.reading.case_table import CaseTable
from promise_studio.measure.reading.rows_read import Read
from promise_studio.measure.reading.time_forms import form_of


def notes_on(table: CaseTable, read: Read) -> tuple[str, ...]:
    """The notes, the weightiest first."""
    notes = list(read.plan.notes)
    used = table.columns.used()
    if table.folded is not None:
        notes.append(
            f"{table.folded:,} rows were folded into {table.cases:,} cases by “{used['key']}”: "
            "each from its earliest start to its latest stop."
        )
    if table.duplicates and "key" in used:
        notes.append(
            f"{_rows(table.duplicates)} a “{used['key']}” that came before; each of these counts once, "
            "from its earliest start to its latest stop."
        )
    elif table.duplicates:
        notes.append(
            f"{_rows(table.duplicates)} another row in every column and were left out; if they are cases of their own, "
            "name the column that numbers them: --key “…”."
        )
    if table.not_cases:
        said = "row is" if table.not_cases == 1 else "rows are"
        notes.append(
            f"{table.not_cases:,} {said} no cases: empty, repeated column names or remarks below the last one."
        )
    for one in table.unreadable:
        said = "time" if one.count == 1 else "times"
        notes.append(f"{one.count:,} {said} of “{one.column}” cannot be read: {'; '.join(one.examples)}.")
        if table.zoned and any(_without_zone(example) for example in one.examples):
            notes.append(
                "Some of these say no zone where others do; say which it is: --time-zone Europe/Berlin."
            )
    for role, unit in read.plan.units.items():
        if unit:
            notes.append(f"“{used[role]}” is a length of time, read in {unit}{_clock_words(unit)}.")
    beyond = sum(source.beyond for source in read.sources)
    if beyond:
        notes.append(
            f"{beyond:,} rows have more cells than there are column names; the cells beyond were left out."
        )
    hashes = [source.sha256 for source in table.sources]
    if len(set(hashes)) < len(hashes):
        notes.append("Two of the files are the same, byte for byte.")
    return tuple(notes)


def _without_zone(example: str) -> bool:
    form = form_of(example.partition(": “")[2].rstrip("”"))
    return form is not None and not form.zoned


def _rows(count: int) -> str:
    return "1 row repeats" if count == 1 else f"{count:,} rows repeat"


def _clock_words(unit: str) -> str:
    if unit == "minutes":
        return ": 12:34 is 12 minutes and 34 seconds"
    return ": 12:34 is 12 hours and 34 minutes" if unit == "hours" else ""
