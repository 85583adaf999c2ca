"""The commands for where one is: going to a stage or an item, the first screen, what the screen shows."""

from promise_studio.studio.command import Command
from promise_studio.studio.stages import STAGES

_HOME = frozenset({"home"})
_ANYWHERE = _HOME | frozenset(stage.name for stage in STAGES)

_STAGE_KEYS = 11
"""F12 is the projector’s; a stage beyond is reached with the brackets and by its name."""


def _keys_of(stage: int) -> tuple[str, ...]:
    return (f"f{stage}",) if stage <= _STAGE_KEYS else ()


GOING_COMMANDS = (
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

VIEW_COMMANDS = (
    Command("path", ("1", "ctrl+b"), "path", "Show or hide the path of stages.", "View", always=True),
    Command(
        "guide", ("2", "ctrl+g"), "guide", "Show or hide the guide and the findings.", "View", always=True
    ),
    Command("projector", ("w", "f12"), "projector", "Fill the screen with the team’s words.", "View"),
    Command("palette", ("ctrl+p",), "commands", "Every command, by its name.", "View", _ANYWHERE, True, True),
    Command("theme", ("ctrl+t",), "theme", "Light, dark or high contrast.", "View", _ANYWHERE, always=True),
    Command(
        "help",
        ("question_mark",),
        "help",
        "What can be done here, and with which keys.",
        "View",
        _ANYWHERE,
        footer=True,
    ),
    Command(
        "quit", ("ctrl+q",), "quit", "Save everything and leave.", "View", _ANYWHERE, footer=True, always=True
    ),
)

HOME_COMMANDS = (
    Command(
        "go-on", ("enter",), "go on", "Go on with the workshop that is chosen.", "Start", _HOME, footer=True
    ),
    Command(
        "read-only",
        ("r",),
        "read only",
        "Look at what could not be opened, without changing it.",
        "Start",
        _HOME,
    ),
    Command("new", ("n",), "new", "Start a new workshop.", "Start", _HOME, footer=True),
    Command("open", ("o",), "open", "Open a workshop by its path.", "Start", _HOME, footer=True),
    Command(
        "import-new",
        ("i",),
        "import",
        "Start a new workshop from what you have: voices, journeys, personas, tables.",
        "Start",
        _HOME,
        footer=True,
    ),
    Command(
        "example",
        ("x",),
        "example",
        "Walk through a copy of a finished example.",
        "Start",
        _HOME,
        footer=True,
    ),
)
