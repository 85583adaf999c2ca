"""What is fuzzed: each parser by a name, as a function of bytes that fails where the parser does."""

import tempfile
import zipfile
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from promise_studio.edits import apply
from promise_studio.errors import UserError
from promise_studio.exchange.merging.conflict_file import read_conflicts
from promise_studio.exchange.merging.conflict_place import conflict_file
from promise_studio.exchange.new_ids import next_id_in
from promise_studio.exchange.readers import read_file
from promise_studio.exchange.returned import reading, reply
from promise_studio.exchange.returned.child import attempt
from promise_studio.exchange.returned.refusals import refuse
from promise_studio.exchange.returned.reopening import workshop_inside
from promise_studio.exchange.returned.spoken import Found, Question, Wanted
from promise_studio.exchange.tables.bringing import TABLES
from promise_studio.exchange.tables.writing import tables_as_xlsx
from promise_studio.model import Workshop
from promise_studio.model.integrity import broken_rules
from promise_studio.session import Session
from tests.campaign.fuzzing.two_sides import WHOLE, merging

ACCOUNT: Final = ("taken", "empty", "duplicate", "unreadable", "left")
INSIDE: Final = ("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml")


@cache
def folder() -> Path:
    """Where this process keeps the one file that a parser reads next."""
    return Path(tempfile.mkdtemp(prefix="fuzzing-"))


def bring_in(data: bytes, name: str, named: str, workshop: Workshop) -> None:
    """Read a file: it is refused with a sentence, or can be brought in, is sound then, and brings nothing twice."""
    path = folder() / name
    path.write_bytes(data)
    try:
        preview = read_file(path, workshop, next_id_in(workshop), named=named)
    except UserError:
        return
    if "taken" in preview.facts:
        assert preview.facts["rows"] == sum(preview.facts[part] for part in ACCOUNT)  # type: ignore[misc]
    made = apply(workshop, preview.edit).workshop
    assert not broken_rules(made)
    again = read_file(path, made, next_id_in(made), named=named)
    assert again.is_empty, f"brings again {again.edit}"


def reader(name: str, named: str, workshop: Workshop) -> Callable[[bytes], None]:
    """A target that reads its bytes as a file of one name."""
    return lambda data: bring_in(data, name, named, workshop)


def table(data: bytes) -> None:
    """One table of a workshop; the first byte chooses which."""
    bring_in(data[1:], f"{TABLES[(data or b'0')[0] % len(TABLES)]}.csv", "tables", WHOLE)


def workbook(named: str, workshop: Workshop) -> Callable[[bytes], None]:
    """A workbook with cells of any words, with one of its parts replaced, or one that is broken as a whole."""
    with zipfile.ZipFile(BytesIO(tables_as_xlsx(WHOLE))) as book:
        parts = {name: book.read(name) for name in book.namelist()}

    def target(data: bytes) -> None:
        place = (data or b"\0")[0] % (len(INSIDE) + 2)
        if place >= len(INSIDE):
            whole = data[1:] if place == len(INSIDE) else filled(data[1:])
            bring_in(whole, "x.xlsx", named, workshop)
            return
        packed = BytesIO()
        with zipfile.ZipFile(packed, "w") as book:
            for name, part in {**parts, INSIDE[place]: data[1:]}.items():
                book.writestr(name, part)
        bring_in(packed.getvalue(), "x.xlsx", named, workshop)

    return target


def filled(data: bytes) -> bytes:
    """A workbook whose sheets hold the lines and tabs of a text; digits become numbers, some of them days."""
    from xlsxwriter import Workbook

    packed = BytesIO()
    with Workbook(packed, {"in_memory": True}) as book:
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for text in data.decode("utf-8", "replace").split("\f")[:3]:
            sheet = book.add_worksheet()
            for line, row in enumerate(text.split("\n")[:500]):
                for place, cell in enumerate(row.split("\t")[:60]):
                    if cell.isdecimal() and cell.isascii() and len(cell) < 12:
                        sheet.write_number(line, place, int(cell), day if cell.startswith("4") else None)
                    else:
                        sheet.write_string(line, place, cell[:32_000])
    return packed.getvalue()


def opening(data: bytes) -> None:
    """A workshop’s own file: opened to be read, or refused in words."""
    path = folder() / "x.promise.json"
    path.write_bytes(data)
    with suppress(UserError), Session.open(path, read_only=True) as session:
        assert not broken_rules(session.workshop)


def conflicts(data: bytes) -> None:
    """What a merge left to be decided, as it lies beside a workshop."""
    path = folder() / "merged.promise.json"
    conflict_file(path).write_bytes(data)
    with suppress(UserError):
        read_conflicts(path)


def returned(data: bytes) -> None:
    """A PDF that came back, in this process: its form, its notes, and the workshop inside."""
    bring_in(data, "x.pdf", "reply", WHOLE)
    with suppress(UserError):
        assert not broken_rules(workshop_inside(folder() / "x.pdf"))


def _read_here(path: Path, wanted: Wanted, timeout: float = 0) -> Found:
    del timeout
    found = attempt(Question(str(path), wanted))
    if found.problem:
        refuse(path, found)
    return Found.from_json(found.to_json())


def in_this_process() -> None:
    """Have PDFs read here, where it is seen which branches were taken, instead of by a child."""
    from promise_studio.exchange.returned import reopening

    for module in (reading, reply, reopening):
        vars(module)["read_pdf"] = _read_here


TARGETS: Final[dict[str, Callable[[bytes], Any]]] = {
    "mermaid": reader("x.mmd", "mermaid", Workshop()),
    "pages": reader("x.md", "markdown", Workshop()),
    "workshop as Markdown": reader("x.md", "workshop-markdown", WHOLE),
    "voices, CSV": reader("x.csv", "voices", Workshop()),
    "voices, TSV": reader("x.tsv", "voices", Workshop()),
    "voices, XLSX": workbook("voices", Workshop()),
    "tables, CSV": table,
    "tables, XLSX": workbook("tables", WHOLE),
    "JSON": reader("x.json", "json", WHOLE),
    "a workshop’s own file": opening,
    "OpenSLO": reader("x.yaml", "openslo", WHOLE),
    "reply PDF": returned,
    "merge": merging,
    "conflicts": conflicts,
}
