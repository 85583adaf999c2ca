"""The commands that only the boards have; what stages share stands in `studio/work_commands.py`."""

from promise_studio.studio.command import Command

EMPATHY = frozenset({"empathy"})
JOURNEY = frozenset({"journey"})
BLUEPRINT = frozenset({"blueprint"})
BOARDS = EMPATHY | JOURNEY | BLUEPRINT

BOARD_COMMANDS = (
    Command(
        "details", ("i",), "details", "Open every field of what is selected.", "Board", BOARDS, footer=True
    ),
    Command(
        "narrow",
        ("F",),
        "only whose",
        "Show only what somebody wrote, or what a department does.",
        "Board",
        BOARDS,
    ),
    Command(
        "merge",
        ("M",),
        "merge",
        "Make one card of those that are marked; the words of all are kept.",
        "Board",
        EMPATHY | BLUEPRINT,
    ),
    Command("split", ("S",), "split", "Split a card in two or more.", "Board", EMPATHY | BLUEPRINT),
    Command(
        "candidate",
        ("K",),
        "candidate",
        "Go to the next step that may be a moment that matters, and say why.",
        "Board",
        JOURNEY,
    ),
    Command("zoom-in", ("plus", "equals_sign"), "larger", "Show more of each card.", "Board", BOARDS),
    Command(
        "zoom-out", ("minus",), "smaller", "Show more cards: three lines of each, then one.", "Board", BOARDS
    ),
    Command(
        "map-before",
        ("comma",),
        "map before",
        "Go to the map before: another persona, another journey.",
        "Board",
        BOARDS,
    ),
    Command(
        "map-after",
        ("full_stop",),
        "next map",
        "Go to the next map: another persona, another journey.",
        "Board",
        BOARDS,
    ),
    Command(
        "unvote",
        ("V",),
        "take vote back",
        "Take a dot away from what is selected.",
        "Board",
        EMPATHY | JOURNEY,
    ),
    Command(
        "canvas",
        ("c",),
        "canvas",
        "Switch between the four quadrants and the extended canvas.",
        "Board",
        EMPATHY,
        footer=True,
    ),
    Command("author", ("A",), "by", "Say who wrote it; new notes are theirs, too.", "Board", EMPATHY),
    Command(
        "tension",
        ("o",),
        "tension",
        "Mark that two notes contradict each other: says A, does B.",
        "Board",
        EMPATHY,
        footer=True,
    ),
    Command(
        "other-map",
        ("c",),
        "map",
        "Switch between the journey map and the experience map.",
        "Board",
        JOURNEY,
        footer=True,
    ),
    Command("add-phase", ("A",), "add phase", "Add a phase after this one.", "Board", JOURNEY, footer=True),
    Command("new-map", ("N",), "new map", "Begin another journey or experience map.", "Board", JOURNEY),
    Command(
        "moment",
        ("k",),
        "moment",
        "Make this step a moment that matters, or take one back.",
        "Board",
        JOURNEY,
        footer=True,
    ),
    Command(
        "confirm", ("y",), "confirm", "Confirm this moment: clauses hang on confirmed ones.", "Board", JOURNEY
    ),
    Command(
        "serves",
        ("s",),
        "serves",
        "Say which phase of the experience map this phase serves.",
        "Board",
        JOURNEY,
    ),
    Command(
        "workings",
        ("c",),
        "procedures",
        "Switch between the blueprint and its procedures, systems and training.",
        "Board",
        BLUEPRINT,
        footer=True,
    ),
    Command("fail-point", ("f",), "fail point", "Mark where it goes wrong.", "Board", BLUEPRINT, footer=True),
    Command(
        "wait-point",
        ("h",),
        "wait point",
        "Mark where the customer waits (holds on).",
        "Board",
        BLUEPRINT,
        footer=True,
    ),
    Command("map-details", ("E",), "this map", "Open every field of this map.", "Board", JOURNEY | BLUEPRINT),
    Command(
        "map-away",
        (),
        "delete map",
        "Delete this map with all that stands on it; u brings it back.",
        "Board",
        JOURNEY | BLUEPRINT,
    ),
    Command("new-blueprint", ("N",), "new blueprint", "Begin another blueprint.", "Board", BLUEPRINT),
)
