"""What the rows of every dialog that reads a file have in common."""

from typing import Final

GO: Final = "→"
"""The id of the row that goes on."""
NO_COLUMN: Final = "no column"
"""What a role has, or is given, that no column of the file holds."""
