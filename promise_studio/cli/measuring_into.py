"""Runs `measure --into`: the figures of the files become measurements of a workshop’s service levels."""

import json
import shlex
from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from promise_studio.cli.columns_again import columns_for, pause_for, say_columns
from promise_studio.cli.command import OK
from promise_studio.cli.measure_facts import deadline_facts
from promise_studio.cli.measure_origin import origin_of
from promise_studio.cli.measure_progress import shown_progress
from promise_studio.cli.measure_question import given_columns
from promise_studio.cli.streams import note, say
from promise_studio.errors import UserError
from promise_studio.measure.answers import Answer
from promise_studio.measure.keeping.channels import only_for
from promise_studio.measure.keeping.importing import (
    Import,
    LevelAnswer,
    Wanted,
    ask_levels,
    make_import,
)
from promise_studio.measure.keeping.only_lines import EVERY, write_only
from promise_studio.measure.keeping.source_fields import levels_read_by, same_columns
from promise_studio.measure.origin import Origin
from promise_studio.measure.question import Question
from promise_studio.measure.reading.case_table import CaseTable
from promise_studio.measure.reading.columns import Columns
from promise_studio.measure.status import MARKS
from promise_studio.measure.verdict import judge_latest
from promise_studio.model import Workshop
from promise_studio.model.service_level import Measure, ServiceLevel
from promise_studio.session import Session


def measure_into(arguments: Namespace) -> int:
    """Measure the service levels and keep what was found; nothing is kept when anything is refused."""
    _refuse_promises(arguments)
    with (
        Session.open(arguments.into) as session,
        shown_progress() as shown,
        origin_of(arguments, shown.tell) as origin,
    ):
        for notice in session.notices:
            note(notice)
        given, proposal = given_columns(arguments), origin.propose()
        known = same_columns(session.workshop, proposal.names, _asked(arguments.level))
        columns = columns_for(known, given, proposal)
        levels = _levels(session.workshop, arguments.level, columns)
        if known is not None and not given.pause:
            columns = replace(columns, pause=pause_for(session.workshop, levels, known, proposal))
        table = origin.open(columns, given)
        note(say_columns(known, table.columns))
        answers = _measured(session.workshop, levels, arguments, origin, table)
        kept = make_import(session.workshop, table, answers, session.next_id, date.today())  # noqa: DTZ011
        session.apply(kept.edit)
        workshop = session.workshop
    shown.clear()
    if arguments.json:
        say(json.dumps(_facts(workshop, kept, answers), indent=2, ensure_ascii=False))
        return OK
    for line in _report(workshop, kept, answers):
        say(line)
    for remark in table.notes:
        note(remark)
    return OK


_NOT_HERE = (
    "target", "response_target", "hours", "holidays", "day_off", "extra_day", "working", "time_zone",
    "linear", "by", "since", "remedy", "second_payment",
)  # fmt: skip


def _refuse_promises(arguments: Namespace) -> None:
    """A workshop’s rows say what is promised and by which clock; an option cannot say otherwise."""
    for name in _NOT_HERE:
        if getattr(arguments, name):
            option = f"--{name.replace('_', '-')}"
            raise UserError(
                f"{option} does not go with --into: the service level says what is promised, by which clock.",
                f"Leave {option} out, or change the row on Commit.",
            )


def _measured(
    workshop: Workshop,
    levels: Sequence[ServiceLevel],
    arguments: Namespace,
    origin: Origin,
    table: CaseTable,
) -> tuple[LevelAnswer, ...]:
    given = [
        *(write_only(name, value) for name, value in arguments.only if value != EVERY),
        *(write_only(name, value, wanted=False) for name, value in arguments.exclude),
    ]
    if given or arguments.only:
        wanted = [Wanted(level.id, tuple(given)) for level in levels]
    else:
        labels = origin.channels()
        wanted = [Wanted(level.id, _only(workshop, level, table.columns, labels)) for level in levels]

    def ask(question: Question, apart: Sequence[float]) -> Answer:
        return origin.answer(question, apart, kept=True)

    return ask_levels(ask, table, workshop, wanted, until=arguments.until)


def _levels(workshop: Workshop, asked: Sequence[str], columns: Columns) -> list[ServiceLevel]:
    """The rows that were named; else those measured from such a file before; else the only one there is."""
    if asked:
        return [_level(workshop, name) for name in _asked(asked)]
    before = levels_read_by(workshop, columns)
    timed = [level for level in workshop.service_levels if level.measure is Measure.TIME]
    levels = [level for level in timed if level.id in before] or timed
    if not levels:
        raise UserError("No service level of the workshop has a time yet.", "Add one on Commit first.")
    if len(levels) > 1 and not before:
        raise UserError(
            "Which service level do these cases measure?",
            f"Say it: --level {levels[0].id}. The workshop has {_named(timed)}.",
        )
    return levels


def _named(levels: Sequence[ServiceLevel]) -> str:
    """The first of them as people know them: nobody has the numbers of a table in mind."""
    names = (
        f"{level.id} ({' · '.join(filter(None, (level.event, level.channel)))})" for level in levels[:12]
    )
    return ", ".join(name.removesuffix(" ()") for name in names)


def _asked(names: Sequence[str]) -> tuple[str, ...]:
    """The rows that were named, each once, as ids are written."""
    return tuple(dict.fromkeys(name.strip().upper() for name in names))


def _level(workshop: Workshop, name: str) -> ServiceLevel:
    level = workshop.find(name) if name.startswith("SLA-") else None
    if not isinstance(level, ServiceLevel):
        known = _named(workshop.service_levels) or "none yet"
        raise UserError(f"The workshop has no service level {name}.", f"It has {known}.")
    return level


def _only(
    workshop: Workshop, level: ServiceLevel, columns: Columns, labels: Sequence[str]
) -> tuple[str, ...]:
    only = only_for(workshop, level, columns, labels)
    if only is None:
        known = ", ".join(f"“{label}”" for label in labels[:8])
        first = shlex.quote(f"channel={next(iter(labels), '…')}")
        raise UserError(
            f"{level.id} is about “{level.channel}”, and “{columns.channel}” says {known}: which is it?",
            f"Say it: --only {first}, or --only channel={EVERY} for every case.",
        )
    return only


def _report(workshop: Workshop, kept: Import, answers: Sequence[LevelAnswer]) -> Iterator[str]:
    yield from kept.said
    for one in answers:
        verdict = judge_latest(workshop, one.wanted.level)
        yield f"{MARKS[verdict.status]} {one.wanted.level}  {verdict.sentence}"
        if one.deadline:
            yield f"  {one.deadline}"
    source = workshop.get(kept.source)
    yield f"Kept in {source.id}: “{source.name}”, {source.starts_on} to {source.ends_on}."


def _facts(workshop: Workshop, kept: Import, answers: Sequence[LevelAnswer]) -> dict[str, object]:
    verdicts = [judge_latest(workshop, one.wanted.level) for one in answers]
    return {
        "case_source": kept.source,
        "replaced": list(kept.said),
        "levels": [
            {
                "service_level": one.wanted.level,
                "measurement": item,
                "verdict": verdict.status.value,
                "sentence": verdict.sentence,
                "deadline": deadline_facts(one.answer.whole.tally.deadline),
            }
            for one, item, verdict in zip(answers, kept.measurements, verdicts, strict=True)
        ],
    }
