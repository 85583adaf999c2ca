"""What Mermaid itself reads in the published files, where they are on this computer."""

import json
from typing import Any, Final

from tests.published import DATA

FOLDER: Final = DATA / "journeys"


def published() -> dict[str, dict[str, Any]]:
    """The answer to each file by its name; empty without the files."""
    reference = FOLDER / "reference.json"
    if not reference.is_file():
        return {}
    held: dict[str, dict[str, Any]] = json.loads(reference.read_text("utf-8"))
    return {name: answer for name, answer in held.items() if not name.startswith("_")}
