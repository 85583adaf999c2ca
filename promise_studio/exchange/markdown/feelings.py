"""From the way that pages show feelings to the scale from −2 to +2."""

import re
from typing import Final

from promise_studio.exchange.markdown.labels import folded
from promise_studio.exchange.markdown.vocabulary import FEELINGS, GLAD, LEVEL, SAD, VERY

_SIGNED: Final = re.compile(r"\s*([+−-][012]|0)\s*")
_OF_FIVE: Final = re.compile(r"\s*([1-5])\s*(?:/|of|von|sur|de)\s*5\s*")


def emotion_of(words: str) -> int | None:
    """The feeling that a word, a face or a figure shows; None when it is not plain."""
    signed = _SIGNED.fullmatch(words)
    if signed is not None:
        return int(signed[1].replace("−", "-"))
    of_five = _OF_FIVE.fullmatch(words)
    if of_five is not None:
        return int(of_five[1]) - 3
    by_word = {word: value for value, found in FEELINGS.items() for word in found}
    if folded(words) in by_word:
        return by_word[folded(words)]
    glad = any(face in words for face in GLAD)
    sad = any(face in words for face in SAD)
    if glad == sad:
        return 0 if not glad and any(face in words for face in LEVEL) else None
    strength = 2 if any(face in words for face in VERY) else 1
    return strength if glad else -strength
