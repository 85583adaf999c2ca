"""Which characters the bundled fonts can show, and what to call the scripts of those that they cannot."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import cache

from promise_studio.document.view.wording import join_and
from promise_studio.resources import templates_dir

SUBSTITUTE = "\N{REPLACEMENT CHARACTER}"
"""What the bundled fonts show for a character that no font has."""

MOST_MARKS = 8
"""No script puts more marks on one letter; a higher stack is a drawing, and no word to be read aloud."""
_HEARD = re.compile("(<title>.*?</title>)", re.DOTALL)
_LAYOUT = frozenset("\n\r\t")
_INVISIBLE = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_SCRIPTS = {
    "CJK": "Chinese or Japanese",
    "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese",
    "HANGUL": "Korean",
    "IDEOGRAPHIC": "Chinese or Japanese",
    "FULLWIDTH": "full-width forms",
}
_SYMBOLS = {"So", "Sk", "Sm", "Sc"}


@cache
def covered() -> frozenset[str]:
    """Every character that each bundled face has."""
    found: set[str] = set()
    for line in (templates_dir() / "fonts" / "coverage.txt").read_text("ascii").splitlines():
        if not line.startswith("#"):
            first, last = (int(code, 16) for code in line.split("-"))
            found.update(map(chr, range(first, last + 1)))
    return frozenset(found)


def is_drawn(character: str) -> bool:
    """Whether a character leaves ink, so that a font must have it; joiners and selectors do not."""
    return unicodedata.category(character) != "Cf" and not _INVISIBLE.match(character)


def uncovered(text: str) -> frozenset[str]:
    """The characters of a text that the bundled fonts cannot show."""
    strange = set(text) - covered() - _LAYOUT
    return frozenset(filter(is_drawn, strange))


def script_of(character: str) -> str:
    """What people call the script of a character: “Arabic”, “Japanese”, “emoji and symbols”."""
    first = unicodedata.name(character, "").partition(" ")[0].partition("-")[0]
    if first in _SCRIPTS:
        return _SCRIPTS[first]
    if unicodedata.category(character) in _SYMBOLS:
        return "emoji and symbols"
    if not first or unicodedata.category(character) == "Co":
        return "private or unassigned"
    return "combining marks" if first == "COMBINING" else first.capitalize()


def name_scripts(characters: Iterable[str]) -> str:
    """The scripts of some characters as a sentence lists them."""
    return join_and(sorted({script_of(character) for character in characters}))


def count_characters(text: str, characters: Iterable[str]) -> int:
    """How often any of the characters stands in a text."""
    counted = Counter(text)
    return sum(counted[character] for character in characters)


def substitute(text: str, characters: Iterable[str]) -> str:
    """The text with a visible substitute for each of the characters; marks that sit on others just go."""
    table = {
        ord(character): "" if unicodedata.category(character).startswith("M") else SUBSTITUTE
        for character in characters
    }
    return text.translate(table)


def substitute_drawn(html: str, characters: Iterable[str]) -> str:
    """A page with a substitute for each of the characters where it draws them; titles are only heard."""
    known = frozenset(characters)
    parts = _HEARD.split(html) if known else [html]
    return "".join(part if at % 2 else substitute(part, known) for at, part in enumerate(parts))


def to_be_heard(text: str) -> str:
    """A text for reading aloud: without marks that are stacked on a letter higher than in any script."""
    heard, marks = [], 0
    for character in text:
        marks = marks + 1 if unicodedata.category(character).startswith("M") else 0
        if marks <= MOST_MARKS:
            heard.append(character)
    return "".join(heard)
