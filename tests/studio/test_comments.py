"""What readers said stands at its place in the studio, until what became of it is written down."""

from pathlib import Path

import pytest

from promise_studio.check.readers_say import answers_older_words
from promise_studio.edits import Change, apply
from promise_studio.model.comment import ClauseAnswer, Comment
from promise_studio.model.fingerprint import fingerprint
from promise_studio.session import Session
from promise_studio.studio.stages.comment_facts import comment_facts, comment_tail
from tests.check.whole_workshop import PARTS, make
from tests.studio.driver import studio

SAID = "Only once the second gate sign is up."


@pytest.fixture
def said() -> Comment:
    """What Anna says to the clause as it reads now."""
    seen = fingerprint(make(PARTS).get("PRM-1"))
    return Comment(
        id="COM-1", about="PRM-1", who="Anna", says=ClauseAnswer.OBJECTS, words=SAID, seen=seen, came_with="x"
    )


def test_a_comment_knows_when_its_words_changed(said: Comment):
    """It answers older words after an edit of the clause, and one that was written here never does."""
    workshop = make(PARTS).with_parts(comments=(said,), issued={"COM": 1})
    assert not answers_older_words(workshop, said)
    later = apply(workshop, Change(id="PRM-1", fields={"text": "It shines within a day."})).workshop
    assert answers_older_words(later, said)
    assert "answers older words" in comment_tail(later, said)[0]
    assert not answers_older_words(later, said.replace({"seen": ""}))


def test_what_is_settled_makes_room(said: Comment):
    """A settled comment is told on Agree alone; more than a few are counted."""
    many = tuple(said.replace({"id": f"COM-{number}"}) for number in range(1, 8))
    workshop = make(PARTS).with_parts(comments=(*many, said.replace({"id": "COM-8", "settled": "Done"})))
    lines = comment_facts(workshop, "PRM-1")
    assert [line.label for line in lines] == ["COM-1", "COM-2", "COM-3", "COM-4", ""]
    assert lines[-1].words.plain == "and 3 more comments, on Agree"
    assert comment_tail(workshop, workshop.get("COM-8"))[1] == "dim"


async def test_a_comment_stands_at_its_clause(said: Comment, tmp_path: Path):
    """On Promise beside the clause with who and what, and on Agree among the comments."""
    path = tmp_path / "x.promise.json"
    Session.create(
        path, make(PARTS).with_parts(comments=(said,), issued={**make(PARTS).issued, "COM": 1})
    ).close()
    async with studio(path, size=(120, 40)) as driver:
        await driver.app.go_to("PRM-1")
        await driver.until(lambda: "Anna objects" in driver.text(), "the comment at the clause")
        await driver.app.go_to("COM-1")
        await driver.until(lambda: "COM-1 Only once" in driver.text(), "its row")
