"""What a room had not shown yet when the studio ended, by workshop: in the state folder, not in the file."""

import json
from pathlib import Path
from typing import Any

from promise_studio.studio.recent import state_file, write_state


class Remembered:
    """One small file for all workshops; a workshop of which nothing is kept is not in it."""

    def __init__(self, name: str) -> None:
        self._name = name

    def read(self, workshop: Path) -> Any:
        """What is kept for a workshop; None when nothing is."""
        return self._all().get(str(workshop.resolve()))

    def keep(self, workshop: Path, value: Any) -> None:
        """Keep this for a workshop instead of what was kept; nothing at all for an empty value."""
        place = str(workshop.resolve())
        kept = {path: held for path, held in self._all().items() if path != place}
        if value:
            kept[place] = value
        write_state(self._file(), kept)

    def _file(self) -> Path:
        return state_file().with_name(self._name)

    def _all(self) -> dict[str, Any]:
        try:
            held = json.loads(self._file().read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return held if isinstance(held, dict) else {}
