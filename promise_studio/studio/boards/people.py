"""Who wrote a card, as a card shows it: initials and a colour."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from promise_studio.model import Workshop

Signs = dict[str, tuple[str, int]]


def signs_of(workshop: "Workshop") -> Signs:
    """Initials and colour number of every member, by id."""
    return {
        member.id: (member.initials or _initials(member.name), number)
        for number, member in enumerate(workshop.members)
    }


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split()[:3]).upper()


def link_mark(ids: tuple[str, ...]) -> str:
    """The mark of a card that rests on quotes: the first one, and how many more."""
    if not ids:
        return ""
    return f"⛓ {ids[0]}" if len(ids) == 1 else f"⛓ {ids[0]} +{len(ids) - 1}"
