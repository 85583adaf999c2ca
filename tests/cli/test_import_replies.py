"""`import` takes any number of replies at once."""

import json
from pathlib import Path

from promise_studio.session import Session
from promise_studio.store.writing import write_new
from tests.cli.conftest import RunMain
from tests.document.harbour import harbour
from tests.exchange.returned.filling import reply, small_review

ANNA = {"whole name": "Anna Nilsen", "PRM-2 answer": "/objects"}
BO = {"whole name": "Bo Berg", "PRM-2 answer": "/agrees", "DEP-4 answer": "/abstains"}


def test_two_replies_at_once(run_main: RunMain, tmp_path: Path):
    """Each says what it brings; both stand in the workshop, and the same two again are nothing to do."""
    review = small_review(tmp_path / "review.pdf", harbour())
    reply(review, tmp_path / "anna.pdf", ANNA, notes=False)
    reply(review, tmp_path / "bo.pdf", BO, notes=False)
    write_new(tmp_path / "w.promise.json", harbour())
    ran = run_main("import", "anna.pdf", "bo.pdf", "--into", "w.promise.json")
    assert (ran.code, ran.err) == (0, "")
    assert "1 answer of Anna Nilsen from anna.pdf" in ran.out
    assert "2 answers of Bo Berg from bo.pdf" in ran.out
    with Session.open(tmp_path / "w.promise.json") as session:
        assert {one.who for one in session.workshop.comments} >= {"Anna Nilsen", "Bo Berg"}
        assert session.workshop.signoffs[-1].name == "Bo Berg"
    ran = run_main("import", "anna.pdf", "bo.pdf", "--into", "w.promise.json", "--json")
    assert [file["already"] for file in json.loads(ran.out)["files"]] == [1, 2]
