"""The documents and formats that can be asked for by name."""

from enum import StrEnum
from typing import Final

DOCUMENTS: Final = ("review", "customer", "sla-only", "scorecard")


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
