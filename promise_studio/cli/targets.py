"""Where an export goes: names made from the workshop's, and places that are never written to."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from promise_studio.errors import UserError
from promise_studio.exchange.export_name import export_name
from promise_studio.exchange.formats import Format
from promise_studio.store.file_name import ENDING, stem_of


def plan_targets(
    workshop: Path, document: str, formats: Sequence[Format], output: str | None
) -> dict[Format, Path]:
    """A path for each format; UserError when `output` cannot hold them."""
    if output is None or _is_folder(output):
        folder = Path(output or ".")
        targets = {form: folder / export_name(workshop, document, form) for form in formats}
    elif len(formats) > 1:
        raise UserError(
            f"Several formats need a folder, and “{output}” is not one.",
            f"For a new folder end its name with “/”: -o {output}/",
        )
    else:
        targets = {formats[0]: Path(output)}
        _match_ending(Path(output), formats[0])
    _protect_workshops(workshop, targets.values())
    return targets


def plan_boards(
    workshop: Path, boards: Sequence[str], formats: Sequence[Format], output: str | None
) -> dict[tuple[str, Format], Path]:
    """A path for each board in each format; UserError when `output` cannot hold them."""
    wanted = [(board, form) for form in formats for board in boards]
    if output is None or _is_folder(output):
        folder = Path(output or ".")
        stem = stem_of(workshop)
        targets = {(board, form): folder / f"{stem}-{board}.{form.value}" for board, form in wanted}
    elif len(wanted) > 1:
        raise UserError(
            f"Several files need a folder, and “{output}” is not one.",
            f"Name one board with --board: {', '.join(boards)}; or a folder: -o {output}/",
        )
    else:
        targets = {wanted[0]: Path(output)}
        _match_ending(Path(output), wanted[0][1])
    _protect_workshops(workshop, targets.values())
    return targets


def format_of(output: str | None) -> Format | None:
    """The format that the name of the output asks for by its ending."""
    ending = Path(output).suffix.lower().lstrip(".") if output and not _is_folder(output) else ""
    return Format(ending) if ending in list(Format) else None


def _is_folder(output: str) -> bool:
    return output.endswith("/") or Path(output).is_dir()


def _match_ending(path: Path, form: Format) -> None:
    asked = format_of(str(path))
    if asked is not None and asked is not form:
        raise UserError(
            f"“{path.name}” ends like {asked.value}, but the format is {form.value}.",
            f"Leave --format out, or name it {path.stem}.{form.value}",
        )


def _protect_workshops(workshop: Path, targets: Iterable[Path]) -> None:
    for target in targets:
        same = target.exists() and workshop.exists() and target.samefile(workshop)
        if same or ENDING in target.name.lower():
            raise UserError(
                f"“{target}” {'is the workshop itself' if same else 'is the name of a workshop'}; "
                "an export never replaces one.",
                "Choose another name with -o.",
            )


def make_folders(targets: Iterable[Path]) -> None:
    """Make the folders that the targets lie in, where `-o` named a new one."""
    for folder in dict.fromkeys(target.parent for target in targets):
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UserError(
                f"The folder “{folder}” could not be made: {error.strerror}.", "Choose another place with -o."
            ) from error
