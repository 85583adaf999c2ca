"""The session in the room: writing alone, dots, the clock, the wall, and what is still to be done."""

from pathlib import Path

import pytest

from promise_studio.session import Session
from promise_studio.studio.dots import DotVote, ranking, suggested_budget, ties_of
from tests.studio.boards.rooms import ferry_journey, ferry_map
from tests.studio.driver import studio

PEOPLE = ("MEM-1", "MEM-2")


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    """Maya's empathy map, with two people in the room."""
    path = tmp_path / "ferry.promise.json"
    with Session.create(path, ferry_map()) as session:
        session.add("action", text="Order the second gate sign", owner="Chen", due="2026-12-01")
        session.add("action", text="Ask the crew")
    return path


async def test_what_is_written_alone_shows_when_it_is_revealed(ferry: Path):
    """After `z` nobody reads a new note, its author or its words in the status line, until `z` reveals them all."""
    async with studio(ferry) as driver:
        await driver.stage("empathy")
        await driver.keys("z")
        assert "Ana Nunes writes alone" in driver.said
        await driver.keys("a")
        await driver.type("Too proud to ask")
        await driver.keys("enter")
        await driver.keys("escape")
        shown = driver.text()
        assert "Too proud" not in shown
        assert "▒▒▒▒▒" in shown
        assert " AN " not in shown.replace("AN Be", "")
        await driver.keys("Z", "a")
        await driver.type("Fears the stairs")
        await driver.keys("enter")
        await driver.keys("escape")
        assert {
            n.author for n in driver.workshop.notes if n.text in ("Too proud to ask", "Fears the stairs")
        } == set(PEOPLE)
        await driver.keys("slash")
        await driver.type("proud")
        assert "Nothing has these words" in driver.text()
        await driver.keys("escape")
        await driver.keys("z")
        assert "Revealed: 2" in driver.said
        assert "Too proud" in driver.text()


async def test_who_writes_alone_fills_more_than_one_field(ferry: Path):
    """A quote is hidden once somebody left it, not between its words and its channel; then comes the next one."""
    async with studio(ferry) as driver:
        await driver.stage("listen")
        await driver.keys("z")
        await driver.keys("a")
        for typed in ("Nobody rang back.", "Call"):
            await driver.type(typed)
            await driver.keys("tab")
        await driver.keys("escape")
        quote = driver.workshop.quotes[-1]
        assert (quote.text, quote.channel) == ("Nobody rang back.", "Call")
        assert "Nobody rang" not in driver.text()
        await driver.keys("Z")
        assert "Ben Ek writes alone" in driver.said


async def test_hidden_notes_stay_hidden_over_a_restart(ferry: Path):
    """A studio that was ended in the middle of silent writing does not reveal anything by itself."""
    async with studio(ferry) as driver:
        await driver.stage("listen")
        await driver.keys("z")
        driver.app.session.add("quote", text="No reason.")
        await driver.settled()
        await driver.until(lambda: "▒▒▒▒▒" in driver.text(), "the veil")
        assert "No reason" not in driver.text()
    async with studio(ferry) as driver:
        await driver.stage("listen")
        await driver.until(lambda: "▒▒▒▒▒" in driver.text(), "the veil")
        await driver.keys("z")
        assert "No reason" in driver.text()


async def test_an_open_vote_stays_open_and_hidden_over_a_restart(ferry: Path):
    """A studio that was ended in the middle of a vote shows no tally, and gives nobody new dots."""
    async with studio(ferry) as driver:
        await driver.stage("empathy")
        await driver.keys("D", "v", "v")
        assert driver.workshop.get("EMP-1").dots == 2
    async with studio(ferry) as driver:
        await driver.stage("empathy")
        assert "●●" not in driver.text()
        assert "The vote is still open: 1 of 3 dots for Ana Nunes" in driver.said
        assert "D closes" in driver.said
        await driver.keys("v", "v")
        assert driver.workshop.get("EMP-1").dots == 3
        assert "All 3 dots are placed" in driver.said
        await driver.keys("D")
        assert "●●●" in driver.text()
    async with studio(ferry) as driver:
        await driver.stage("empathy")
        assert "●●●" in driver.text()


async def test_dots_are_budgeted_hidden_and_voted_again_on_ties(ferry: Path):
    """An open vote shows no tallies, holds to budget and cap, and can be repeated on what ties."""
    async with studio(ferry) as driver:
        await driver.stage("empathy")
        driver.app.change("EMP-1", "dots", 2)
        await driver.settled()
        await driver.keys("D")
        assert driver.workshop.get("EMP-1").dots == 0
        assert "3 of 3 dots for Ana Nunes" in driver.said
        await driver.keys("v", "v", "v", "v")
        assert driver.workshop.get("EMP-1").dots == 3
        assert "All 3 dots are placed" in driver.said
        assert "●●●" not in driver.text()
        await driver.keys("Z", "down", "v", "v", "V", "v", "v")
        assert driver.workshop.get("EMP-2").dots == 3
        await driver.keys("down", "3")
        assert sum(note.dots for note in driver.workshop.notes) == 9
        await driver.keys("D")
        assert "The vote: " in driver.said
        assert "3 tie" in driver.said
        assert "●●●" in driver.text()
        await driver.keys("D")
        assert "t: on the 3 that tie" in driver.text()
        await driver.keys("t")
        assert "1 of 1 dots" in driver.said
        await driver.keys("tab", "v")
        await driver.keys("D")


def test_the_budget_and_the_ties_follow_the_field():
    """A third of the items rounded up, one to eight dots, three of one person on one item; ties are named."""
    assert [suggested_budget(n) for n in (1, 3, 4, 24, 100)] == [1, 1, 2, 8, 8]
    vote = DotVote(("A-1", "A-2"), budget=4)
    for _ in range(3):
        vote.place("MEM-1", "A-1")
    assert "At most 3" in vote.refusal("MEM-1", "A-1")
    assert vote.refusal("MEM-1", "A-2") == ""
    assert "other items" in vote.refusal("MEM-1", "A-9")
    assert vote.take_back("MEM-1", "A-1")
    assert not vote.take_back("MEM-2", "A-1")
    assert ties_of({"A": 3, "B": 3, "C": 1, "D": 0}) == ("A", "B")
    assert ties_of({"A": 3, "B": 0, "C": 0}) == ()
    names = {"A": "Queues", "B": "No reason", "C": "Signs"}
    assert ranking({"A": 1, "B": 3, "C": 0}, names.get) == "3 for “No reason”, 1 for “Queues”"


async def test_the_wall_shows_no_names_no_findings_and_a_large_clock(ferry: Path):
    """The projector view leaves out initials, guide, findings and keys on every stage, and enlarges the clock."""
    async with studio(ferry) as driver:
        await driver.stage("empathy")
        assert " AN " in driver.text()
        await driver.keys("w")
        shown = driver.text()
        assert "Nobody told us why" in shown
        assert " AN " not in shown
        assert "Findings" not in shown
        assert "▲ S" not in shown
        driver.app.room.choose("solo")
        driver.app.room.start()
        await driver.stage("promise")
        await driver.until(lambda: driver.screen.headline.display, "the clock")
        assert driver.screen.has_class("-projector")
        await driver.keys("w")
        assert "Guide" in driver.text()
        length = driver.app.room.clock.length
        await driver.keys("T")
        assert driver.app.room.clock.length == length + 60


async def test_moments_are_voted_on_in_the_same_way(tmp_path: Path):
    """On a journey the dots of moments are hidden while a vote is open."""
    path = tmp_path / "journey.promise.json"
    Session.create(path, ferry_journey()).close()
    async with studio(path) as driver:
        await driver.app.go_to("MOM-1")
        await driver.settled()
        assert "●●" in driver.text()
        await driver.keys("D", "v")
        assert driver.workshop.get("MOM-1").dots == 1
        assert "At most" not in driver.said
        await driver.keys("D")
        assert "1 for “" in driver.said


async def test_open_actions_come_first_next_time(ferry: Path):
    """Opening a workshop says what is still to be done; `O` goes to the action that is due first."""
    async with studio(ferry) as driver:
        await driver.until(
            lambda: "2 actions are open: O goes to ACT-1, by 2026-12-01." in driver.said, "the actions"
        )
        await driver.keys("O")
        await driver.until(lambda: driver.screen.stage == "agree", "agree")
        await driver.until(lambda: driver.screen.view.selected_id == "ACT-1", "the action")
