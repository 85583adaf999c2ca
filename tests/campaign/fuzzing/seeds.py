"""What fuzzing begins with: a sound file of each format, and the real ones where they are on this computer."""

import io
import zipfile
from collections.abc import Callable
from random import Random
from typing import Final

from promise_studio.exchange.mermaid.journey_text import journey_as_mermaid
from promise_studio.exchange.openslo.writing import service_levels_as_openslo
from promise_studio.exchange.tables.bringing import TABLES
from promise_studio.exchange.tables.writing import tables_as_csv, tables_as_xlsx
from promise_studio.exchange.workshop_markdown.writing import workshop_as_markdown
from promise_studio.store.contents import encode
from tests.campaign.fuzzing.targets import INSIDE, WHOLE, folder
from tests.exchange.markdown import pages
from tests.exchange.returned.made import carrying
from tests.published import DATA

SURVEY: Final = (
    'Response ID,Date,Via,Rating,"What could\nwe do better?"\n'
    + "".join(
        f'R{n},2026-03-{n % 28 + 1:02d},App,{n % 5},"Voice {n}, and ""why""\nso late"\n' for n in range(20)
    )
).encode()
SLO: Final = b"""- apiVersion: openslo/v1
  kind: SLO
  metadata: {name: told, labels: {team: [a, b]}}
  spec:
    service: hotline
    indicator: {metadata: {name: i}, spec: {ratioMetric: {counter: true, good: {metricSource: {type: T, spec: {query: q}}}}}}
    timeWindow: [{duration: 1w, isRolling: false, calendar: {startTime: 2022-01-01 12:00:00, timeZone: UTC}}]
    budgetingMethod: Occurrences
    objectives: [{displayName: Good, target: 0.995}]
- &a [x, x]
- *a
"""
JOURNEY: Final = b"""---
title: A day
---
journey
    title My day %% a comment
    accTitle: Short
    accDescr {
      Two lines
    }
    section Go to work
      Make tea: 5: Me, Cat
      Go upstairs<br>slowly: 7: Me
      Do work #35;: x: Me
"""
CONFLICTS: Final = b"""{"a": "mine", "b": "theirs", "format": 1, "conflicts": [
 {"item": "PRM-1", "kind": "clause", "name": "Told", "field": "text", "label": "Words", "base": "", "a": "x", "b": ["y"], "deleted_by": ""}]}"""
MARKS: Final = {
    "mermaid": ("journey", "section ", "title ", "accTitle: ", "accDescr {", "}", "%%", "%%{", "}%%", "---\n", "#35;", "<br>", ": 3: A, B"),
    "pages": ("# ", "## ", "- ", "> ", "|", "|---|", "<table><tr><td>", "</td>", "<!--", "```mermaid\n", "Persona", "Says", "Goals", "---\n", "&amp;"),
    "workshop as Markdown": ("### ", "**", ":** ", "- ", "| ", "<br>", "\\", "PER-1", "VOC-2", "-->", "whole: "),
    "OpenSLO": ("apiVersion: ", "openslo/v1", "kind: ", "SLO", "spec:", "objectives:", "target: ", "&a ", "*a", "- ", "{", "}", "promise-studio.", "1e999"),
    "reply PDF": ("/AcroForm", "/Fields", "/Annots", "/Contents", "/EmbeddedFiles", "/V", "<<", ">>", "[", "]", " 0 R", "stream\n", "endstream", "/Filter", "/FlateDecode"),
}  # fmt: skip
COMMON: Final = ('"', '""', ",", ";", "\t", "\r\n", "\n", "=1", "'", "\ufeff", "\u202e", "\u2028", "null", "{", "}", "[", "]", "0x", "9999999999", "-1", "1e999")  # fmt: skip


def seeds_of(target: str) -> list[bytes]:
    """The files that a target begins with; one without any begins with the pieces that all share."""
    return _SEEDS.get(target, list)()


def _journeys() -> list[bytes]:
    texts = [journey_as_mermaid(WHOLE, one.id).encode() for one in WHOLE.journeys]
    return [JOURNEY, *texts, *_real("journeys", "*.mmd")]


def _pages() -> list[bytes]:
    made = [value.encode() for value in vars(pages).values() if isinstance(value, str) and "\n" in value]
    return [*made, *_real("markdown", "*.md"), b"```mermaid\n" + JOURNEY + b"```\n"]


def _surveys() -> list[bytes]:
    real = [one[:20_000] for one in _real("voices", "*.csv")]
    return [SURVEY, SURVEY.replace(b",", b"\t"), SURVEY.decode().encode("utf-16"), *real]


def _tables() -> list[bytes]:
    with zipfile.ZipFile(io.BytesIO(tables_as_csv(WHOLE))) as archive:
        return [bytes([at]) + archive.read(f"{name}.csv") for at, name in enumerate(TABLES)]


def _workshops() -> list[bytes]:
    return [encode(WHOLE, 3)]


def dictionary_of(target: str) -> str:
    """The pieces of a format that are put in whole, as libFuzzer reads them."""
    marks = (*MARKS.get(target, ()), *COMMON)
    return "".join(f'"{_hexadecimal(mark)}"\n' for mark in marks)


def _hexadecimal(mark: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in mark.encode())


def _real(folder: str, names: str) -> list[bytes]:
    return [path.read_bytes() for path in sorted((DATA / folder).glob(names))]


def _parts_of_a_workbook() -> list[bytes]:
    book = tables_as_xlsx(WHOLE)
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        parts = [bytes([at]) + archive.read(name) for at, name in enumerate(INSIDE)]
    return [*parts, bytes([len(INSIDE)]) + book, bytes([len(INSIDE) + 1]) + SURVEY.replace(b",", b"\t")]


def _small_review() -> bytes:
    """A page with two fields and a note on it, as a reader would save a reply."""
    from pypdf import PdfWriter
    from pypdf.annotations import FreeText
    from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, TextStringObject

    writer = PdfWriter()
    page = writer.add_blank_page(300, 300)
    fields = ArrayObject()
    for name, kind, value in (
        ("PRM-1 says", "/Ch", "agrees"),
        ("PRM-1 words", "/Tx", "In time"),
        ("whole words", "/Tx", "All good"),
    ):
        field = DictionaryObject({
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Widget"),
            NameObject("/FT"): NameObject(kind),
            NameObject("/T"): TextStringObject(name),
            NameObject("/V"): TextStringObject(value),
            NameObject("/Rect"): ArrayObject(NumberObject(number) for number in (10, 10, 90, 30)),
        })  # fmt: skip
        fields.append(writer._add_object(field))  # noqa: SLF001
    page[NameObject("/Annots")] = ArrayObject(fields)
    form = DictionaryObject({NameObject("/Fields"): fields})
    writer._root_object[NameObject("/AcroForm")] = form  # noqa: SLF001
    writer.add_annotation(0, FreeText(text="Who signs it?", rect=(50, 50, 200, 100)))
    held = io.BytesIO()
    writer.write(held)
    return held.getvalue()


_SEEDS: Final[dict[str, Callable[[], list[bytes]]]] = {
    "mermaid": _journeys,
    "pages": _pages,
    "workshop as Markdown": lambda: [workshop_as_markdown(WHOLE).encode()],
    "voices, CSV": _surveys,
    "voices, TSV": _surveys,
    "voices, XLSX": _parts_of_a_workbook,
    "tables, CSV": _tables,
    "tables, XLSX": _parts_of_a_workbook,
    "JSON": _workshops,
    "a workshop’s own file": _workshops,
    "OpenSLO": lambda: [SLO, service_levels_as_openslo(WHOLE), *_real("openslo", "*.yaml")],
    "reply PDF": lambda: [carrying(folder() / "seed.pdf", WHOLE).read_bytes(), _small_review()],
    "merge": lambda: [Random(number).randbytes(4 * number) for number in range(1, 60)],
    "conflicts": lambda: [CONFLICTS],
}
