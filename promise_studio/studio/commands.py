"""Every command of the studio: keys, key line, palette and help are all read from here."""

from collections.abc import Mapping

from promise_studio.studio.boards.commands import BOARD_COMMANDS
from promise_studio.studio.command import Command
from promise_studio.studio.keys_now import rebound
from promise_studio.studio.stages import STAGES
from promise_studio.studio.typing_commands import TYPING_COMMANDS

HOME = frozenset({"home"})
ANYWHERE = HOME | frozenset(stage.name for stage in STAGES)
PROMISE = frozenset({"promise"})
LISTEN = frozenset({"listen"})
COMMIT = frozenset({"commit"})
_VOTING = frozenset({"empathy", "journey", "test"})
_DOTS = frozenset({"empathy", "journey"})
_GROUPING = frozenset({"empathy"})

_STAGE_KEYS = 11
"""F12 is the projector’s; a stage beyond is reached with the brackets and by its name."""


def _keys_of(stage: int) -> tuple[str, ...]:
    return (f"f{stage}",) if stage <= _STAGE_KEYS else ()


_WORK = (
    Command("add", ("a",), "add", "Add something after what is selected.", "Work", footer=True),
    Command("edit", ("e", "enter"), "edit", "Edit what is selected.", "Work", footer=True),
    Command(
        "measure",
        ("i",),
        "measure a file",
        "Measure a file of cases: tickets, calls, requests.",
        "Work",
        COMMIT,
        footer=True,
    ),
    Command(
        "import-voices",
        ("i",),
        "import voices",
        "Import what customers said: a survey, reviews.",
        "Work",
        LISTEN,
        footer=True,
    ),
    Command(
        "triage",
        ("r",),
        "read",
        "Read what customers said, one after the other: tag it, put it on a map.",
        "Work",
        LISTEN,
        footer=True,
    ),
    Command(
        "move", ("m",), "move", "Move what is selected: m, then the arrows, then Enter.", "Work", footer=True
    ),
    Command(
        "delete", ("x", "delete"), "delete", "Delete what is selected; u brings it back.", "Work", footer=True
    ),
    Command("mark", ("space",), "mark", "Mark what is selected.", "Work"),
    Command("group", ("g",), "group", "Group what is marked under a name.", "Work", _GROUPING, footer=True),
    Command("vote", ("v",), "vote", "Vote for what is selected.", "Work", _VOTING, footer=True),
    Command("link", ("l",), "link", "Link what is selected to what it rests on.", "Work", footer=True),
    Command("trace", ("t",), "trace", "Show what this rests on and what rests on it.", "Work", footer=True),
    Command("fix", ("f", "ctrl+f"), "next finding", "Go to the next finding of this stage.", "Work"),
    Command(
        "waive", ("W",), "leave finding", "Leave the finding that f showed as it is, with a reason.", "Work"
    ),
    Command(
        "accept",
        ("L",),
        "link holds",
        "Say that a changed link still holds: that of the finding f showed, or all on what is selected.",
        "Work",
    ),
    Command("target-down", ("left",), "shorter target", "Try a shorter target.", "Work", COMMIT),
    Command("target-up", ("right",), "longer target", "Try a longer target.", "Work", COMMIT),
    Command(
        "swap",
        ("s",),
        "swap test",
        "Say the clause with each rival’s name: does it still hold?",
        "Work",
        PROMISE,
    ),
    Command(
        "state",
        ("y",),
        "state",
        "Draft, stretch, committed, retired: the next state of a clause.",
        "Work",
        PROMISE,
    ),
)

_WORKSHOP = (
    Command(
        "undo", ("u",), "undo", "Take the last edit back, on whichever stage it was.", "Workshop", footer=True
    ),
    Command("redo", ("ctrl+r",), "redo", "Do again what was undone.", "Workshop"),
    Command(
        "park", ("p",), "park", "Put a question in the parking lot, without leaving the stage.", "Workshop"
    ),
    Command("decide", ("d",), "decision", "Write down a decision, without leaving the stage.", "Workshop"),
    Command(
        "act", ("exclamation_mark",), "action", "Write down an action, without leaving the stage.", "Workshop"
    ),
    Command(
        "save",
        ("ctrl+s",),
        "save",
        "Write the whole file now; every edit is on disk already.",
        "Workshop",
        always=True,
    ),
    Command(
        "conflicts", (), "merge conflicts", "Choose between two words where a merge found both.", "Workshop"
    ),
    Command(
        "import",
        ("I",),
        "import",
        "Bring in what you have: voices, journeys, personas, service levels, tables.",
        "Workshop",
    ),
    Command("export", ("ctrl+e",), "export", "Make the document: PDF, HTML, Markdown and more.", "Workshop"),
)

_GO = (
    Command(
        "find", ("slash",), "find", "Find anything by its words or its id, and go there.", "Go", footer=True
    ),
    Command("matrix", ("X",), "matrix", "What stands behind every clause, side by side.", "Go"),
    Command("next-useful", ("n",), "next", "Go to the next useful thing.", "Go", footer=True),
    Command("previous-stage", ("left_square_bracket",), "stage before", "Go to the stage before.", "Go"),
    Command("next-stage", ("right_square_bracket",), "next stage", "Go to the next stage.", "Go"),
    *(
        Command(f"stage-{stage.name}", _keys_of(number), stage.title, stage.purpose, "Stages", always=True)
        for number, stage in enumerate(STAGES, start=1)
    ),
    Command(
        "go-home", ("ctrl+o",), "home", "Close this workshop and go to the first screen.", "Go", always=True
    ),
)

_TIME = (
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

_VIEW = (
    Command("path", ("1", "ctrl+b"), "path", "Show or hide the path of stages.", "View", always=True),
    Command(
        "guide", ("2", "ctrl+g"), "guide", "Show or hide the guide and the findings.", "View", always=True
    ),
    Command("projector", ("w", "f12"), "projector", "Fill the screen with the team’s words.", "View"),
    Command("palette", ("ctrl+p",), "commands", "Every command, by its name.", "View", ANYWHERE, True, True),
    Command("theme", ("ctrl+t",), "theme", "Light, dark or high contrast.", "View", ANYWHERE, always=True),
    Command(
        "help",
        ("question_mark",),
        "help",
        "What can be done here, and with which keys.",
        "View",
        ANYWHERE,
        footer=True,
    ),
    Command(
        "quit", ("ctrl+q",), "quit", "Save everything and leave.", "View", ANYWHERE, footer=True, always=True
    ),
)

_HOME = (
    Command(
        "go-on", ("enter",), "go on", "Go on with the workshop that is chosen.", "Start", HOME, footer=True
    ),
    Command(
        "read-only",
        ("r",),
        "read only",
        "Look at what could not be opened, without changing it.",
        "Start",
        HOME,
    ),
    Command("new", ("n",), "new", "Start a new workshop.", "Start", HOME, footer=True),
    Command("open", ("o",), "open", "Open a workshop by its path.", "Start", HOME, footer=True),
    Command(
        "import-new",
        ("i",),
        "import",
        "Start a new workshop from what you have: voices, journeys, personas, tables.",
        "Start",
        HOME,
        footer=True,
    ),
    Command(
        "example", ("x",), "example", "Walk through a copy of a finished example.", "Start", HOME, footer=True
    ),
)

COMMANDS: tuple[Command, ...] = (
    *_WORK,
    *BOARD_COMMANDS,
    *_WORKSHOP,
    *_GO,
    *_TIME,
    *_HOME,
    *_VIEW,
    *TYPING_COMMANDS,
)
_now: list[Command] = list(COMMANDS)


def use_keys(wanted: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Take the keys that a person set; what could not be taken is said in a sentence each."""
    changed, wrong = rebound(COMMANDS, wanted)
    _now[:] = changed
    return wrong


def all_commands() -> tuple[Command, ...]:
    """Every command with the keys that it has now."""
    return tuple(_now)


def commands_on(stage: str) -> tuple[Command, ...]:
    """The commands that belong to a stage, or to `home`."""
    return tuple(command for command in _now if command.applies(stage))


def command_for(key: str, stage: str) -> Command | None:
    """What a key does on a stage; a command of that stage alone wins over one of all stages."""
    found = [command for command in commands_on(stage) if key in command.keys]
    return max(found, key=lambda command: bool(command.stages), default=None)
