"""Experience maps and journey maps: phases, steps and the moments that matter."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from promise_studio.model.base import Count, Emotion, Item, Minutes, Weight
from promise_studio.model.links import Link, Ref, Target
from promise_studio.model.text import Cell, Sentence, Title


class JourneyForm(StrEnum):
    """An experience map names no product of ours; a journey map is ours as it is or as it should be."""

    EXPERIENCE = "experience"
    AS_IS = "as-is"
    TO_BE = "to-be"


class Journey(Item):
    """The way one persona reaches a goal, phase by phase."""

    title: Title = Field(
        default="",
        title="Title",
        description="From where to where: “A broken street light, from noticing to light”.",
    )
    form: JourneyForm = Field(
        default=JourneyForm.AS_IS,
        title="Form",
        description="Experience (whoever serves them), as-is or to-be.",
    )
    persona: Annotated[Ref, Target(("persona",))] = Field(
        default="", title="Persona", description="Who walks it."
    )
    goal: Sentence = Field(default="", title="Goal", description="What they want to have reached at the end.")


class Phase(Item):
    """A column of the map."""

    journey: Annotated[Ref, Target(("journey",), owner=True)] = Field(
        default="", title="Journey", description="The map it belongs to."
    )
    name: Title = Field(default="", title="Phase", description="One or two words: “Waits”.")
    serves: Annotated[Ref, Target(("phase",))] = Field(
        default="",
        title="Serves experience phase",
        description="The phase of the experience map that this one serves.",
    )


class Step(Item):
    """One step inside a phase, with everything the team knows about it."""

    phase: Annotated[Ref, Target(("phase",), owner=True)] = Field(
        default="", title="Phase", description="The column it stands in."
    )
    action: Cell = Field(default="", title="Action", description="What the customer does.")
    thought: Cell = Field(
        default="", title="Thought", description="What goes through their mind, in their words."
    )
    emotion: Emotion | None = Field(
        default=None, title="Emotion", description="From −2 (upset) to +2 (delighted)."
    )
    feeling: Title = Field(
        default="", title="Feeling", description="The word for it: “uneasy in the silence”."
    )
    importance: Weight | None = Field(
        default=None, title="Importance", description="1 to 5, for the customer."
    )
    touchpoint: Cell = Field(
        default="", title="Touchpoint", description="What they meet: a sign, a call, a screen."
    )
    channel: Title = Field(default="", title="Channel", description="Phone, app, counter, letter.")
    waiting_minutes: Minutes | None = Field(
        default=None, title="Waiting (minutes)", description="How long they wait here."
    )
    pain: Cell = Field(default="", title="Pain", description="What goes wrong for them.")
    severity: Weight | None = Field(default=None, title="Severity", description="1 to 5.")
    opportunity: Cell = Field(default="", title="Opportunity", description="What we could do about it.")
    department: Annotated[Ref, Target(("department",))] = Field(
        default="", title="Owning department", description="Who serves this step."
    )
    metric: Sentence = Field(
        default="", title="Metric", description="The figure that tells how this step goes."
    )
    quotes: Annotated[tuple[Link, ...], Target(("quote",))] = Field(
        default=(), title="Rests on quotes", description="The customers’ words behind it."
    )


class Moment(Item):
    """A step that decides how the customer remembers us; clauses hang on confirmed ones."""

    unsaid: ClassVar[frozenset[str]] = frozenset({"dots"})

    name: Title = Field(
        default="", title="Moment", description="A few words the room will use: “hears of the delay”."
    )
    why: Cell = Field(
        default="", title="Why it matters", description="What the customer decides about us here."
    )
    steps: Annotated[tuple[Link, ...], Target(("step",))] = Field(
        default=(), title="Steps", description="Where on the journey it happens."
    )
    dots: Count = Field(default=0, title="Dots", description="Votes of the room.")
    confirmed: bool = Field(
        default=False, title="Confirmed", description="On when the team agrees that this one matters."
    )
