"""Finds the column that a person names: by its name, by a part of it, by its letter or its number."""

import re

from promise_studio.errors import UserError
from promise_studio.exchange.voices.headings import Headings
from promise_studio.model.text import clip

_SHOWN = 12
_NAME_SHOWN = 50


def find_column(headings: Headings, wanted: str, option: str) -> int:
    """The place of a column; UserError when none or several fit."""
    asked = _plain(wanted)
    spoken = [
        {_plain(name), *map(_plain, parts)}
        for name, parts in zip(headings.names, headings.pieces, strict=True)
    ]
    exact = [place for place, name in enumerate(headings.names) if _plain(name) == asked]
    by_piece = [place for place, words in enumerate(spoken) if asked in words]
    place = exact[0] if exact else _by_place(wanted.strip(), len(headings.names)) if not by_piece else None
    if place is not None:
        return place
    for fits in (str.__eq__, str.startswith, str.__contains__):
        found = [at for at, words in enumerate(spoken) if asked and any(fits(word, asked) for word in words)]
        if len(found) == 1:
            return found[0]
        if found:
            several = ", ".join(f"“{headings.names[at]}”" for at in found[:_SHOWN])
            raise UserError(
                f"“{wanted}” fits several columns: {several}.", f"Say {option} with more of the name."
            )
    known = ", ".join(f"“{clip(name, _NAME_SHOWN)}”" for name in headings.names[:_SHOWN])
    more = f" and {len(headings.names) - _SHOWN} more" if len(headings.names) > _SHOWN else ""
    raise UserError(f"There is no column “{wanted}”.", f"The columns are {known}{more}.")


def _by_place(text: str, width: int) -> int | None:
    if re.fullmatch(r"[0-9]{1,4}", text):
        place = int(text) - 1
    elif re.fullmatch(r"[A-Z]{1,2}", text):
        place = 0
        for letter in text:
            place = place * 26 + ord(letter) - 64
        place -= 1
    else:
        return None
    return place if 0 <= place < width else None


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
