"""The phrases that the wording rules know, by tag; every list is in the notation of `phrases`."""

from collections.abc import Iterable
from functools import cache, lru_cache
from importlib import import_module
from pkgutil import iter_modules

from promise_studio.check.wording.book import Book, bind
from promise_studio.check.wording.house_words import NO_HOUSE_WORDS, HouseWords
from promise_studio.check.wording.tokens import tokenise


@cache
def lexicons() -> dict[str, Iterable[str]]:
    """Every list of phrases by the tag that its marks carry."""
    lists: dict[str, Iterable[str]] = {}
    for module in iter_modules(__path__):
        lists.update(import_module(f"{__name__}.{module.name}").PHRASES)
    return lists


@cache
def _base() -> Book:
    return bind(lexicons())


def _plain(names: Iterable[str]) -> list[str]:
    """Names as phrases, with nothing in them read as notation."""
    tokens = (tokenise(name).words for name in names)
    return [" ".join(words) for words in tokens if words and all(word.isalnum() for word in words)]


def book_for(house: HouseWords) -> Book:
    """The phrases of the language together with those of the house."""
    return _base() if house is NO_HOUSE_WORDS else _with_house(house)


@lru_cache(maxsize=64)
def _with_house(house: HouseWords) -> Book:
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
        },
        _base(),
    )


@lru_cache(maxsize=256)
def book_of_terms(terms: frozenset[str]) -> Book:
    """The terms that one clause defines."""
    return bind({"defined": _plain(terms)})
