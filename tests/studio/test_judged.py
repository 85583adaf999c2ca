"""What the checks say on a stage: verdicts beside their rows, and findings that are left as they are."""

from pathlib import Path

from tests.studio.driver import studio


async def test_commit_shows_the_verdict_and_its_reason(workshop: Path):
    """A row of the table shows its verdict as sign and word, and the sentence that gives the reason."""
    async with studio(workshop, (200, 60)) as driver:
        driver.app.session.change("SLA-1", target=10, unit="minutes", share=95, source="log")
        driver.app.session.change("MEA-1", cases=100, kept=50)
        await driver.select("SLA-1")
        shown = driver.text()
        assert "■ broken" in shown
        assert "50 of 100" in shown
        assert "verdict" in shown


async def test_f_also_leads_to_what_is_mended_elsewhere(workshop: Path):
    """What stands above the selected clause is reached with f from there, though Commit is where it counts."""
    async with studio(workshop) as driver:
        driver.app.session.change("PRM-1", state="committed", owner="")
        await driver.stage("promise")
        await driver.select("PRM-1")
        await driver.until(
            lambda: any(one.rule == "S109" for one in driver.app.judgement.on_stage("commit")), "the finding"
        )
        for _ in driver.app.judgement.findings:
            await driver.keys("f")
            if driver.app.pointed.rule == "S109":
                break
        await driver.keys("e")
        await driver.type("Ada, head of crew")
        await driver.keys("escape")
        assert driver.workshop.get("PRM-1").owner == "Ada, head of crew"


async def test_e_begins_with_what_the_stage_asks_for(empty: Path):
    """On Frame e opens the field that n names, not the one that was left last."""
    async with studio(empty) as driver:
        driver.app.session.change("FRAME", title="Ferries", organisation="Harbour")
        await driver.stage("frame")
        await driver.until(
            lambda: getattr(driver.app.judgement.progress.get("frame"), "field", "") == "offering",
            "its point",
        )
        await driver.keys("n", "e")
        await driver.type("A crossing")
        await driver.keys("escape")
        assert driver.workshop.frame.offering == "A crossing"


async def test_a_finding_is_left_as_it_is_with_a_reason(workshop: Path):
    """The key f leads to a finding, W leaves it as it is with a reason, and it is found no more."""
    async with studio(workshop) as driver:
        await driver.stage("promise")
        await driver.until(lambda: bool(driver.app.judgement.on_stage("promise")), "findings")
        await driver.keys("f")
        finding = driver.app.judgement.on_stage("promise")[0]
        await driver.until(lambda: driver.screen.view.selected_id == finding.item, "what it speaks of")
        await driver.keys("W")
        await driver.type("We know.")
        await driver.keys("enter")
        waiver = driver.workshop.waivers[-1]
        assert (waiver.rule, waiver.about, waiver.reason) == (finding.rule, finding.item, "We know.")
        await driver.until(lambda: finding not in driver.app.judgement.findings, "its end")
