"""The keys of fields and cards while somebody types in them; the editors themselves carry them out."""

from promise_studio.studio.command import Command

TYPING = frozenset({"typing"})
FIELD, CARD = "Typing in a field", "Typing on a card"

TYPING_COMMANDS = (
    Command(
        "choose-answer", ("left", "right"), "→ another answer", "Choose among a few answers.", FIELD, TYPING
    ),
    Command("take-row", ("enter",), "take it", "Take what the list offers, or drop it again.", FIELD, TYPING),
    Command(
        "keep-line", ("enter",), "next field", "Keep a single line and go to the next field.", FIELD, TYPING
    ),
    Command(
        "next-field", ("tab",), "next field", "Keep what is typed and go to the next field.", FIELD, TYPING
    ),
    Command("field-before", ("shift+tab",), "field before", "The same, one field up.", FIELD, TYPING),
    Command("leave-field", ("escape",), "done", "Keep what is typed and go back to the list.", FIELD, TYPING),
    Command(
        "select-all", ("ctrl+a",), "all of it", "Select the whole text, to write it anew.", FIELD, TYPING
    ),
    Command("one-record", ("ctrl+n",), "one more", "One more row in a field of rows.", FIELD, TYPING),
    Command("record-away", ("ctrl+x",), "row away", "Take this row of the field away.", FIELD, TYPING),
    Command(
        "keep-card", ("enter",), "keep it", "Keep the card; a new one then offers the next.", CARD, TYPING
    ),
    Command("card-line", ("ctrl+j",), "new line", "Begin another line on the same card.", CARD, TYPING),
    Command("next-cell", ("tab",), "next cell", "Keep the card and go on to the next cell.", CARD, TYPING),
    Command("drop-card", ("escape",), "leave it", "Leave the card as it was.", CARD, TYPING),
)
