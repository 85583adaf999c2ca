"""The fonts that a style file names: a folder for each of our three cuts, and one for further scripts."""

from pathlib import Path

from promise_studio.document.assets import Asset
from promise_studio.document.scripts.sources import ENDINGS
from promise_studio.document.style.font_names import read_family
from promise_studio.document.style.house_style import CUTS, FontFile
from promise_studio.document.style.named_files import file_bytes, named_folder, named_path
from promise_studio.errors import UserError

SCRIPTS = "scripts"
LARGEST_FONT = 8 * 2**20
FONT_STARTS = {b"\x00\x01\x00\x00": ".ttf", b"OTTO": ".otf", b"wOF2": ".woff2"}
WEIGHTS = {"Regular": 400, "Italic": 400, "Medium": 500, "SemiBold": 600, "Bold": 700}


def read_fonts(path: Path, cut: str, value: object) -> list[FontFile]:
    """The fonts in the folder for a cut, by the endings of their names: NAME-Regular.ttf, NAME-Bold.ttf."""
    if cut not in CUTS:
        raise UserError(
            f"{path.name}: there is no cut “{cut}”.",
            f"There are {', '.join(CUTS)}, and {SCRIPTS} for fonts of further scripts.",
        )
    folder = named_folder(path, value, cut)
    found = [font for file in sorted(folder.iterdir()) if (font := _font(cut, file)) is not None]
    if not any(font.weight == WEIGHTS["Regular"] and not font.italic for font in found):
        raise UserError(
            f"{path.name}: the folder {folder.name} holds no regular font for {cut}.",
            "Name the files as foundries do: NAME-Regular.ttf, NAME-Italic.ttf, NAME-Bold.ttf.",
        )
    return found


def read_scripts(path: Path, value: object) -> tuple[Path, ...]:
    """The fonts for further scripts: a file, or every one in a folder."""
    if value is None:
        return ()
    named = named_path(path, value, SCRIPTS)
    files = [named] if named.is_file() else sorted(named_folder(path, value, SCRIPTS).iterdir())
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
    content = file_bytes(file, LARGEST_FONT, "font")
    ending = FONT_STARTS.get(content[:4])
    if ending is None:
        raise UserError(f"{file.name} is not a font.", "It should be TTF, OTF or WOFF2; fetch it again.")
    family = read_family(file.name, content)
    return FontFile(cut, weight, file.stem.endswith("Italic"), Asset(content, "font/sfnt"), ending, family)
