"""Reads a workshop for a command that only looks at it."""

from pathlib import Path

from promise_studio.cli.streams import note
from promise_studio.model import Workshop


def load_workshop(path: Path) -> Workshop:
    """The workshop as its writer last saw it, edits in the journal included; nothing is locked."""
    from promise_studio.session import Session

    session = Session.open(path, read_only=True)
    try:
        for notice in session.notices:
            note(notice)
        return session.workshop
    finally:
        session.close()
