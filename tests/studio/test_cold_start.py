"""What the studio imports before its first paint: the screen, and nothing of what comes later."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from promise_studio.model import new_workshop
from promise_studio.session import Session

LATER = {
    "weasyprint",
    "fontTools",
    "PIL",
    "pypdf",
    "pikepdf",
    "pydantic",
    "pydantic_core",
    "markdown_it",
    "jinja2",
    "xlsxwriter",
    "promise_studio.model",
    "promise_studio.session",
    "promise_studio.check",
    "promise_studio.document",
}
SCRIPT = """
import asyncio, json, sys
from pathlib import Path
from promise_studio.studio.app import StudioApp

loaded = []
ready = StudioApp.on_ready

def watched(self):
    loaded.extend(sorted(sys.modules))
    ready(self)

StudioApp.on_ready = watched

async def main(path):
    app = StudioApp(Path(path) if path else None)
    async with app.run_test() as pilot:
        await pilot.pause(0.3)
        shown = "".join(s.text for line in app.screen._compositor.render_strips() for s in line)
        app.doors.close()
    print(json.dumps({"loaded": loaded, "at_home": sorted(sys.modules), "shown": shown}))

asyncio.run(main(sys.argv[1]))
"""


def start(path: str) -> dict[str, list[str]]:
    """Start the studio in a child and return what it had imported."""
    child = subprocess.run([sys.executable, "-c", SCRIPT, path], capture_output=True, text=True, check=False)
    assert child.returncode == 0, child.stderr[-2000:]
    return json.loads(child.stdout)


def test_first_screen_needs_nothing_of_the_workshop():
    """The first screen is painted without the model, the checks or anything of the documents, and stays so."""
    seen = start("")
    assert "New workshop" in seen["shown"]
    assert LATER.isdisjoint(seen["at_home"])


def test_shell_is_painted_before_the_workshop_is_read(tmp_path: Path):
    """The shell of a workshop is on the screen before the model is imported."""
    path = tmp_path / "w.promise.json"
    Session.create(path, new_workshop("Harbour", "")).close()
    seen = start(str(path))
    assert LATER.isdisjoint(seen["loaded"])
    assert "promise_studio.studio.stage_screen" in seen["loaded"]


def test_the_watch_can_fail():
    """A child that imports the model is noticed."""
    child = subprocess.run(
        [
            sys.executable,
            "-c",
            "import promise_studio.model, sys, json; print(json.dumps(sorted(sys.modules)))",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert not LATER.isdisjoint(json.loads(child.stdout))


@pytest.mark.parametrize("module", ["app", "home", "stage_screen", "commands"])
def test_modules_of_the_shell_are_light(module: str):
    """Each module of the shell can be imported without pydantic."""
    code = f"import promise_studio.studio.{module}, sys; sys.exit('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
