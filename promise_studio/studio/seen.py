"""What a stage was drawn from, so that one that is gone back to is drawn anew only when that changed."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from promise_studio.model import Workshop
    from promise_studio.studio.app import StudioApp
    from promise_studio.studio.judgement import Judgement


class Seen(NamedTuple):
    """Everything beside its own selection that what stands on a stage depends on."""

    workshop: "Workshop"
    judgement: "Judgement"
    hidden: tuple[bool, str, tuple[str, ...]]
    projecting: bool
    block: int
    day: date

    @classmethod
    def of(cls, studio: "StudioApp") -> "Seen":
        """What there is to see now."""
        silence, clock = studio.silence, studio.room.clock
        return cls(
            studio.workshop,
            studio.judgement,
            (silence.on, silence.writer, tuple(silence.hidden)),
            studio.projecting,
            clock.index if clock is not None and studio.room.agenda is not None else -1,
            date.today(),  # noqa: DTZ011 - the day on the wall of the room
        )

    def same_as(self, other: "Seen | None") -> bool:
        """Whether nothing changed since; values of a workshop are told apart by identity, in no time."""
        return (
            other is not None
            and self.workshop is other.workshop
            and self.judgement is other.judgement
            and self[2:] == other[2:]
        )
