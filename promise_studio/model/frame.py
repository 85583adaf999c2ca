"""Frame: whose promise this is, what it must serve, and the words that carry it."""

from datetime import date
from typing import Annotated

from pydantic import Field

from promise_studio.model.base import Item
from promise_studio.model.text import Cell, Lines, Note, Sentence, Title


class Frame(Item):
    """The workshop's own data: organisation, offering, brand promise and the room."""

    id: str = "FRAME"
    title: Title = Field(
        default="",
        title="Workshop",
        description="What this workshop promises, in a few words: “Harbour Ferries: delay promise”.",
    )
    organisation: Title = Field(
        default="", title="Organisation", description="Who makes the promise, by the name that customers use."
    )
    offering: Cell = Field(
        default="",
        title="What customers come for",
        description="The service or product that the promise is about.",
    )
    scope: Cell = Field(
        default="",
        title="Where it stops",
        description="Which customers, places or products it leaves out, and why.",
    )
    brand_promise: Sentence = Field(
        default="", title="Brand promise", description="The line that the brand already stands for."
    )
    brand_messages: Lines = Field(
        default=(),
        title="Brand messages",
        description="Marketing lines that the promise must not contradict, one a line.",
    )
    industry_limits: Lines = Field(
        default=(),
        title="Limits of our industry",
        description="What nobody in this industry can promise, in plain words, one a line.",
    )
    facilitator: Title = Field(default="", title="Facilitator", description="Who leads the workshop.")
    held_on: date | None = Field(
        default=None, title="Held on", description="The day of the workshop, as 2026-11-21."
    )
    time_zone: Title = Field(
        default="",
        title="Time zone",
        description="The clock that the service levels run by: “Europe/Lisbon”.",
    )
    currency: Title = Field(default="", title="Currency", description="For amounts in remedies: “EUR”.")
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")] = Field(
        default="en", title="Language", description="The language of the documents: “en”, “de”, “pt-BR”."
    )


class Statement(Item):
    """The promise as one sentence, and the decision that the readers of the document are asked for."""

    id: str = "PROMISE"
    text: Sentence = Field(
        default="",
        title="The promise in a sentence",
        description="What every customer can count on, in one sentence they could repeat.",
    )
    strap: Sentence = Field(
        default="",
        title="Under the title",
        description="One line for the cover that says what this document is.",
    )
    owner: Title = Field(
        default="",
        title="Owner of the promise",
        description="The one person who answers for it, with the role.",
    )
    ask: Cell = Field(
        default="", title="What we ask", description="The decision that we ask the readers for."
    )
    decide_by: date | None = Field(
        default=None, title="Decide by", description="The day by which we need the answer."
    )
    contact: Cell = Field(
        default="",
        title="How customers reach us",
        description="Phone, page, address and hours, for the customer’s page.",
    )
    asks_of_customer: Lines = Field(
        default=(),
        title="What we ask of customers",
        description="What they can do so that we can keep it, one a line.",
    )
    how_we_recover: Cell = Field(
        default="",
        title="When we get it wrong",
        description="What every customer gets when we miss, in two or three sentences.",
    )


class Keep(Item):
    """How the promise is kept alive after it is published: review, teaching, feedback."""

    id: str = "KEEP"
    review_on: date | None = Field(
        default=None, title="Next review", description="The day on which the promise is looked at again."
    )
    review_owner: Title = Field(default="", title="Who calls the review", description="One name.")
    published_on: date | None = Field(
        default=None, title="Published on", description="The day customers first see it."
    )
    published_where: Lines = Field(
        default=(), title="Where customers meet it", description="The channels that carry it, one a line."
    )
    education: Cell = Field(
        default="", title="How staff learn it", description="Who is taught what, by when."
    )
    feedback: Cell = Field(
        default="", title="How we hear whether it is kept", description="The survey or feedback loop."
    )
    report: Cell = Field(
        default="",
        title="How we report shortfalls",
        description="Where and how often we publish what we missed and what changes.",
    )
    gains: Lines = Field(
        default=(),
        title="Gains we track",
        description="Such as trust, fewer escalations, morale, one a line.",
    )
    headroom_floor: Annotated[float, Field(ge=0, le=0.9)] = Field(
        default=0.2,
        title="Headroom we want",
        description="Below this share of unused target a promise counts as tight; 0.2 is usual.",
    )
    rules_off: Lines = Field(
        default=(),
        title="Rules switched off",
        description="Codes of checks that this team does not use, one a line.",
    )


class Value(Item):
    """Something the organisation stands for, which a clause can carry."""

    name: Title = Field(
        default="", title="Value", description="In the organisation’s own words: “say it straight”."
    )
    meaning: Cell = Field(
        default="", title="What it looks like", description="What a customer would notice when we live it."
    )


class Goal(Item):
    """A company goal that the promise must serve."""

    text: Sentence = Field(default="", title="Goal", description="What the company wants from this promise.")
    meaning: Note = Field(default="", title="What it means for us", description="The team’s own definition.")
    measure: Sentence = Field(
        default="", title="How we would know", description="The figure that would move."
    )
