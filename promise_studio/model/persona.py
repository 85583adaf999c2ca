"""Personas: customer types made from research, not from guesses."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from promise_studio.model.base import Item
from promise_studio.model.links import Link, Target
from promise_studio.model.text import Cell, Lines, Sentence, Title


class PersonaKind(StrEnum):
    """Whom a persona stands for."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    INTERNAL = "internal"
    ANTI = "anti"


class EvidenceLevel(StrEnum):
    """What a persona rests on; five or more conversations make `interviews`."""

    ASSUMPTION = "assumption"
    INTERVIEWS = "interviews"
    STATISTICAL = "statistical"


class Persona(Item):
    """One customer type, as the team will speak of it for the rest of the workshop."""

    name: Title = Field(default="", title="Name", description="A first name people remember: “Maya”.")
    tagline: Title = Field(
        default="", title="Tagline", description="Who they are in a line: “commuter with a pram, 34”."
    )
    kind: PersonaKind = Field(
        default=PersonaKind.PRIMARY,
        title="Kind",
        description="Primary, secondary, internal (our own staff) or anti (not for them).",
    )
    evidence: EvidenceLevel = Field(
        default=EvidenceLevel.ASSUMPTION,
        title="Evidence",
        description="Assumption until five or more conversations or figures stand behind it.",
    )
    sources: Lines = Field(
        default=(), title="Sources", description="Interviews, surveys, figures, one a line."
    )
    context: Cell = Field(
        default="",
        title="Role and context",
        description="Where they live or work, what surrounds the contact with us.",
    )
    goals: Lines = Field(default=(), title="Goals", description="What they want to get done, one a line.")
    needs: Lines = Field(
        default=(), title="Needs", description="What they need from anyone who serves them, one a line."
    )
    pains: Lines = Field(
        default=(), title="Pains and fears", description="What they are tired of, one a line."
    )
    copes: Cell = Field(
        default="", title="How they cope today", description="The workaround they have found."
    )
    channels: Lines = Field(
        default=(), title="Channels", description="How they reach us, the preferred first, one a line."
    )
    expectations: Lines = Field(
        default=(),
        title="Expectations set by others",
        description="What another company taught them to expect, one a line.",
    )
    quote: Sentence = Field(
        default="",
        title="Quote",
        description="One sentence in their voice; link it to a quote, else it is shown as invented.",
    )
    quotes: Annotated[tuple[Link, ...], Target(("quote",))] = Field(
        default=(), title="Rests on quotes", description="The customers’ words behind this persona."
    )
    accessibility: Cell = Field(
        default="", title="Accessibility needs", description="Sight, hearing, language, devices, time."
    )
    owner: Title = Field(default="", title="Owner", description="Who keeps this persona true.")
    review_on: date | None = Field(
        default=None, title="Look at it again on", description="Personas age; give it a day."
    )
