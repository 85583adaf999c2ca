"""A review comes back: what its form and the notes on its pages say stands at the right place, once."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject

from promise_studio.check.lookups import Lookups
from promise_studio.check.signing import Standing, standings
from promise_studio.edits import Change, apply
from promise_studio.errors import UserError
from promise_studio.exchange.import_progress import SILENT
from promise_studio.exchange.new_ids import next_id_in
from promise_studio.exchange.options import PLAIN
from promise_studio.exchange.preview import Preview
from promise_studio.exchange.readers import find_reader, read_head
from promise_studio.exchange.returned.form_answers import read_day
from promise_studio.exchange.returned.reply import read
from promise_studio.exchange.returned.sent import read_sent
from promise_studio.model import Workshop
from promise_studio.model.comment import Comment
from promise_studio.model.fingerprint import promise_fingerprint
from tests.check.whole_workshop import PARTS, make
from tests.document.harbour import harbour
from tests.exchange.returned.filling import FILLED, reply, short_review
from tests.exchange.returned.made import carrying

pytestmark = pytest.mark.usefixtures("in_this_process")


@pytest.fixture(scope="module")
def review(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The review that was sent out."""
    return short_review(tmp_path_factory.mktemp("sent") / "review.pdf", harbour())


@pytest.fixture(scope="module")
def answered(review: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same review with answers and notes."""
    return reply(review, tmp_path_factory.mktemp("post") / "reply-anna.pdf", FILLED)


def look(path: Path, workshop: Workshop) -> Preview:
    """What importing a reply would do."""
    reader = find_reader(path, read_head(path))
    assert reader.name == "reply"
    return read(path, workshop, next_id_in(workshop), PLAIN, SILENT)


def new_in(workshop: Workshop) -> tuple[Comment, ...]:
    """The comments that the harbour did not have before."""
    return workshop.comments[len(harbour().comments) :]


def said(workshop: Workshop) -> set[tuple[str, str, str, str]]:
    """Every comment: about what, by whom, what and in which words."""
    return {(one.about, one.who, one.says.value, one.words) for one in workshop.comments}


def test_answers_and_notes_stand_at_their_places(answered: Path):
    """The form says who and what of each clause; a note is about what it sits on, or lies beside."""
    preview = look(answered, harbour())
    after = apply(harbour(), preview.edit).workshop
    anna = "Anna Nilsen, Head of Operations"
    assert said(after) - said(harbour()) == {
        ("PRM-1", anna, "agrees", ""),
        ("PRM-2", anna, "agrees with a condition", "Only once the second gate sign is up.\nAnd tested."),
        ("PRM-3", anna, "objects", ""),
        ("PROMISE", anna, "remarks", "Good work."),
        ("SLA-3", "Bo", "remarks", "Sixty minutes at night too?"),
        ("PRM-2", anna, "remarks", "Who pays?"),
        ("REC-1", anna, "remarks", "Who signs it?"),
    }
    assert [one.place.partition(", ")[2] for one in new_in(after) if one.about == "SLA-3"] == [
        "highlight; reply-anna.pdf"
    ]
    assert preview.notes == ("1 mark on its pages without a word stayed there.",)


def test_a_department_signs_what_was_sent(answered: Path):
    """Its sign-off is recorded with name, day and condition, and counts while the promise reads the same."""
    after = apply(harbour(), look(answered, harbour()).edit).workshop
    (signoff,) = after.signoffs[len(harbour().signoffs) :]
    assert (signoff.department, signoff.decision.value, signoff.words) == (
        "DEP-2",
        "agrees with a condition",
        "Crew first",
    )
    assert signoff.signed_on == date(2026, 11, 25)
    assert signoff.seen == promise_fingerprint(harbour())
    assert {row.department.id: row.standing for row in standings(Lookups(after))}[
        "DEP-2"
    ] is Standing.CONDITION


def test_the_same_reply_twice_makes_nothing_new(answered: Path, tmp_path: Path):
    """Also under another name, and after what it made was worked on; nothing is overwritten."""
    preview = look(answered, harbour())
    after = apply(harbour(), preview.edit).workshop
    comment = preview.made["comment"][1]
    after = apply(
        after, Change(id=comment, fields={"settled": "The sign is ordered", "words": "Mine"})
    ).workshop
    copy = tmp_path / "again.pdf"
    copy.write_bytes(answered.read_bytes())
    again = look(copy, after)
    assert (again.is_empty, again.already) == (True, 8)
    assert apply(after, again.edit).workshop.get(comment).words == "Mine"


def test_an_answer_to_an_older_version_says_so(answered: Path):
    """What has changed since is named, and a sign-off for the old words does not count for the new ones."""
    now = apply(
        harbour(), Change(id="PRM-2", fields={"text": "We take you across within half an hour."})
    ).workshop
    preview = look(answered, now)
    assert "older version: PRM-2 read differently now" in preview.notes[0]
    after = apply(now, preview.edit).workshop
    assert {row.department.id: row.standing for row in standings(Lookups(after))}["DEP-2"] is Standing.VOIDED


def test_an_item_that_is_gone_keeps_its_answer(answered: Path):
    """The answer stays, with the id that it was given to."""
    now = harbour().with_parts(clauses=tuple(one for one in harbour().clauses if one.id != "PRM-3"))
    after = apply(now, look(answered, now).edit).workshop
    (comment,) = [one for one in new_in(after) if one.says.value == "objects"]
    assert (comment.about, "to PRM-3, which is no longer here" in comment.place) == ("", True)


def test_an_empty_form_is_nothing_to_do(review: Path):
    """Who sends the review back untouched changes nothing, and that is said."""
    preview = look(review, harbour())
    assert preview.is_empty
    assert preview.notes == ("The form is empty, and nobody put a note on a page.",)


def test_a_reader_that_drops_our_mark_leaves_the_form(answered: Path, tmp_path: Path):
    """Answers are kept although nobody knows what they answer, and count as answers to something older."""
    writer = PdfWriter(clone_from=answered)
    del writer.root_object[NameObject("/PieceInfo")]
    writer.write(tmp_path / "saved.pdf")
    preview = look(tmp_path / "saved.pdf", harbour())
    assert "no longer says which version" in preview.notes[0]
    after = apply(harbour(), preview.edit).workshop
    assert {row.department.id: row.standing for row in standings(Lookups(after))}["DEP-2"] is Standing.VOIDED
    assert ("PRM-3", "objects") in {(about, says) for about, _, says, _ in said(after)}


@pytest.mark.parametrize(
    ("workshop", "sentence"),
    [(make(PARTS), "answers another workshop"), (Workshop(), "there is none to bring it into")],
)
def test_a_reply_to_another_workshop_is_refused(answered: Path, workshop: Workshop, sentence: str):
    """An id such as PRM-1 is in every workshop: a reply is told by what was sent."""
    with pytest.raises(UserError, match=sentence):
        look(answered, workshop)


def test_a_pdf_that_is_no_reply_is_refused(tmp_path: Path):
    """Somebody’s PDF without our form says what is missing."""
    with pytest.raises(UserError, match="no form of ours"):
        look(carrying(tmp_path / "x.pdf", harbour()), harbour())


def fields_of(review: Path) -> list[Any]:
    """The fields of the form, with the buttons of each choice."""

    def below(found: Iterable[Any]) -> Iterable[Any]:
        for one in found:
            field = one.get_object()
            yield field
            yield from below(field.get("/Kids", ()))

    return list(below(PdfReader(review).root_object["/AcroForm"]["/Fields"]))


def test_every_field_is_spoken_and_drawn(review: Path):
    """Each field has words for who cannot see it, a face that prints, and a place in the tags."""
    fields = fields_of(review)
    names = {str(field["/T"]) for field in fields if "/T" in field}
    assert set(FILLED) < names
    assert all(field["/TU"] for field in fields)
    widgets = [field for field in fields if field.get("/Subtype") == "/Widget"]
    assert all("/AP" in widget and "/StructParent" in widget and widget["/F"] == 4 for widget in widgets)
    assert len({str(field["/TU"]) for field in widgets}) == len(widgets)


def hostile_form(path: Path) -> Path:
    """A form whose fields lie: a circle, a name that is a path, a value without end, a value of no kind."""
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    circle = writer._add_object(DictionaryObject())  # noqa: SLF001  pypdf has no public way to add one
    circle.get_object().update(
        {NameObject("/T"): TextStringObject("x"), NameObject("/Kids"): ArrayObject([circle])}
    )
    fields: list[Any] = [circle]
    values = (
        ("../../etc/passwd answer", TextStringObject("agrees")),
        ("PRM-1 words", TextStringObject("w\x00\u202e" * 5_000)),
        ("PRM-1 answer", DictionaryObject()),
        ("PRM-99999999999 answer", NameObject("/agrees")),
        ("DEP-1 answer", NameObject("/NOT_YET")),
    )
    for name, value in values:
        field = {NameObject("/T"): TextStringObject(name), NameObject("/V"): value}
        fields.append(writer._add_object(DictionaryObject(field)))  # noqa: SLF001
    writer.root_object[NameObject("/AcroForm")] = DictionaryObject(
        {NameObject("/Fields"): ArrayObject(fields)}
    )
    writer.write(path)
    return path


def test_a_hostile_form_is_words_and_no_more(tmp_path: Path):
    """Nothing hangs; what is taken is clean text within the limits of a field, about things that exist."""
    after = apply(harbour(), look(hostile_form(tmp_path / "x.pdf"), harbour()).edit).workshop
    new = new_in(after)
    assert {(one.about, set(one.words)) == ("PRM-1", {"w", "…"}) or one.about == "DEP-1" for one in new} == {
        True
    }
    assert all(len(one.words) <= 4_000 for one in new)
    assert after.signoffs[len(harbour().signoffs) :] == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '{"document":"review"}',
        '{"document":"review","mark":"x","seen":{},"places":[[0,NaN,0,1,1,"PRM-1"]]}',
        '{"document":"review","mark":"x","seen":{},"places":[["0",0,0,1,1,"PRM-1"]]}',
        '{"document":"review","mark":"x","seen":{"PRM-1":7},"places":[]}',
        "[" * 100_000,
    ],
)
def test_a_mark_that_is_not_ours_is_none(text: str):
    """What stands under our key is believed only where it has the shape that we write."""
    assert read_sent(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-25", date(2026, 11, 25)),
        ("25.11.2026", date(2026, 11, 25)),
        ("25 November 2026", date(2026, 11, 25)),
        ("Nov 25, 2026", date(2026, 11, 25)),
        ("11/12/2026", None),
        ("31.2.2026", None),
        ("tomorrow", None),
        ("25 Foo 2026", None),
    ],
)
def test_a_day_as_people_write_it(text: str, day: date | None):
    """A day that could be two days is none."""
    assert read_day(text) == day
