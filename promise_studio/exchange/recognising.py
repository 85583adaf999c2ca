"""How a file shows its format, by its name and by its first bytes."""

import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from promise_studio.exchange.tables.in_archive import tables_in
from promise_studio.model import KINDS
from promise_studio.model.workshop import PART_CLASSES

HEAD_SIZE: Final = 65_536
"""Bytes of a file's beginning by which its format is recognised."""

Recognises = Callable[[Path, bytes], bool]

_SHEET: Final = re.compile(r'<(?:\w+:)?sheet [^>]*?name="([^"]*)"')
_MARKS: Final = re.compile("[,;\t]")
_TABLES = (".csv", ".tsv", ".tab", ".xlsx", ".xlsm", ".xls", ".ods", ".csv.gz", ".tsv.gz")


def by_ending(*endings: str) -> Recognises:
    """Recognised by the file's name alone."""
    return lambda path, _head: path.name.lower().endswith(endings)


def is_openslo(path: Path, head: bytes) -> bool:
    """Whether a file is YAML by its name, or names a version of OpenSLO."""
    return path.name.lower().endswith((".yaml", ".yml")) or (b"apiVersion:" in head and b"openslo" in head)


def is_tables(path: Path, head: bytes) -> bool:
    """Whether a file holds tables of a workshop: an archive or a workbook of them, or one as CSV."""
    if not head.startswith(b"PK"):
        line = head.removeprefix(b"\xef\xbb\xbf").partition(b"\n")[0].decode("utf-8", "replace")
        first = [cell.strip().strip('"') for cell in _MARKS.split(line)]
        held = PART_CLASSES.get(path.name.partition(".")[0])
        return first[0] == "id" and held is not None and set(first[1:]) <= set(held.model_fields)
    try:
        with zipfile.ZipFile(path) as archive:
            if "xl/workbook.xml" not in archive.namelist():
                tables = {Path(info.filename).stem for info in tables_in(archive)}
                return bool(tables) and tables <= PART_CLASSES.keys()
            with archive.open("xl/workbook.xml") as file:
                book = file.read(HEAD_SIZE)
    except (zipfile.BadZipFile, OSError, RuntimeError, EOFError, ValueError):
        return False
    sheets = set(_SHEET.findall(book.decode("utf-8", "replace")))
    own = sheets & PART_CLASSES.keys()
    return {KINDS["clause"].collection, KINDS["quote"].collection} <= own or (len(own) > 1 and own == sheets)


def is_table(path: Path, head: bytes) -> bool:
    """Whether a file is a table by its name, or a text whose first lines share a delimiter."""
    if path.name.lower().endswith(_TABLES):
        return True
    if b"\0" in head or head.lstrip()[:1] in {b"{", b"[", b"<", b"#", b"-"}:
        return False
    lines = [line for line in head.splitlines()[:20] if line.strip()]
    return any(len(lines) > 1 and all(mark in line for line in lines[:2]) for mark in (b"\t", b";", b","))


def is_mermaid(path: Path, head: bytes) -> bool:
    """Whether a file is a Mermaid diagram by its name or first word."""
    if path.name.lower().endswith((".mmd", ".mermaid")):
        return True
    return head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"journey\n", b"journey\r", b"journey "))
