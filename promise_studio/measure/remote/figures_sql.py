"""The three questions that are asked of measured cases: what became of them, ranks, and counts by cell."""

# ruff: noqa: S608 - the SQL is made of this program's own words and of numbers

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from promise_studio.measure import measured
from promise_studio.measure.headroom import exact
from promise_studio.measure.question import Group, Method, Question
from promise_studio.measure.remote.cells import cell_sql

TABLE = "labelled"
STATES = (
    measured.FINISHED,
    measured.OPEN,
    measured.MISSING,
    measured.NEGATIVE,
    measured.LEFT,
    measured.BEYOND,
)


@dataclass(frozen=True, slots=True)
class Labels:
    """The groups by which figures are set apart, each in a column of its own, `label_0` and so on."""

    groups: tuple[Group, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The columns of the labels."""
        return tuple(f"label_{place}" for place, _ in enumerate(self.groups))

    def table(self, query: str) -> str:
        """Measured cases with their labels; a group may be a month, which others need beside it."""
        named = zip(self.groups, self.names, strict=True)
        columns = ["state", "took", "month", *(f"{group.value} AS {name}" for group, name in named)]
        return f"SELECT {', '.join(columns)} FROM ({query}) AS cases_measured"

    def marks(self) -> list[str]:
        """For each label whether a row of the answer is about it."""
        return [f"1 - grouping({name}) AS by_{place}" for place, name in enumerate(self.names)]

    def sets(self, *more: str, whole: Sequence[str] | None = None) -> str:
        """All cases, and each label on its own, by some columns more."""
        rest = ", ".join(more)
        of_all = rest if whole is None else ", ".join(whole)
        each = [f"({name}, {rest})" if rest else f"({name})" for name in self.names]
        return f"GROUP BY GROUPING SETS ({', '.join([f'({of_all})', *each])})"


def tally_sql(labels: Labels) -> str:
    """How many cases there are of each state, by label."""
    counts = [f"count(*) FILTER (WHERE state = {state})" for state in STATES]
    zero = f"count(*) FILTER (WHERE state = {measured.FINISHED} AND took = 0)"
    columns = [*labels.marks(), *labels.names, "count(*)", zero, *counts]
    return f"SELECT {', '.join(columns)} FROM {TABLE} {labels.sets()}"


def ranks_sql(labels: Labels, question: Question) -> str:
    """The times at the ranks that are asked for, by label; whole numbers throughout, so no rank is missed."""
    counted = f"state = {measured.FINISHED} OR took > {question.target or 0}"
    marks = [f"by_{place}" for place, _ in enumerate(labels.names)]
    by = [*marks, *labels.names]
    inner = (
        f"SELECT {', '.join([*labels.marks(), *labels.names, 'took'])},"
        f" count(*) FILTER (WHERE state = {measured.FINISHED}) AS done,"
        f" count(*) FILTER (WHERE {counted}) AS counted"
        f" FROM {TABLE} WHERE state IN ({measured.FINISHED}, {measured.OPEN}) {labels.sets('took')}"
    )
    apart = f"PARTITION BY {', '.join(by)}" if by else ""
    running = f"{apart} ORDER BY took ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW"
    sums = [
        f"CAST(sum({name}) OVER ({over}) AS BIGINT) AS {alias}"
        for name, over, alias in (
            ("done", running, "done_upto"),
            ("done", apart, "done_all"),
            ("counted", running, "counted_upto"),
            ("counted", apart, "counted_all"),
        )
    ]
    ranked = f"SELECT {', '.join([*by, 'took', *sums])} FROM ({inner}) AS by_time"
    wanted = [*by, *(f"min(CASE WHEN {test} THEN took END)" for test in _tests(question))]
    grouped = f" GROUP BY {', '.join(by)}" if by else ""
    return f"SELECT {', '.join(wanted)} FROM ({ranked}) AS ranked{grouped}"


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


def spread_sql(labels: Labels, edges: Sequence[int], fine: Sequence[int]) -> str:
    """How many cases lie in each cell, by month and label; those of all cases may lie in finer cells."""
    cells = [f"{cell_sql('took', edges)} AS cell"]
    if fine != edges:
        cells.append(f"{cell_sql('took', fine)} AS fine_cell")
    waiting = f"CASE WHEN state = {measured.OPEN} THEN 1 ELSE 0 END AS waiting"
    inner = (
        f"SELECT {', '.join([*labels.names, 'month', waiting, *cells])}"
        f" FROM {TABLE} WHERE state IN ({measured.FINISHED}, {measured.OPEN})"
    )
    whole = "cell" if fine == edges else "fine_cell"
    sets = labels.sets("month", "waiting", "cell", whole=("month", "waiting", whole))
    cell = "cell" if fine == edges else "coalesce(cell, fine_cell)"
    columns = [*labels.marks(), *labels.names, "month", "waiting", cell, "count(*)"]
    return f"SELECT {', '.join(columns)} FROM ({inner}) AS in_cells {sets}"
