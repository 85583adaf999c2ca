"""What is said of an import besides its edits."""

from dataclasses import dataclass, field

from promise_studio.exchange.preview import Skipped
from promise_studio.exchange.workshop_markdown.comparing import ChangedField, Conflict

_SHOWN = 20


@dataclass
class Account:
    """What was not taken, what both sides changed, what is worth knowing, and how much stays as it is."""

    skipped: list[Skipped] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    changes: list[ChangedField] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    same: int = 0

    def said_changes(self) -> list[str]:
        """What reads differently, a sentence each, as many as somebody will look at."""
        said = [f"{one.id} “{one.field}”: {one.before} → {one.after}" for one in self.changes[:_SHOWN]]
        more = len(self.changes) - len(said)
        return [*said, f"and {more} more changed field{'s' if more > 1 else ''}"] if more else said

    def all_skipped(self) -> list[Skipped]:
        """Everything that is not taken, in the order of the file."""
        found = [*self.skipped, *map(_as_skipped, self.conflicts)]
        return sorted(found, key=lambda one: one.line)


def _as_skipped(conflict: Conflict) -> Skipped:
    reason = (
        f"“{conflict.field}” was changed here and in the workshop, which now says “{conflict.workshop}” "
        f"and keeps it."
    )
    return Skipped(conflict.line, f"{conflict.id}: {conflict.file}", reason)
