"""The texts of a workshop's clauses as the wording rules read them."""

from dataclasses import replace
from functools import lru_cache

from promise_studio.check.lookups import CheckContext
from promise_studio.check.table import WHOLE, Table
from promise_studio.check.wording.house_words import NO_HOUSE_WORDS, HouseWords
from promise_studio.check.wording.reading import Reading
from promise_studio.model.promise import Clause
from promise_studio.model.workshop import Workshop


def _names(workshop: Workshop) -> dict[str, HouseWords]:
    """The names that a workshop knows: its departments, those it is compared with, and its own."""
    return {
        WHOLE: HouseWords(
            departments=frozenset(item.name for item in workshop.departments if item.name),
            rivals=frozenset(item.company for item in workshop.comparisons if item.company),
            own_names=frozenset({workshop.frame.organisation} - {""}),
        )
    }


NAMES = Table("names in the workshop", ("departments", "comparisons", "frame"), _names)


@lru_cache(maxsize=16)
def _together(names: HouseWords, words: HouseWords) -> HouseWords:
    """The words of the house, with the names that the workshop adds to them."""
    return replace(
        words,
        departments=words.departments | names.departments,
        rivals=words.rivals | names.rivals,
        own_names=words.own_names | names.own_names,
    )


def words_of(context: CheckContext) -> HouseWords:
    """What the house and the workshop bring to the reading of a clause."""
    return _together(context.table(NAMES)[WHOLE], context.house.words if context.house else NO_HOUSE_WORDS)


@lru_cache(maxsize=32)
def _read(text: str, words: HouseWords, defined: frozenset[str]) -> Reading:
    """A reading that the rules share, as they come to a clause one after the other."""
    return Reading(text, words, defined)


def reading_of(context: CheckContext, clause: Clause, text: str) -> Reading:
    """One text of a clause; the terms that the clause defines are known to its readers."""
    defined = frozenset(entry.term for entry in clause.definitions if entry.term and entry.meaning)
    return _read(text, words_of(context), defined)
