"""When something goes wrong that nobody foresaw."""

from pathlib import Path

import pytest

from promise_studio.session import Session
from promise_studio.studio.app import StudioApp
from tests.studio.driver import Driver
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
