"""Finding by words: narrowing as somebody types, and reading again only what changed."""

from pathlib import Path

from promise_studio.edits import Change, apply
from promise_studio.model import Workshop
from promise_studio.model.evidence import Quote
from promise_studio.model.journey import Step
from promise_studio.model.promise import Clause
from promise_studio.studio.fields.candidates import candidates, matching, words_in
from promise_studio.studio.finding import Index, Search, from_here
from tests.studio.driver import studio
from tests.studio.samples import make_workshop

NAMES = ("Told in time", "The light is on", "A light in the dark", "Light again in PRM-2")
CLAUSES = tuple(Clause(id=f"PRM-{number}", name=name) for number, name in enumerate(NAMES, 1))
WORKSHOP = Workshop(clauses=CLAUSES, issued={"PRM": len(CLAUSES)})


def found(search: Search, typed: str, most: int = 20) -> list[str]:
    """The ids of the clauses that are found."""
    return [row.id for row in search.find(typed, most)[0] if row.id.startswith("PRM")]


def test_each_letter_narrows_and_each_letter_taken_back_widens():
    """What is found never depends on the way to the words: by letters, back again, or all at once."""
    search = Search(Index().entries(WORKSHOP))
    for typed in (
        "l",
        "li",
        "light",
        "light ",
        "light o",
        "light on",
        "light",
        "the",
        "light on",
        "",
        "dark LIGHT",
    ):
        assert found(search, typed) == found(Search(Index().entries(WORKSHOP)), typed)
    assert found(search, "light on") == ["PRM-2"]
    assert found(search, "dark LIGHT") == ["PRM-3"]


def test_an_id_comes_first_and_names_come_before_other_words():
    """`PRM-2` is the clause itself, before one that speaks of it; a limit cuts the rest, which are counted."""
    search = Search(Index().entries(WORKSHOP))
    assert found(search, "prm-2") == ["PRM-2", "PRM-4"]
    rows, count = search.find("light", 2)
    assert ([row.id for row in rows], count) == (["PRM-2", "PRM-3"], 3)


def test_what_did_not_change_is_not_read_again():
    """After an edit the entries of other items are the same objects, and the changed one has its new words."""
    index = Index()
    before = {entry.row.id: entry for entry in index.entries(WORKSHOP)}
    changed = apply(WORKSHOP, Change(id="PRM-1", fields={"name": "Called in time"})).workshop
    after = {entry.row.id: entry for entry in index.entries(changed)}
    assert [item_id for item_id in before if before[item_id] is not after[item_id]] == ["PRM-1"]
    assert found(Search(list(after.values())), "called") == ["PRM-1"]


def test_what_is_named_on_this_stage_comes_before_other_names():
    """Words of a customer come before the step on Listen, and the step before them on Journey."""
    workshop = Workshop(
        quotes=(Quote(id="VOC-1", text="They resolved it"),),
        steps=(Step(id="STP-1", action="It is resolved"),),
    )
    entries = Index().entries(workshop)
    for stage, first in (("listen", "VOC-1"), ("journey", "STP-1")):
        assert Search(from_here(entries, stage)).find("resolved", 9)[0][0].id == first


def test_a_quote_is_chosen_by_who_said_it_and_where():
    """A list of things to link is narrowed by all that stands in them, those named so before the others."""
    said = {
        "text": "Nobody rang back.",
        "said_by": "carer",
        "channel": "counter",
    }
    quotes = (
        Quote(id="VOC-1", **said),
        Quote(id="VOC-2", text="A carer came."),
        Quote(id="VOC-3", text="No."),
    )
    offered = candidates(Workshop(quotes=quotes, issued={"VOC": 3}), ("quote",))
    within = {quote.id: words_in(quote).casefold() for quote in quotes}
    assert [one for one, _ in matching(offered, "Carer", within)] == ["VOC-2", "VOC-1"]
    assert [one for one, _ in matching(offered, "counter rang", within)] == ["VOC-1"]
    assert matching(offered, "counter") == []
    streets = [("Street Cleaning", ""), ("Street Lights", "")]
    assert matching(streets, "street l") == streets[::-1]


async def test_a_section_is_found_and_gone_to(tmp_path: Path):
    """The heading of a section is found by its words like any item, from whichever stage."""
    async with studio(make_workshop(tmp_path / "w.promise.json")) as driver:
        await driver.stage("promise")
        await driver.keys("slash", *"departm")
        assert "section" in driver.text()
        await driver.keys("enter")
        assert driver.screen.stage == "frame"
        assert driver.screen.view.list.row.kind == "department"


async def test_what_stands_in_the_list_is_found_there(workshop: Path):
    """Find stays on the stage whose list has what was chosen, and goes to another stage for anything else."""
    async with studio(workshop) as driver:
        await driver.stage("test")
        await driver.keys("slash")
        await driver.type("PRM-1")
        await driver.keys("enter")
        assert (driver.screen.stage, driver.screen.view.selected_id) == ("test", "PRM-1")
        await driver.keys("slash")
        await driver.type("VAL-1")
        await driver.keys("enter")
        await driver.until(lambda: driver.screen.stage == "frame", "its stage")
