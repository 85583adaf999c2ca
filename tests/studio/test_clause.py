"""The promise stage: what is found under the words, the swap test, states and themes."""

from dataclasses import replace
from pathlib import Path

from promise_studio.model.trace import suspects
from promise_studio.session import Session
from promise_studio.studio.widgets.finding_list import FindingList
from tests.studio.driver import Driver, studio
from tests.studio.samples import make_workshop

VAGUE = "When your ferry is late, we quickly tell you why by text."


def harbour(folder: Path) -> Path:
    """A workshop whose first clause is vague, beside two rivals."""
    path = make_workshop(folder / "harbour.promise.json", {"clause": VAGUE})
    with Session.open(path) as session:
        session.change("PRM-1", text=VAGUE)
        session.change("CMP-1", company="Bay Lines")
        session.add("comparison", company="Metro Boats")
    return path


async def open_sentence(driver: Driver) -> FindingList:
    """Edit the sentence of the first clause and wait for what is found in it."""
    await driver.app.go_to("PRM-1", "text")
    await driver.until(lambda: driver.screen.view.inspector.box is not None, "the editor")
    box = driver.screen.view.inspector.box
    await driver.until(lambda: bool(box.found.findings), "the findings")
    return box.found


async def test_findings_stand_under_the_words_as_they_are_typed(tmp_path: Path):
    """A vague word is underlined and named below; typing it away takes the finding away, without Enter."""
    async with studio(harbour(tmp_path)) as driver:
        found = await open_sentence(driver)
        box = driver.screen.view.inspector.box
        assert "P001" in {finding.rule for finding in found.findings}
        start = VAGUE.index("quickly")
        styles = [span.style for span in box.editor.get_line(0).spans if span.start == start]
        assert any(style.underline for style in styles)
        assert "P001" in driver.text()
        box.editor.select_between((0, start), (0, start + len("quickly ")))
        await driver.keys("delete")
        await driver.until(lambda: "P001" not in {f.rule for f in found.findings}, "no vague word")
        assert "quickly" not in driver.text().split("Findings")[0]


async def test_a_finding_stands_once_while_its_words_are_typed(tmp_path: Path):
    """Under the words, and not above the fields and in the guide as well; when the field is left, there again."""
    async with studio(harbour(tmp_path), (160, 50)) as driver:
        await driver.app.go_to("PRM-1")
        await driver.until(
            lambda: driver.text().count("P001") == 2, "the finding above the fields and in the guide"
        )
        await open_sentence(driver)
        assert driver.text().count("P001") == 1
        assert driver.screen.view.facts_pane.size.height <= 3
        await driver.keys("escape")
        await driver.until(lambda: driver.text().count("P001") == 2, "the finding where it stood")


async def test_findings_that_take_as_many_lines_as_before_move_nothing(tmp_path: Path):
    """With every letter a finding may quote another word; the screen is laid out where a line comes or goes."""
    async with studio(harbour(tmp_path)) as driver:
        found = await open_sentence(driver)
        first = next(one for one in found.findings if "quickly" in one.sentence)
        found.show((first,))
        await driver.settled()
        layouts: list[int] = []
        driver.screen.screen_layout_refresh_signal.subscribe(found, lambda _: layouts.append(1))
        found.show((replace(first, sentence=first.sentence.replace("quickly", "quicker")),))
        await driver.settled()
        assert "quicker" in driver.text()
        assert layouts == []
        found.show((replace(first, sentence=first.sentence * 9),))
        await driver.settled()
        assert layouts == [1]


async def test_enter_on_a_finding_goes_to_its_words_and_i_leaves_it(tmp_path: Path):
    """Down leads to the findings; Enter selects the words; `i` asks why and keeps the finding as a waiver."""
    async with studio(harbour(tmp_path)) as driver:
        found = await open_sentence(driver)
        box = driver.screen.view.inspector.box
        await driver.keys("ctrl+f")
        assert found.has_focus
        while found.findings[found.at].rule != "P001":
            await driver.keys("down")
        await driver.keys("enter")
        if found.findings and any(f.rule == "P001" for f in found.findings):
            assert box.editor.selected_text == "quickly"
        await driver.keys("ctrl+f")
        while found.findings[found.at].rule != "P001":
            await driver.keys("down")
        await driver.keys("i")
        await driver.type("our members know what it means")
        await driver.keys("enter")
        await driver.until(lambda: len(driver.workshop.waivers) == 2, "the waiver")
        waiver = driver.workshop.waivers[-1]
        assert (waiver.rule, waiver.about) == ("P001", "PRM-1")
        assert waiver.reason == "our members know what it means"


async def test_the_next_finding_leads_to_its_field(tmp_path: Path):
    """`f` goes from finding to finding, and `e` then edits the field that the finding speaks of."""
    async with studio(harbour(tmp_path)) as driver:
        await driver.stage("promise")
        await driver.until(lambda: bool(driver.app.judgement.on_stage("promise")), "findings")
        for _ in driver.app.judgement.on_stage("promise"):
            await driver.keys("f")
            pointed = driver.app.pointed
            if pointed is not None and pointed.item == "PRM-1" and pointed.field != "name":
                break
        assert pointed is not None
        await driver.keys("e")
        await driver.until(lambda: driver.screen.view.inspector.box is not None, "the field")
        assert driver.screen.view.inspector.box.shape.field == pointed.field


async def test_a_changed_link_is_accepted_where_it_is_found(tmp_path: Path):
    """`f` shows that a quote was changed behind a clause; `L` says the clause still holds, and `u` takes that back."""
    path = harbour(tmp_path)
    with Session.open(path) as session:
        session.change("PRM-1", quotes=["VOC-1"])
        session.change("VOC-1", text="Nobody told us when.")
    async with studio(path) as driver:
        await driver.stage("promise")
        await driver.until(lambda: bool(driver.app.judgement.on_stage("promise")), "findings")
        await driver.keys("L")
        assert "First choose a finding" in driver.said
        for _ in driver.app.judgement.on_stage("promise"):
            await driver.keys("f")
            if "L: the link holds" in driver.said:
                break
        suspect = driver.app.pointed
        assert suspect is not None
        assert (suspect.rule, suspect.item, suspect.other) == ("S120", "PRM-1", "VOC-1")
        before = driver.workshop
        await driver.keys("L")
        await driver.until(lambda: suspect not in driver.app.judgement.findings, "the finding gone")
        await driver.keys("L")
        assert "First choose a finding" in driver.said
        await driver.keys("u")
        assert driver.workshop == before
        await driver.until(lambda: suspect in driver.app.judgement.findings, "the finding back")


async def test_all_that_rests_on_a_changed_quote_is_accepted_at_once(tmp_path: Path):
    """`L` on the quote itself says that every clause behind which it stands still holds, as one step."""
    path = harbour(tmp_path)
    with Session.open(path) as session:
        session.change("PRM-1", quotes=["VOC-1"])
        session.change("VOC-1", text="Nobody told us when.")
    async with studio(path) as driver:
        await driver.app.go_to("VOC-1")
        found = driver.app.judgement
        await driver.until(lambda: any(f.other == "VOC-1" for f in driver.app.judgement.findings), "it")
        await driver.keys("L")
        await driver.until(lambda: driver.app.judgement is not found, "another look")
        assert "accepted that PRM-1 still rests on VOC-1" in driver.said
        assert not suspects(driver.workshop)


async def test_the_swap_test_reads_the_clause_with_each_rival(tmp_path: Path):
    """`s` shows the sentence with each rival's name; `y` notes an action about the clause."""
    async with studio(harbour(tmp_path)) as driver:
        await driver.app.go_to("PRM-1")
        await driver.settled()
        await driver.keys("s")
        assert "we at Bay Lines quickly tell you why" in driver.text()
        await driver.keys("down")
        assert "we at Metro Boats quickly tell you why" in driver.text()
        await driver.keys("y")
        action = driver.workshop.actions[-1]
        assert action.about == "PRM-1"
        assert "Metro Boats" in action.text
        await driver.keys("escape")
        await driver.keys("y")
        assert driver.workshop.get("PRM-1").state.value == "stretch"
        await driver.until(lambda: "an aim, which customers never see" in driver.said, "what it means")


async def test_the_recurring_themes_are_offered(tmp_path: Path):
    """Adding a theme offers the three that recur, without those that are there, and asks what it means here."""
    async with studio(harbour(tmp_path)) as driver:
        await driver.stage("promise")
        assert driver.screen.view is not None
        row = next(n for n, r in enumerate(driver.screen.view.list.rows) if r.sort == "head")
        driver.screen.view.list.put_cursor(row)
        await driver.settled()
        await driver.keys("a")
        assert "Ease of escalation" in driver.text()
        await driver.type("proactive")
        await driver.keys("enter")
        await driver.until(lambda: len(driver.workshop.themes) == 2, "the theme")
        assert driver.workshop.themes[-1].name == "Proactive communication"
        await driver.until(lambda: driver.screen.view.inspector.box is not None, "the meaning")
        assert driver.screen.view.inspector.box.shape.field == "meaning"


async def test_the_inspector_has_room_at_a_hundred_columns(tmp_path: Path):
    """Between 100 and 119 columns the guide stands only when asked for, so that fields can be read."""
    async with studio(harbour(tmp_path), (100, 30)) as driver:
        await driver.stage("promise")
        assert "Path" in driver.text()
        assert "Guide" not in driver.text()
        assert driver.screen.view.inspector.size.width >= 34
        await driver.keys("2")
        assert "Guide" in driver.text()
        await driver.keys("2")
        assert "Guide" not in driver.text()
