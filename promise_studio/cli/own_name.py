"""How this program is started here, for the lines that somebody copies into a terminal."""

import sys
from pathlib import Path
from shutil import which

from promise_studio.cli.parser import PROGRAM


def own_name() -> str:
    """Its name where a shell finds it by that, else the path by which it was started now."""
    started = sys.argv[0]
    return started if Path(started).name == PROGRAM and which(PROGRAM) is None else PROGRAM
