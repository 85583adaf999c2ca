"""What a font calls itself, so that a Word file can ask for it; a broken one is found here, by its name."""

import io

from promise_studio.errors import UserError

FAMILY, SUBFAMILY_FREE = 1, 16
"""The numbers of the two names in a font; the second stands where the first holds a weight as well."""


def read_family(file: str, content: bytes) -> str:
    """The family of a font; UserError names a file that is damaged or holds no letters."""
    # Damage makes fontTools raise almost anything.
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    try:
        font = TTFont(io.BytesIO(content))
        names, letters = font["name"], font.getBestCmap()
        family = names.getDebugName(SUBFAMILY_FREE) or names.getDebugName(FAMILY)
        drawn = any(len(font.getTableData(table)) for table in ("glyf", "CFF ", "CFF2") if table in font)
        sound = bool(family and letters and drawn and font["head"].unitsPerEm and font["hmtx"].metrics)
    except Exception as error:
        raise damaged(file) from error
    if not sound:
        raise damaged(file)
    return str(family)


def damaged(file: str) -> UserError:
    """What is said of a font that cannot be used, whichever use it is named for."""
    return UserError(f"The font {file} is damaged, or holds no letters.", "Fetch it again, or leave it out.")
