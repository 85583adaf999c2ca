"""What every stage has in common: the shell around it asks these questions and calls these methods."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, ClassVar, cast

from textual.containers import Container
from textual.content import Content

from promise_studio.studio.messages import EditItem, Say, Selected
from promise_studio.studio.widgets.unpainted import Unpainted

if TYPE_CHECKING:
    from promise_studio.edits import Edit
    from promise_studio.model import Workshop
    from promise_studio.session import Session
    from promise_studio.studio.app import StudioApp
    from promise_studio.studio.stage_screen import StageScreen


class StageView(Unpainted, Container):
    """The work area of one stage: the middle of the shell.

    A stage is the class `View` of its module. It names the commands that it carries out in `commands`;
    each is a method `do_NAME`. It keeps what is selected and what is scrolled, never a copy of the workshop.
    """

    stage: ClassVar[str]
    commands: ClassVar[frozenset[str]] = frozenset()

    DEFAULT_CSS = "StageView { width: 1fr; height: 1fr; }"

    @property
    def studio(self) -> "StudioApp":
        """The application."""
        return cast("StudioApp", self.app)

    @property
    def shell(self) -> "StageScreen":
        """The screen around this stage: ask, pick, capture."""
        return cast("StageScreen", self.screen)

    @property
    def session(self) -> "Session":
        """The open workshop; a stage is mounted only when there is one."""
        return cast("Session", self.studio.session)

    @property
    def workshop(self) -> "Workshop":
        """The workshop as it is now."""
        return self.session.workshop

    def doers(self) -> "tuple[StageView, ...]":
        """Those who carry out the commands of this stage."""
        return (self,)

    # What a stage answers.

    @property
    def selected_id(self) -> str:
        """The id of what is selected, or an empty string: trace, delete, link and findings act on it."""
        return ""

    def heading(self) -> Content:
        """What stands in the top border of the work area."""
        from promise_studio.studio.stages import stage_called

        return Content(stage_called(self.stage).title)

    def workshop_changed(self) -> None:
        """Draw the workshop as it is now; after every edit, undo included, and when the stage is shown."""

    def judged(self) -> None:
        """Show what the checks now say of the items; called when they have looked at the last edit."""

    def select(self, item_id: str) -> bool:
        """Select an item of this stage and show it; False when the stage does not have it."""
        return not item_id

    def lists(self, item_id: str) -> bool:  # noqa: ARG002 - for stages that are a list
        """Whether an item stands in the list of this stage, also one that belongs to another."""
        return False

    @property
    def watched(self) -> tuple[str, str]:
        """The item and the field that is typed with its findings under it; empty strings when none is."""
        return "", ""

    def settle(self) -> None:
        """Apply what is being typed, as the stage is about to be left."""

    def focus_work(self) -> None:
        """Give the keyboard to the work."""
        for widget in self.query("*"):
            if widget.focusable:
                widget.focus()
                return

    # What a stage can use.

    def edit(self, edit: "Edit") -> bool:
        """Apply an edit; a refusal is shown in the status line, in words, and False returned."""
        return self.studio.apply(edit)

    def edit_item(self, item_id: str, field: str = "") -> None:
        """Open the inspector on an item, at a field."""
        self.post_message(EditItem(item_id, field))

    def say(self, sentence: str, *, bad: bool = False) -> None:
        """Put a sentence in the status line."""
        self.post_message(Say(sentence, bad))

    def tell_selected(self) -> None:
        """Say that the selection moved, so that the findings beside the work follow."""
        self.post_message(Selected(self.selected_id))

    def ask(self, label: str, done: Callable[[str], None], value: str = "") -> None:
        """Ask for one line in the bar below the work; `done` gets it, and nothing is called on Esc."""
        self.shell.ask(label, done, value)

    def pick(
        self,
        label: str,
        kinds: Iterable[str],
        done: Callable[[tuple[str, ...]], None],
        *,
        chosen: Iterable[str] = (),
        many: bool = True,
    ) -> None:
        """Let somebody choose items of these kinds by name; `done` gets the ids, nothing is called on Esc."""
        self.shell.pick(label, tuple(kinds), done, chosen=tuple(chosen), many=many)
