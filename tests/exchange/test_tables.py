"""Everything as tables: there and back no edit, and what a hand changes in a cell comes in."""

import csv
import io
import zipfile
from datetime import date
from pathlib import Path

import icalendar
import pytest
from hypothesis import given
from openpyxl import load_workbook

from promise_studio.edits import Add, Change, Move, Remove, apply
from promise_studio.errors import UserError
from promise_studio.exchange.calendar import dates_as_calendar
from promise_studio.exchange.new_ids import next_id_in
from promise_studio.exchange.preview import Preview
from promise_studio.exchange.readers import read_file
from promise_studio.exchange.tables.cells import guard, unguard
from promise_studio.exchange.tables.writing import tables_as_csv, tables_as_xlsx
from promise_studio.guide.start import start_workshop
from promise_studio.model import KINDS, Workshop
from promise_studio.store.contents import encode
from tests.check.whole_workshop import PARTS, make
from tests.conftest import examples
from tests.hostile import HOSTILE
from tests.strategies import workshops

WRITERS = {"x.zip": tables_as_csv, "x.xlsx": tables_as_xlsx, "x.json": lambda workshop: encode(workshop, 3)}


def bring_in(data: bytes, name: str, workshop: Workshop, folder: Path) -> Preview:
    """The preview of a file by its name."""
    path = folder / name
    path.write_bytes(data)
    return read_file(path, workshop, next_id_in(workshop))


def edited(data: bytes, table: str, change) -> bytes:
    """The archive with the rows of one table changed."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for info in old.infolist():
            rows = list(csv.reader(io.StringIO(old.read(info).decode("utf-8-sig"), newline="")))
            if info.filename == f"{table}.csv":
                change(rows)
            text = io.StringIO(newline="")
            csv.writer(text).writerows(rows)
            new.writestr(info.filename, text.getvalue())
    return made.getvalue()


@pytest.mark.parametrize("name", WRITERS)
@examples(7)
@given(workshop=workshops(most=12))
def test_there_and_back_makes_no_edit(
    name: str, workshop: Workshop, tmp_path_factory: pytest.TempPathFactory
):
    """Whatever people wrote, all of it comes back as it was, as CSV, XLSX and JSON."""
    preview = bring_in(WRITERS[name](workshop), name, workshop, tmp_path_factory.mktemp("tables"))
    assert preview.edit.edits == ()
    assert preview.skipped == ()


@pytest.mark.parametrize("name", WRITERS)
def test_what_was_moved_and_removed_comes_into_an_empty_workshop_whole(name: str, tmp_path: Path):
    """Ids, links and order are as they were, however far they are from the order of their numbers."""
    workshop = Workshop()
    for number in range(1, 8):
        clause = Add(kind="clause", id=f"PRM-{number}", fields={"text": f"Clause {number}"})
        workshop = apply(workshop, clause).workshop
    for number in range(1, 8):
        level = {"event": f"Event {number}", "clause": f"PRM-{number}"}
        workshop = apply(workshop, Add(kind="service level", id=f"SLA-{number}", fields=level)).workshop
    for edit in (
        Remove(ids=("PRM-4",)),
        Move(id="PRM-7", before="PRM-1"),
        Move(id="PRM-2"),
        Move(id="SLA-6", before="SLA-1"),
    ):
        workshop = apply(workshop, edit).workshop
    preview = bring_in(WRITERS[name](workshop), name, Workshop(), tmp_path)
    now = apply(Workshop(), preview.edit).workshop
    assert [(one.id, one.text) for one in now.clauses] == [(one.id, one.text) for one in workshop.clauses]
    assert [(one.id, one.clause.to) for one in now.service_levels if one.clause] == [
        (one.id, one.clause.to) for one in workshop.service_levels if one.clause
    ]
    assert preview.skipped == ()
    assert bring_in(WRITERS[name](workshop), name, now, tmp_path).edit.edits == ()


def test_a_row_that_was_there_may_point_to_a_new_one(workshop: Workshop, tmp_path: Path):
    """What somebody wrote below in the same file is known when the links are set."""

    def change(rows: list[list[str]]) -> None:
        head, first = rows[0], rows[1]
        new = list(first)
        new[head.index("id")], new[head.index("text")] = "MINE", "A new thought"
        rows.append(new)
        first[head.index("tension_with")] = "MINE"

    data = edited(tables_as_csv(workshop), "notes", change)
    preview = bring_in(data, "x.zip", workshop, tmp_path)
    now = apply(workshop, preview.edit).workshop
    (made,) = preview.made["note"]
    assert now.notes[0].tension_with == made


@pytest.mark.parametrize("name", WRITERS)
def test_hostile_text_survives_the_way(name: str, tmp_path: Path):
    """Formulas, apostrophes, line breaks and markup are the same afterwards."""
    parts = {f"PRK-{n}": {"text": text[:300]} for n, text in enumerate(HOSTILE.values(), start=1)}
    more = {
        f"PRK-{n}": {"text": text}
        for n, text in enumerate(["'=1", "''x", "_x000D_", " = 1", "a\nb"], start=500)
    }
    workshop = make({**PARTS, **parts, **more})
    preview = bring_in(WRITERS[name](workshop), name, workshop, tmp_path)
    assert (preview.edit.edits, preview.skipped) == ((), ())


@pytest.mark.parametrize("name", WRITERS)
def test_another_workshop_takes_all_of_it_once(name: str, tmp_path: Path):
    """Ids are given anew and links lead to the same things; a second import makes nothing."""
    workshop = make(PARTS)
    data = WRITERS[name](workshop)
    there = apply(Workshop(), bring_in(data, name, Workshop(), tmp_path).edit).workshop
    for kind in KINDS.values():
        assert len(there.all(kind.name)) == len(workshop.all(kind.name)), kind.name
    assert there.find(there.moments[0].steps[0].to).action == "Reports it"
    assert bring_in(data, name, there, tmp_path).is_empty


def test_what_a_hand_changes_comes_in(tmp_path: Path):
    """A changed cell, a new row without an id, a cell that cannot be, and a row taken out, which stays."""
    workshop = make(PARTS)

    def change(rows: list[list[str]]) -> None:
        heads = rows[0]
        rows[1][heads.index("text")] = "Nobody told us why."
        rows[1][heads.index("score")] = "many"
        rows[2:] = [
            ["", *[words if head == "text" else "" for head in heads[1:]]]
            for words in ("Said by a new voice", "Said by another")
        ]

    preview = bring_in(edited(tables_as_csv(workshop), "quotes", change), "x.zip", workshop, tmp_path)
    words, added, another = preview.edit.edits
    assert words == Change(id="VOC-1", fields={"text": "Nobody told us why."})
    assert isinstance(added, Add)
    assert (added.id, added.fields["text"]) == ("VOC-3", "Said by a new voice")
    assert isinstance(another, Add)
    assert (another.id, another.fields["text"]) == ("VOC-4", "Said by another")
    assert [(one.line, one.text) for one in preview.skipped] == [(2, "VOC-1 score: many")]
    assert "score" in preview.skipped[0].reason.lower()


def test_cells_are_read_as_hands_and_spreadsheets_write_them(tmp_path: Path):
    """A comma in a number, “y” and a choice in capitals are values, as they are in the Markdown of a workshop."""
    workshop = make({**PARTS, "ACT-1": {"text": "Ring Ada"}})

    def said(**cells: str):
        def change(rows: list[list[str]]) -> None:
            for head, cell in cells.items():
                rows[1][rows[0].index(head)] = cell

        return change

    data = edited(tables_as_csv(workshop), "actions", said(done="Y"))
    data = edited(data, "quotes", said(score="4,5"))
    data = edited(data, "service_levels", said(share="95 %", unit="Minutes"))
    preview = bring_in(data, "x.zip", workshop, tmp_path)
    now = apply(workshop, preview.edit).workshop
    level = now.service_levels[0]
    assert (now.actions[0].done, now.quotes[0].score, level.share, level.unit.value) == (
        True,
        4.5,
        95,
        "minutes",
    )
    assert preview.skipped == ()


@pytest.mark.parametrize(
    ("name", "rows", "reason"),
    [
        ("values.csv", "id,name\nVAL-1,first\nVAL-1,second\n", "VAL-1 is already there, in line 2"),
        ("statement.csv", "id,text\n,one\n,two\n", "PROMISE is already there, in line 2"),
        ("values.csv", "id,name\nVAL-2,say it straight\nmine,new\n", ""),
        ("actions.csv", "id,text\nACT-999999999,far up\nACT-99999999999,further\n", ""),
        ("service_levels.csv", "id,event,clause\nSLA-9,Told,PRM-77\n", "“Clause” names PRM-77, which is not"),
        ("scenarios.csv", "id,name,sort,clause\nSCN-9,Rain,,\n", ""),
        ("statement.csv", "id,text\nHAB-1,not a promise\n", "there is only one of these"),
    ],
)
def test_a_row_that_stands_for_another_is_left_out(name: str, rows: str, reason: str, tmp_path: Path):
    """So is an item of another kind; an id that leaves no room above it gets another; nothing comes twice."""
    workshop = make(PARTS)
    preview = bring_in(rows.encode(), name, workshop, tmp_path)
    assert [one.reason[: len(reason)] for one in preview.skipped] == ([reason] if reason else [])
    now = apply(workshop, preview.edit).workshop
    assert bring_in(rows.encode(), name, now, tmp_path).is_empty


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("id,name\nVAL-1,another\n,{name}\n", ["another", "{name}"]),
        ("id,name\n,{name}\nVAL-1,another\n", ["another", "{name}"]),
        ("id,name\nmine,{name}\nVAL-1,{name}\n", ["{name}"]),
    ],
)
def test_a_row_that_says_what_another_row_changes_comes_in_at_once(
    rows: str, said: list[str], tmp_path: Path
):
    """What the file leaves of the item counts, so that the file makes nothing when it comes again."""
    workshop = make(PARTS)
    name = workshop.get("VAL-1").name
    rows = rows.format(name=name)
    now = apply(workshop, bring_in(rows.encode(), "values.csv", workshop, tmp_path).edit).workshop
    held = [one.name for one in now.values]
    assert set(held) >= {one.format(name=name) for one in said}
    assert len(now.values) == len(workshop.values) + len(said) - 1
    assert bring_in(rows.encode(), "values.csv", now, tmp_path).is_empty


def test_no_new_item_gets_the_number_to_which_a_row_points(tmp_path: Path):
    """A link that leads nowhere leads nowhere when the file comes again, too."""
    workshop = make(PARTS)
    free = f"EMP-{workshop.highest('EMP') + 1}"
    rows = f"id,persona,text,tension_with\n,PER-1,A new thought,{free}\n"
    preview = bring_in(rows.encode(), "notes.csv", workshop, tmp_path)
    assert [free in one.reason for one in preview.skipped] == [True]
    now = apply(workshop, preview.edit).workshop
    assert (len(now.notes), now.find(free)) == (len(workshop.notes) + 1, None)
    assert bring_in(rows.encode(), "notes.csv", now, tmp_path).is_empty


@pytest.mark.parametrize(
    ("rows", "made"),
    [
        ("one,PER-1,A thought,two\ntwo,PER-1,Another thought,\n", [("A thought", "Another thought")]),
        (
            "one,PER-1,A thought,two\ntwo,PER-1,Another thought,one\n",
            [("A thought", "Another thought"), ("Another thought", "A thought")],
        ),
        (
            "a,PER-1,Same,b\nb,PER-1,Same,c\nc,PER-1,Same,a\nd,PER-1,Same,e\ne,PER-1,Other,\n",
            [("Same", "Same"), ("Same", "Other")],
        ),
        ("one,PER-1,A thought,one\n", []),  # nothing is in tension with itself, which is told
    ],
)
def test_rows_that_point_to_rows_further_down_come_in_once(
    rows: str, made: list[tuple[str, str]], tmp_path: Path
):
    """By names of the file’s own, in chains and in rings; what differs in one link is something new."""
    workshop, data = make(PARTS), f"id,persona,text,tension_with\n{rows}".encode()
    there = apply(workshop, bring_in(data, "notes.csv", workshop, tmp_path).edit).workshop
    links = {(one.text, there.get(one.tension_with).text) for one in there.notes if one.tension_with}
    assert links == set(made)
    again = bring_in(data, "notes.csv", there, tmp_path)
    assert (again.edit.edits, again.already) == ((), rows.count("\n"))
    other = data.replace(b",Another thought,", b",Something else,").replace(b",Other,", b",Something else,")
    news = bring_in(other, "notes.csv", there, tmp_path).made.get("note", ())
    assert len(news) == (2 if other != data else 0)


def test_what_leads_to_something_new_in_two_steps_is_new(tmp_path: Path):
    """Where notes rest on another quote than last time, all of them come in, and point to each other."""
    notes = "id,persona,text,tension_with,quotes\na,PER-1,One,,q\nb,PER-1,Two,c,q\nc,PER-1,Three,,q\n"

    def packed(said: str) -> bytes:
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as archive:
            archive.writestr("quotes.csv", f"id,text\nq,{said}\n")
            archive.writestr("notes.csv", notes)
        return made.getvalue()

    workshop = make(PARTS)
    there = apply(workshop, bring_in(packed("Late"), "x.zip", workshop, tmp_path).edit).workshop
    preview = bring_in(packed("Late again"), "x.zip", there, tmp_path)
    now = apply(there, preview.edit).workshop
    quote, notes_made = preview.made["quote"][0], [now.get(name) for name in preview.made["note"]]
    assert [(one.text, one.quotes[0].to) for one in notes_made] == [
        ("One", quote),
        ("Two", quote),
        ("Three", quote),
    ]
    assert notes_made[1].tension_with == notes_made[2].id
    assert bring_in(packed("Late again"), "x.zip", now, tmp_path).is_empty


def test_each_table_may_number_its_own_rows(tmp_path: Path):
    """Where a persona and a note are both called 1, a link means the one to which it can lead."""
    tables = {
        "personas.csv": "id,name\n1,Ada\n2,Bo\n",
        "notes.csv": "id,persona,text,tension_with\n1,1,Says so,2\n2,2,Does not,\n",
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, text in tables.items():
            archive.writestr(name, text)
    there = apply(Workshop(), bring_in(packed.getvalue(), "x.zip", Workshop(), tmp_path).edit).workshop
    said = [(one.text, there.get(one.persona).name) for one in there.notes]
    assert said == [("Says so", "Ada"), ("Does not", "Bo")]
    assert there.notes[0].tension_with == there.notes[1].id
    assert bring_in(packed.getvalue(), "x.zip", there, tmp_path).is_empty


def test_an_archive_packed_again_on_a_mac_is_the_same(tmp_path: Path):
    """The hidden file that it puts beside each table is none, and hides nothing of the others."""
    workshop, made = make(PARTS), io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(tables_as_csv(workshop))) as old,
        zipfile.ZipFile(made, "w") as new,
    ):
        for name in old.namelist():
            new.writestr(f"tables/{name}", old.read(name))
            new.writestr(f"__MACOSX/tables/._{name}", b"\0\5\x16\7\0\2\0\0Mac OS X        \0\0")
    preview = bring_in(made.getvalue(), "x.zip", workshop, tmp_path)
    assert (preview.edit.edits, preview.skipped) == ((), ())
    assert preview.already


def test_a_workbook_is_one_a_person_can_open(workshop: Workshop):
    """A sheet a kind with ids and links as columns; nothing is a formula."""
    book = load_workbook(io.BytesIO(tables_as_xlsx(workshop)))
    assert book.sheetnames[:4] == ["frame", "statement", "keep", "values"]
    assert len(book.sheetnames) == 3 + len(KINDS)
    heads = [cell.value for cell in book["service_levels"][1]]
    row = dict(zip(heads, [cell.value for cell in book["service_levels"][3]], strict=True))
    assert (row["id"], row["clause"], row["procedures"]) == ("SLA-2", "PRM-1", "SOP-1")


@pytest.mark.parametrize("text", ["=1", "'=1", "''=1", "'tis", " -x", "", "'", "@a", "x"])
def test_the_apostrophe_against_formulas_comes_off_again(text: str):
    """Whatever stood in the cell, and only where a spreadsheet would run it."""
    assert unguard(guard(text)) == text
    assert guard(text).startswith("'") or not text.strip().startswith(("=", "-", "@"))


def test_dates_and_actions_are_a_calendar():
    """Reviews and decisions are days, actions things to do; the same again has the same names."""
    workshop = make(
        {
            **PARTS,
            "PROMISE": {**PARTS["PROMISE"], "decide_by": "2026-12-01"},
            "ACT-1": {"text": "Ring Ada; bring, cake\nand tea", "due": "2026-11-30", "owner": "Ben"},
            "ACT-2": {"text": "Done long ago", "done": True},
        }
    )
    made = dates_as_calendar(workshop, date(2026, 11, 21))
    assert made == dates_as_calendar(workshop, date(2026, 11, 21))
    read = icalendar.Calendar.from_ical(made)
    days = {str(one["uid"]).partition("@")[0]: one for one in read.walk("VEVENT")}
    assert days["PROMISE-decide"]["dtstart"].dt == date(2026, 12, 1)
    assert days["KEEP-review"]["dtstart"].dt == date(2027, 2, 1)
    first, second = (one for one in read.walk("VTODO") if str(one["uid"]).startswith(("ACT-1@", "ACT-2@")))
    assert (str(first["summary"]), first["due"].dt) == (
        "ACT-1 Ring Ada; bring, cake and tea",
        date(2026, 11, 30),
    )
    assert (first["status"], second["status"]) == ("NEEDS-ACTION", "COMPLETED")


def test_dates_are_known_again_when_the_workshop_is_called_something_else():
    """A calendar replaces what it has, as every entry keeps its name; another workshop of one title has others."""

    def names(workshop: Workshop) -> set[str]:
        read = icalendar.Calendar.from_ical(dates_as_calendar(workshop, date(2026, 11, 21)))
        return {str(part["uid"]) for part in read.walk() if "uid" in part}

    dated = Change(id="KEEP", fields={"review_on": "2027-02-01"})
    first, second = (apply(start_workshop("", "Delays", ""), dated).workshop for _ in range(2))
    renamed = apply(first, Change(id="FRAME", fields={"title": "No more delays"})).workshop
    assert names(first) == names(renamed) != names(second)


@pytest.mark.parametrize("cut", [30, 400, 4000])
def test_a_damaged_archive_is_refused_in_a_sentence(cut: int, workshop: Workshop, tmp_path: Path):
    """Bytes that are missing at its end or wrong in its middle end in no traceback."""
    data = tables_as_csv(workshop)
    for broken in (data[:-cut], data[:cut] + b"\x00\xff" * 20 + data[cut + 40 :]):
        path = tmp_path / "x.zip"
        path.write_bytes(broken)
        with pytest.raises(UserError):
            read_file(path, workshop, next_id_in(workshop), named="tables")
