"""Writing alone: what is written stays hidden until everybody has written, then all is shown at once."""

from pathlib import Path
from typing import TYPE_CHECKING

from promise_studio.studio.remembered import Remembered

if TYPE_CHECKING:
    from promise_studio.model import Workshop
    from promise_studio.session import WorkshopChange

HIDEABLE = ("EMP-", "VOC-", "UNW-", "PRM-", "PRK-")
"""What people write alone: notes, customers' words, what is taken for granted, clauses, questions."""
HIDDEN = "▒▒▒▒▒ ▒▒▒ ▒▒▒▒▒▒"
SAID = "hidden until it is revealed (z)"
_HIDDEN = Remembered("hidden.json")


class Silence:
    """Who writes now, and what is not revealed yet; remembered in the state folder, not in the file."""

    def __init__(self) -> None:
        self.on = False
        self.writer = ""
        self.hidden: dict[str, None] = {}
        self._path: Path | None = None

    def take(self, path: Path) -> None:
        """Another workshop is open: what it had not revealed when it was left stays hidden."""
        self._path = path
        found = _HIDDEN.read(path)
        self.on, self.writer = False, ""
        self.hidden = {str(item_id): None for item_id in found} if isinstance(found, list) else {}

    def begin(self, writer: str) -> None:
        """From now on nobody sees what another one writes."""
        self.on, self.writer = True, writer

    def noticed(self, change: "WorkshopChange") -> bool:
        """Hide what was just written; True when an edit speaks of something hidden."""
        if self.on:
            new = [i for i in change.ids if i.startswith(HIDEABLE) and change.before.find(i) is None]
            self.hidden.update((i, None) for i in new if change.after.find(i) is not None)
            if new:
                self._remember()
        return any(item_id in self.hidden for item_id in change.ids)

    def reveal(self) -> int:
        """Show everything; how many there were."""
        count = len(self.hidden)
        self.on, self.writer, self.hidden = False, "", {}
        self._remember()
        return count

    def _remember(self) -> None:
        if self._path is not None:
            _HIDDEN.keep(self._path, list(self.hidden))


def next_in_turn(workshop: "Workshop", now: str) -> str:
    """The next person in the room; an empty string where nobody is named."""
    here = [member.id for member in workshop.members if member.present]
    if not here:
        return ""
    return here[(here.index(now) + 1) % len(here)] if now in here else here[0]


def person(workshop: "Workshop", member_id: str) -> str:
    """A person by name, or whoever sits at the keyboard."""
    member = workshop.find(member_id) if member_id else None
    return (member.name or member.id) if member is not None else "whoever is at the keyboard"
