"""Test: scenarios, and service audits with a stopwatch."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from promise_studio.model.base import Item, Minutes, Model
from promise_studio.model.links import Link, Ref, Target
from promise_studio.model.text import Cell, Line, Lines, Note, Title


class ScenarioSort(StrEnum):
    """What a scenario tries: a day as usual, an edge, or a failure."""

    ORDINARY = "ordinary day"
    EDGE = "edge"
    FAILURE = "failure"


class Scenario(Item):
    """A real-life case played against a clause."""

    clause: Annotated[Link | None, Target(("clause",))] = Field(
        default=None, title="Clause", description="The promise it tries."
    )
    name: Title = Field(default="", title="Name", description="“Light out on a Friday night”.")
    sort: ScenarioSort = Field(
        default=ScenarioSort.ORDINARY, title="Sort", description="An ordinary day, an edge or a failure."
    )
    persona: Annotated[Ref, Target(("persona",))] = Field(
        default="", title="Persona", description="Who you play."
    )
    situation: Cell = Field(default="", title="Situation", description="Where it starts.")
    steps: Lines = Field(default=(), title="Script", description="What you do, one a line.")
    checks: Lines = Field(
        default=(), title="Yes/no checks", description="What must hold at the end, one a line."
    )


class AuditOutcome(StrEnum):
    """What a run showed."""

    KEPT = "kept"
    BROKEN = "broken"
    UNCLEAR = "unclear"


class CheckAnswer(Model):
    """The answer to one yes/no check."""

    check: Line = Field(default="", title="Check", description="As in the scenario.")
    passed: bool = Field(default=False, title="Yes", description="On when it held.")
    note: Line = Field(default="", title="Note", description="What was seen.")


class AuditRun(Item):
    """Somebody played the customer with a stopwatch and wrote down what happened."""

    scenario: Annotated[Ref, Target(("scenario",), owner=True)] = Field(
        default="", title="Scenario", description="What was played."
    )
    ran_on: date | None = Field(default=None, title="When", description="As 2026-11-21.")
    auditor: Title = Field(default="", title="Who played", description="Name or role.")
    channel: Title = Field(default="", title="Channel", description="How they reached us.")
    minutes: Minutes | None = Field(
        default=None, title="Stopwatch (minutes)", description="From the first step to the last."
    )
    outcome: AuditOutcome = Field(
        default=AuditOutcome.UNCLEAR, title="Outcome", description="Kept, broken or unclear."
    )
    answers: tuple[CheckAnswer, ...] = Field(default=(), title="Answers", description="One for each check.")
    words: Note = Field(default="", title="What happened", description="As it was, in order.")

    @property
    def name_aloud(self) -> str:
        """When it ran and what it showed."""
        return f"{self.outcome.value}, {self.ran_on or 'no date'}"
