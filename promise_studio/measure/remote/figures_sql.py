"""The one query that is asked of measured cases: what became of them, times at ranks, and counts by cell."""

# ruff: noqa: S608 - the SQL is made of this program's own words and of numbers

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from promise_studio.measure import measured
from promise_studio.measure.deadline import MET, counts_sql
from promise_studio.measure.headroom import exact
from promise_studio.measure.question import Group, Method, Question
from promise_studio.measure.reading.columns import Due
from promise_studio.measure.remote.cells import cell_sql, fine_cell_sql

TABLE = "labelled"

TALLY, RANKS, CELLS = range(3)
"""What a row of the answer is about; all three are asked at once, so that the cases are measured once."""


@dataclass(frozen=True, slots=True)
class Labels:
    """The groups by which figures are set apart, each in a column of its own, `label_0` and so on."""

    groups: tuple[Group, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The columns of the labels."""
        return tuple(f"label_{place}" for place, _ in enumerate(self.groups))

    def table(self, query: str, question: Question) -> str:
        """Measured cases with their labels; a group may be a month, which others need beside it."""
        named = zip(self.groups, self.names, strict=True)
        columns = ["state", "took", "month", *(f"{group.value} AS {name}" for group, name in named)]
        columns += [] if question.due is Due.NONE else [MET]
        return f"SELECT {', '.join(columns)} FROM ({query}) AS cases_measured"

    @property
    def marks(self) -> tuple[str, ...]:
        """The columns that say whether a row of the answer is about a label."""
        return tuple(f"by_{place}" for place, _ in enumerate(self.groups))

    def marked(self) -> list[str]:
        """The same where rows are grouped."""
        pairs = zip(self.marks, self.names, strict=True)
        return [f"1 - grouping({name}) AS {mark}" for mark, name in pairs]

    def sets(self, *more: str, whole: Sequence[str] | None = None) -> str:
        """All cases, and each label on its own, by some columns more."""
        rest = ", ".join(more)
        of_all = rest if whole is None else ", ".join(whole)
        each = [f"({name}, {rest})" if rest else f"({name})" for name in self.names]
        return f"GROUP BY GROUPING SETS ({', '.join([f'({of_all})', *each])})"


def figures_sql(labels: Labels, question: Question, edges: Sequence[int], *, fine: bool) -> str:
    """Rows of what they are about, labels and whole numbers; with `fine`, all cases lie in narrow cells."""
    parts = (_tally(labels, question), _ranks(labels, question), _cells(labels, edges, fine=fine))
    wide = max(len(numbers) for _, numbers, _ in parts)
    selects = []
    for what, (first, numbers, rest) in enumerate(parts):
        padded = [*numbers, *["CAST(NULL AS BIGINT)"] * (wide - len(numbers))]
        named = [f"{number} AS n_{place}" for place, number in enumerate(padded)]
        selects.append(f"SELECT {', '.join([f'{what} AS what', *first, *named])} FROM {rest}")
    return " UNION ALL ".join(selects)


_Part = tuple[Sequence[str], Sequence[str], str]
"""The columns of the labels, the numbers, and what they are taken from."""


def _tally(labels: Labels, question: Question) -> _Part:
    """How many cases there are of each state, by label."""
    counts = [f"count(*) FILTER (WHERE state = {state})" for state in measured.STATES.values()]
    zero = f"count(*) FILTER (WHERE state = {measured.FINISHED} AND took = 0)"
    first = [*labels.marked(), *labels.names]
    due = () if question.due is Due.NONE else counts_sql(measured.FINISHED, measured.OPEN)
    return first, ["count(*)", zero, *counts, *due], f"{TABLE} {labels.sets()}"


def _ranks(labels: Labels, question: Question) -> _Part:
    """The times at the ranks that are asked for, by label; whole numbers throughout, so no rank is missed."""
    counted = f"state = {measured.FINISHED} OR took > {question.target or 0}"
    by = [*labels.marks, *labels.names]
    by_time = (
        f"SELECT {', '.join([*labels.marked(), *labels.names, 'took'])},"
        f" CAST(count(*) FILTER (WHERE state = {measured.FINISHED}) AS INTEGER) AS done,"
        f" CAST(count(*) FILTER (WHERE {counted}) AS INTEGER) AS counted"
        f" FROM {TABLE} WHERE state IN ({measured.FINISHED}, {measured.OPEN}) {labels.sets('took')}"
    )
    apart = f"PARTITION BY {', '.join(by)}" if by else ""
    running = f"{apart} ORDER BY took ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW"
    sums = [
        f"CAST(sum({name}) OVER ({over}) AS BIGINT) AS {name}_{word}"
        for name in ("done", "counted")
        for word, over in (("upto", running), ("all", apart))
    ]
    ranked = f"SELECT {', '.join([*by, 'took', *sums])} FROM ({by_time}) AS by_time"
    times = [f"min(CASE WHEN {test} THEN took END)" for test in _tests(question)]
    grouped = f" GROUP BY {', '.join(by)}" if by else ""
    return by, times, f"({ranked}) AS ranked{grouped}"


def _tests(question: Question) -> list[str]:
    """Which times are at or past each rank: two for each percentile, and the promised share."""
    tests = []
    for percent in question.percentiles:
        part = exact(percent) / 100
        if question.method is Method.LINEAR:
            place = f"(done_all - 1) * {part.numerator}"
            tests += [
                f"{_times('done_upto', part)} > {place}",
                f"{_times('(done_upto - 1)', part)} > {place}",
            ]
        else:
            tests += [f"{_times('done_upto', part)} >= done_all * {part.numerator}"] * 2
    part = exact(question.share) / 100
    tests.append(f"{_times('counted_upto', part)} >= counted_all * {part.numerator} AND counted_upto > 0")
    return [f"done_all > 0 AND {test}" for test in tests[:-1]] + tests[-1:]


def _times(count: str, part: Fraction) -> str:
    return f"{count} * {part.denominator}"


def _cells(labels: Labels, edges: Sequence[int], *, fine: bool) -> _Part:
    """How many cases lie in each cell, by month and label."""
    cells = [f"{cell_sql('took', edges)} AS cell"]
    if fine:
        cells.append(f"{fine_cell_sql('took', edges)} AS fine_cell")
    waiting = f"CASE WHEN state = {measured.OPEN} THEN 1 ELSE 0 END AS waiting"
    in_cells = (
        f"SELECT {', '.join([*labels.names, 'month', waiting, *cells])}"
        f" FROM {TABLE} WHERE state IN ({measured.FINISHED}, {measured.OPEN})"
    )
    whole = "fine_cell" if fine else "cell"
    sets = labels.sets("month", "waiting", "cell", whole=("month", "waiting", whole))
    cell = "coalesce(cell, fine_cell)" if fine and labels.names else whole
    first = [*labels.marked(), *labels.names]
    return first, ["month", "waiting", cell, "count(*)"], f"({in_cells}) AS in_cells {sets}"
