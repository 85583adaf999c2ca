"""The empty starting point of an agenda."""

import secrets

from promise_studio.guide.agenda import load_agenda
from promise_studio.model.blank import new_workshop
from promise_studio.model.promise import Theme
from promise_studio.model.workshop import Workshop


def start_workshop(agenda_name: str, title: str, organisation: str) -> Workshop:
    """A new workshop with what its agenda brings, if it has one: themes that the team defines or strikes out.

    Its key tells it from every other one, in the calendars and tools that know its dates and service levels.
    """
    workshop = new_workshop(title, organisation).with_parts(key=secrets.token_hex(6))
    names = load_agenda(agenda_name).themes if agenda_name else ()
    themes = tuple(Theme(id=f"THM-{number}", name=name) for number, name in enumerate(names, start=1))
    if not themes:
        return workshop
    return workshop.with_parts(themes=themes, issued={**workshop.issued, "THM": len(themes)})
