"""The commands of a team in one room: writing alone, voting, and the agenda with its clock."""

from promise_studio.studio.command import Command

_DOTS = frozenset({"empathy", "journey"})

ROOM_COMMANDS = (
    Command(
        "silence",
        ("z",),
        "write alone",
        "Hide what is written until everybody has written, then reveal it all.",
        "Room",
    ),
    Command(
        "next-person", ("Z",), "next person", "The next person writes, or votes, at this keyboard.", "Room"
    ),
    Command("vote-open", ("D",), "open the vote", "Open a vote with dots, or close it.", "Room", _DOTS),
    Command(
        "room-dots",
        ("3",),
        "+3 from the room",
        "Three dots by show of hands, for those without a keyboard.",
        "Room",
        _DOTS,
    ),
    Command("open-actions", ("O",), "open actions", "What was to be done, the earliest first.", "Room"),
    Command("block", ("b",), "block", "Start the agenda, or go on to its next block.", "Agenda"),
    Command("one-minute", ("T",), "1 minute more", "Give the block that runs one more minute.", "Agenda"),
    Command("more-time", ("B",), "5 minutes more", "Give the block that runs five more minutes.", "Agenda"),
    Command(
        "respread", ("R",), "share minutes out", "Share lost or won minutes over what is left.", "Agenda"
    ),
    Command("agenda", (), "agenda", "Choose how this workshop runs.", "Agenda"),
)
