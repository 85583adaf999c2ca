"""Every change to a workshop, as a value: what can be changed, how it is applied, undone and named."""

from promise_studio.edits.apply import Applied, apply, named
from promise_studio.edits.history import History
from promise_studio.edits.refused import EditError
from promise_studio.edits.values import EDITS, Accept, Add, Batch, Change, Edit, Move, Remove

__all__ = [
    "EDITS",
    "Accept",
    "Add",
    "Applied",
    "Batch",
    "Change",
    "Edit",
    "EditError",
    "History",
    "Move",
    "Remove",
    "apply",
    "named",
]
