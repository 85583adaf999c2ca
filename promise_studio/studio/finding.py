"""Finding items by what stands in them: every item is read once, and each letter narrows what was found."""

from typing import NamedTuple

from promise_studio.model import KINDS, Item, Workshop, kind_of
from promise_studio.model.kinds import SINGLE_NAMES, SINGLE_STAGES
from promise_studio.spoken import capital
from promise_studio.studio.fields.candidates import name_of, words_in
from promise_studio.studio.text import one_line
from promise_studio.studio.widgets.rows import Row


class Entry(NamedTuple):
    """What can be found: the words that are looked through, and the row that shows it."""

    words: str
    name: str
    id: str
    row: Row

    @classmethod
    def of(cls, words: str, row: Row) -> "Entry":
        """An entry with these words, in whatever case they are typed."""
        return cls(words.casefold(), row.name.casefold(), row.id.casefold(), row)


class Index:
    """The entries of a workshop; what did not change since the last time is not read again."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Item, Entry]] = {}

    def entries(self, workshop: Workshop) -> list[Entry]:
        """One entry an item, in the order of the workshop."""
        known, now = self._known, {}
        for item in workshop.items():
            kept = known.get(item.id)
            now[item.id] = kept if kept is not None and kept[0] is item else (item, _entry(item))
        self._known = now
        return [entry for _, entry in now.values()]


class Search:
    """Narrows the same entries again and again, as somebody types."""

    def __init__(self, entries: list[Entry]) -> None:
        """Of several that are found alike, the first of these come first."""
        self._found: list[tuple[str, list[Entry]]] = [("", entries)]
        self._by_id = {entry.id: entry for entry in entries}

    def find(self, typed: str, most: int) -> tuple[list[Row], int]:
        """The first rows with all these words, an id and names before the rest, and how many there are."""
        typed = one_line(typed).casefold()
        while not typed.startswith(self._found[-1][0]):
            self._found.pop()
        before, found = self._found[-1]
        words, known = typed.split(), before.split()
        for word in words:
            if word not in known:
                found = [entry for entry in found if word in entry.words]
        if typed != before:
            self._found.append((typed, found))
        return self._first(found, words, most), len(found)

    def _first(self, found: list[Entry], words: list[str], most: int) -> list[Row]:
        if not words:
            return [entry.row for entry in found[:most]]
        exact = self._by_id.get(words[0])
        named: list[Row] = []
        others: list[Row] = []
        if exact is not None and all(word in exact.words for word in words):
            named.append(exact.row)
        for entry in found:
            if len(named) == most:
                break
            if entry is exact:
                continue
            if words[0] in entry.name:
                named.append(entry.row)
            elif len(others) < most:
                others.append(entry.row)
        return [*named, *others][:most]


def from_here(entries: list[Entry], stage: str) -> list[Entry]:
    """The same entries, those of this stage first."""
    kinds = [kind for kind in KINDS.values() if kind.stage == stage]
    here = {name for kind in kinds for name in (kind.prefix, kind.name)}
    here |= {single for single, place in SINGLE_STAGES.items() if place == stage}
    return sorted(entries, key=lambda entry: entry.row.id.partition("-")[0] not in here)


def headings() -> list[Entry]:
    """The sections of the stages; the id of each is its kind."""
    return [
        Entry.of(kind.many, Row("item", kind.name, capital(kind.many), tail="section"))
        for kind in KINDS.values()
    ]


def _entry(item: Item) -> Entry:
    if item.id in SINGLE_NAMES:
        row = Row("item", item.id, SINGLE_NAMES[item.id], label=item.id)
    else:
        row = Row("item", item.id, name_of(item) or "…", tail=kind_of(item.id).one, label=item.id)
    return Entry.of("\n".join((words_in(item), row.name, row.tail)), row)
