"""Where what a merge left to be decided lies; apart from what reads it, as every opening asks."""

from pathlib import Path


def conflict_file(workshop: Path) -> Path:
    """The file beside a workshop: NAME.promise.json.conflicts."""
    return workshop.with_name(f"{workshop.name}.conflicts")
