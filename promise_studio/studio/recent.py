"""The workshops that were open lately, remembered in the person's own state folder and nowhere else."""

from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from promise_studio.store.settings_folder import state_folder

if TYPE_CHECKING:
    from promise_studio.model import Workshop
    from promise_studio.studio.judgement import Judgement

MOST = 30


@dataclass(frozen=True)
class Recent:
    """One workshop: where it lies, what it is called, how far it is, and where it was left."""

    path: str
    title: str
    done: int = 0
    stage: str = "frame"


def state_file() -> Path:
    """Where the list is kept; what else is remembered lies beside it."""
    return state_folder() / "recent.json"


def write_state(file: Path, held: Any) -> None:
    """Write a file of the state folder whole or not at all; not being able to is no reason to stop."""
    import json

    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        new = file.with_suffix(".new")
        new.write_text(json.dumps(held, indent=1), "utf-8")
        new.replace(file)


def recent_workshops() -> list[Recent]:
    """The workshops that are still where they were, the newest first; a damaged list counts as empty."""
    import json

    try:
        held = json.loads(state_file().read_text("utf-8"))
        found = [
            Recent(str(e["path"]), str(e["title"]), int(e["done"]), str(e["stage"])) for e in held["recent"]
        ]
        return [entry for entry in found if Path(entry.path).is_file()]
    except (OSError, ValueError, KeyError, TypeError):
        return []


def remember(path: Path, workshop: "Workshop", judgement: "Judgement", stage: str) -> None:
    """Put a workshop at the top of the list; a list that cannot be written is no reason to stop."""
    here = str(path.resolve())
    done = sum(progress.state == "ok" for progress in judgement.progress.values())
    title = workshop.frame.title or workshop.frame.organisation or path.name
    entries = [Recent(here, title, done, stage), *(e for e in recent_workshops() if e.path != here)]
    write_state(state_file(), {"recent": [asdict(e) for e in entries[:MOST]]})


def last_time(path: Path) -> Recent:
    """How a workshop was left: on which stage."""
    from promise_studio.studio.stages import NAMES

    here = str(path.resolve())
    found = next((entry for entry in recent_workshops() if entry.path == here), None)
    return found if found is not None and found.stage in NAMES else Recent(here, "")


def age_in_words(seconds: float) -> str:
    """How long ago something was, as people say it."""
    minutes = int(seconds // 60)
    if minutes < 1:
        return "just now"
    if minutes < 60:
        return f"{minutes} min ago"
    if minutes < 60 * 24:
        return f"{minutes // 60} h ago"
    days = minutes // (60 * 24)
    return "yesterday" if days == 1 else f"{days} days ago"
