"""The work during which a child is killed: edits, undo, redo, checkpoints, closing and opening again."""

import random
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from promise_studio.errors import UserError
from promise_studio.session import Session

Say = Callable[[str], None]


def names_in(session: Session) -> list[str]:
    """The names of the values, in their order: each edit of the work adds one."""
    return [value.name for value in session.workshop.values]


def open_and_say(path: Path, say: Say) -> Session:
    """Open for writing and tell what was found."""
    session = Session.open(path, by="child")
    say(" ".join(["found", *names_in(session)]))
    return session


def add(session: Session, name: str, say: Say) -> None:
    """Add a value, and say so before and after."""
    _step(f"add {name}", lambda: session.add("value", name=name, meaning="seen " * 70), say)


def turn(session: Session, word: str, say: Say) -> None:
    """Undo or redo, and say so before and after; nothing where there is nothing to undo or redo."""
    if session.can_undo if word == "undo" else session.can_redo:
        _step(word, session.undo if word == "undo" else session.redo, say)


def _step(words: str, make: Callable[[], object], say: Say) -> None:
    say(f"will {words}")
    try:
        make()
    except UserError:
        say(f"not {words}")
    else:
        say(f"did {words}")


def checkpoint(session: Session) -> None:
    """Write the whole file; a disk that refuses is no loss."""
    with suppress(UserError):
        session.checkpoint()


def work_on(path: Path, seed: str, say: Say) -> None:
    """Work in random order until killed."""
    chance = random.Random(seed)
    session = open_and_say(path, say)
    number = 0
    while True:
        kind = chance.random()
        if kind < 0.6:
            add(session, f"{seed}.{number}", say)
        elif kind < 0.75:
            turn(session, "undo", say)
        elif kind < 0.82:
            turn(session, "redo", say)
        elif kind < 0.96:
            checkpoint(session)
        else:
            session.close()
            session = open_and_say(path, say)
        number += 1


def work_through(path: Path, say: Say) -> None:
    """Do everything once that changes a file: edits before and after checkpoints, steps back across them."""
    session = open_and_say(path, say)
    for name in ("a", "b", "c"):
        add(session, name, say)
    turn(session, "undo", say)
    turn(session, "redo", say)
    checkpoint(session)
    add(session, "d", say)
    for word in ("undo", "undo", "redo"):  # the second one leads back behind the file
        turn(session, word, say)
    add(session, "e", say)
    checkpoint(session)
    turn(session, "undo", say)
    turn(session, "redo", say)
    session.close()
    session = open_and_say(path, say)
    add(session, "f", say)
    say(" ".join(["holds", *names_in(session)]))
    session.close()
