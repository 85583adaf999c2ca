"""The file beside a workshop that keeps what a merge left to be decided, until somebody has decided."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from pydantic import TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass

from promise_studio.errors import UserError
from promise_studio.exchange.merging.conflict import Conflict
from promise_studio.exchange.merging.conflict_place import conflict_file
from promise_studio.exchange.whole_file import write_whole

_LARGEST: Final = 20 * 2**20


@dataclass(frozen=True)
class OpenConflicts:
    """Who A and B are, and where they still differ."""

    a: str
    b: str
    conflicts: tuple[Conflict, ...]
    format: int = 1


_FILE: Final = TypeAdapter(OpenConflicts)


def read_conflicts(workshop: Path) -> OpenConflicts | None:
    """What is still to be decided; None where nothing is."""
    path = conflict_file(workshop)
    try:
        if path.stat().st_size > _LARGEST:
            raise UserError(f"{path.name} is too large to be a file of conflicts.", "Delete it if it is not.")
        return _FILE.validate_json(path.read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, ValidationError) as error:
        raise UserError(
            f"{path.name} cannot be read; it should hold what a merge left to be decided.",
            "Merge again, or delete it.",
        ) from error


def keep_conflicts(workshop: Path, a: str, b: str, conflicts: Sequence[Conflict]) -> Path:
    """Add conflicts to those that are still open; what an earlier merge left is not lost."""
    known = read_conflicts(workshop)
    held = (
        dict.fromkeys(_FILE.dump_json(OpenConflicts("", "", (one,))) for one in known.conflicts)
        if known
        else {}
    )
    fresh = [one for one in conflicts if _FILE.dump_json(OpenConflicts("", "", (one,))) not in held]
    return put_conflicts(workshop, OpenConflicts(a, b, (*(known.conflicts if known else ()), *fresh)))


def put_conflicts(workshop: Path, held: OpenConflicts) -> Path:
    """Write what is still open; the file goes when nothing is."""
    path = conflict_file(workshop)
    if held.conflicts:
        write_whole(path, _FILE.dump_json(held, indent=1) + b"\n")
    else:
        path.unlink(missing_ok=True)
    return path
