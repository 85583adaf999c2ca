"""The SLA table as XLSX, read back by another program."""

import io
import zipfile
from datetime import datetime
from typing import Any

import pytest
from openpyxl import load_workbook

from promise_studio.document.language.say import Speech, speaking
from promise_studio.exchange.service_level_table import COLUMNS
from promise_studio.exchange.service_level_xlsx import service_levels_as_xlsx
from promise_studio.exchange.set_apart_table import PART_COLUMNS
from promise_studio.exchange.spreadsheet_text import CELL_LIMIT
from promise_studio.model import Workshop, new_workshop
from promise_studio.model.text import clean_text
from tests.check.whole_workshop import PARTS, make, put
from tests.document.view.test_set_apart import ship
from tests.hostile import GROUPS

TITLES = [column.title for column in COLUMNS]


def read(content: bytes) -> Any:
    """The sheet with the table."""
    return load_workbook(io.BytesIO(content))["Service levels"]


def cell(sheet: Any, line: int, title: str) -> Any:
    """A cell by its line and heading."""
    return sheet.cell(line, TITLES.index(title) + 1)


def test_figures_are_numbers_with_a_format(workshop: Workshop):
    """Numbers, shares and days can be reckoned with, and read well."""
    sheet = read(service_levels_as_xlsx(workshop))
    assert [found.value for found in sheet[1]] == TITLES
    assert (cell(sheet, 3, "Target").value, cell(sheet, 3, "Cases").value) == (5, 60)
    assert cell(sheet, 4, "Kept today (%)").value == 94.97
    assert cell(sheet, 4, "Headroom (%)").value == -20
    assert cell(sheet, 3, "Measured to").value == datetime(2026, 10, 31)  # noqa: DTZ001  a sheet knows no zones
    assert cell(sheet, 3, "Measured to").number_format == "yyyy-mm-dd"
    assert cell(sheet, 3, "Cases").number_format == "#,##0"
    assert cell(sheet, 3, "Target").number_format == "#,##0", "a whole number has no point behind it"
    assert cell(sheet, 6, "Cases").value is None


def test_it_is_ready_to_filter_and_to_print(workshop: Workshop):
    """The headings stay in sight, filter, and stand on every printed page; the pages are landscape."""
    sheet = read(service_levels_as_xlsx(workshop))
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref.startswith("A1:")
    assert sheet.print_title_rows == "$1:$1"
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
    assert sheet.column_dimensions["C"].width > sheet.column_dimensions["A"].width > 5


def test_the_verdict_is_a_word_on_its_colour(workshop: Workshop):
    """Each verdict has a ground of its own, and says itself without it."""
    sheet = read(service_levels_as_xlsx(workshop))
    found = {cell(sheet, line, "Verdict").value: cell(sheet, line, "Verdict") for line in range(2, 8)}
    assert set(found) == {"safe", "tight", "broken", "too few", "not measured"}
    grounds = {word: found[word].fill.fgColor.rgb for word in ("safe", "tight", "broken", "too few")}
    assert len(set(grounds.values())) == 4


def test_equal_workshops_make_equal_files(workshop: Workshop, monkeypatch: pytest.MonkeyPatch):
    """The bytes do not change with the clock or the place."""
    first = service_levels_as_xlsx(workshop)
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    assert service_levels_as_xlsx(workshop) == first
    assert service_levels_as_xlsx(put(workshop, "SLA-1", event="Another")) != first


@pytest.mark.parametrize("group", GROUPS)
def test_hostile_text_is_text(group: str, workshop: Workshop):
    """No text becomes a formula, a link or a number, and every one comes back as it was."""
    for text in GROUPS[group].values():
        kept = str(clean_text(text))[:300].strip()
        hostile = put(workshop, "SLA-1", event=kept.replace("\n", " "), remedy=kept)
        hostile = put(hostile, "FRAME", title=kept.replace("\n", " ")[:120])
        content = service_levels_as_xlsx(hostile)
        found = cell(read(content), 2, "If we miss it")
        assert (found.value or "") == kept
        assert found.data_type in {"s", "n"} if not kept else found.data_type == "s"
        assert found.hyperlink is None
        parts = zipfile.ZipFile(io.BytesIO(content))
        sheets = "".join(parts.read(name).decode() for name in parts.namelist() if "worksheets" in name)
        assert "<f>" not in sheets
        assert "<hyperlink" not in sheets


def test_numbers_in_words_stay_words(workshop: Workshop):
    """A channel called “007” or “1e5” keeps its name."""
    for text in ("007", "1e5", "12,50", "TRUE", "https://example.org"):
        found = cell(read(service_levels_as_xlsx(put(workshop, "SLA-1", channel=text))), 2, "Channel")
        assert (found.value, found.data_type) == (text, "s")


def test_the_longest_texts_fit(workshop: Workshop):
    """More exclusions than a cell holds are cut in sight, not dropped."""
    many = tuple(f"{number} {'x' * 390}" for number in range(100))
    found = cell(read(service_levels_as_xlsx(put(workshop, "SLA-1", exclusions=many))), 2, "Exclusions")
    assert len(found.value) == CELL_LIMIT
    assert "cut here" in found.value


def test_the_second_sheet_says_what_it_is(workshop: Workshop):
    """Title, organisation and the meaning of every verdict travel with the table."""
    about = load_workbook(io.BytesIO(service_levels_as_xlsx(workshop)))["About"]
    words = " ".join(str(found.value) for row in about.iter_rows() for found in row)
    assert "Street lights" in words
    assert "City of Ebb" in words
    assert "too few cases to tell" in words


def test_it_speaks_the_language_of_the_documents(workshop: Workshop):
    """Headings, verdicts with their reasons and the page about it are in the language that is asked for."""
    with speaking(Speech("de")):
        book = load_workbook(io.BytesIO(service_levels_as_xlsx(workshop)))
    table, about = book.worksheets
    assert [table.title, about.cell(6, 1).value] == ["Servicelevels", "Urteil „sicher“"]
    titles = [found.value for found in table[1]]
    assert table.cell(2, titles.index("Urteil") + 1).value in {"sicher", "knapp", "gebrochen"}
    assert "gehalten" in table.cell(2, titles.index("Warum") + 1).value


def test_a_new_workshop_makes_an_empty_table():
    """Headings alone, and a file that opens."""
    sheet = read(service_levels_as_xlsx(new_workshop()))
    assert sheet.max_row <= 2
    assert [found.value for found in sheet[1]] == TITLES


def test_figures_that_are_set_apart_have_a_sheet_of_their_own():
    """Parts of the cases as numbers in the unit of their row, the one that stands out said in a word."""
    content = service_levels_as_xlsx(ship())
    sheet = load_workbook(io.BytesIO(content))["Where the misses sit"]
    titles = [column.title for column in PART_COLUMNS]
    rows = [dict(zip(titles, values, strict=True)) for values in sheet.iter_rows(2, values_only=True)]
    assert [row["Of these"] for row in rows][:4] == ["Phone", "not said", "Monday", "Tuesday"]
    monday = rows[2]
    assert (monday["Cases"], monday["Cases kept"], monday["Kept today (%)"]) == (100, 50, 50)
    assert (monday["Half within"], monday["Time at the promised share"], monday["Unit"]) == (
        0.05,
        1.5,
        "hours",
    )
    assert [row["Of these"] for row in rows if row["Kept less often than elsewhere"]] == ["Monday"]
    assert sheet.auto_filter.ref.startswith("A1:")


def test_cells_are_said_in_the_language():
    """States, kinds of answers and units are no English words in a German table."""
    with speaking(Speech("de")):
        sheet = load_workbook(io.BytesIO(service_levels_as_xlsx(make(PARTS))))["Servicelevels"]
    cells = {title: cell(sheet, 2, title).value for title in ("State", "Kind of answer", "Unit")}
    assert cells == {"State": "zugesagt", "Kind of answer": "Lösen", "Unit": "Arbeitstage"}


def test_rows_are_as_high_as_their_words(workshop: Workshop):
    """Words that wrap are not set over those of the row below, in programs that leave heights as they are."""
    workshop = put(workshop, "SLA-1", remedy="The fee comes back without a form. " * 12)
    book = load_workbook(io.BytesIO(service_levels_as_xlsx(workshop)))
    heights = [book["Service levels"].row_dimensions[line].height for line in (1, 2, 3)]
    assert heights[0] >= 30, "headings of two words"
    assert heights[1] > 3 * heights[2]
    assert book["About"].sheet_properties.pageSetUpPr.fitToPage
