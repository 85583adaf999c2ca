"""What the parts of a stage say to the screen around them."""

from dataclasses import dataclass

from textual.message import Message
from textual.widget import Widget


@dataclass
class EditItem(Message):
    """Open the inspector on an item, with all its fields."""

    item_id: str
    field: str = ""


@dataclass
class GoTo(Message):
    """Go to the stage of an item and select it there."""

    item_id: str


@dataclass
class Selected(Message):
    """Another item is selected; the findings beside the work may follow it."""

    item_id: str


@dataclass
class RunCommand(Message):
    """Somebody asked for a command with the mouse or the palette."""

    name: str


@dataclass
class Say(Message):
    """A sentence for the status line; `bad` when something did not work."""

    sentence: str
    bad: bool = False


@dataclass
class Edited(Message):
    """What stands in an editor changed."""

    editor: Widget


@dataclass
class Left(Message):
    """Somebody is done with an editor, and where they go.

    `next` (Enter), `previous`, `forward` and `backward` (Tab), `back` to where they came from (Esc).
    Editors call `on_left` of whoever holds them, at once; it is no message of the queue.
    """

    editor: Widget
    where: str
