"""Where fonts for further scripts come from: the house's own files, then the packages of the extra."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

EXTRA = "promise-studio[scripts]"
ENDINGS = frozenset({".ttf", ".otf", ".ttc", ".otc", ".woff2"})
REGULAR, BOLD = 400, 700
_SMALL_FONTS = "pymupdf_fonts"
_SMALL = (
    ("FiraGO_Regular", REGULAR),
    ("FiraGO_Bold", BOLD),
    ("NotoSansSymbols2_Regular", REGULAR),
    ("NotoSansSymbols_Regular", REGULAR),
    ("NotoSansMath_Regular", REGULAR),
)
"""Arabic, Hebrew, Thai, Devanagari and Georgian first, then symbols."""
_CJK = "noto_cjk_sans_otc"


@dataclass(frozen=True)
class Source:
    """A file of fonts that is opened when a text needs it."""

    name: str
    read: Callable[[], bytes] = field(compare=False)
    weight: int = REGULAR
    state: tuple[str, int, int] | None = None
    """Of a file of the house where it lies, when it was written and its size; None for a package."""


def sources(files: Sequence[Path]) -> Iterator[Source]:
    """Every file that there is, those of the house first."""
    for file in files:
        weight = BOLD if file.stem.endswith("Bold") else REGULAR
        yield Source(file.name, file.read_bytes, weight, _state(file))
    for name, weight in _SMALL[:2]:
        yield from _small(name, weight)
    if find_spec(_CJK) is not None:
        yield Source("Noto Sans CJK", _read_cjk)
    for name, weight in _SMALL[2:]:
        yield from _small(name, weight)


def _state(file: Path) -> tuple[str, int, int]:
    try:
        known = file.stat()
    except OSError:  # whoever reads it will say so
        return str(file), 0, 0
    return str(file), known.st_mtime_ns, known.st_size


def _read_cjk() -> bytes:
    return bytes(import_module(_CJK).FONT_PATH.read_bytes())


def _small(name: str, weight: int) -> Iterator[Source]:
    if find_spec(_SMALL_FONTS) is not None:
        yield Source(name, lambda: bytes(import_module(f"{_SMALL_FONTS}.{name}").fontbuffer), weight)


def has_extra() -> bool:
    """Whether the packages of the extra are installed."""
    return find_spec(_SMALL_FONTS) is not None and find_spec(_CJK) is not None
