"""The documents and formats that can be asked for by name."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

WHOLE: Final = "workshop"
"""The whole workshop, to be edited elsewhere and imported again."""
DOCUMENTS: Final = ("review", "customer", "sla-only", "scorecard", WHOLE)


class Format(StrEnum):
    """The formats, by their usual endings; some hold the same whatever the document."""

    PDF = "pdf"
    HTML = "html"
    MARKDOWN = "md"
    CSV = "csv"
    XLSX = "xlsx"
    OPENSLO = "yaml"
    CALENDAR = "ics"
    JSON = "json"
    ZIP = "zip"

    @property
    def is_table(self) -> bool:
        """Whether the format holds the service levels alone."""
        return self in {Format.CSV, Format.XLSX, Format.OPENSLO}

    @property
    def is_apart(self) -> bool:
        """Whether it holds the same for every document but the whole workshop: service levels, or dates."""
        return self.is_table or self is Format.CALENDAR


_WHOLE: Final = (Format.MARKDOWN, Format.JSON, Format.XLSX, Format.ZIP)


def formats_of(document: str) -> tuple[Format, ...]:
    """The formats that a document can have, the usual one first."""
    if document == WHOLE:
        return _WHOLE
    return tuple(form for form in Format if form not in {Format.JSON, Format.ZIP})


def document_for(formats: Iterable[Format]) -> str:
    """The document meant where none is named: the review, or the whole workshop where only that fits."""
    wanted = set(formats)
    return WHOLE if wanted and wanted <= {Format.JSON, Format.ZIP} else DOCUMENTS[0]
