"""Cleans the words in a cell: entities and tags of web pages, and the apostrophe before a formula."""

import html
import re
from typing import Final

from promise_studio.exchange.spreadsheet_text import FORMULA_STARTS
from promise_studio.model.text import NOTE_LIMIT, TITLE_LIMIT, clean_line, clean_text, clip

_BREAKS: Final = re.compile(r"<(?:br\s*/?|/p|/div|/li)\s*>", re.IGNORECASE)
_EDGES: Final = re.compile(r"[ \t]{0,99}\n[ \t]{0,99}")
_TAGS: Final = re.compile(
    r"</?(?:p|div|span|b|i|u|em|strong|a|ul|ol|li|font|h[1-6])(?:\s[^<>]{0,500})?>", re.IGNORECASE
)
_LOOKED_AT: Final = 4 * NOTE_LIMIT


def clean_words(cell: str) -> str:
    """What a person said, as they said it."""
    if cell[:1] == "'" and cell[1:2] in FORMULA_STARTS:
        cell = cell[1:]
    if "<" in cell:
        cell = _EDGES.sub("\n", _TAGS.sub("", _BREAKS.sub("\n", cell)))
    if "&" in cell:
        cell = html.unescape(cell)
    return str(clean_text(cell[:_LOOKED_AT]))


def clean_label(cell: str) -> str:
    """A label on one line."""
    return str(clean_line(html.unescape(cell) if "&" in cell else cell))


def fit_words(text: str) -> str:
    """The words, cut visibly where a quote could not hold them; masking may lengthen, so it comes before."""
    return clip(text, NOTE_LIMIT)


def fit_label(text: str) -> str:
    """The label, cut visibly where a title could not hold it."""
    return clip(text, TITLE_LIMIT)
