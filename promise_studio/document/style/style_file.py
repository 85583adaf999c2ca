"""Reads a house style: TOML in the file that is named, beside the workshop, or in this person's settings."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from promise_studio.document.assets import Asset
from promise_studio.document.language.dates import read_date_format
from promise_studio.document.language.known import read_language
from promise_studio.document.style.contrast import too_faint
from promise_studio.document.style.font_files import SCRIPTS, read_fonts, read_scripts
from promise_studio.document.style.house_style import COLOURS, PLAIN, HouseStyle
from promise_studio.document.style.logo import read_logo
from promise_studio.document.style.named_files import file_bytes, named_folder, named_path
from promise_studio.errors import UserError
from promise_studio.store.file_name import file_beside
from promise_studio.store.settings_folder import settings_folder
from promise_studio.store.toml_text import decode_toml, read_toml

ENDING = ".style.toml"
KEYS = ("paper", "language", "date_format", "logo", "templates", "colours", "fonts")
SHAPE = 'It looks like this: paper = "Letter", logo = "logo.svg", and [colours] with accent = "#0b5cad".'
LARGEST = 2**16
_COLOUR = re.compile(r"#[0-9a-f]{6}")


def style_beside(workshop: Path) -> Path:
    """Where the style of one workshop lies: NAME.style.toml beside NAME.promise.json."""
    return file_beside(workshop, ENDING)


def own_style() -> Path:
    """Where a person keeps the style for all of their workshops."""
    return settings_folder() / "style.toml"


def load_house_style(workshop: Path, named: Path | None = None) -> HouseStyle:
    """The style in the file that is named, else beside the workshop, else this person's, else ours."""
    for path in [named] if named is not None else [style_beside(workshop), own_style()]:
        if named is not None or path.is_file():
            return read_style_file(path)
    return PLAIN


def read_style_file(path: Path) -> HouseStyle:
    """The style of one file; UserError names the file, what is wrong in it, and what to do."""
    text = decode_toml(file_bytes(path, LARGEST, "style file"), path.name)
    held = read_toml(text, path.name, SHAPE)
    for key in held:
        if key not in KEYS:
            raise UserError(
                f"{path.name}: there is no “{key}” in a style.", f"There are {', '.join(KEYS)}. {SHAPE}"
            )
    style = HouseStyle(
        colours=_colours(path, _table(path, held, "colours")),
        logo=_logo(path, held.get("logo")),
        fonts=tuple(
            font
            for cut, folder in _table(path, held, "fonts").items()
            if cut != SCRIPTS
            for font in read_fonts(path, cut, folder)
        ),
        scripts=read_scripts(path, _table(path, held, "fonts").get(SCRIPTS)),
        paper=_paper(path, held.get("paper", "A4")),
        language=_said(path, held, "language", read_language),
        date_format=_said(path, held, "date_format", read_date_format),
        templates=named_folder(path, held["templates"], "templates") if "templates" in held else None,
    )
    if faint := too_faint(style):
        raise UserError(
            f"{path.name}: {' '.join(faint)}",
            "Choose a darker or lighter colour; people must be able to read it.",
        )
    return style


def _said(path: Path, held: Mapping[str, Any], key: str, read: Callable[[str], str]) -> str:
    """A setting in words as `read` understands it; empty where the file does not have it."""
    if key not in held:
        return ""
    try:
        return read(str(held[key]))
    except UserError as error:
        raise UserError(f"{path.name}, {key}: {error.message}", error.hint) from error


def _table(path: Path, held: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    table = held.get(name, {})
    if not isinstance(table, dict):
        raise UserError(
            f"{path.name}: “{name}” is not a table.", f"Write it as [{name}] on a line of its own."
        )
    return table


def _colours(path: Path, table: Mapping[str, Any]) -> dict[str, str]:
    for name, value in table.items():
        if name not in COLOURS:
            raise UserError(f"{path.name}: there is no colour “{name}”.", f"There are {', '.join(COLOURS)}.")
        if not isinstance(value, str) or not _COLOUR.fullmatch(value.lower()):
            raise UserError(f"{path.name}: {name} = {value!r} is not a colour.", 'Write it as "#0b5cad".')
    return {name: value.lower() for name, value in table.items()}


def _paper(path: Path, value: object) -> Any:
    if value not in ("A4", "Letter"):
        raise UserError(
            f"{path.name}: paper = {value!r} is not known.", 'Write paper = "A4" or paper = "Letter".'
        )
    return value


def _logo(path: Path, value: object) -> Asset | None:
    if value is None:
        return None
    named = named_path(path, value, "logo")
    return read_logo(named, file_bytes(named, 16 * 2**20, "logo"))
