"""What broken promises would have cost: breaches in the measured period times the smallest remedy."""

from dataclasses import dataclass
from decimal import Decimal

from promise_studio.check.lookups import CheckContext
from promise_studio.document.language.dates import period
from promise_studio.document.language.figures import write_figure
from promise_studio.document.language.say import say, say_many, to_say
from promise_studio.document.view.wording import amount, join_and, join_parts
from promise_studio.measure.remedies import Remedies, RemedyTier, cost_of_breaches, smallest_amount
from promise_studio.measure.verdict import latest_measurements
from promise_studio.model.promise import Clause

NOTHING_TO_COST = to_say(
    "No remedy with an amount stands behind a measured row, so its cost cannot be worked out yet."
)


@dataclass(frozen=True)
class CostRow:
    """One measured row that had breaches, and what each of them would have cost at least."""

    level: str
    event: str
    breaches: str
    each: str
    total: str
    period: str
    sum: Decimal


@dataclass(frozen=True)
class RemedyCost:
    """The cost of remedies in the periods that were measured."""

    rows: tuple[CostRow, ...]
    total: str
    sentence: str


def _rows(context: CheckContext, clause: Clause) -> list[CostRow]:
    each = smallest_amount(context.recoveries(clause))
    if each is None:
        return []
    currency = context.workshop.frame.currency
    latest = latest_measurements(context.workshop)
    rows = []
    for level in context.levels(clause.id):
        measurement = latest.get(level.id)
        if measurement is None or measurement.kept > measurement.cases:
            continue
        breaches = measurement.cases - measurement.kept
        total = cost_of_breaches([breaches], Remedies((RemedyTier(each),))).total
        rows.append(
            CostRow(
                level=level.id,
                event=level.event,
                breaches=write_figure(f"{breaches:,}"),
                each=amount(each, currency),
                total=amount(total, currency),
                period=period(measurement.starts_on, measurement.ends_on),
                sum=total,
            )
        )
    return rows


def cost_of_remedies(context: CheckContext) -> RemedyCost:
    """What the measured breaches of committed clauses would have cost, as far as it can be known."""
    rows = [row for clause in context.committed for row in _rows(context, clause)]
    if not rows:
        return RemedyCost((), "", say(NOTHING_TO_COST))
    total = amount(sum((row.sum for row in rows), Decimal(0)), context.workshop.frame.currency)
    periods = join_and(tuple(dict.fromkeys(row.period for row in rows if row.period)))
    least = (
        say("At least, if every breach in %(periods)s had earned the smallest remedy", periods=periods)
        if periods
        else say("At least, if every breach had earned the smallest remedy")
    )
    counted = say_many("%(count)s row counted", "%(count)s rows counted", len(rows))
    return RemedyCost(tuple(rows), total, f"{join_parts((least, counted))}.")
