"""The formats that can be imported: how each is recognised, and the module that reads it."""

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Final, Protocol, cast

from promise_studio.errors import UserError
from promise_studio.exchange.import_progress import SILENT, Progress
from promise_studio.exchange.markdown.recognised import is_page, is_whole_workshop
from promise_studio.exchange.new_ids import NextId
from promise_studio.exchange.options import PLAIN, Options
from promise_studio.exchange.preview import Preview
from promise_studio.exchange.recognising import (
    HEAD_SIZE,
    Recognises,
    by_ending,
    is_mermaid,
    is_openslo,
    is_table,
    is_tables,
)
from promise_studio.model import Workshop


class Read(Protocol):
    """What the module of a format has as `read`."""

    def __call__(
        self, path: Path, workshop: Workshop, next_id: NextId, options: Options, progress: Progress
    ) -> Preview:
        """Read a file and say what it would make of the workshop; UserError when it cannot be read."""
        ...


@dataclass(frozen=True)
class Reader:
    """One format: its name for `--as`, what it brings in words, and where its reader is."""

    name: str
    words: str
    endings: tuple[str, ...]
    recognises: Recognises
    module: str

    def load(self) -> Read:
        """The function that reads the format; its module is imported only now."""
        return cast("Read", import_module(self.module).read)


READERS: Final[tuple[Reader, ...]] = (
    Reader(
        "reply",
        "a review that came back: its form filled in, and notes on its pages",
        (".pdf",),
        lambda _path, head: b"%PDF-" in head[:1024],
        "promise_studio.exchange.returned.reply",
    ),
    Reader(
        "openslo",
        "service levels and services as OpenSLO",
        (".yaml", ".yml"),
        is_openslo,
        "promise_studio.exchange.openslo.reading",
    ),
    Reader(
        "workshop-markdown",
        "a whole workshop as Markdown, edited by hand",
        (".md",),
        is_whole_workshop,
        "promise_studio.exchange.workshop_markdown.reader",
    ),
    Reader(
        "markdown",
        "personas, empathy maps, journeys and blueprints on a page, diagrams of journeys among them",
        (".md", ".markdown"),
        is_page,
        "promise_studio.exchange.markdown.reading",
    ),
    Reader(
        "mermaid",
        "journeys as Mermaid draws them, alone or in the fences of a page",
        (".mmd", ".mermaid"),
        is_mermaid,
        "promise_studio.exchange.mermaid.reading",
    ),
    Reader(
        "json",
        "a whole workshop in the JSON of its schema",
        (".json",),
        by_ending(".json"),
        "promise_studio.exchange.workshop_json",
    ),
    Reader(
        "tables",
        "everything in a workshop, one table a kind",
        (".xlsx", ".zip", ".csv"),
        is_tables,
        "promise_studio.exchange.tables.reading",
    ),
    Reader(
        "voices",
        "what customers said: a table with a row for each answer",
        (".csv", ".tsv", ".xlsx"),
        is_table,
        "promise_studio.exchange.voices.reading",
    ),
)
"""The first that recognises a file reads it: what looks into the file stands before what takes any text."""


def find_reader(path: Path, head: bytes, named: str = "") -> Reader:
    """The reader that was asked for by name, else the first that recognises the file."""
    for reader in READERS:
        if reader.name == named or (not named and reader.recognises(path, head)):
            return reader
    if named:
        raise UserError(f"“{named}” is not a format that can be imported.", f"There are {_names()}.")
    raise UserError(
        f"“{path.name}” is in no format that is known here.", f"Say which it is with --as: {_names()}."
    )


def read_file(
    path: Path,
    workshop: Workshop,
    next_id: NextId,
    options: Options = PLAIN,
    progress: Progress = SILENT,
    named: str = "",
) -> Preview:
    """What importing a file would do; UserError when it cannot be read, Cancelled when it was stopped."""
    reader = find_reader(path, read_head(path), named)
    return reader.load()(path, workshop, next_id, options, progress)


def read_head(path: Path) -> bytes:
    """The beginning of a file; UserError when there is none to read."""
    try:
        with path.open("rb") as file:
            return file.read(HEAD_SIZE)
    except OSError as error:
        raise UserError(
            f"“{path}” cannot be read: {error.strerror or error}.", "Check the name and the folder."
        ) from error


def _names() -> str:
    return ", ".join(reader.name for reader in READERS)
