"""What a reference field may point to, and what the screen calls it."""

from collections.abc import Mapping

from promise_studio.model import KINDS, SINGLES, Item, Workshop
from promise_studio.model.kinds import SINGLE_NAMES
from promise_studio.model.links import ANY_KIND
from promise_studio.studio.text import one_line


def candidates(workshop: Workshop, kinds: tuple[str, ...], but: str = "") -> list[tuple[str, str]]:
    """The items of these kinds with their names, without the one that points."""
    names = list(KINDS) if ANY_KIND in kinds else list(kinds)
    found = [(item.id, name_of(item)) for name in names for item in workshop.all(name) if item.id != but]
    if ANY_KIND in kinds:
        found += [(single, SINGLE_NAMES[single]) for single in SINGLES]
    return found


def name_of(item: Item) -> str:
    """An item's short name, or an empty string while it has none."""
    name = one_line(item.name_aloud)
    return "" if name == item.id else name


def named_aloud(workshop: Workshop, item_id: str) -> str:
    """An id with the name behind it: `PER-2 Maya`."""
    item = workshop.find(item_id)
    return item_id if item is None else f"{item_id} {name_of(item)}".rstrip()


def words_in(item: Item) -> str:
    """All that is written in an item, to find it by: a quote also by its channel and by who said it."""
    return "\n".join(value for value in item.__dict__.values() if isinstance(value, str) and value)


def matching(
    found: list[tuple[str, str]], words: str, within: Mapping[str, str] | None = None
) -> list[tuple[str, str]]:
    """Those whose id or name holds what was typed, then all its words, then those with the rest `within`."""
    wanted = words.casefold().split()
    ranked: tuple[list[tuple[str, str]], ...] = ([], [], [])
    for item_id, name in found:
        shown = f"{item_id}\n{name}".casefold()
        if all(word in shown for word in wanted):
            ranked[" ".join(wanted) not in shown].append((item_id, name))
        elif within and all(word in shown or word in within.get(item_id, "") for word in wanted):
            ranked[2].append((item_id, name))
    return [one for rank in ranked for one in rank]
