"""What a label means: compared without case, accents, numbers and words that add nothing."""

import re
import unicodedata
from functools import cache, lru_cache
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
_LONGEST_TITLE: Final = 300
_REMEMBERED: Final = 4_096
_OF: Final = r"(?:of|for|von|für|de|do|da|del|para|pour)"
_SEPARATORS: Final = r"\s*(?:[:–—|]|\s-\s|,)\s*"


@lru_cache(maxsize=_REMEMBERED)
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
    known = words.meanings
    return known.get(plain) or known.get(_without(plain), "")


@lru_cache(maxsize=_REMEMBERED)
def quadrant(label: str) -> str:
    """The part of an empathy map that a heading such as “What does she hear?” names."""
    plain = folded(_PARENTHESES.sub(" ", label.partition("\n")[0]))
    plain = re.sub(r"^(?:what|was|que|qu|o que|quoi)\s+(?:(?:do|does|did)\s+)?", "", plain)
    known = QUADRANTS.meanings
    found = [known[word] for word in plain.split() if word in known]
    return found[0] if found and len(plain.split()) <= 5 else ""


def is_about(title: str) -> bool:
    """Whether a heading tells about such things: “What is a persona?”."""
    words = folded(title).split()
    return title.rstrip().endswith("?") or bool(ABOUT.intersection(words))


@lru_cache(maxsize=_REMEMBERED)
def named(title: str, kind: str) -> str | None:
    """The name in “Persona: Maya” or “Maya’s journey map”; empty for the bare word, None without it."""
    if len(title) > _LONGEST_TITLE:
        return None
    before, of, after = _patterns(kind)
    found = before.fullmatch(title.strip())
    if found is not None:
        return (found["name"] or "").strip()
    found = of.fullmatch(title.strip()) or after.fullmatch(title.strip())
    return found["name"].strip() if found is not None else None


@cache
def _patterns(kind: str) -> tuple[re.Pattern[str], ...]:
    """The word first and then the name, the word “of” the name, the name first and then the word."""
    words = "|".join(sorted(map(_loose, KINDS[kind]), key=len, reverse=True))
    return (
        re.compile(rf"(?:{words})(?:\s+#?\d+)?(?:{_SEPARATORS}(?P<name>.+))?", re.IGNORECASE),
        re.compile(rf"(?:{words})\s+{_OF}\s+(?P<name>.+)", re.IGNORECASE),
        re.compile(
            rf"(?P<name>.+?)(?:['’]s\s+|{_SEPARATORS}|\s*\()(?:{words})(?:\s+#?\d+)?\)?", re.IGNORECASE
        ),
    )


def _loose(words: str) -> str:
    """A pattern for words however their parts are joined and accented."""
    letters = {"a": "[aàáâãä]", "e": "[eéèêë]", "i": "[iíîï]", "o": "[oóôõö]", "u": "[uúûü]", "c": "[cç]"}
    return r"[\s'’-]?".join("".join(letters.get(letter, letter) for letter in word) for word in words.split())


def _without(plain: str) -> str:
    return " ".join(word for word in plain.split() if word not in _ADDING_NOTHING)
