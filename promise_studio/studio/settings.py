"""What a person set once for every workshop: look, signs, motion, keys; one small file that they write."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from promise_studio.errors import UserError
from promise_studio.store.settings_folder import settings_folder

LOOKS = ("dark", "light", "contrast")
CHOICES = {
    "look": LOOKS,
    "signs": ("full", "plain"),
    "motion": ("full", "none"),
    "pictures": ("full", "cells"),
}
EXAMPLE = """# Promise Studio reads this when it starts. Lines that begin with # say nothing.
look = "dark"        # dark, light or contrast
signs = "full"       # plain: letters and punctuation instead of ● ▲ ■ ⚑
motion = "full"      # none: nothing moves by itself
pictures = "full"    # cells: pages are drawn by letters also where the terminal can do better

[keys]               # the name of a command as ? shows it = a key, or several
# park = "P"
# open-actions = ["O", "f11"]
"""


@dataclass(frozen=True)
class Settings:
    """The settings, and a sentence for each line that could not be read."""

    look: str = "dark"
    signs: str = "full"
    motion: str = "full"
    pictures: str = "full"
    keys: dict[str, tuple[str, ...]] = field(default_factory=dict)
    complaints: tuple[str, ...] = ()


def settings_file() -> Path:
    """Where the file lies: the folder that this kind of computer has for settings."""
    return settings_folder() / "studio.toml"


def read_settings(path: Path | None = None) -> Settings:
    """The settings as they are written; what is wrong in them is left out and said, never in the way."""
    path = path or settings_file()
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError) as error:
        return Settings(complaints=(f"{path} cannot be read: {error}.",))
    from promise_studio.store.toml_text import read_toml

    try:
        return _settings(read_toml(text, path.name), path.name)
    except UserError as error:
        return Settings(complaints=(error.message,))


def _settings(held: dict[str, Any], name: str) -> Settings:
    chosen: dict[str, str] = {}
    complaints: list[str] = []
    for key, value in held.items():
        if key == "keys":
            continue
        if key not in CHOICES:
            complaints.append(
                f"{name}: nothing is called “{key}”; there are {', '.join(CHOICES)} and [keys]."
            )
        elif value not in CHOICES[key]:
            complaints.append(f"{name}: {key} is one of {', '.join(CHOICES[key])}, not “{value}”.")
        else:
            chosen[key] = value
    keys, wrong = _keys(held.get("keys", {}), name)
    return Settings(**chosen, keys=keys, complaints=(*complaints, *wrong))


def _keys(held: Any, name: str) -> tuple[dict[str, tuple[str, ...]], list[str]]:
    if not isinstance(held, dict):
        return {}, [f"{name}: [keys] is a list of lines such as park = “P”."]
    keys: dict[str, tuple[str, ...]] = {}
    wrong: list[str] = []
    for command, value in held.items():
        said = [value] if isinstance(value, str) else value
        if isinstance(said, list) and said and all(isinstance(key, str) and key for key in said):
            keys[command] = tuple(said)
        else:
            wrong.append(f"{name}: the key of “{command}” is a text such as “P”, or a list of them.")
    return keys, wrong
