"""Completes a path as a shell does: the files and folders that what is typed may mean."""

from collections.abc import Callable
from pathlib import Path

from promise_studio.studio.widgets.rows import Row

MOST = 300


def offers(typed: str, endings: tuple[str, ...], first: str = "") -> list[Path]:
    """The files with one of the endings, those that end in `first` before the others, then the folders.

    Of hidden ones those that are asked for.
    """
    path = Path(typed or ".").expanduser()
    whole = typed.endswith("/") or typed in ("", ".", "~")
    folder, start = (path, "") if whole else (path.parent, path.name)
    try:
        found = [
            (one.is_dir(), not one.name.endswith(first), one.name, one)
            for one in folder.iterdir()
            if one.name.startswith(start)
            and (start.startswith(".") or not one.name.startswith("."))
            and (one.name.lower().endswith(endings) or one.is_dir())
        ]
    except OSError:
        return []
    return [one for *_, one in sorted(found)][:MOST]


def file_rows(
    typed: str,
    endings: tuple[str, ...],
    nothing: str,
    note: Callable[[Path], str] = lambda _: "",
    first: str = "",
) -> tuple[Row, ...]:
    """A row for each offer, with a note beside a file; a hint where there is none."""
    rows = [
        Row("item", str(one), f"{one.name}/", tail="folder")
        if one.is_dir()
        else Row("item", str(one), one.name, tail=note(one))
        for one in offers(typed, endings, first)
    ]
    return tuple(rows) or (Row("hint", "?", nothing),)


def chosen_path(typed: str, row: Row | None) -> Path | None:
    """What is typed where it is a file, else the row under the cursor, else what is typed."""
    named = Path(typed).expanduser() if typed else None
    if named is not None and named.is_file():
        return named
    return Path(row.id) if row is not None and row.sort == "item" else named
