"""A journey as Mermaid reads it: plain values, before any of it is part of a workshop."""

import math
from dataclasses import dataclass, replace
from typing import Any


@dataclass(frozen=True)
class Task:
    """One task; `place` counts the section statement it stands under, −1 where none came before it.

    `words` are its name with real line breaks, `said` is the score as it is written, and `rated` is off where
    our own export says that there is none.
    """

    section: str
    task: str
    words: str
    score: float
    actors: tuple[str, ...]
    place: int = -1
    line: int = 0
    said: str = ""
    rated: bool = True

    def without_score(self) -> "Task":
        """The task as one that nobody rated."""
        return replace(self, rated=False)


@dataclass(frozen=True)
class ParsedJourney:
    """One diagram, with every section statement: repeated and empty ones are kept."""

    title: str
    title_words: str
    spoken_title: str
    description: str
    sections: tuple[str, ...]
    section_words: tuple[str, ...]
    tasks: tuple[Task, ...]
    line: int = 1

    def as_json(self) -> dict[str, Any]:
        """The journey as `--json` prints it."""
        return {
            "title": self.title,
            "sections": list(self.sections),
            "tasks": [
                {
                    "section": task.section,
                    "task": task.task,
                    "score": score_in_json(task.score),
                    "actors": list(task.actors),
                }
                for task in self.tasks
            ],
        }


def score_in_json(score: float) -> float | str:
    """A number as JSON has it; what JSON has no number for is named."""
    if math.isnan(score):
        return "NaN"
    if math.isinf(score):
        return "Infinity" if score > 0 else "-Infinity"
    return int(score) if score.is_integer() and abs(score) < 2**53 else score
