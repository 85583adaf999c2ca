"""What a label means: compared without case, accents, numbers and words that add nothing."""

import re
import unicodedata
from functools import cache
from typing import Final

from promise_studio.exchange.markdown.vocabulary import ABOUT, KINDS, QUADRANTS, Words, word_set

_PARENTHESES: Final = re.compile(r"\([^()]*\)")
_NUMBER: Final = re.compile(r"^\W*(?:\d+|[ivx]+(?=[.)]))\s*[.):]?\s+")
_NOT_LETTERS: Final = re.compile(r"[^a-z0-9]+")
_ADDING_NOTHING: Final = word_set(
    "the a an my her his their our your key main top primary core s user customer persona der die das "
    "ihre seine meine les le la ses leurs los las sus os as seus suas el"
)
_LONGEST: Final = 60
_OF: Final = r"(?:of|for|von|für|de|do|da|del|para|pour)"
_SEPARATORS: Final = r"\s*(?:[:–—|]|\s-\s|,)\s*"


def folded(text: str) -> str:
    """Plain small letters and digits with one blank between words."""
    plain = unicodedata.normalize("NFKD", text.casefold()).replace("ß", "ss")
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _NOT_LETTERS.sub(" ", plain).strip()


def concept(label: str, words: Words) -> str:
    """What a label names among `words`; nothing when it is too long, or names nothing."""
    first = label.strip().partition("\n")[0]
    if not first or len(first) > _LONGEST + 40:
        return ""
    plain = folded(_NUMBER.sub("", _PARENTHESES.sub(" ", first)))
    if not plain or len(plain) > _LONGEST:
        return ""
    known = _by_word(tuple(words.items()))
    return known.get(plain) or known.get(_without(plain), "")


def quadrant(label: str) -> str:
    """The part of an empathy map that a heading such as “What does she hear?” names."""
    plain = folded(_PARENTHESES.sub(" ", label.partition("\n")[0]))
    plain = re.sub(r"^(?:what|was|que|qu|o que|quoi)\s+(?:(?:do|does|did)\s+)?", "", plain)
    known = _by_word(tuple(QUADRANTS.items()))
    found = [known[word] for word in plain.split() if word in known]
    return found[0] if found and len(plain.split()) <= 5 else ""


def is_about(title: str) -> bool:
    """Whether a heading tells about such things: “What is a persona?”."""
    words = folded(title).split()
    return title.rstrip().endswith("?") or bool(ABOUT.intersection(words))


def named(title: str, kind: str) -> str | None:
    """The name in “Persona: Maya” or “Maya’s journey map”; empty for the bare word, None without it."""
    words = "|".join(sorted(map(_loose, KINDS[kind]), key=len, reverse=True))
    before = re.fullmatch(
        rf"(?:{words})(?:\s+#?\d+)?(?:{_SEPARATORS}(?P<name>.+))?", title.strip(), re.IGNORECASE
    )
    if before is not None:
        return (before["name"] or "").strip()
    of = re.fullmatch(
        rf"(?:{words})\s+(?:of|for|von|für|de|do|da|del|para|pour)\s+(?P<name>.+)",
        title.strip(),
        re.IGNORECASE,
    )
    after = re.fullmatch(
        rf"(?P<name>.+?)(?:['’]s\s+|{_SEPARATORS}|\s*\()(?:{words})(?:\s+#?\d+)?\)?",
        title.strip(),
        re.IGNORECASE,
    )
    found = of or after
    return found["name"].strip() if found is not None else None


def _loose(words: str) -> str:
    """A pattern for words however their parts are joined and accented."""
    letters = {"a": "[aàáâãä]", "e": "[eéèêë]", "i": "[iíîï]", "o": "[oóôõö]", "u": "[uúûü]", "c": "[cç]"}
    return r"[\s'’-]?".join("".join(letters.get(letter, letter) for letter in word) for word in words.split())


@cache
def _by_word(words: tuple[tuple[str, tuple[str, ...]], ...]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, ones in words:
        for one in ones:
            found.setdefault(one, name)
    return found


def _without(plain: str) -> str:
    return " ".join(word for word in plain.split() if word not in _ADDING_NOTHING)
