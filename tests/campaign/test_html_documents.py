"""Every document as one HTML file: axe finds nothing in Chromium, a phone shows it without sideways scrolling."""

import json
import subprocess
from pathlib import Path

import pytest

from promise_studio.document.html import document_html
from promise_studio.document.kinds import DOCUMENTS
from tests.campaign.readers import PYTHON
from tests.campaign.test_readers import CHROMIUM, HERE
from tests.document.brimful import TODAY
from tests.document.shelf import WORKSHOPS, beside

pytestmark = pytest.mark.skipif(
    not (PYTHON.exists() and CHROMIUM), reason="Chromium or axe is not on this computer: see readers.in"
)


def judged(*files: Path) -> dict[str, list[str]]:
    """What is wrong with each file at each width."""
    command = [str(PYTHON), str(HERE / "judge_html.py"), str(CHROMIUM), *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found: dict[str, list[str]] = json.loads(done.stdout)
    assert len(found) == 2 * len(files)
    return {page: wrong for page, wrong in found.items() if wrong}


@pytest.mark.parametrize("workshop", WORKSHOPS)
def test_axe_finds_nothing(workshop: str, tmp_path: Path):
    """Landmarks, contrast, tables, names and language hold; nothing is asked for, nothing is blocked or too wide."""
    files = []
    for document in DOCUMENTS:
        files.append(tmp_path / f"{document}.html")
        files[-1].write_text(
            document_html(WORKSHOPS[workshop](), document, TODAY, beside(workshop), screen=True).text, "utf-8"
        )
    assert judged(*files) == {}


@pytest.mark.parametrize(
    ("planted", "said"),
    [
        ('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">', "image-alt"),
        ('<p style="color: #bbb">faint words</p>', "color-contrast"),
        ('<p style="width: 900mm">wide</p>', "scrolls sideways"),
        ("<script>document.title = ''</script>", "Content Security Policy"),
        ('<img alt="x" src="http://127.0.0.1:9/x.png">', "Content Security Policy"),
    ],
)
def test_the_judge_notices(planted: str, said: str, tmp_path: Path):
    """What the test above looks for is found when it is there, and the policy of the page is kept by the browser."""
    page = document_html(WORKSHOPS["empty"](), "one-page", TODAY, screen=True).text
    file = tmp_path / "planted.html"
    file.write_text(page.replace("</main>", f"{planted}</main>"), "utf-8")
    found = judged(file)
    assert set(found) >= {"planted at 360"}
    assert said in " ".join(found["planted at 360"])
