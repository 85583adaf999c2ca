"""Who draws pages of a PDF waits for a turn: PDFium does one thing at a time, whoever asks."""

from threading import Lock
from typing import Final

TURN: Final = Lock()
