"""The shape of the SLA table as JSON, with its version: what other programs may rely on."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict

from promise_studio.measure.status import Status
from promise_studio.model.service_level import Answering, Measure, Unit


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, use_attribute_docstrings=True)


class Named(_Part):
    """Something else in the workshop."""

    id: str
    name: str


class PromiseSaid(_Part):
    """The clause that a row measures."""

    id: str
    text: str
    state: str


class Limit(_Part):
    """A time limit."""

    value: float
    unit: Unit


class Clock(_Part):
    """When the time of a case runs, in the words of the team."""

    starts: str
    stops: str
    pauses: str


class Hours(_Part):
    """The time that counts for working units."""

    service_hours: str
    calendar: str
    """A country, and its region where it matters: “DE-BY”."""
    days_off: tuple[str, ...]
    extra_days: tuple[str, ...]
    time_zone: str


class Today(_Part):
    """What was measured last."""

    measured_from: date | None
    measured_to: date | None
    cases: int
    kept: int
    excluded: int
    at_share: float | None
    """The time, in the unit of the limit, that the promised share of cases kept."""
    worst_month: str
    worst_month_percent: float | None
    source: str


class Judged(_Part):
    """Whether the promise is doable, judged from what was measured."""

    status: Status
    why: str
    kept_percent: float | None
    at_least_percent: float | None
    """The share that is kept with 95 % certainty."""
    headroom_percent: float | None
    """How much of the limit, or of the allowed failures, is not used; below 0 when it is missed."""
    cases_needed: int | None
    """How few cases would be too few to tell."""


class Row(_Part):
    """One service level."""

    id: str
    clause: PromiseSaid | None
    commitment: str
    kind_of_answer: Answering
    channel: str
    measured_as: Measure
    limit: Limit | None
    """Null for a share, and where no limit is set yet."""
    share_percent: float | None
    """How many of a hundred cases must meet it."""
    counted_over: str
    clock: Clock
    hours: Hours
    source: str
    owner: str
    doer: str
    department: Named | None
    procedures: tuple[Named, ...]
    exclusions: tuple[str, ...]
    if_we_miss_it: str
    on_first_page: bool
    today: Today | None
    verdict: Judged


class Home(_Part):
    """The workshop that the rows come from."""

    key: str
    """Stays when the title changes."""
    title: str
    organisation: str
    version: str
    promise: str


class ServiceLevels(_Part):
    """The service levels of a Promise Studio workshop. Per cents run from 0 to 100, days are ISO 8601."""

    format: Literal["promise-studio-service-levels"]
    version: Literal[1]
    """Goes up when a field goes away or means something else; a new field leaves it as it is."""
    workshop: Home
    headroom_floor_percent: float
    """Less headroom than this makes a verdict “tight”."""
    service_levels: tuple[Row, ...]
