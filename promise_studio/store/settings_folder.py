"""Where a person's own settings lie, for the studio and for the documents alike."""

import os
import sys
from pathlib import Path


def settings_folder() -> Path:
    """The folder that this kind of computer has for settings, and ours in it."""
    named = os.environ.get("XDG_CONFIG_HOME", "")
    if named and Path(named).is_absolute():
        folder = Path(named)
    elif sys.platform == "darwin":
        folder = Path.home() / "Library" / "Application Support"
    else:
        folder = Path.home() / ".config"
    return folder / "promise-studio"
