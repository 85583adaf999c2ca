"""Scores of Mermaid, 1 to 5, and emotions of ours, −2 to +2: a whole score less three.

A score between two whole ones becomes the nearest emotion, halves the one nearer to the middle; one outside
1 to 5, or no number at all, becomes none. Either way the step's feeling says what the score was.
"""

import math
import re
from typing import Final

from promise_studio.exchange.mermaid.javascript import number
from promise_studio.model.text import clip

LOWEST, MIDDLE, HIGHEST = 1, 3, 5
_LONGEST: Final = 60
_MARK: Final = re.compile(r"score (?:“(?P<words>.*)”, not a number|(?P<number>\S+?)(?:, outside 1 to 5)?)")


def feel(score: float, said: str) -> tuple[int | None, str]:
    """The emotion and the words of feeling for a score that was written as `said`."""
    said = clip(said, _LONGEST)
    if math.isnan(score):
        return None, f"score “{said}”, not a number"
    if not LOWEST <= score <= HIGHEST:
        return None, f"score {said or 0}, outside 1 to 5"
    distance = score - MIDDLE
    if distance.is_integer():
        return int(distance), ""
    return math.ceil(abs(distance) - 0.5) * (1 if distance > 0 else -1), f"score {said}"


def written_score(emotion: int | None, feeling: str) -> str | None:
    """The score as Mermaid has it: the one that an import kept in the feeling, else the emotion’s own."""
    if found := _MARK.fullmatch(feeling):
        said = found["words"] if found["words"] is not None else found["number"]
        if feel(number(said), said) == (emotion, feeling):
            return said
    return None if emotion is None else str(emotion + MIDDLE)
