"""Reads a text as a file of voices."""

from collections.abc import Callable
from pathlib import Path

import pytest

from promise_studio.edits import apply
from promise_studio.exchange.new_ids import next_id_in
from promise_studio.exchange.options import Options
from promise_studio.exchange.preview import Preview
from promise_studio.exchange.readers import read_file
from promise_studio.model import Workshop
from promise_studio.model.evidence import Quote


class Voices:
    """What came of a file: the preview, and the quotes that a workshop would hold."""

    def __init__(self, preview: Preview, workshop: Workshop) -> None:
        self.preview = preview
        self.facts = dict(preview.facts)
        self.workshop: Workshop = apply(workshop, preview.edit).workshop
        self.quotes: tuple[Quote, ...] = self.workshop.quotes
        self.texts = [quote.text for quote in self.quotes]

    @property
    def columns(self) -> dict[str, str]:
        """The column of each role."""
        return self.facts["columns"]  # type: ignore[return-value]

    @property
    def counts(self) -> tuple[int, ...]:
        """Rows, taken, empty, duplicate, unreadable."""
        return tuple(self.facts[name] for name in ("rows", "taken", "empty", "duplicate", "unreadable"))  # type: ignore[misc]


ReadVoices = Callable[..., Voices]


@pytest.fixture
def voices(tmp_path: Path) -> ReadVoices:
    """Imports a text, or bytes, as survey.csv or another name into a workshop."""

    def read(
        content: str | bytes,
        name: str = "survey.csv",
        into: Workshop | None = None,
        options: Options | None = None,
        **columns: str,
    ) -> Voices:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        workshop = Workshop() if into is None else into
        chosen = options or Options(columns=columns)
        return Voices(read_file(path, workshop, next_id_in(workshop), chosen), workshop)

    return read
