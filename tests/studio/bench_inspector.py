"""An inspector alone on a screen, with a session behind it: what a stage gives it, and nothing else."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from textual.app import ComposeResult
from textual.widgets import Static

from promise_studio.check import Finding
from promise_studio.edits import Change
from promise_studio.model import Workshop
from promise_studio.session import Session
from promise_studio.studio.key_order import OrderedApp
from promise_studio.studio.themes import use_themes
from promise_studio.studio.widgets.inspector import Inspector


class Elsewhere(Static, can_focus=True):
    """Where the keyboard is when no field has it."""


class InspectorBench(OrderedApp):
    """Applies what the inspector hands over, as the studio does."""

    CSS = "Inspector { height: 1fr; } TextBox { height: auto; }"

    def __init__(self, session: Session) -> None:
        super().__init__()
        use_themes(self)
        self.session = session
        self.drafts: dict[tuple[str, str], tuple[str, Any]] = {}
        self.inspector = Inspector()
        self.elsewhere = Elsewhere()

    @property
    def workshop(self) -> Workshop:
        """The workshop as it is now."""
        return self.session.workshop

    refusal = ""
    pointed = None

    @property
    def checking(self) -> "InspectorBench":
        """Who judges the words of a clause: here nobody finds anything."""
        return self

    def judge_clause_text(self, clause_id: str, text: str) -> tuple[Finding, ...]:  # noqa: ARG002 - as asked
        """What is found in the words."""
        return ()

    def change(self, item_id: str, field: str, value: Any) -> bool:
        """Apply one field."""
        self.session.apply(Change(id=item_id, fields={field: value}))
        self.inspector.redraw()
        return True

    def compose(self) -> ComposeResult:
        yield self.inspector
        yield self.elsewhere

    async def on_inspector_closed(self) -> None:
        """Go back, as a stage goes back to its list."""
        self.screen.set_focus(self.elsewhere)
        await self.inspector.close_box()


@asynccontextmanager
async def inspector_on(path: Path) -> AsyncIterator[tuple[InspectorBench, Any]]:
    """An inspector and its driver."""
    from tests.studio.driver import Driver

    with Session.open(path) as session:
        app = InspectorBench(session)
        async with app.run_test(size=(80, 40)) as pilot:
            yield app, Driver(app, pilot)  # type: ignore[arg-type]
