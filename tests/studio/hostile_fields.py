"""Hostile strings in every field that takes typed words, and what of them a terminal would obey."""

import unicodedata
from collections.abc import Iterable
from itertools import count
from pathlib import Path

from textual.strip import Strip

from promise_studio.errors import UserError
from promise_studio.model import KINDS, Item
from promise_studio.session import Session
from promise_studio.studio.fields.shape import Shape, shapes
from tests.hostile import HOSTILE
from tests.studio.driver import Driver
from tests.studio.samples import make_workshop

WRITTEN = {"line", "text", "lines"}
TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
ANYWHERE = ("question_mark", "slash", "ctrl+p", "X", "ctrl+e", "I", "O")
"""The keys of what opens the same on every stage."""
HERE = ("down", "t", "r", "i", "s", "l", "v")
"""The keys of what is about this stage or the item that is chosen; where one means nothing, nothing happens."""


def written_fields(cls: type[Item]) -> list[Shape]:
    """The fields of a class into which people type words."""
    return [shape for shape in shapes(cls) if shape.sort in WRITTEN]


def hostile_workshop(path: Path) -> Path:
    """An item of every kind, and in each of its fields the next of the hostile strings that fits there."""
    texts = list(HOSTILE.values())
    number = count()
    make_workshop(path)
    with Session.open(path) as session:
        places = [session.workshop.all(kind)[0] for kind in KINDS]
        for item in (*places, session.workshop.frame, session.workshop.keep):
            for shape in written_fields(type(item)):
                for _ in texts:
                    text = texts[next(number) % len(texts)][:110]
                    try:
                        session.change(item.id, **{shape.field: [text] if shape.sort == "lines" else text})
                    except UserError:
                        continue
                    break
    return path


def obeyed(strips: Iterable[Strip]) -> list[str]:
    """Every character that a terminal obeys instead of showing it, and marks that would turn a line around."""
    return [
        sign
        for strip in strips
        for segment in strip
        for sign in segment.text
        if segment.control or _is_obeyed(sign)
    ]


def _is_obeyed(sign: str) -> bool:
    return unicodedata.category(sign) in {"Cc", "Cs", "Zl", "Zp"} or sign in TURNS


async def look_around(driver: Driver, keys: Iterable[str]) -> None:
    """Press keys that open something, and come back from each; nothing on the way is obeyed."""
    for key in keys:
        await driver.keys(key)
        assert obeyed(driver.strips()) == [], (type(driver.app.screen).__name__, key)
        while len(driver.app.screen_stack) > 1:
            await driver.keys("escape")
        await driver.keys("escape")
