"""In words: which file it was, and how a figure was worked out."""

from typing import Any

from promise_studio.measure.answers import Answer
from promise_studio.measure.deadline import say_deadline
from promise_studio.measure.question import Stop
from promise_studio.measure.reading.case_table import CaseTable
from promise_studio.model.service_level import ServiceLevel
from promise_studio.model.time_units import is_working

_MARK = 12
_LONGEST = 4000


def say_source(fields: dict[str, Any]) -> str:
    """A file as a document names it: its name, its rows and the start of its fingerprint."""
    name = fields["name"] if len(fields["name"]) <= 200 else fields["name"][:199] + "…"
    return f"{name}, {fields['rows']:,} rows, SHA-256 {fields['sha256'][:_MARK]}, read {fields['read_on']}"


def worked_out(found: Answer, level: ServiceLevel, table: CaseTable) -> str:
    """Which clock, which cases, what was left out: enough to work it out again."""
    columns, question, tally = table.columns, found.question, found.whole.tally
    stop = columns.response if question.stop is Stop.RESPONSE else columns.stop
    sentences = [f"From “{columns.start}” to “{stop or columns.response}”."]
    if is_working(level.unit):
        calendar = f", holidays of {level.calendar} left out" if level.calendar else ""
        sentences.append(f"Working time: {level.hours}{calendar}.")
    else:
        sentences.append("Time that really passed, by day and night.")
    zone = f"Daylight saving of {question.time_zone} allowed for." if question.time_zone else ""
    sentences.append(zone or "No time zone is set, so daylight saving is not allowed for.")
    if columns.pause:
        sentences.append(f"“{columns.pause}” taken off.")
    if question.left:
        sentences.append(f"Left out where {' or '.join(str(left) for left in question.left)}.")
    sentences.append(
        f"{question.method.value.capitalize()}; {table.rows:,} rows read, {table.cases:,} cases."
    )
    left = {
        "still open": tally.open,
        "without a usable time": tally.missing,
        "ended before they began": tally.negative,
        "repeated": table.duplicates,
        "no cases": table.not_cases,
        "left out": found.whole.excluded,
    }
    counted = ", ".join(f"{count:,} {words}" for words, count in left.items() if count)
    if counted:
        sentences.append(f"Of these {counted}; open ones past the target count as missed.")
    sentences.append(f"Open cases looked at on {found.moment:%Y-%m-%d %H:%M}.")
    sentences.append(say_deadline(tally.deadline, columns.target))
    return " ".join(filter(None, sentences))[:_LONGEST]
