"""Where a person's own settings lie, and what the studio remembers for them."""

import os
import sys
from pathlib import Path


def settings_folder() -> Path:
    """The folder that this kind of computer has for settings, and ours in it."""
    return _own_folder("XDG_CONFIG_HOME", Path(".config"))


def state_folder() -> Path:
    """The folder that it has for what a program remembers, and ours in it."""
    return _own_folder("XDG_STATE_HOME", Path(".local", "state"))


def _own_folder(variable: str, at_home: Path) -> Path:
    named = os.environ.get(variable, "")
    if named and Path(named).is_absolute():
        folder = Path(named)
    elif sys.platform == "darwin":
        folder = Path.home() / "Library" / "Application Support"
    else:
        folder = Path.home() / at_home
    return folder / "promise-studio"
