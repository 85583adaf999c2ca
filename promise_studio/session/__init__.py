"""An open workshop: apply, undo, redo, subscribe, save state. No screen, no socket."""

from promise_studio.session.save_state import SaveState
from promise_studio.session.session import Session
from promise_studio.session.subscribers import WorkshopChange

__all__ = ["SaveState", "Session", "WorkshopChange"]
