"""The commands that only the boards have; everything that stages share stands in `studio/commands.py`."""

from promise_studio.studio.command import Command

EMPATHY = frozenset({"empathy"})
JOURNEY = frozenset({"journey"})
BLUEPRINT = frozenset({"blueprint"})
BOARDS = EMPATHY | JOURNEY | BLUEPRINT

BOARD_COMMANDS = (
    Command(
        "canvas",
        ("c",),
        "canvas",
        "Switch between the four quadrants and the extended canvas.",
        "Board",
        EMPATHY,
    ),
)
