"""Every row of a file of voices is accounted for, however broken the file is."""

import io
from datetime import date

import pytest
from xlsxwriter import Workbook

from promise_studio.edits import Change, Remove, apply
from promise_studio.errors import UserError
from promise_studio.exchange.options import Options
from tests.exchange.voices.conftest import ReadVoices

HEAD = "Date,Rating,Comment\n"


def test_broken_rows_are_named_by_their_line_and_the_others_are_read(voices: ReadVoices):
    """Marks that are never closed, closed three lines down or left open at the end cost one row each."""
    found = voices(
        HEAD + '2026-01-01,1,"Over two\nlines it goes"\n2026-01-02,2,"Never closed here\n2026-01-03,3,The next is fine\n'
        '2026-01-04,4,"She said ""no"" twice"\n2026-01-05,5,one, two,\n2026-01-06,1,Fine as it is\n2026-01-07,2,"open to the end\n'
    )  # fmt: skip
    assert found.texts == [
        "Over two\nlines it goes",
        "The next is fine",
        'She said "no" twice',
        "Fine as it is",
    ]
    assert found.counts == (7, 4, 0, 0, 3)
    assert [(one.line, one.reason[:20]) for one in found.preview.skipped] == [
        (4, "a quotation mark ope"),
        (7, "it has 5 cells where"),
        (9, "a quotation mark ope"),
    ]


def test_rows_that_say_nothing_or_the_same_are_counted(voices: ReadVoices):
    """A blank cell, “n/a” and a repeated row are not quotes; the same words on another day are."""
    found = voices(
        HEAD + "2026-01-01,1,Late again\n2026-01-01,1, late  AGAIN \n2026-01-02,1,Late again\n"
        "2026-01-02,,\n2026-01-02,,n/a\n,,\n\n"
    )
    assert found.counts == (6, 2, 3, 1, 0)
    assert [(one.line, one.reason) for one in found.preview.skipped][:1] == [
        (3, "line 2 says the same in every column")
    ]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("=HYPERLINK(1) is what it says", "=HYPERLINK(1) is what it says"),
        ("'=1+1 is what I paid", "=1+1 is what I paid"),
        ("Caf&eacute; &amp; bar&#33; <br/>Too <b>slow</b>", "Café & bar!\nToo slow"),
        ("if x < 3 and y > 2 then wait", "if x < 3 and y > 2 then wait"),
        ("\x1b[31mred\u202e and hidden", "[31mred and hidden"),
    ],
)
def test_words_are_cleaned_and_never_run(cell: str, text: str, voices: ReadVoices):
    """Entities and tags become what they stand for; a formula stays a text."""
    assert voices(f"{HEAD}2026-01-01,1,{cell}\n").texts == [text]


def test_a_text_longer_than_a_quote_ends_visibly(voices: ReadVoices):
    """It is cut with “…”, and that is said."""
    found = voices(f"{HEAD}2026-01-01,1,{'long ' * 2000}\n")
    assert len(found.texts[0]) <= 4000
    assert found.texts[0].endswith("long…")
    assert any("too long" in note for note in found.preview.notes)


@pytest.mark.parametrize(
    ("written", "days"),
    [
        (("03/14/2026", "03/02/2026"), ("2026-03-14", "2026-03-02")),
        (("14.03.2026", "2.3.26"), ("2026-03-14", "2026-03-02")),
        (("2026-03-14T10:11:12Z", "2026-03-02 08:00"), ("2026-03-14", "2026-03-02")),
        (("46095", "46083"), ("2026-03-14", "2026-03-02")),
        (("2026/03/14 9:11:12 PM GMT+1", "2026/03/02 11:30:00 AM GMT-5"), ("2026-03-14", "2026-03-02")),
        (("14 March 2026", "Mar 2, 2026"), ("2026-03-14", "2026-03-02")),
        (("14. März 2026", "02. Mai 2026"), ("2026-03-14", "2026-05-02")),
    ],
)
def test_days_are_read_as_they_are_written(written, days, voices: ReadVoices):
    """One order of day and month for the file; days since 1900 as spreadsheets count them."""
    rows = "".join(f'"{day}",1,Said number {n} in words\n' for n, day in enumerate(written))
    assert [quote.said_on for quote in voices(HEAD + rows).quotes] == [
        date.fromisoformat(day) for day in days
    ]


@pytest.mark.parametrize(
    ("written", "score"),
    [
        ("4", 4),
        ("4,5", 4.5),
        ("4/5", 4),
        ("8 out of 10", 8),
        ("★★★☆☆", 3),
        ("5 stars", 5),
        ("2 - poor", 2),
        ("-1", -1),
    ],
)
def test_scores_are_read_as_they_are_written(written: str, score: float, voices: ReadVoices):
    """Numbers with and without their scale, and stars."""
    assert voices(f'{HEAD}2026-01-01,"{written}",Said in words\n').quotes[0].score == score


def test_foreign_bytes_are_read_and_their_line_is_named(voices: ReadVoices):
    """A row pasted from Windows into UTF-8 is kept; a file that is all Windows is read as that."""
    mixed = voices(HEAD.encode() + "2026-01-01,1,Grüße – später\n".encode() + b"2026-01-02,1,caf\xe9 zu\n")
    assert mixed.texts == ["Grüße – später", "café zu"]
    assert any("Not UTF-8 in line 3" in note for note in mixed.preview.notes)
    windows = voices((HEAD + "2026-01-01,1,Zu spät für uns\n").encode("cp1252"))
    assert windows.texts == ["Zu spät für uns"]
    assert voices((HEAD + "2026-01-01,1,Zu spät\n").encode("utf-16")).texts == ["Zu spät"]


def test_the_same_export_again_makes_nothing_and_a_longer_one_the_new_rows(voices: ReadVoices):
    """Also when the first was masked and the second is not."""
    first = voices(HEAD + "2026-01-01,1,Write me: ada@example.org\n2026-01-02,2,Nobody came\n")
    again = voices(
        HEAD + "2026-01-01,1,Write me: ada@example.org\n2026-01-02,2,Nobody came\n", into=first.workshop
    )
    assert again.preview.is_empty
    assert (again.preview.already, again.counts) == (2, (2, 0, 0, 2, 0))
    longer = voices(
        HEAD
        + "2026-01-03,3,A third voice\n2026-01-01,1,Write me: ada@example.org\n2026-01-02,2,Nobody came\n",
        into=first.workshop,
        options=Options(mask=False),
    )
    assert [edit.fields["text"] for edit in longer.preview.edit.edits] == ["A third voice"]
    assert longer.preview.made == {"quote": ("VOC-3",)}


def test_over_the_limit_a_fair_sample_is_taken_that_is_the_same_every_time(voices: ReadVoices):
    """Every row is still counted, and importing it again makes nothing."""
    text = HEAD + "".join(f"2026-01-01,1,Voice number {n} of many\n" for n in range(300))
    found = voices(text, options=Options(limit=40))
    assert found.counts == (300, 40, 0, 0, 0)
    assert found.facts["left"] == 260
    again = voices(text, into=found.workshop, options=Options(limit=40))
    assert again.preview.is_empty
    assert (again.facts["duplicate"], again.facts["left"]) == (40, 260)
    more = voices(text, into=found.workshop, options=Options(limit=50))
    assert (more.facts["taken"], more.facts["duplicate"]) == (10, 40)
    lines = [int(quote.source.rpartition(" ")[2]) for quote in found.quotes]
    assert lines == sorted(lines)
    assert min(lines) < 60
    assert max(lines) > 240


def test_a_sample_that_comes_again_under_another_name_brings_nothing(voices: ReadVoices):
    """Also where many say the same, and only some of them were taken."""
    rows = [f"{n},{'Too slow' if n % 3 else 'Nobody told us'}\n" for n in range(90)]
    text = "Store number 7,Comment\n" + "".join(rows)
    found = voices(text, options=Options(limit=20))
    assert found.counts[1] == 20
    for name in ("survey.csv", "renamed.csv"):
        assert voices(text, name, into=found.workshop, options=Options(limit=20)).preview.is_empty
    fewer = voices(
        text, into=apply(found.workshop, Remove(ids=("VOC-4",))).workshop, options=Options(limit=20)
    )
    assert fewer.counts[1] == 1


NUMBERED = "Response ID,Comment\n"


def test_another_month_whose_numbers_begin_anew_comes_in(voices: ReadVoices):
    """The same name of the file and the same numbers, with other words: these are other customers."""
    first = voices(NUMBERED + "".join(f"{n},Late in March {n}\n" for n in range(1, 9)))
    april = NUMBERED + "".join(f"{n},Late in April {n}\n" for n in range(1, 9))
    second = voices(april, into=first.workshop)
    assert second.counts == (8, 8, 0, 0, 0)
    assert voices(april, into=second.workshop).preview.is_empty


def test_the_same_file_again_leaves_quotes_that_were_edited_here(voices: ReadVoices):
    """Most rows say what their quotes say: so the one that says something else was made better here."""
    text = NUMBERED + "1,Late agian\n2,Nobody told us\n3,The app said on time\n"
    found = voices(text)
    better = apply(found.workshop, Change(id="VOC-1", fields={"text": "Late again"})).workshop
    again = voices(f"{text}4,A new voice\n", into=better)
    assert again.counts == (4, 1, 0, 3, 0)
    assert again.texts == ["Late again", "Nobody told us", "The app said on time", "A new voice"]


def test_a_quote_that_was_edited_here_stands_for_all_rows_that_said_the_same(voices: ReadVoices):
    """A row that is alike in every cell further down does not bring the old words back."""
    text = HEAD + "".join(
        f"2026-01-02,1,{said}\n" for said in ("Late agian", "Late agian", "Kind", "Slow", "Cold")
    )
    found = voices(text)
    better = apply(found.workshop, Change(id="VOC-1", fields={"text": "Late again"})).workshop
    again = voices(text, into=better)
    assert again.counts == (5, 0, 0, 5, 0)
    assert again.texts == ["Late again", "Kind", "Slow", "Cold"]


def test_two_customers_who_say_the_same_are_two_voices(voices: ReadVoices):
    """Their numbers tell them apart, or any other column; the file again, or a longer one, brings no one twice."""
    head = "Response ID,State,Comment\n"
    text = f"{head}7,TX,Too slow\n8,TX,Too slow\n9,FL,Fine thanks\n"
    found = voices(text)
    assert found.counts == (3, 3, 0, 0, 0)
    assert voices(text, "renamed.csv", into=found.workshop).preview.is_empty
    grown = text.replace(head, f"{head}10,TX,Too slow\n")
    assert voices(grown, into=found.workshop).counts == (4, 1, 0, 3, 0)
    unnumbered = "State,Comment\nTX,Too slow\nFL,Too slow\nTX,Too slow\n"
    found = voices(unnumbered)
    assert found.counts == (3, 2, 0, 1, 0)
    assert voices(unnumbered, into=found.workshop).preview.is_empty


def test_a_row_put_between_the_others_comes_in(voices: ReadVoices):
    """Its line was another quote’s, which now stands further down; the quote that was edited here is left."""
    rows = [f"2026-01-{n:02d},1,Voice number {n} of all\n" for n in range(1, 10)]
    found = voices(HEAD + "".join(rows))
    better = apply(found.workshop, Change(id="VOC-2", fields={"text": "Voice two"})).workshop
    again = voices(HEAD + "".join([*rows[:6], "2026-02-01,1,A new voice\n", *rows[6:]]), into=better)
    assert again.counts == (10, 1, 0, 9, 0)
    assert again.texts[-1] == "A new voice"


def test_a_second_row_that_is_wider_than_the_names_is_no_heading(voices: ReadVoices):
    """It is a broken row, named by its line."""
    found = voices("Comment,Day\nLate again and again,,,too,wide\nNobody told us why it was,2026-01-01\n")
    assert found.texts == ["Nobody told us why it was"]
    assert [one.line for one in found.preview.skipped] == [2]


def test_a_workbook_is_read_from_the_sheet_that_is_named(voices: ReadVoices):
    """Dates as dates and as days since 1900, formulas as what they came to, the largest sheet unless one is named."""
    file = io.BytesIO()
    with Workbook(file) as book:
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        survey, other = book.add_worksheet("Survey"), book.add_worksheet("Other")
        for line, cells in enumerate(
            [("Date", "Rating", "Comment"), (46095, 4, "Late again, said twice"), (46096, 5, "x")]
        ):
            survey.write_row(line, 0, cells)
        survey.write_datetime(2, 0, date(2026, 3, 15), day)
        survey.write_formula(2, 2, '="Why "&"so late?"', None, "Why so late?")
        other.write_row(0, 0, ("Comment", "Day"))
        for line in range(1, 6):
            other.write_row(line, 0, (f"Another voice, number {line}", "2026-01-01"))
    named = voices(file.getvalue(), "survey.xlsx", options=Options(sheet="Survey"))
    assert named.texts == ["Late again, said twice", "Why so late?"]
    assert [quote.said_on for quote in named.quotes] == [date(2026, 3, 14), date(2026, 3, 15)]
    assert len(voices(file.getvalue(), "survey.xlsx").texts) == 5
    with pytest.raises(UserError, match="no sheet “Else”") as refused:
        voices(file.getvalue(), "survey.xlsx", options=Options(sheet="Else"))
    assert refused.value.hint == "It has “Other”, “Survey”."


def test_of_a_workbook_the_sheet_with_words_is_proposed(voices: ReadVoices):
    """A longer sheet of numbers is passed over, and the other sheets are named; one without words is refused."""
    file = io.BytesIO()
    with Workbook(file) as book:
        raw, answers = book.add_worksheet("Raw"), book.add_worksheet("Answers")
        for line in range(30):
            raw.write_row(line, 0, (line, line * 2))
        for line, cells in enumerate([("What could be better?",), ("Tell us sooner",), ("Say why, please",)]):
            answers.write_row(line, 0, cells)
    found = voices(file.getvalue(), "survey.xlsx")
    assert found.texts == ["Tell us sooner", "Say why, please"]
    assert (found.facts["sheet"], found.facts["sheets"]) == ("Answers", ["Raw", "Answers"])
    assert "sheet: “Answers” (there is “Raw”, too; --sheet chooses)" in found.preview.notes
    assert voices(file.getvalue(), "survey.xlsx", options=Options(sheet="answers")).texts == found.texts
    with pytest.raises(UserError, match="holds what people said"):
        voices(file.getvalue(), "survey.xlsx", options=Options(sheet="Raw"))
