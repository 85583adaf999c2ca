"""How the file of a workshop is named: NAME.promise.json."""

from pathlib import Path
from typing import Final

ENDING: Final = ".promise.json"


def file_beside(workshop: Path, ending: str) -> Path:
    """The file that belongs to a workshop and lies beside it: NAME and an ending such as “.rules.toml”."""
    return workshop.with_name(stem_of(workshop) + ending)


def stem_of(workshop: Path) -> str:
    """The workshop's name without its ending; what lies beside it and is made of it begins so."""
    name = workshop.name
    return name.removesuffix(ENDING) if name.endswith(ENDING) and name != ENDING else workshop.stem
