"""Reads a house style: TOML in the file that is named, beside the workshop, or in this person's settings."""

import os
import re
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from promise_studio.document.assets import Asset
from promise_studio.document.language.dates import read_date_format
from promise_studio.document.language.known import read_language
from promise_studio.document.scripts.sources import ENDINGS
from promise_studio.document.style.contrast import too_faint
from promise_studio.document.style.font_names import read_family
from promise_studio.document.style.house_style import COLOURS, CUTS, PLAIN, FontFile, HouseStyle
from promise_studio.document.style.logo import read_logo
from promise_studio.errors import UserError

ENDING = ".style.toml"
KEYS = ("paper", "language", "date_format", "logo", "templates", "colours", "fonts")
SHAPE = 'It looks like this: paper = "Letter", logo = "logo.svg", and [colours] with accent = "#0b5cad".'
SCRIPTS = "scripts"
LARGEST, LARGEST_FONT = 2**16, 8 * 2**20
FONT_STARTS = {b"\x00\x01\x00\x00": ".ttf", b"OTTO": ".otf", b"wOF2": ".woff2"}
WEIGHTS = {"Regular": 400, "Italic": 400, "Medium": 500, "SemiBold": 600, "Bold": 700}
_COLOUR = re.compile(r"#[0-9a-f]{6}")


def style_beside(workshop: Path) -> Path:
    """Where the style of one workshop lies: NAME.style.toml beside NAME.promise.json."""
    return workshop.with_name(workshop.name.removesuffix(".promise.json") + ENDING)


def own_style() -> Path:
    """Where a person keeps the style for all of their workshops."""
    home = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Path(home) / "promise-studio" / "style.toml"


def load_house_style(workshop: Path, named: Path | None = None) -> HouseStyle:
    """The style in the file that is named, else beside the workshop, else this person's, else ours."""
    for path in [named] if named is not None else [style_beside(workshop), own_style()]:
        if named is not None or path.is_file():
            return read_style_file(path)
    return PLAIN


def read_style_file(path: Path) -> HouseStyle:
    """The style of one file; UserError names the file, what is wrong in it, and what to do."""
    try:
        held = tomllib.loads(_bytes(path, LARGEST, "style file").decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UserError(f"{path.name} is not TOML: {error}.", SHAPE) from error
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
            for font in _fonts(path, cut, folder)
        ),
        scripts=_scripts(path, _table(path, held, "fonts").get(SCRIPTS)),
        paper=_paper(path, held.get("paper", "A4")),
        language=_said(path, held, "language", read_language),
        date_format=_said(path, held, "date_format", read_date_format),
        templates=_folder(path, held["templates"], "templates") if "templates" in held else None,
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


def _bytes(path: Path, largest: int, what: str) -> bytes:
    from promise_studio.store.reading import read_file

    content, _ = read_file(path)
    if len(content) > largest:
        raise UserError(
            f"The {what} {path.name} is larger than {largest // 1024} kB.",
            "Check that it is the one you mean.",
        )
    return content


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
    named = _named(path, value, "logo")
    return read_logo(named, _bytes(named, 16 * 2**20, "logo"))


def _named(path: Path, value: object, what: str) -> Path:
    """A path of the style file; one without a root is meant from where that file lies."""
    if not isinstance(value, str) or not value.strip():
        raise UserError(f"{path.name}: {what} = {value!r} is not a path.", f'Write it as {what} = "…".')
    return path.parent / Path(value).expanduser()


def _folder(path: Path, value: object, what: str) -> Path:
    folder = _named(path, value, what)
    if not folder.is_dir():
        raise UserError(
            f"{path.name}: the folder {folder} for {what} is not there.", "Correct its name, or make it."
        )
    return folder.resolve()


def _fonts(path: Path, cut: str, value: object) -> list[FontFile]:
    """The fonts in the folder for a cut, by the endings of their names: NAME-Regular.ttf, NAME-Bold.ttf."""
    if cut not in CUTS:
        raise UserError(
            f"{path.name}: there is no cut “{cut}”.",
            f"There are {', '.join(CUTS)}, and {SCRIPTS} for fonts of further scripts.",
        )
    folder = _folder(path, value, cut)
    found = [font for file in sorted(folder.iterdir()) if (font := _font(cut, file)) is not None]
    if not any(font.weight == WEIGHTS["Regular"] and not font.italic for font in found):
        raise UserError(
            f"{path.name}: the folder {folder.name} holds no regular font for {cut}.",
            "Name the files as foundries do: NAME-Regular.ttf, NAME-Italic.ttf, NAME-Bold.ttf.",
        )
    return found


def _scripts(path: Path, value: object) -> tuple[Path, ...]:
    """The fonts for further scripts: a file, or every one in a folder."""
    if value is None:
        return ()
    named = _named(path, value, SCRIPTS)
    files = [named] if named.is_file() else sorted(_folder(path, value, SCRIPTS).iterdir())
    found = tuple(file.resolve() for file in files if file.suffix.lower() in ENDINGS)
    if not found:
        raise UserError(
            f"{path.name}: {named} holds no font for {SCRIPTS}.", "It should be TTF, OTF, TTC or WOFF2."
        )
    return found


def _font(cut: str, file: Path) -> FontFile | None:
    if file.suffix.lower() not in FONT_STARTS.values():
        return None
    weight = WEIGHTS.get(file.stem.rpartition("-")[2])
    if weight is None:
        return None
    content = _bytes(file, LARGEST_FONT, "font")
    ending = FONT_STARTS.get(content[:4])
    if ending is None:
        raise UserError(f"{file.name} is not a font.", "It should be TTF, OTF or WOFF2; fetch it again.")
    family = read_family(file.name, content)
    return FontFile(cut, weight, file.stem.endswith("Italic"), Asset(content, "font/sfnt"), ending, family)
