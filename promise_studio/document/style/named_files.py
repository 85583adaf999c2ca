"""The files and folders that a style file names."""

from pathlib import Path

from promise_studio.errors import UserError


def file_bytes(path: Path, largest: int, what: str) -> bytes:
    """What a file holds; UserError when it cannot be read or is larger than such a file is."""
    from promise_studio.store.reading import read_file

    if path.is_dir():
        raise UserError(f"The {what} {path} is a folder.", "Name the file itself.")
    try:
        content, _ = read_file(path)
    except UserError as error:
        if isinstance(error.__cause__, FileNotFoundError):
            raise UserError(
                f"The {what} {path} is not there.", "Correct its name, or put it there."
            ) from error
        raise
    if len(content) > largest:
        raise UserError(
            f"The {what} {path.name} is larger than {largest // 1024} kB.",
            "Check that it is the one you mean.",
        )
    return content


def named_path(path: Path, value: object, what: str) -> Path:
    """A path of the style file; one without a root is meant from where that file lies."""
    if not isinstance(value, str) or not value.strip():
        raise UserError(f"{path.name}: {what} = {value!r} is not a path.", f'Write it as {what} = "…".')
    try:
        named = path.parent / Path(value).expanduser()
        named.exists()  # a name that the system refuses, such as one too long, is told here
    except RuntimeError as error:
        raise UserError(
            f"{path.name}: {what} = {value!r} begins with the home of somebody who is not on this computer.",
            "Write the whole path, or one from where this file lies.",
        ) from error
    except OSError as error:
        raise UserError(
            f"{path.name}: what {what} names cannot be looked at: {error.strerror}.",
            "Correct the name, or move what it names to a folder that you may read.",
        ) from error
    return named


def named_folder(path: Path, value: object, what: str) -> Path:
    """A folder that the style file names."""
    folder = named_path(path, value, what)
    if folder.is_file():
        raise UserError(
            f"{path.name}: {folder} for {what} is a file.", f"Name the folder that it lies in: {what} = “…”."
        )
    if not folder.is_dir():
        raise UserError(
            f"{path.name}: the folder {folder} for {what} is not there.", "Correct its name, or make it."
        )
    return folder.resolve()
