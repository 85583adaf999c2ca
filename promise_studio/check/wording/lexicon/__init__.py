"""The phrases that the wording rules know, by tag; every list is in the notation of `phrases`."""

from collections.abc import Iterable
from functools import cache, lru_cache
from importlib import import_module
from pkgutil import iter_modules

from promise_studio.check.wording.book import Book, bind
from promise_studio.check.wording.house_words import HouseWords
from promise_studio.check.wording.tokens import tokenise


@cache
def lexicons() -> dict[str, Iterable[str]]:
    """Every list of phrases by the tag that its marks carry."""
    lists: dict[str, Iterable[str]] = {}
    for module in iter_modules(__path__):
        lists.update(import_module(f"{__name__}.{module.name}").PHRASES)
    return lists


@cache
def book_of_language() -> Book:
    """The phrases that the rules know by themselves."""
    return bind(lexicons())


def _plain(names: Iterable[str]) -> list[str]:
    """Names as phrases, with nothing in them read as notation."""
    tokens = (tokenise(name).words for name in names)
    return [" ".join(words) for words in tokens if words and all(word.isalnum() for word in words)]


@lru_cache(maxsize=64)
def book_of_house(house: HouseWords) -> Book:
    """The phrases that a house adds to those of the language."""
    return bind(
        {
            "vague": _plain(house.vague),
            "hedge": _plain(house.hedges),
            "jargon": _plain(house.jargon),
            "lived_with": _plain(house.not_vague),
            "department": _plain(house.departments),
            "rival": _plain(house.rivals),
            "own_name": _plain(house.own_names),
            "defined": _plain(house.defined),
        }
    )


@lru_cache(maxsize=256)
def book_of_terms(terms: frozenset[str]) -> Book:
    """The terms that one clause defines."""
    return bind({"defined": _plain(terms)})
