"""Work beside the screen is begun once, can be stopped before it has its turn, and says what refused it."""

from promise_studio.edits import Add, Change, apply
from promise_studio.errors import UserError
from promise_studio.model import new_workshop
from promise_studio.studio.dialogs.file_work import FileWork
from promise_studio.studio.dialogs.files import chosen_path, offers
from promise_studio.studio.dialogs.trace import suspect_links
from promise_studio.studio.widgets.rows import Row


def test_esc_before_the_thread_has_its_turn_is_not_lost():
    """Between Enter and the first line of the work somebody may already have pressed Esc."""
    work = FileWork()
    work.begin("Reading")
    assert work.doing == "Reading"
    work.stop()
    assert work.run(lambda: work.tell("Reading", 0.5)) == (None, work.stopped_words)
    assert work.doing == ""


def test_a_refusal_is_told_with_what_to_do():
    """The sentence and its hint stand together, as on the command line."""

    def refuse() -> None:
        raise UserError("It is no table.", "Choose another file.")

    work = FileWork()
    work.begin("Reading")
    assert work.run(refuse) == (None, "It is no table. Choose another file.")


def test_files_come_before_folders_and_hidden_ones_when_asked(tmp_path):
    """A shell completes the same way."""
    for name in ("b.csv", "a.csv", ".c.csv", "d.txt"):
        (tmp_path / name).write_text("x", "utf-8")
    (tmp_path / "a").mkdir()
    assert [one.name for one in offers(f"{tmp_path}/", (".csv",))] == ["a.csv", "b.csv", "a"]
    assert [one.name for one in offers(f"{tmp_path}/", (".csv",), "b.csv")] == ["b.csv", "a.csv", "a"]
    assert [one.name for one in offers(f"{tmp_path}/.c", (".csv",))] == [".c.csv"]
    assert chosen_path(f"{tmp_path}/a.csv", Row("item", "other", "other")) == tmp_path / "a.csv"


def test_files_are_looked_for_beside_the_workshop_first(tmp_path, monkeypatch):
    """A name that nothing there begins with may stand in the folder of the studio; no workshop is a table."""
    beside, here = tmp_path / "beside", tmp_path / "here"
    beside.mkdir()
    here.mkdir()
    monkeypatch.chdir(here)
    for path in (beside / "a.json", beside / "w.promise.json", here / "a.json", here / "b.json"):
        path.write_text("[]", "utf-8")
    tables = (".json",)
    assert offers("", tables, folder=beside) == offers("a", tables, folder=beside) == [beside / "a.json"]
    assert offers("", (".promise.json",), folder=beside) == [beside / "w.promise.json"]
    assert [one.resolve() for one in offers("b", tables, folder=beside)] == [here / "b.json"]
    assert chosen_path("a.json", None, beside) == beside / "a.json"
    assert chosen_path("b.json", None, beside).resolve() == here / "b.json"


def test_a_trace_accepts_the_link_that_it_shows():
    """Two personas rest on the same words; the clause’s trace names the link of its own persona."""
    workshop = new_workshop("Ferry")
    for edit in (
        Add(kind="quote", id="VOC-1", fields={"text": "Nobody told us"}),
        Add(kind="persona", id="PER-1", fields={"name": "Maya", "quotes": ["VOC-1"]}),
        Add(kind="persona", id="PER-2", fields={"name": "Vinh", "quotes": ["VOC-1"]}),
        Add(kind="clause", id="PRM-1", fields={"personas": ["PER-2"]}),
        Change(id="VOC-1", fields={"text": "They told us, late"}),
    ):
        workshop = apply(workshop, edit).workshop
    assert suspect_links(workshop, "PRM-1") == {"VOC-1": {"VOC-1", "PER-2"}}
