"""Where the programs are that read, fill in and judge documents: an environment of their own."""

import os
from pathlib import Path

from tests.conftest import ROOT

READERS = Path(os.environ.get("READERS", ROOT / ".venv" / "readers"))
"""`make campaign` makes it; READERS names another."""
PYTHON = READERS / "bin" / "python"
