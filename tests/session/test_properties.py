"""Whatever edits are made in whatever order: undo leads to the start, a crash to the end."""

import os
import shutil
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from promise_studio.edits import Edit
from promise_studio.errors import UserError
from promise_studio.model import Workshop
from promise_studio.model.integrity import broken_rules
from promise_studio.session import Session
from tests.strategies import walks

Walk = tuple[Workshop, list[Edit]]

# In memory where that is possible: what is compared does not depend on the disk.
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
STEPS = ["edit", "edit", "edit", "undo", "undo", "redo", "checkpoint", "reopen"]


@given(walks())
def test_as_many_undos_lead_to_the_first_workshop(walk: Walk):
    """And as many redos to the last one; each state on the way is sound."""
    first, edits = walk
    with TemporaryDirectory(dir=MEMORY) as folder:
        session = Session.create(Path(folder) / "a.promise.json", first)
        for edit in edits:
            session.apply(edit)
            assert broken_rules(session.workshop) == ()
        last = session.workshop
        while session.undo() is not None:
            assert broken_rules(session.workshop) == ()
        assert session.workshop == first
        while session.redo() is not None:
            pass
        assert session.workshop == last
        session.close()


@given(walks(), st.data())
def test_a_crash_at_any_time_leads_to_the_live_state(walk: Walk, data: st.DataObject):
    """Amid edits, undo, redo, checkpoints and closing, a copy of the folder opens as the live workshop."""
    first, edits = walk
    with TemporaryDirectory(dir=MEMORY) as folder:
        path = Path(folder, "desk", "a.promise.json")
        path.parent.mkdir()
        session = Session.create(path, first)
        crash = data.draw(st.integers(0, len(edits)))
        for number, edit in enumerate(edits):
            if number == crash:
                _compare_after_crash(session)
            session = _step(session, data.draw(st.sampled_from(STEPS)), edit)
        _compare_after_crash(session)
        session.close()


def _step(session: Session, step: str, edit: Edit) -> Session:
    if step == "reopen":
        session.close()
        return Session.open(session.path)
    if step == "edit":
        with suppress(UserError):  # an edit may not fit after an undo
            session.apply(edit)
    else:
        {"undo": session.undo, "redo": session.redo, "checkpoint": session.checkpoint}[step]()
    return session


def _compare_after_crash(session: Session) -> None:
    with TemporaryDirectory(dir=MEMORY) as folder:
        copy = shutil.copytree(session.path.parent, Path(folder, "copy"))
        with Session.open(copy / session.path.name) as again:
            assert again.workshop == session.workshop
            assert again.revision == session.revision
