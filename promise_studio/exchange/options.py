"""What a person can say about an import; every reader takes what is its own and leaves the rest."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

ROLES: Final = {
    "text": "what they said",
    "score": "the score",
    "date": "the day",
    "channel": "the channel",
    "segment": "the kind of customer",
}
"""What columns of voices hold, each in words."""


@dataclass(frozen=True)
class Options:
    """The columns by their role, the sheet of a workbook, how much is taken, and whether names are masked."""

    columns: Mapping[str, str] = field(default_factory=dict)
    sheet: str = ""
    limit: int | None = None
    mask: bool = True


PLAIN = Options()
"""Everything as it is proposed."""
