"""The stages of a workshop, in the order in which teams walk them: the one list that everything else reads.

It stands below the model, as the studio paints its first screen from it before there is a workshop to read.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Stage:
    """One stage: its name in files and commands, its title, and what it is for."""

    name: str
    title: str
    purpose: str


PATH: Final = (
    Stage("frame", "Frame", "Whose promise this is, and what it must serve."),
    Stage("listen", "Listen", "What customers said, in their words, and what they take for granted."),
    Stage("personas", "Personas", "The customer types that the promise is for."),
    Stage("empathy", "Empathy map", "What each persona says, thinks, does and feels."),
    Stage("journey", "Journey", "The way they go, step by step, and the moments that matter."),
    Stage("blueprint", "Blueprint", "What has to happen behind the journey."),
    Stage("promise", "Promise", "Themes and clauses: what we promise."),
    Stage("commit", "Commit", "The service levels: can we keep it, by today’s figures?"),
    Stage("test", "Test", "Scenarios, the stopwatch, and the vote of each department."),
    Stage("agree", "Agree", "Who signs, what was decided, what is left to do."),
    Stage("keep", "Keep", "How the promise stays alive once it is published."),
)
STAGES: Final = tuple(stage.name for stage in PATH)
"""Their names."""
