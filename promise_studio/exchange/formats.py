"""The documents and formats that can be asked for by name."""

from enum import StrEnum
from typing import Final

WHOLE: Final = "workshop"
"""The whole workshop, to be edited elsewhere and imported again."""
DOCUMENTS: Final = ("review", "customer", "sla-only", "scorecard", WHOLE)


class Format(StrEnum):
    """The formats, by their usual endings; CSV and XLSX hold the SLA table whatever the document."""

    PDF = "pdf"
    HTML = "html"
    MARKDOWN = "md"
    CSV = "csv"
    XLSX = "xlsx"

    @property
    def is_table(self) -> bool:
        """Whether the format holds the SLA table alone."""
        return self in {Format.CSV, Format.XLSX}


def formats_of(document: str) -> tuple[Format, ...]:
    """The formats that a document can have, the usual one first."""
    return (Format.MARKDOWN,) if document == WHOLE else tuple(Format)
