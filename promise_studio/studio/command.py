"""What a command is: a name, its keys, its words, and where it applies."""

from dataclasses import dataclass

EVERYWHERE: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Command:
    """One thing that a person can do, by key, by mouse, from the palette.

    A screen or a stage carries it out in a method `do_NAME`, with “_” for “-”.
    `stages` empty means every stage; `always` means that it works while somebody types in a field, too.
    """

    name: str
    keys: tuple[str, ...]
    label: str
    sentence: str
    group: str
    stages: frozenset[str] = EVERYWHERE
    footer: bool = False
    always: bool = False

    @property
    def method(self) -> str:
        """The name of the method that carries it out."""
        return "do_" + self.name.replace("-", "_")

    def applies(self, stage: str) -> bool:
        """Whether the command belongs to this stage; screens beside the path (`home`) must be named."""
        return stage in self.stages or (not self.stages and stage not in ("home", "typing"))

    @property
    def shown(self) -> str:
        """The first key as people write it."""
        return key_shown(self.keys[0]) if self.keys else ""


_SHOWN = {
    "exclamation_mark": "!",
    "question_mark": "?",
    "slash": "/",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "plus": "+",
    "minus": "-",
    "equals_sign": "=",
    "comma": ",",
    "full_stop": ".",
    "enter": "Enter",
    "escape": "Esc",
    "delete": "Del",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}


def key_shown(key: str) -> str:
    """A key as people write it: `!` for `exclamation_mark`, `F2` for `f2`, `ctrl+p` as it is."""
    if key in _SHOWN:
        return _SHOWN[key]
    if key.startswith("f") and key[1:].isdigit():
        return key.upper()
    return key
