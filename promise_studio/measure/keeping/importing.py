"""From a file of cases to one edit that keeps what it says of some service levels."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from promise_studio.edits import Add, Batch, Change, Edit, Remove
from promise_studio.errors import UserError
from promise_studio.measure.answers import Answer, answer
from promise_studio.measure.deadline import say_deadline
from promise_studio.measure.keeping.level_figures import figures_of
from promise_studio.measure.keeping.level_question import question_of
from promise_studio.measure.keeping.part_figures import groups_in
from promise_studio.measure.keeping.source_fields import left_behind, same_source, source_fields
from promise_studio.measure.keeping.tiers import recoveries_of, tier_limits
from promise_studio.measure.keeping.worked_out import say_source, worked_out
from promise_studio.measure.question import Question
from promise_studio.measure.reading.case_table import CaseTable
from promise_studio.measure.reading.running import Progress
from promise_studio.model.service_level import Measurement, ServiceLevel
from promise_studio.model.workshop import Workshop

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

NextId = Callable[[str], str]
Ask = Callable[[Question, Sequence[float]], Answer]
"""Who answers a question, with the times (seconds) that the spread has to keep apart."""


@dataclass(frozen=True)
class Wanted:
    """A row that is to be measured, and the lines that say which cases count for it."""

    level: str
    only: tuple[str, ...] = ()


@dataclass(frozen=True)
class LevelAnswer:
    """What the cases say of one row."""

    wanted: Wanted
    answer: Answer

    @property
    def deadline(self) -> str:
        """What there is to say of the deadlines that the cases hold themselves; often nothing."""
        return say_deadline(self.answer.whole.tally.deadline, self.answer.table.columns.target)


@dataclass(frozen=True)
class Import:
    """One edit for all of it, and what a person should know: which periods it replaces."""

    edit: Batch
    said: tuple[str, ...]
    source: str
    measurements: tuple[str, ...]


def measure_levels(
    connection: "DuckDBPyConnection",
    table: CaseTable,
    workshop: Workshop,
    wanted: Sequence[Wanted],
    *,
    until: datetime | None = None,
    progress: Progress | None = None,
) -> tuple[LevelAnswer, ...]:
    """The answer to every row from the table `cases` of a connection; open ones are looked at `until`."""

    def ask(question: Question, _apart: Sequence[float]) -> Answer:
        return answer(connection, table, question, progress=progress)

    return ask_levels(ask, table, workshop, wanted, until=until)


def ask_levels(
    ask: Ask,
    table: CaseTable,
    workshop: Workshop,
    wanted: Sequence[Wanted],
    *,
    until: datetime | None = None,
) -> tuple[LevelAnswer, ...]:
    """The answer to every row from whoever has the cases; nobody is asked before every row can be."""
    answered, groups = bool(table.columns.response), groups_in(table.columns)
    levels = [workshop.get(one.level) for one in wanted]
    questions = [
        replace(question_of(workshop, level, one.only, answered=answered, groups=groups), until=until)
        for one, level in zip(wanted, levels, strict=True)
    ]
    answers = tuple(
        LevelAnswer(one, ask(question, _marks(workshop, level, question)))
        for one, level, question in zip(wanted, levels, questions, strict=True)
    )
    for one in answers:
        _refuse_nothing(one)
    return answers


def _refuse_nothing(found: LevelAnswer) -> None:
    """Figures of no case would hide those of the last period."""
    tally = found.answer.whole.tally
    if 0 < tally.rows == tally.left:
        said = " and ".join(f"“{line}”" for line in found.wanted.only)
        raise UserError(
            f"No case counts for {found.wanted.level}: {said} leaves all {tally.rows:,} of them out.",
            "Choose other cases for it, or leave this row out. Nothing was kept.",
        )


def make_import(
    workshop: Workshop, table: CaseTable, answers: Sequence[LevelAnswer], next_id: NextId, today: date
) -> Import:
    """The edit that keeps the answers; the same file and the same period are replaced, and that is said."""
    source = source_fields(table, answers[0].answer.starts, today)
    found = [_fields(workshop, one, table, source) for one in answers]
    before = [_same_period(workshop, fields) for fields in found]
    anew = {same.id for same in before if same}
    known = same_source(workshop, source, table, anew)
    source_id = known.id if known is not None else next_id("case source")
    edits: list[Edit] = [_put("case source", source_id, source, new=known is None)]
    new_id = next_id("measurement")
    ids: list[str] = []
    for fields, same in zip(found, before, strict=True):
        ids.append(same.id if same else new_id)
        edits.append(_put("measurement", ids[-1], {**fields, "taken_from": source_id}, new=same is None))
        new_id = new_id if same else _following(new_id)
    if gone := left_behind(workshop, anew) - {source_id}:
        edits.append(Remove(ids=tuple(sorted(gone))))
    count = "1 service level" if len(answers) == 1 else f"{len(answers)} service levels"
    return Import(
        Batch(edits=tuple(edits), words=f"measured {count} from {source['name'][:60]}"),
        tuple(_say_replaced(same) for same in before if same),
        source_id,
        tuple(ids),
    )


def _say_replaced(same: Measurement) -> str:
    return f"{same.service_level} was measured for {same.name_aloud} before; {same.id} is replaced."


def _fields(workshop: Workshop, one: LevelAnswer, table: CaseTable, source: dict[str, Any]) -> dict[str, Any]:
    level = workshop.get(one.wanted.level)
    return {
        "service_level": level.id,
        **figures_of(one.answer, level, _marks(workshop, level, one.answer.question)),
        "only": one.wanted.only,
        "source": say_source(source),
        "note": worked_out(one.answer, level, table),
    }


def _marks(workshop: Workshop, level: ServiceLevel, question: Question) -> tuple[float, ...]:
    """The times of remedies, which the spread keeps apart."""
    working_day = question.calendar.working_day if question.working else None
    return tier_limits(recoveries_of(workshop, level), question.target_seconds or 0, working_day)


def _same_period(workshop: Workshop, fields: dict[str, Any]) -> Measurement | None:
    period = (fields["service_level"], fields["starts_on"], fields["ends_on"])
    for known in workshop.measurements:
        if (known.service_level, known.starts_on, known.ends_on) == period:
            return known
    return None


def _put(kind: str, item_id: str, fields: dict[str, Any], *, new: bool) -> Edit:
    return Add(kind=kind, id=item_id, fields=fields) if new else Change(id=item_id, fields=fields)


def _following(item_id: str) -> str:
    prefix, _, number = item_id.partition("-")
    return f"{prefix}-{int(number) + 1}"
