"""Reads a workshop's own Markdown document, as the `import` command and the studio ask for it."""

from pathlib import Path

from promise_studio.errors import UserError
from promise_studio.exchange.import_progress import SILENT, Progress
from promise_studio.exchange.new_ids import NextId
from promise_studio.exchange.options import PLAIN, Options
from promise_studio.exchange.preview import Preview
from promise_studio.exchange.text_file import read_text
from promise_studio.exchange.workshop_markdown.bringing_in import preview_of
from promise_studio.exchange.workshop_markdown.scanning import scan
from promise_studio.model import Workshop

LARGEST = 16 * 2**20
"""Bytes: ten thousand items, each with a page of words."""


def read(
    path: Path,
    workshop: Workshop,
    next_id: NextId,
    options: Options = PLAIN,  # noqa: ARG001  every reader is called alike
    progress: Progress = SILENT,
) -> Preview:
    """What the document's edits would do to the workshop; UserError when it is none."""
    page = scan(read_text(path, LARGEST), progress)
    if not page.items:
        raise UserError(
            f"“{path.name}” holds no items of a workshop.",
            "Make one with: promise-studio export NAME.promise.json --document workshop --format md",
        )
    return preview_of(page, workshop, next_id, path.name, progress)
