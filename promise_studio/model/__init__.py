"""What a workshop is: frozen values, no files, no screen, no clock."""

from promise_studio.model.base import Item
from promise_studio.model.blank import new_workshop
from promise_studio.model.kinds import KINDS, SINGLES, Kind, kind_of, stage_of
from promise_studio.model.links import Link
from promise_studio.model.workshop import Workshop
from promise_studio.stage_path import STAGES

__all__ = [
    "KINDS",
    "SINGLES",
    "STAGES",
    "Item",
    "Kind",
    "Link",
    "Workshop",
    "kind_of",
    "new_workshop",
    "stage_of",
]
