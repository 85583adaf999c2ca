"""Service levels, the measurable targets of clauses, and what was measured."""

from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from promise_studio.model.base import Count, Item, Percent
from promise_studio.model.links import Link, Ref, Target
from promise_studio.model.measured_figures import (
    MOST_BINS,
    Bin,
    MonthFigures,
    PartFigures,
    Parts,
    Percentiles,
    Seconds,
)
from promise_studio.model.text import Line, Lines, Note, Sentence, Title


class Measure(StrEnum):
    """`time`: cases must finish within the target; `share`: cases must simply turn out right."""

    TIME = "time"
    SHARE = "share"


class Unit(StrEnum):
    """Clock units run all day; working units run in the service hours only."""

    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    WORKING_MINUTES = "working minutes"
    WORKING_HOURS = "working hours"
    WORKING_DAYS = "working days"


class Answering(StrEnum):
    """Acknowledging is not resolving: each has a row of its own."""

    ACKNOWLEDGE = "acknowledge"
    RESOLVE = "resolve"
    INFORM = "inform"
    OTHER = "other"


class ServiceLevel(Item):
    """One row of the SLA table."""

    newer: ClassVar[frozenset[str]] = frozenset({"days_off", "extra_days"})

    clause: Annotated[Link | None, Target(("clause",))] = Field(
        default=None, title="Clause", description="The promise that this row measures."
    )
    event: Sentence = Field(
        default="", title="Commitment", description="What happens for the customer: “The light works again”."
    )
    answering: Answering = Field(
        default=Answering.RESOLVE,
        title="Kind of answer",
        description="Acknowledge, resolve, inform or other.",
    )
    channel: Title = Field(
        default="", title="Channel", description="One channel a row; calls may keep it while e-mails slip."
    )
    measure: Measure = Field(
        default=Measure.TIME,
        title="Measured as",
        description="A time limit, or a share of cases that turn out right.",
    )
    target: Annotated[float, Field(gt=0, le=10_000_000)] | None = Field(
        default=None, title="Target", description="The number; empty for a share."
    )
    unit: Unit = Field(default=Unit.HOURS, title="Unit", description="Clock or working time.")
    share: Annotated[float, Field(gt=0, le=100)] | None = Field(
        default=None, title="How often (%)", description="The share of cases that must meet it: 95."
    )
    window: Title = Field(
        default="calendar month", title="Counted over", description="The period in which the share must hold."
    )
    starts: Line = Field(default="", title="Clock starts", description="The event that starts the clock.")
    stops: Line = Field(default="", title="Clock stops", description="The event that stops it.")
    pauses: Line = Field(default="", title="Clock pauses", description="When it stands still, if ever.")
    hours: Title = Field(
        default="", title="Service hours", description="“Mon–Fri 8:00–18:00” or “every day, all day”."
    )
    calendar: Title = Field(
        default="",
        title="Calendar",
        description="Whose holidays do not count: a country, and its region where it matters: “DE-BY”.",
    )
    days_off: Lines = Field(
        default=(),
        title="More days off",
        description="2026-12-24, or 12-24 for every year, one a line.",
    )
    extra_days: Lines = Field(
        default=(),
        title="Extra working days",
        description="Days that are worked although they would be off, one a line.",
    )
    time_zone: Title = Field(default="", title="Time zone", description="Leave empty to use the workshop’s.")
    source: Line = Field(
        default="", title="Source of the figure", description="The system or file that the figure comes from."
    )
    owner: Title = Field(default="", title="Owner", description="Who answers for it.")
    doer: Title = Field(default="", title="Doer", description="The role that does the work.")
    department: Annotated[Ref, Target(("department",))] = Field(
        default="", title="Department", description="Whose row it is."
    )
    procedures: Annotated[tuple[Link, ...], Target(("procedure",))] = Field(
        default=(), title="Procedures (SOPs)", description="The written way that keeps it."
    )
    exclusions: Lines = Field(
        default=(),
        title="Exclusions",
        description="Cases that do not count, each in plain words, one a line.",
    )
    remedy: Note = Field(
        default="", title="If we miss it", description="What the customer gets, from whom, how soon."
    )
    headline: bool = Field(
        default=False,
        title="On the first page",
        description="On for the one figure that stands beside the clause.",
    )


class Measurement(Item):
    """What was measured for a service level in one period; the one that ends last counts as today."""

    newer: ClassVar[frozenset[str]] = frozenset({"taken_from", "only", "share", "working_day", "open_cases"})
    drawn: ClassVar[frozenset[str]] = frozenset(
        {"months", "spread", "percentiles", "channels", "departments", "priorities", "weekdays", "hours"}
    )

    service_level: Annotated[Ref, Target(("service level",), owner=True)] = Field(
        default="", title="Service level", description="The row it belongs to."
    )
    starts_on: date | None = Field(default=None, title="From", description="First day of the period.")
    ends_on: date | None = Field(default=None, title="To", description="Last day of the period.")
    cases: Count = Field(
        default=0, title="Cases", description="How many counted, open ones past the target included."
    )
    kept: Count = Field(default=0, title="Kept", description="How many of them met the target.")
    at_share: Annotated[float, Field(ge=0)] | None = Field(
        default=None,
        title="Time at the promised share",
        description="In the row’s unit: the time that the promised share of cases kept.",
    )
    excluded: Count = Field(default=0, title="Excluded", description="Cases left out by the exclusions.")
    worst_month: Title = Field(default="", title="Worst month", description="Which one: “2024-08”.")
    worst_share: Percent | None = Field(
        default=None, title="Worst month (%)", description="The share kept in that month."
    )
    source: Line = Field(default="", title="Source", description="The file or system, with its date.")
    note: Note = Field(
        default="", title="How it was worked out", description="Which cases, which clock, what was left out."
    )
    taken_from: Annotated[Ref, Target(("case source",))] = Field(
        default="", title="Measured from", description="The file of cases, when it was measured here."
    )
    only: Lines = Field(
        default=(),
        title="Cases that count",
        description="Such as “channel: Phone, Call centre”, one a line; empty when all do.",
    )
    share: Annotated[float, Field(gt=0, le=100)] | None = Field(
        default=None,
        title="Share it was measured for (%)",
        description="What the row promised then; another share needs the file once more.",
    )
    working_day: Seconds | None = Field(
        default=None, title="Seconds of a working day", description="Empty where the clock runs all day."
    )
    open_cases: Count = Field(
        default=0, title="Still open", description="Cases not finished then, late ones and others."
    )
    months: tuple[MonthFigures, ...] = Field(
        default=(), title="Months", description="How each month of the period did."
    )
    spread: Annotated[tuple[Bin, ...], Field(max_length=MOST_BINS)] = Field(
        default=(), title="Spread", description="Counts by round times, to draw and to try other targets."
    )
    percentiles: Percentiles = Field(
        default=(), title="Percentiles", description="How long the finished cases took: p50, p90 and others."
    )
    channels: tuple[PartFigures, ...] = Field(
        default=(), title="By channel", description="How the channels of the file did."
    )
    departments: Parts = Field(
        default=(), title="By department", description="How the departments of the file did."
    )
    priorities: Parts = Field(
        default=(), title="By priority", description="How the priorities of the file did."
    )
    weekdays: Parts = Field(
        default=(), title="By weekday", description="How those did that began on each day of the week."
    )
    hours: Parts = Field(
        default=(), title="By hour", description="How those did that began in each hour of the day."
    )

    @property
    def name_aloud(self) -> str:
        """The period, as people would say it."""
        return f"{self.starts_on or '?'} to {self.ends_on or '?'}"
