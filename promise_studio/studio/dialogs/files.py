"""Completes a path as a shell does: the files and folders that what is typed may mean."""

from collections.abc import Callable
from pathlib import Path

from promise_studio.store.file_name import ENDING
from promise_studio.studio.widgets.rows import Row

MOST = 300
HERE = Path()
"""The folder that the studio was started in."""


def offers(typed: str, endings: tuple[str, ...], first: str = "", folder: Path = HERE) -> list[Path]:
    """The files with one of the endings, those that end in `first` before the others, then the folders.

    What is typed begins in `folder`, or where nothing there begins like it, in the folder of the studio.
    Of hidden ones those that are asked for; of workshops those whose ending is asked for.
    """
    for begin in dict.fromkeys((folder, HERE)):
        if found := _offers(begin / Path(typed or ".").expanduser(), typed, endings, first):
            return found
    return []


def _offers(path: Path, typed: str, endings: tuple[str, ...], first: str) -> list[Path]:
    whole = typed.endswith("/") or typed in ("", ".", "~")
    parent, start = (path, "") if whole else (path.parent, path.name)
    try:
        found = [
            (one.is_dir(), not one.name.endswith(first), one.name, one)
            for one in parent.iterdir()
            if one.name.startswith(start)
            and (start.startswith(".") or not one.name.startswith("."))
            and (_is_wanted(one.name.lower(), endings) or one.is_dir())
        ]
    except OSError:
        return []
    return [one for *_, one in sorted(found)][:MOST]


def _is_wanted(name: str, endings: tuple[str, ...]) -> bool:
    """Whether a file has one of the endings; a workshop is no table, though its ending is that of one."""
    return name.endswith(endings) and (ENDING in endings or not name.endswith(ENDING))


def file_rows(
    typed: str,
    endings: tuple[str, ...],
    nothing: str,
    note: Callable[[Path], str] = lambda _: "",
    first: str = "",
    folder: Path = HERE,
) -> tuple[Row, ...]:
    """A row for each offer, with a note beside a file; a hint where there is none."""
    rows = [
        Row("item", str(one), f"{one.name}/", tail="folder")
        if one.is_dir()
        else Row("item", str(one), one.name, tail=note(one))
        for one in offers(typed, endings, first, folder)
    ]
    return tuple(rows) or (Row("hint", "?", nothing),)


def chosen_path(typed: str, row: Row | None, folder: Path = HERE) -> Path | None:
    """What is typed where it is a file, else the row under the cursor, else what is typed."""
    named = Path(typed).expanduser() if typed else None
    if named is not None:
        for begin in (folder, HERE):
            if (begin / named).is_file():
                return begin / named
    return Path(row.id) if row is not None and row.sort == "item" else named
