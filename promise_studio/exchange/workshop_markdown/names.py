"""From the words that name an item to its id: ids as they stand, names as they are said aloud."""

import re
from collections import defaultdict
from typing import Final

from promise_studio.exchange.workshop_markdown.page import folded
from promise_studio.exchange.workshop_markdown.parts import Part
from promise_studio.exchange.workshop_markdown.reading_values import Unclear
from promise_studio.model import KINDS, SINGLES, Workshop
from promise_studio.model.kinds import BY_PREFIX, kind_name
from promise_studio.model.links import ANY_KIND

_ID: Final = re.compile(r"\W*([A-Z]{3}-[1-9][0-9]{0,8}\b(?!-)|(?:FRAME|PROMISE|KEEP)(?= ·|$))")


def id_in(words: str) -> str:
    """The id with which words begin, or nothing."""
    found = _ID.match(words)
    known = found is not None and found[1].partition("-")[0] in {*BY_PREFIX, *SINGLES}
    return found[1] if found is not None and known else ""


class Names:
    """Who is meant; new items and such that got another id are told to it as they come."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop
        self._ids: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._other: dict[str, str] = {}
        self._new: set[str] = set()
        self._known = False

    def tell(self, kind: str, item_id: str, name: str, written_as: str = "") -> None:
        """There is a new item, which the document may have named by another id."""
        self._new.add(item_id)
        if name:
            self._ids[kind, folded(name)].add(item_id)
        if written_as and written_as != item_id:
            self._other[written_as] = item_id

    def resolve(self, part: Part, words: str) -> str:
        """The id that is meant; Unclear when nobody can tell."""
        if part.reference is None:
            return words
        kinds = part.reference.target.kinds
        item_id = id_in(words)
        if item_id:
            return self._checked(part, self._other.get(item_id, item_id))
        self._learn()
        wanted = list(KINDS) if ANY_KIND in kinds else kinds
        ids = {item_id for kind in wanted for item_id in self._ids[kind, folded(words)]}
        if len(ids) != 1:
            raise Unclear(
                f"“{part.title}” names {'more than one' if ids else 'no'} {_some(kinds)}; write its id."
            )
        return ids.pop()

    def _checked(self, part: Part, item_id: str) -> str:
        assert part.reference is not None  # noqa: S101
        if item_id not in self._new and self._workshop.find(item_id) is None:
            raise Unclear(f"“{part.title}” names {item_id}, which is not in this workshop.")
        if not part.reference.target.takes(kind_name(item_id)):
            raise Unclear(
                f"“{part.title}” takes {_some(part.reference.target.kinds)}, and {item_id} is none."
            )
        return item_id

    def _learn(self) -> None:
        """The names of the whole workshop, once somebody needs one."""
        if self._known:
            return
        self._known = True
        for kind in KINDS.values():
            for item in self._workshop.all(kind.name):
                self._ids[kind.name, folded(item.name_aloud)].add(item.id)


def _some(kinds: tuple[str, ...]) -> str:
    return "item" if ANY_KIND in kinds else " or ".join(kinds)
