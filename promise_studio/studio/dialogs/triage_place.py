"""Asks onto whose map a quote goes, and where on it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from promise_studio.model.empathy_map import Quadrant
from promise_studio.studio.dialogs.pick import PickScreen

if TYPE_CHECKING:
    from promise_studio.model import Workshop
    from promise_studio.studio.app import StudioApp


def ask_place(studio: "StudioApp", workshop: "Workshop", done: Callable[[str, str], None]) -> bool:
    """Ask for the persona, if there are several, and the quadrant; False when there is no persona yet."""
    personas = [(one.id, f"{one.id} {one.name_aloud}") for one in workshop.personas]
    quadrants = [(one.value, one.value) for one in Quadrant]

    def ask_quadrant(persona: tuple[str, ...] | None) -> None:
        if persona:
            studio.push_screen(
                PickScreen("Where on the map?", quadrants, (), many=False),
                lambda quadrant: done(persona[0], quadrant[0]) if quadrant else None,
            )

    if len(personas) == 1:
        ask_quadrant((personas[0][0],))
    elif personas:
        studio.push_screen(PickScreen("Whose map?", personas, (), many=False), ask_quadrant)
    return bool(personas)
