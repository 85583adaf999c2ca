"""Opening a file with whatever this computer opens such files with."""

import os
import shutil
import subprocess
import sys
from pathlib import Path


def open_file(path: Path) -> str:
    """Start the computer's own program for a file, and say so; without one, say where the file is."""
    opener = "open" if sys.platform == "darwin" else "xdg-open"
    program = shutil.which(opener)
    has_screen = sys.platform == "darwin" or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )
    if program is None or not has_screen:
        return f"Nothing on this computer opens it from here; it is {path}."
    try:
        subprocess.Popen(
            [program, str(path)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        return f"{path} could not be opened: {error.strerror}."
    return f"Opening {path}"
