"""The scorecard: is each promise kept, month by month, what is the trend, and what was owned up to."""

from dataclasses import dataclass
from datetime import date

from promise_studio.document.language.dates import long_date, month_of, period
from promise_studio.document.language.figures import write_figure
from promise_studio.document.language.say import count_of, say, say_of, to_say
from promise_studio.document.view.service_levels import LevelRow
from promise_studio.measure.keeping.own_up import level_periods
from promise_studio.measure.keeping.periods import Period, shrinking
from promise_studio.measure.percent import format_share
from promise_studio.model import Workshop
from promise_studio.model.promise import ClauseState

MOST_MONTHS = 12
KEPT = count_of("%(month)s kept: %(share)s of %(cases)s case", "%(month)s kept: %(share)s of %(cases)s cases")
MISSED = count_of(
    "%(month)s missed: %(share)s of %(cases)s case", "%(month)s missed: %(share)s of %(cases)s cases"
)
STEADY = 0.01
"""A difference of the share kept below which two periods are alike."""
NO_FIGURES = to_say(
    "No service level of a committed clause has been measured yet: there is nothing to keep score of."
)


@dataclass(frozen=True)
class MonthMark:
    """One period of a row, told apart by shape and by word."""

    name: str
    kept: bool
    cases: int
    share: str

    @property
    def words(self) -> str:
        """“July 2026 missed: 88 % of 50 cases”."""
        said = {"month": self.name, "share": self.share, "cases": write_figure(f"{self.cases:,}")}
        return say_of(KEPT if self.kept else MISSED, self.cases, **said)


@dataclass(frozen=True)
class ScoreRow:
    """A service level with its newest periods and how they develop."""

    row: LevelRow
    months: tuple[MonthMark, ...]
    count: str
    trend: str
    alarm: bool

    @property
    def span(self) -> str:
        """“August 2025 to July 2026”."""
        first, last = self.months[0].name, self.months[-1].name
        return last if first == last else say("%(first)s to %(last)s", first=first, last=last)


@dataclass(frozen=True)
class OwnUpLine:
    """A shortfall, said aloud."""

    level: str
    period: str
    what: str
    change: str


@dataclass(frozen=True)
class Scorecard:
    """The whole page."""

    rows: tuple[ScoreRow, ...]
    unmeasured: tuple[str, ...]
    own_ups: tuple[OwnUpLine, ...]
    summary: str
    review: str
    missing: str


def see_scorecard(workshop: Workshop, rows: tuple[LevelRow, ...], today: date) -> Scorecard:
    """The rows of committed clauses, those that were never measured by name alone."""
    committed = {clause.id for clause in workshop.clauses if clause.state is ClauseState.COMMITTED}
    promised = [row for row in rows if row.clause is not None and row.clause.id in committed]
    scored = [(row, level_periods(workshop, workshop.get(row.id))) for row in promised]
    measured = [(row, periods) for row, periods in scored if periods]
    ids = {row.id for row in promised}
    kept = sum(periods[-1].is_kept for _, periods in measured)
    review = workshop.keep.review_on
    return Scorecard(
        rows=tuple(_row(row, periods) for row, periods in measured),
        unmeasured=tuple(row.id for row, periods in scored if not periods),
        own_ups=tuple(
            OwnUpLine(one.service_level, one.period, one.what, one.change)
            for one in workshop.own_ups
            if not one.service_level or one.service_level in ids
        ),
        summary=say(
            "%(kept)s of %(all)s measured service levels were kept in their last period. As of %(day)s.",
            kept=kept,
            all=len(measured),
            day=long_date(today),
        ),
        review=say("Looked at again on %(day)s.", day=long_date(review)) if review else "",
        missing="" if measured else say(NO_FIGURES),
    )


def _row(row: LevelRow, periods: tuple[Period, ...]) -> ScoreRow:
    shown = periods[-MOST_MONTHS:]
    kept = sum(one.is_kept for one in shown)
    alarm = bool(shrinking(periods))
    return ScoreRow(
        row=row,
        months=tuple(_mark(one) for one in shown),
        count=_count(kept, len(shown)),
        trend=say("Headroom shrinks") if alarm else _trend(periods),
        alarm=alarm,
    )


def _count(kept: int, periods: int) -> str:
    if periods > 1:
        return say("%(kept)s of %(all)s kept", kept=kept, all=periods)
    return say("kept") if kept else say("missed")


def _mark(one: Period) -> MonthMark:
    month = len(one.name) == len("2026-07")
    name = month_of(one.starts_on) if month else period(one.starts_on, one.ends_on)
    share = write_figure(format_share(one.attained, one.share))
    return MonthMark(name, one.is_kept, one.cases, share)


def _trend(periods: tuple[Period, ...]) -> str:
    if len(periods) == 1:
        return say("First period")
    change = periods[-1].attained - periods[-2].attained
    if abs(change) < STEADY:
        return say("Steady")
    return say("Better") if change > 0 else say("Worse")
