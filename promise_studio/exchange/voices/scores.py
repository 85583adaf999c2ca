"""Reads a rating as people and tools write it: “4”, “4,5”, “4/5”, “8 of 10”, “5 stars”, “★★★★☆”."""

import re
from typing import Final

_RATING: Final = re.compile(
    r"([-+]?\d{1,6}(?:[.,]\d{1,6})?)\s*(?:%|(?:/|of|out of|von|sur|de)\s*\d{1,4}|"
    r"(?:stars?|sterne?|étoiles?|estrellas?|estrelas?|points?|punkte?)|[-–:]\s*\D.*|\([^()]*\)|)$",
    re.IGNORECASE,
)
_LONGEST = 60
_FULL = "★⭐"


def read_score(text: str) -> float | None:
    """The rating as a number; None when it is none."""
    said = text.strip()
    if not said or len(said) > _LONGEST:
        return None
    if said[0] in _FULL and not said.strip("★☆⭐ \ufe0f"):
        return float(sum(said.count(star) for star in _FULL))
    found = _RATING.match(said)
    return float(found[1].replace(",", ".")) if found else None
