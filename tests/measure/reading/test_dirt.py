"""Every row is accounted for, however dirty the file."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from promise_studio.measure.reading.case_table import Counts
from tests.measure.reading.files import read, write

# Written down by hand: what each row is.
DIRTY = '''
Cases of the service desk;;;;

Ticket Number;Opened;Closed;Channel;Note
1;05.01.2024 10:00;06.01.2024 10:00;Phone;timed
2;05.01.2024 10:00;06.01.2024 11:00; Phone ;timed, with spaces around the channel
3;05.01.2024 10:00;05.01.2024 10:00;Mail;zero
4;05.01.2024 10:00;04.01.2024 10:00;Mail;negative
5;05.01.2024 10:00;;Mail;open
6;05.01.2024 10:00;?;Mail;open
7;05.01.2024 10:00;N/A;?;open, channel unknown
8;05.01.2024 10:00;01.01.1970 00:00;Mail;open, by the first day of computers
9;;06.01.2024 10:00;Mail;without a start
10;null;06.01.2024 10:00;Mail;without a start
11;31.31.2024 10:00;06.01.2024 10:00;Mail;a start that cannot be
12;05.01.2024 10:00;soon;Mail;a stop that cannot be
1;05.01.2024 10:00;06.01.2024 10:00;Phone;a key again
;;;;
Ticket Number;Opened;Closed;Channel;Note
13;05.01.2024 10:00;06.01.2024 10:00;"Mail";"a note
of two lines; with a delimiter and a ""quotation"""
14;05.01.2024 10:00;06.01.2024 10:00
15;05.01.2024 10:00;06.01.2024 10:00;Mail;too;many;cells
Total;15;;;
Printed by the desk
'''


def test_counts_written_down_by_hand(tmp_path: Path):
    """A file with every kind of dirt gives the counts of the comments in it."""
    table, cases = read(write(tmp_path, DIRTY.encode("cp1252")), channel="Channel")
    assert table.rows == 20
    assert table.cases == 15
    assert table.duplicates == 1
    assert table.not_cases == 4  # one empty, one of names, two below the last case
    assert table.counts == Counts(timed=5, zero=1, negative=1, open=4, without_start=2, unreadable=2)
    assert table.missing == 6
    assert [(one.column, one.count) for one in table.unreadable] == [("Opened", 1), ("Closed", 1)]
    assert table.unreadable[0].examples == ("row 15: “31.31.2024 10:00”",)
    assert table.unreadable[1].examples == ("row 16: “soon”",)
    assert {case["channel"] for case in cases} == {"Phone", "Mail", None}
    assert sum(case["open"] for case in cases) == 4
    assert any("more cells" in note for note in table.notes)


def test_same_counts_from_a_well_kept_file(tmp_path: Path):
    """The same rows without the odd layout are read by DuckDB alone and give the same counts."""
    rows = [line for line in DIRTY.splitlines()[3:] if line.count(";") == 4 and '"' not in line]
    table, _ = read(write(tmp_path, "\n".join(rows) + "\n"))
    assert table.rows == 16
    assert table.duplicates == 1
    assert table.not_cases == 3
    assert table.counts == Counts(timed=2, zero=1, negative=1, open=4, without_start=2, unreadable=2)
    assert table.unreadable[0].examples == ("row 12: “31.31.2024 10:00”",)


def test_the_names_of_the_columns_are_no_example(tmp_path: Path):
    """Where they stand again before the time that cannot be read, that time is shown, and its row."""
    rows = "1,2024-01-05,2024-01-06\n2,2024-01-05,2024-01-06\nid,opened,closed\n3,2024-01-05,soon\n"
    table, _ = read(write(tmp_path, f"id,opened,closed\n{rows}"))
    assert table.unreadable[0].examples == ("row 5: “soon”",)


def test_nothing_but_the_date_cell_is_shown(tmp_path: Path):
    """Examples quote the cell that cannot be read, and nothing else of its row."""
    table, _ = read(
        write(tmp_path, "id,opened,closed,name\n1,2024-01-05,2024-01-06,Ann\n2,then,2024-01-06,Secret\n")
    )
    assert "then" in str(table)
    assert "Secret" not in str(table)
    assert "Ann" not in str(table)


def test_rows_that_are_wholly_the_same(tmp_path: Path):
    """Without a key only rows that are the same in every column count once, and the note says what to do."""
    text = "opened,closed,note\n" + "2024-01-05,2024-01-06,a\n" * 3 + "2024-01-05,2024-01-06,b\n"
    table, _ = read(write(tmp_path, text))
    assert (table.cases, table.duplicates) == (2, 2)
    assert any("--key" in note for note in table.notes)


TIMES = st.sampled_from(
    [
        "2024-01-05 10:00",
        "2024-01-06 10:00",
        "2024-01-07 10:00",
        "",
        "?",
        "1970-01-01",
        "soon",
        "31/31/2024",
        '"',
    ]
)
ROWS = st.lists(
    st.tuples(st.sampled_from(["1", "2", "3", ""]), TIMES, TIMES, st.sampled_from(["a", ""])), max_size=12
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=ROWS, keyed=st.booleans())
def test_accounts_add_up(tmp_path: Path, rows: list[tuple[str, ...]], keyed: bool):
    """Whatever stands in the cells: cases, folded or repeated rows and rows that are no cases add up to the rows."""
    body = "".join(",".join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row) + "\n" for row in rows)
    path = write(tmp_path, "id,opened,closed,x\n9,2024-01-05 10:00,2024-01-06 10:00,z\n" + body)
    table, _ = read(path, start="opened", stop="closed", key="id" if keyed else "")
    assert table.rows == len(rows) + 1
