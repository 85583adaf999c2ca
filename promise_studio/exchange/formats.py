"""The documents and formats that can be asked for by name."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from promise_studio.document import kinds

WHOLE: Final = "workshop"
"""The whole workshop, to be edited elsewhere and imported again."""
BOARDS: Final = "boards"
"""Each journey and each blueprint as a picture or a diagram of its own."""
SLA: Final = "sla-only"
"""The service levels alone, which programs get as JSON too."""
DOCUMENTS: Final = (*kinds.DOCUMENTS, WHOLE, BOARDS)
APART: Final = {
    WHOLE: ("The whole workshop", "to edit by hand and import again"),
    BOARDS: ("The boards", "each journey and blueprint as a file of its own"),
}
"""What is exported and is no document: its title, and what it holds."""


class Format(StrEnum):
    """The formats, by their usual endings; some hold the same whatever the document."""

    PDF = "pdf"
    HTML = "html"
    MARKDOWN = "md"
    WORD = "docx"
    CSV = "csv"
    XLSX = "xlsx"
    OPENSLO = "yaml"
    CALENDAR = "ics"
    JSON = "json"
    ZIP = "zip"
    MERMAID = "mmd"
    SVG = "svg"
    PNG = "png"

    @property
    def is_table(self) -> bool:
        """Whether the format holds the service levels alone."""
        return self in {Format.CSV, Format.XLSX, Format.OPENSLO}

    @property
    def is_apart(self) -> bool:
        """Whether it holds the same for every document but the whole workshop: service levels, or dates."""
        return self.is_table or self is Format.CALENDAR

    @property
    def is_binary(self) -> bool:
        """Whether a terminal cannot show it."""
        return self in _BINARY

    @property
    def is_board(self) -> bool:
        """Whether it holds one journey or one blueprint."""
        return self in _BOARDS


_WHOLE: Final = (Format.MARKDOWN, Format.JSON, Format.XLSX, Format.ZIP)
_BINARY: Final = frozenset({Format.PDF, Format.WORD, Format.XLSX, Format.ZIP, Format.PNG})
_BOARDS: Final = (Format.SVG, Format.PNG, Format.MERMAID)


def describe(document: str) -> tuple[str, str]:
    """The title of what can be exported, and what it holds in a few words."""
    if document in APART:
        return APART[document]
    kind = kinds.document_kind(document)
    return kind.title, kind.about


def formats_of(document: str) -> tuple[Format, ...]:
    """The formats that a document can have, the usual one first."""
    if document == WHOLE:
        return _WHOLE
    if document == BOARDS:
        return _BOARDS
    left_out = {Format.ZIP, *_BOARDS}
    if document != SLA:
        left_out.add(Format.JSON)
    if not kinds.document_kind(document).is_written_on:
        left_out.add(Format.WORD)
    return tuple(form for form in Format if form not in left_out)


def document_for(formats: Iterable[Format]) -> str:
    """The document meant where none is named: the review, or what alone comes in such formats."""
    wanted = set(formats)
    if wanted and wanted <= {*_BOARDS}:
        return BOARDS
    return WHOLE if wanted and wanted <= {Format.JSON, Format.ZIP} else DOCUMENTS[0]
