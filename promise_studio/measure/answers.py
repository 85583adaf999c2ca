"""The answer to a question about cases: percentiles, what was kept, the verdict, and what would be safe."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from promise_studio.errors import UserError
from promise_studio.measure.clock_table import Axis
from promise_studio.measure.extent import Extent, extent_of
from promise_studio.measure.judging import (
    SafeTarget,
    find_safe_target,
    judge_kept,
    judge_target,
    round_times_of,
)
from promise_studio.measure.label_numbers import Label, LabelNumbers, number_labels
from promise_studio.measure.labels import say_label
from promise_studio.measure.measured import make_measured, select_measured
from promise_studio.measure.percentiles import packing_of
from promise_studio.measure.question import Group, Method, Question, Stop
from promise_studio.measure.reading.case_table import CaseTable
from promise_studio.measure.reading.running import Progress
from promise_studio.measure.spread import Kept, Spread, spread_of
from promise_studio.measure.status import Verdict
from promise_studio.measure.tally import EXACT_BELOW, Tally, spreads, tally, time_at_share

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_SECOND = 1_000_000


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of all cases or of one label; times are in microseconds."""

    tally: Tally
    spread: Spread
    kept: Kept | None = None
    """None while there is no target."""
    verdict: Verdict | None = None
    safe: SafeTarget | None = None

    @property
    def cases(self) -> int:
        """How many count: those that finished, and open ones that are past the target already."""
        return self.tally.finished if self.kept is None else self.kept.cases

    @property
    def late_open(self) -> int:
        """How many of them are still open."""
        return self.cases - self.tally.finished

    @property
    def excluded(self) -> int:
        """Cases that were left out: by the exclusions, or as they began beyond the period."""
        return self.tally.left + self.tally.beyond


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything that was found; the spreads in it judge any other target at once."""

    question: Question
    table: CaseTable
    whole: Figures
    groups: Mapping[Group, Mapping[str, Figures]]
    starts: tuple[date, date]
    """The first and the last day on which a case began."""
    moment: datetime
    """When open cases were looked at."""


def answer(
    connection: "DuckDBPyConnection",
    table: CaseTable,
    question: Question,
    *,
    progress: Progress | None = None,
) -> Answer:
    """Measure the table `cases` of a connection."""
    question = with_deadlines(question, table)
    axis = Axis(table.zoned, question.time_zone)
    refuse_unknown_zone(axis, question)
    extent = extent_of(connection, axis, question)
    if extent is None:
        raise UserError(
            "No case has a time at which it started.", "Name the column with --start, or look at the file."
        )
    numbers = number_labels(connection, question)
    make_measured(connection, select_measured(connection, axis, question, extent, numbers), progress)
    whole = tally(connection, question, None, packing_of(extent, numbers, ()), progress)[None]
    work = _Work(connection, question, extent, numbers, whole.finished + whole.open, progress)
    spread, parts = work.all_parts()
    return Answer(
        question=question,
        table=table,
        whole=make_figures(whole, spread, question, work.at_share(None, {None: whole}).get(None)),
        groups=parts,
        starts=extent.starts,
        moment=extent.moment,
    )


def with_deadlines(question: Question, table: CaseTable) -> Question:
    """The question, also about the deadlines of the cases where it is about what they stop at."""
    return replace(question, due=table.due) if question.stop is Stop.RESOLUTION else question


@dataclass(frozen=True, slots=True)
class _Work:
    """The queries that are asked of each group."""

    connection: "DuckDBPyConnection"
    question: Question
    extent: Extent
    numbers: LabelNumbers
    cases: int
    progress: Progress | None

    def all_parts(self) -> tuple[Spread, dict[Group, dict[str, Figures]]]:
        """The spread of all cases, and the figures of each label of each group."""
        if not self.question.groups:
            return self.spreads(None)[0], {}
        found = {group: self.spreads(group) for group in self.question.groups}
        return found[self.question.groups[0]][0], {
            group: self.parts(group, labelled) for group, (_, labelled) in found.items()
        }

    def parts(self, group: Group, spread: Mapping[Label, Spread]) -> dict[str, Figures]:
        """The figures of each label."""
        packing = packing_of(self.extent, self.numbers, (group,))
        tallies = tally(self.connection, self.question, group, packing, self.progress)
        at_share = self.at_share(group, tallies)
        return {
            say_label(group, self.numbers.name(group, label)): make_figures(
                one, spread.get(label), self.question, at_share.get(label)
            )
            for label, one in tallies.items()
        }

    def spreads(self, group: Group | None) -> tuple[Spread, dict[Label, Spread]]:
        """The spread of all cases and of each label."""
        marks = [time.seconds * _SECOND for time in round_times_of(self.question)]
        marks += [self.question.target] if self.question.target else []
        return spreads(self.connection, group, self.cases, marks, self.progress)

    def at_share(self, group: Group | None, tallies: Mapping[Label, Tally]) -> Mapping[Label, int]:
        """What a spread on the grid cannot say; a smaller one says it itself."""
        asked = self.question
        if asked.target is None or self.cases < EXACT_BELOW:
            return {}
        known = asked.method is Method.NEAREST and asked.share in asked.percentiles
        if known and not any(one.open for one in tallies.values()):
            finished = {label: one for label, one in tallies.items() if one.finished}
            return {label: int(one.percentiles[asked.share]) for label, one in finished.items()}
        return time_at_share(self.connection, asked, group, self.progress)


def refuse_unknown_zone(axis: Axis, question: Question) -> None:
    """Service hours need to be told whose clock they are on where the times are instants."""
    if axis.zoned and question.working and not axis.time_zone and not question.calendar.always:
        raise UserError(
            "The times in the file are instants, and service hours are those of a place.",
            "Say whose clock counts, such as --time-zone Europe/Berlin.",
        )


def make_figures(found: Tally, spread: Spread | None, question: Question, at_share: int | None) -> Figures:
    """The figures of what was counted; `at_share` where the spread cannot say it exactly."""
    spread = spread or spread_of(())
    safe = find_safe_target(spread, question)
    if question.target is None:
        return Figures(found, spread, safe=safe)
    kept = spread.kept(question.target, question.share)
    if at_share is not None:
        kept = replace(kept, at_share=at_share)
    return Figures(found, spread, kept, judge_kept(kept, question.target, question), safe)


def verdict_at(found: Answer, target_seconds: float, figures: Figures | None = None) -> Verdict:
    """The verdict if the target were another one, at once; on all cases, or on the figures of one label."""
    figures = figures or found.whole
    target = round(target_seconds * _SECOND)
    if figures.verdict is not None and target == found.question.target:
        return figures.verdict
    return judge_target(figures.spread, target, found.question)
