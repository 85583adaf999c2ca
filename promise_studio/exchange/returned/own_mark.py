"""What the program wrote into its PDF for the day it comes back; saving it elsewhere may have dropped it."""

from typing import Any

from pypdf import PdfReader
from pypdf.generic import DictionaryObject, StreamObject

from promise_studio.document.pdf.job import OWN_KEY


def own_mark(reader: PdfReader) -> str:
    """The text under the program's own key; empty where there is none."""
    held: Any = reader.root_object
    for key in ("/PieceInfo", f"/{OWN_KEY}", "/Private"):
        if not isinstance(held, DictionaryObject) or key not in held:
            return ""
        held = held[key]
    return held.get_data().decode("utf-8", "replace") if isinstance(held, StreamObject) else ""
