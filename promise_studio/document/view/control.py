"""What changed from version to version, who was in the room, and how this document came about."""

from dataclasses import dataclass
from datetime import date

from promise_studio.document.language.dates import long_date, short_date
from promise_studio.document.language.say import say, to_say
from promise_studio.document.view.marks import Mark, Shape
from promise_studio.document.view.pointers import name_of
from promise_studio.document.view.wording import headed, join_parts
from promise_studio.model import Workshop
from promise_studio.model.agreement import Direction
from promise_studio.model.fingerprint import promise_fingerprint

DIRECTIONS = {
    Direction.STRONGER: Mark(Shape.SAFE, to_say("Stronger")),
    Direction.SAME: Mark(Shape.OPEN, to_say("The same")),
    Direction.WEAKER: Mark(Shape.TIGHT, to_say("Weaker")),
}


@dataclass(frozen=True)
class VersionRow:
    """A version, and its changes as a customer would weigh them."""

    id: str
    number: str
    dated: str
    what: str
    by: str
    changes: tuple[tuple[str, Mark], ...]


@dataclass(frozen=True)
class Control:
    """Versions, newest first, and the facts of this document."""

    versions: tuple[VersionRow, ...]
    facts: tuple[tuple[str, str], ...]


def _people(workshop: Workshop) -> str:
    """“Operations: Rui Matos, Lena Vogt; Finance: Tiago Reis (from elsewhere)”."""
    rooms: dict[str, list[str]] = {}
    for member in workshop.members:
        if member.name:
            name = member.name if member.present else say("%(name)s (from elsewhere)", name=member.name)
            rooms.setdefault(name_of(workshop, member.department), []).append(name)
    said = [headed(room, ", ".join(names)) if room else ", ".join(names) for room, names in rooms.items()]
    return join_parts(said) if said else ""


def see_control(workshop: Workshop, today: date) -> Control:
    """The history and the facts of the document."""
    newest = sorted(workshop.versions, key=lambda version: version.dated or date.min, reverse=True)
    versions = tuple(
        VersionRow(
            version.id,
            version.number or version.id,
            short_date(version.dated),
            version.what,
            version.by,
            tuple((change.text, DIRECTIONS[change.direction]) for change in version.changes if change.text),
        )
        for version in newest
    )
    frame = workshop.frame
    facts = (
        (say("Made from the workshop as it stood on"), long_date(today)),
        (say("Fingerprint of the promise"), promise_fingerprint(workshop)),
        (say("Workshop held on"), long_date(frame.held_on)),
        (say("Led by"), frame.facilitator),
        (say("In the room"), _people(workshop)),
        (say("Brand promise"), frame.brand_promise),
        (say("Where the promise stops"), frame.scope),
    )
    return Control(versions, tuple((name, words) for name, words in facts if words))
