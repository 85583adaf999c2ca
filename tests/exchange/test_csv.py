"""The SLA table as CSV opens in a spreadsheet as it was written, and runs nothing."""

import csv
import io

import pytest

from promise_studio.exchange.service_level_csv import service_levels_as_csv
from promise_studio.exchange.service_level_table import COLUMNS
from promise_studio.exchange.spreadsheet_text import CELL_LIMIT, FORMULA_STARTS, fit_cell, guard_text
from promise_studio.model import Workshop
from promise_studio.model.text import clean_text
from tests.check.whole_workshop import put
from tests.hostile import FORMULAS, HOSTILE


def read(content: bytes) -> list[list[str]]:
    """The cells, read as a program would."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_it_is_written_for_spreadsheets(workshop: Workshop):
    """A byte order mark, CRLF at the end of every record, one heading row, one row a service level."""
    content = service_levels_as_csv(workshop)
    assert content.startswith(b"\xef\xbb\xbf#,Clause,")
    assert content.endswith(b"\r\n")
    table = read(content)
    assert table[0] == [column.title for column in COLUMNS]
    assert [row[0] for row in table[1:]] == [level.id for level in workshop.service_levels]
    assert {len(row) for row in table} == {len(COLUMNS)}


def test_numbers_are_bare(workshop: Workshop):
    """Whole numbers have no decimals, negative ones no apostrophe, days are ISO days, blanks are blank."""
    titles = [column.title for column in COLUMNS]
    row = dict(zip(titles, read(service_levels_as_csv(workshop))[3], strict=True))
    assert (row["Target"], row["Kept today (%)"], row["Headroom (%)"]) == ("5", "94.97", "-20")
    assert (row["Cases"], row["Measured to"], row["Worst month (%)"]) == ("10000", "2026-10-31", "")


@pytest.mark.parametrize("name", FORMULAS)
def test_what_a_spreadsheet_would_run_is_text(name: str, workshop: Workshop):
    """A formula in any text begins with an apostrophe, whatever stands in front of it."""
    text = FORMULAS[name]
    hostile = put(workshop, "SLA-1", event=text, channel=text, exclusions=(text, text), remedy=text)
    for cell in read(service_levels_as_csv(hostile))[1]:
        assert cell[:1] not in FORMULA_STARTS or cell.removeprefix("-").replace(".", "").isdigit()
        assert cell.lstrip()[:1] not in {"=", "+", "@"}


@pytest.mark.parametrize("start", sorted(FORMULA_STARTS))
def test_the_guard_knows_every_start(start: str):
    """Each character that can begin a formula is guarded, also behind a blank; plain text is left alone."""
    assert guard_text(f"{start}1").startswith("'")
    if start.strip():
        assert guard_text(f" \u00a0{start}1").startswith("'")
    assert guard_text(f"1{start}") == f"1{start}"
    assert guard_text("") == ""


def test_hostile_text_comes_back_as_it_was(workshop: Workshop):
    """Quotes, separators, line breaks and every script survive the way through the file."""
    for text in HOSTILE.values():
        kept = str(clean_text(text))[:300].strip()
        table = read(service_levels_as_csv(put(workshop, "SLA-1", remedy=kept)))
        assert table[1][-1] in {kept, f"'{kept}"}
        assert len(table) == 1 + len(workshop.service_levels)


def test_a_text_too_long_for_a_cell_says_that_it_was_cut():
    """A spreadsheet would drop it without a word."""
    cut = fit_cell("w" * (CELL_LIMIT + 1))
    assert len(cut) == CELL_LIMIT
    assert cut.endswith("in the workshop)")
    assert fit_cell("w" * CELL_LIMIT) == "w" * CELL_LIMIT
