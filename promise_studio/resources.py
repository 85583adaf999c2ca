"""Finds the folders that travel with the program: beside the package in a checkout, inside it in a wheel."""

from pathlib import Path

from promise_studio.errors import MissingError

PACKAGE = Path(__file__).resolve().parent


def templates_dir() -> Path:
    """The folder of the documents' templates, styles, fonts and icons."""
    return find_folder("templates")


def workshops_dir() -> Path:
    """The folder of the agendas and the finished example workshops."""
    return find_folder("workshops")


def find_folder(name: str, package: Path = PACKAGE) -> Path:
    """The folder `name` of this installation; the one inside the package wins, as a wheel has no other."""
    for folder in (package / "bundled" / name, package.parent / name):
        if folder.is_dir():
            return folder
    raise incomplete(f"The folder “{name}”", "is missing from", name)


def incomplete(what: str, how: str, folder: str) -> MissingError:
    """What is said of something that belongs to the program and “is missing from” or “is damaged in” it."""
    return MissingError(
        f"{what} that belongs to Promise Studio {how} this installation.",
        "Reinstall it: pip install --force-reinstall promise-studio "
        f"(in a checkout: git checkout -- {folder}).",
    )
