"""Which way a text runs: by its first strong character, as browsers do for `dir="auto"`."""

import unicodedata


def runs_right_to_left(text: str) -> bool:
    """Whether the first strong character of a text belongs to a right-to-left script."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in {"R", "AL"}:
            return True
        if kind == "L":
            return False
    return False
