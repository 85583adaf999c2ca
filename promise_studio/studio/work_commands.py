"""The commands for what stands on a stage, and for the workshop as a whole."""

from promise_studio.studio.command import Command

_PROMISE = frozenset({"promise"})
_LISTEN = frozenset({"listen"})
_COMMIT = frozenset({"commit"})
_VOTING = frozenset({"empathy", "journey", "test"})
_GROUPING = frozenset({"empathy"})

WORK_COMMANDS = (
    Command("add", ("a",), "add", "Add something after what is selected.", "Work", footer=True),
    Command("edit", ("e", "enter"), "edit", "Edit what is selected.", "Work", footer=True),
    Command(
        "measure",
        ("i",),
        "measure a file",
        "Measure a file of cases: tickets, calls, requests.",
        "Work",
        _COMMIT,
        footer=True,
    ),
    Command(
        "import-voices",
        ("i",),
        "import voices",
        "Import what customers said: a survey, reviews.",
        "Work",
        _LISTEN,
        footer=True,
    ),
    Command(
        "triage",
        ("r",),
        "read",
        "Read what customers said, one after the other: tag it, put it on a map.",
        "Work",
        _LISTEN,
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
    Command("target-down", ("left",), "shorter target", "Try a shorter target.", "Work", _COMMIT),
    Command("target-up", ("right",), "longer target", "Try a longer target.", "Work", _COMMIT),
    Command(
        "swap",
        ("s",),
        "swap test",
        "Say the clause with each rival’s name: does it still hold?",
        "Work",
        _PROMISE,
    ),
    Command(
        "state",
        ("y",),
        "state",
        "Draft, stretch, committed, retired: the next state of a clause.",
        "Work",
        _PROMISE,
    ),
)

WORKSHOP_COMMANDS = (
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
