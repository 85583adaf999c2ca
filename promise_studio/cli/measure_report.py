"""The figures as a person reads them: counts, a picture, a table, the verdict, what would be safe."""

from collections.abc import Iterator, Sequence

from promise_studio.cli.measure_cost import cost_lines
from promise_studio.cli.measure_picture import picture
from promise_studio.cli.measure_table import group_table
from promise_studio.measure.answers import Answer, Figures
from promise_studio.measure.deadline import say_deadline
from promise_studio.measure.durations import format_duration
from promise_studio.measure.percent import format_promised, format_share
from promise_studio.measure.question import Question, Stop
from promise_studio.measure.reading.columns import MEANINGS, Proposal
from promise_studio.measure.remedies import Remedies
from promise_studio.measure.spans_of_time import say_time
from promise_studio.spoken import counted


def report(answers: Sequence[Answer], remedies: Remedies | None, proposal: Proposal) -> Iterator[str]:
    """The lines, a part for each answer."""
    yield from _source(answers[0], proposal)
    for found in answers:
        yield ""
        if len(answers) > 1:
            yield "FIRST RESPONSE" if found.question.stop is Stop.RESPONSE else "RESOLUTION"
        yield from _part(found, remedies)


def _source(found: Answer, proposal: Proposal) -> Iterator[str]:
    for source in found.table.sources:
        yield f"{source.name}: {counted(source.rows, 'row')}"
    for role, name in found.table.columns.used().items():
        proposed = " (proposed)" if name == getattr(proposal.columns, role) else ""
        yield f"  {MEANINGS[role]}: “{name}”{proposed}"
    yield f"  {_clock(found.question)}; the cases began {found.starts[0]} to {found.starts[1]}"


def _clock(question: Question) -> str:
    zone = f", {question.time_zone}" if question.time_zone else ""
    return f"working time{zone}" if question.working else f"clock time{zone}"


def _part(found: Answer, remedies: Remedies | None) -> Iterator[str]:
    whole, question = found.whole, found.question
    yield "; ".join(_counts(found, whole)) + "."
    if not whole.cases:
        yield _nothing(whole)
        return
    times = (
        f"{percent:g} of 100 within {say_time(time, question)}"
        for percent, time in whole.tally.percentiles.items()
    )
    if whole.tally.finished:
        yield f"{', '.join(times)}."
    yield ""
    yield from picture(found)
    for group, parts in found.groups.items():
        if len(parts) > 1 or group is not question.groups[0]:
            yield ""
            yield from group_table(group, parts, question)
    yield ""
    yield from _judgement(whole, question)
    if own := say_deadline(whole.tally.deadline, found.table.columns.target):
        yield own
    if remedies is not None and question.target_seconds is not None:
        yield ""
        yield from cost_lines(found, remedies)


def _nothing(whole: Figures) -> str:
    if 0 < whole.tally.rows == whole.excluded:
        return "There is nothing to measure: every case was left out."
    return "There is nothing to measure: no case has both of its times."


def _counts(found: Answer, whole: Figures) -> Iterator[str]:
    tally = whole.tally
    late = f" ({whole.late_open:,} of them late and counted as missed)" if whole.late_open else ""
    yield counted(whole.cases, "case") + " counted"
    notes = (
        (tally.open, f"{tally.open:,} still open{late}"),
        (tally.zero, f"{tally.zero:,} that took no time"),
        (tally.missing, f"{tally.missing:,} without a start or a stop"),
        (tally.negative, f"{tally.negative:,} with a stop before the start"),
        (tally.left, f"{tally.left:,} excluded ({format_share(tally.left / max(1, tally.rows))})"),
        (tally.beyond, f"{tally.beyond:,} outside the period"),
        (found.table.duplicates, counted(found.table.duplicates, "repeated row")),
    )
    yield from (text for number, text in notes if number)


def _judgement(whole: Figures, question: Question) -> Iterator[str]:
    promised = format_promised(question.share)
    if whole.verdict is not None:
        yield f"{whole.verdict.mark} {whole.verdict.sentence}"
    else:
        yield "No target was named: --target 48h says whether it would be kept."
    if whole.safe is not None:
        safe = format_duration(whole.safe.time.value, whole.safe.time.unit)
        yield f"The smallest round promise that is safe today: {promised} within {safe}."
    else:
        yield f"No round promise for {promised} is safe today."
