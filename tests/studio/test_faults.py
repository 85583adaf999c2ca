"""When something goes wrong that nobody foresaw."""

from pathlib import Path

import pytest

from promise_studio.check.run import rules_by_kind
from promise_studio.session import Session
from promise_studio.studio.app import StudioApp
from tests.studio.driver import Driver, studio
from tests.studio.samples import make_workshop


async def test_an_unforeseen_error_is_one_sentence_and_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """The terminal says what happened, that all is saved and how to go on; the details are in a file."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    path = make_workshop(tmp_path / "harbour.promise.json")
    app = StudioApp(path)

    def burst(*_: object) -> None:
        secret = "what a customer said"  # noqa: F841 - must not be written down
        raise ZeroDivisionError("the bridge is down")

    with pytest.raises(ZeroDivisionError):  # noqa: PT012 - the pilot raises it when the studio has stopped
        async with app.run_test() as pilot:
            driver = Driver(app, pilot)
            await driver.until(lambda: app.session is not None and "Frame" in driver.text(), "the workshop")
            app.change("VAL-1", "name", "Straight")
            app.call_later(burst)
            await pilot.pause(0.2)
    app.doors.close()
    assert "The studio had to stop: ZeroDivisionError." in app.fault
    assert f"Everything you entered is saved. Go on with: promise-studio open {path}" in app.fault
    (log,) = (tmp_path / "state" / "promise-studio" / "errors").glob("*.log")
    assert str(log) in app.fault
    written = log.read_text("utf-8")
    assert "the bridge is down" in written
    assert "what a customer said" not in written.replace('secret = "what a customer said"', "")
    with Session.open(path) as session:
        assert session.workshop.get("VAL-1").name == "Straight"


async def test_a_rule_that_fails_stops_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """The status line says where the details lie, once; what was found stays, and typing goes on until it works again."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("HOME", str(tmp_path))
    async with studio(make_workshop(tmp_path / "harbour.promise.json")) as driver:
        await driver.until(lambda: driver.app.judgement.workshop is driver.workshop, "the checks")
        found = driver.app.judgement

        def burst(*_: object) -> None:
            raise ZeroDivisionError("the bridge is down")

        with monkeypatch.context() as broken:
            broken.setattr(type(next(iter(rules_by_kind()["clause"]))), "find_in", burst)
            for words in ("We tell you.", "We tell you why."):
                driver.app.change("PRM-1", "text", words)
                await driver.until(lambda: "A check failed: ~/state/" in driver.said, words)
            assert driver.app.checking.judge_clause_text("PRM-1", "We call.") == ()
            assert driver.app.judgement is found
        (log,) = (tmp_path / "state" / "promise-studio" / "errors").glob("*.log")
        assert log.name in driver.said
        assert "the bridge is down" in log.read_text("utf-8")
        driver.app.change("PRM-1", "text", "We tell you why at once.")
        await driver.until(lambda: driver.app.judgement.workshop is driver.workshop, "the checks")
