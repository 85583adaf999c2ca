"""What Mermaid itself reads in the published files, where they are on this computer."""

import json
import os
from pathlib import Path
from typing import Any, Final

FOLDER: Final = (
    Path(os.environ.get("PROMISE_STUDIO_DATA") or Path(__file__).parents[4] / "shared" / "data") / "journeys"
)


def published() -> dict[str, dict[str, Any]]:
    """The answer to each file by its name; empty without the files."""
    reference = FOLDER / "reference.json"
    if not reference.is_file():
        return {}
    held: dict[str, dict[str, Any]] = json.loads(reference.read_text("utf-8"))
    return {name: answer for name, answer in held.items() if not name.startswith("_")}
