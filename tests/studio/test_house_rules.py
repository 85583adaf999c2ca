"""The studio keeps to the rules of the house: in what it finds, on Agree, and in what it exports."""

from pathlib import Path
from typing import Any

import pytest

from promise_studio.exchange import export_file as exporting
from promise_studio.exchange.export_file import MadeFile
from promise_studio.session import Session
from tests.studio.driver import Driver, studio
from tests.studio.samples import make_workshop

OFF = '[rules.off]\nS118 = "the council sets the day"\n'


def found(driver: Driver, rule: str) -> bool:
    """Whether the rule speaks of the workshop as it was last judged."""
    return any(finding.rule == rule for finding in driver.app.judgement.findings)


async def test_the_house_rules_beside_a_workshop_hold_in_the_studio(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """What the house switched off is not found; a change of the file counts from the next stage on, or is said."""
    asked: list[Any] = []

    def make(*given: Any, **_: Any) -> MadeFile:
        asked.extend(given)
        return MadeFile(given[3], given[2])

    monkeypatch.setattr(exporting, "export_file", make)
    rules = tmp_path / "harbour.rules.toml"
    rules.write_text(OFF, "utf-8")
    async with studio(make_workshop(tmp_path / "harbour.promise.json")) as driver:
        await driver.until(lambda: driver.app.judgement.workshop is not None, "the first judgement")
        assert not found(driver, "S118")
        rules.write_text("[rules]\nof = []\n", "utf-8")
        await driver.stage("agree")
        await driver.until(lambda: "nobody knows “of” here" in driver.said, "what is wrong with the file")
        assert not found(driver, "S118")
        rules.write_text("", "utf-8")
        await driver.stage("keep")
        await driver.until(lambda: found(driver, "S118"), "the rule, in use again")
        rules.write_text(OFF, "utf-8")
        await driver.keys("ctrl+e", "enter")
        await driver.until(lambda: bool(asked), "the export")
        assert asked[5].house.reasons == {"S118": "the council sets the day"}


async def test_agree_asks_the_gates_by_the_rules_of_the_house(tmp_path: Path):
    """A gate leans on no rule that the house does not use; the page says no word twice."""
    path = make_workshop(tmp_path / "harbour.promise.json", {"clause": "We care about you."})
    with Session.open(path) as session:
        session.change("PRM-1", state="committed", values=[], brand_line="")
    path.with_name("harbour.rules.toml").write_text('[rules]\noff = ["P004", "P013"]\n', "utf-8")
    async with studio(path, size=(200, 60)) as driver:
        await driver.stage("agree")
        await driver.until(lambda: "Authentic: PRM-1: No value and no brand" in driver.text(), "the gate")
        assert "anybody could say" not in driver.text()
        assert "Committed: PRM-1 is committed." in driver.text()
