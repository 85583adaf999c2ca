"""By which agenda a workshop runs and where its room was, kept in the state folder and not in the file."""

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from promise_studio.studio.remembered import Remembered

if TYPE_CHECKING:
    from promise_studio.guide.clock import AgendaClock

_ROOMS = Remembered("rooms.json")


def keep_room(workshop: Path, agenda: str, clock: "AgendaClock | None" = None) -> None:
    """Keep an agenda and its clock for a workshop; the clock on the wall goes on while no studio runs."""
    from dataclasses import asdict

    kept: dict[str, Any] = {"agenda": agenda}
    if clock is not None:
        kept["clock"] = asdict(clock.moved(time.time() - time.monotonic()))
    _ROOMS.keep(workshop, kept if agenda else None)


def kept_room(workshop: Path) -> "tuple[str, AgendaClock | None]":
    """The agenda and the clock that were kept; an empty name when none was, or when it cannot be read."""
    match _ROOMS.read(workshop):
        case {"agenda": str(agenda), **more}:
            return agenda, _read_clock(more.get("clock"))
    return "", None


def _read_clock(held: Any) -> "AgendaClock | None":
    from pydantic import TypeAdapter, ValidationError

    from promise_studio.guide.clock import AgendaClock

    try:
        clock = TypeAdapter(AgendaClock).validate_python(held)
    except ValidationError:
        return None
    return clock.moved(time.monotonic() - time.time())
