"""The font that readers write into the form with: one of ours, cut down to what its encoding can say."""

from collections.abc import Mapping
from hashlib import sha256
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any

import pydyf  # type: ignore[import-untyped]

from promise_studio.document.assets import Asset
from promise_studio.document.pdf.faces import keep_once

FACE = "asset:fonts/IBMPlexSans-Regular.woff2"
NAME = "PSFORM+IBMPlexSans"
FIRST, LAST = 32, 255
NOT_SYMBOLIC = 1 << 5


def add_field_font(pdf: Any, faces: Mapping[str, Asset], cache: Path) -> Any:
    """A simple font with the Windows encoding, which every reader can write with; its reference."""
    plain = faces[FACE].content
    mark = sha256(b"WinAnsi" + plain).hexdigest()[:32]
    content = keep_once(cache / f"{mark}.ttf", lambda: _cut(plain))
    file = pydyf.Stream([content], {"Length1": len(content)}, compress=True)
    pdf.add_object(file)
    descriptor, widths = _described(content, file.reference)
    pdf.add_object(descriptor)
    font = pydyf.Dictionary(
        {
            "Type": "/Font",
            "Subtype": "/TrueType",
            "BaseFont": f"/{NAME}",
            "FirstChar": FIRST,
            "LastChar": LAST,
            "Widths": pydyf.Array(widths),
            "Encoding": "/WinAnsiEncoding",
            "FontDescriptor": descriptor.reference,
        }
    )
    pdf.add_object(font)
    return font.reference


def use_font_tools() -> None:
    """Load what a form is the first to need, before anybody waits for it."""
    for name in ("fontTools.subset", "fontTools.ttLib"):
        import_module(name)


def _characters() -> dict[int, str]:
    """What each code of the encoding stands for; five codes stand for nothing."""
    pairs = ((code, bytes([code]).decode("cp1252", "ignore")) for code in range(FIRST, LAST + 1))
    return {code: letter for code, letter in pairs if letter}


def _cut(plain: bytes) -> bytes:
    from fontTools import subset  # type: ignore[import-untyped]
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    font = TTFont(BytesIO(plain), recalcTimestamp=False)
    cutter = subset.Subsetter(
        subset.Options(layout_features=[], hinting=False, notdef_outline=True, name_IDs=[], legacy_cmap=True)
    )
    cutter.populate(text="".join(_characters().values()))
    cutter.subset(font)
    written = BytesIO()
    font.save(written)
    return written.getvalue()


def _described(content: bytes, file: Any) -> tuple[Any, list[float]]:
    from fontTools.ttLib import TTFont

    font = TTFont(BytesIO(content))
    scale = 1000 / font["head"].unitsPerEm
    glyphs, lengths, letters = font.getBestCmap(), font["hmtx"], _characters()
    missing = round(lengths[".notdef"][0] * scale)

    def width(code: int) -> float:
        glyph = glyphs.get(ord(letters[code])) if code in letters else None
        return float(round(lengths[glyph][0] * scale)) if glyph else missing

    head, os2 = font["head"], font["OS/2"]
    box = [round(edge * scale) for edge in (head.xMin, head.yMin, head.xMax, head.yMax)]
    described = {
        "Type": "/FontDescriptor",
        "FontName": f"/{NAME}",
        "Flags": NOT_SYMBOLIC,
        "FontBBox": pydyf.Array(box),
        "ItalicAngle": 0,
        "Ascent": round(os2.sTypoAscender * scale),
        "Descent": round(os2.sTypoDescender * scale),
        "CapHeight": round(os2.sCapHeight * scale),
        "StemV": 80,
        "MissingWidth": missing,
        "FontFile2": file,
    }
    return pydyf.Dictionary(described), [width(code) for code in range(FIRST, LAST + 1)]
