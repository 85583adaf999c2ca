"""What a board tells the stage around it; the stage alone makes edits."""

from dataclasses import dataclass

from textual.message import Message

from promise_studio.studio.boards.plan import At


@dataclass
class CardSelected(Message):
    """Another place is selected; `card_id` is empty in an empty cell and on a header."""

    at: At
    card_id: str


@dataclass
class CardActivated(Message):
    """Somebody double-clicked a card or a header: edit it."""

    at: At


@dataclass
class AddRequested(Message):
    """Somebody double-clicked where no card is: add one there."""

    at: At


@dataclass
class CardMoved(Message):
    """A card was put into a cell, in front of another card or at the end, into the pile it was dropped on."""

    card_id: str
    lane: str
    column: str
    before: str | None
    group: str


@dataclass
class ColumnShifted(Message):
    """On boards whose columns move as a whole: the one at `at` shall go one place left (−1) or right (1)."""

    at: At
    way: int


@dataclass
class ColumnDropped(Message):
    """The column of `origin` was dragged to the place of the column of `target`."""

    origin: At
    target: At


@dataclass
class CarryEnded(Message):
    """Moving is over; `kept` is False after Esc."""

    kept: bool


@dataclass
class CardWritten(Message):
    """A text was typed at a place; `then` says where the typing goes on: `next`, `back` or nowhere."""

    at: At
    text: str
    new: bool
    then: str = ""


@dataclass
class LinesPasted(Message):
    """Several lines came from the clipboard while a card was being added."""

    at: At
    lines: tuple[str, ...]


@dataclass
class TextPasted(Message):
    """A text was pasted on the board itself, where no card is being typed."""

    text: str


@dataclass
class WritingDropped(Message):
    """Esc ended the typing at a place; the old text stays, and new words may be kept for the next time."""

    at: At
    kept_back: bool = False
