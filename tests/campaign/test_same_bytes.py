"""The same workshop gives the same bytes in every format, whoever makes them, wherever and when."""

import json
import os
import subprocess
import sys
from pathlib import Path

from promise_studio.exchange.formats import DOCUMENTS, Format, formats_of
from tests.conftest import ROOT
from tests.document.test_render import SURROUNDINGS

BUILD = """
import hashlib, json, sys
from pathlib import Path
from promise_studio.exchange.board_files import board_content, boards_of
from promise_studio.exchange.export_file import export_file
from promise_studio.exchange.formats import BOARDS, DOCUMENTS, Format, formats_of
from tests.check.whole_workshop import PARTS, make
from tests.document.brimful import TODAY
held, made = make(PARTS), {}
for document in DOCUMENTS:
    for form in formats_of(document):
        if form is Format.PNG:
            continue
        if document == BOARDS:
            content = b"".join(board_content(held, board, form.value) for board in boards_of(held))
        else:
            path = Path("made." + form.value)
            export_file(held, document, form, path, TODAY)
            content = path.read_bytes()
        made[f"{document} {form.value}"] = hashlib.sha256(content).hexdigest()
print(json.dumps(made))
"""


def test_every_format_is_the_same_everywhere(tmp_path: Path):
    """Time zone, hash seed, locale, home and folder change no byte."""
    found = []
    for number, surroundings in enumerate(SURROUNDINGS):
        home = tmp_path / f"home {number}"
        home.mkdir()
        environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "HOME": str(home), **surroundings}
        done = subprocess.run(
            [sys.executable, "-c", BUILD],
            cwd=home,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        found.append(json.loads(done.stdout))
    assert found[0] == found[1]
    assert len(found[0]) == sum(len(set(formats_of(document)) - {Format.PNG}) for document in DOCUMENTS)
