"""Which files of an archive are tables."""

import zipfile
from pathlib import PurePosixPath


def tables_in(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """The CSV files, without the hidden ones that macOS packs beside each of them."""
    names = ((info, PurePosixPath(info.filename).name.lower()) for info in archive.infolist())
    return [info for info, name in names if name.endswith(".csv") and not name.startswith(".")]
