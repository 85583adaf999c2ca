"""The figures that a measurement keeps, so that it can be drawn and judged again without the file."""

from typing import Annotated

from pydantic import Field

from promise_studio.model.base import Count, Model, Percent
from promise_studio.model.text import Title

Seconds = Annotated[float, Field(ge=0, le=10_000_000_000)]
Month = Annotated[str, Field(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])$")]

MOST_BINS = 60
MOST_PARTS = 24


class MonthFigures(Model):
    """How one month did; its cases are those that began in it."""

    month: Month = Field(default="2000-01", title="Month", description="“2024-08”.")
    cases: Count = Field(default=0, title="Cases", description="How many counted.")
    kept: Count = Field(default=0, title="Kept", description="How many met the target.")
    at_share: Seconds | None = Field(
        default=None, title="At the promised share", description="Seconds; empty for a month without cases."
    )
    target: Seconds | None = Field(
        default=None, title="Target then", description="Seconds: what was promised when it was measured."
    )


class Bin(Model):
    """Cases that took longer than the bin before and up to a round time, and what promising it would have meant."""

    upto: Seconds | None = Field(default=None, title="Up to", description="Seconds; the last has no end.")
    cases: Count = Field(default=0, title="Cases", description="Those that finished.")
    waiting: Count = Field(default=0, title="Waiting", description="Those that were still open at this age.")
    at_share: Seconds | None = Field(
        default=None, title="At the promised share", description="Seconds, were this the target."
    )
    worst_month: Title = Field(default="", title="Worst month", description="Were this the target.")
    worst_share: Percent | None = Field(
        default=None, title="Worst month (%)", description="Were this the target."
    )


class TimeAt(Model):
    """How long a share of the finished cases took at most."""

    percent: Annotated[float, Field(gt=0, le=100)] = Field(
        default=50, title="Of 100", description="90 for p90."
    )
    time: Seconds = Field(default=0, title="Within", description="Seconds.")


class PartFigures(Model):
    """How some of the cases did: those of one channel, or those that began on one weekday."""

    name: Title = Field(default="", title="Name", description="As the file names it, or “Monday”, “08:00”.")
    cases: Count = Field(default=0, title="Cases", description="How many counted.")
    kept: Count = Field(default=0, title="Kept", description="How many met the target.")
    middle: Seconds | None = Field(default=None, title="Half within", description="Seconds.")
    at_share: Seconds | None = Field(default=None, title="At the promised share", description="Seconds.")


Parts = Annotated[tuple[PartFigures, ...], Field(max_length=MOST_PARTS)]
Percentiles = Annotated[tuple[TimeAt, ...], Field(max_length=MOST_PARTS)]
