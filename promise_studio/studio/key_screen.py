"""A screen whose keys come from the registry of commands."""

from collections.abc import Iterator
from inspect import iscoroutinefunction
from typing import TYPE_CHECKING, Any, cast

from textual import events, messages
from textual.binding import Binding
from textual.geometry import Region, Size
from textual.screen import Screen
from textual.strip import Strip

from promise_studio.studio.command import Command
from promise_studio.studio.commands import all_commands, command_for, commands_on
from promise_studio.studio.messages import RunCommand
from promise_studio.studio.painting import Painter
from promise_studio.studio.typing_commands import TYPING
from promise_studio.studio.typing_widget import TypingWidget

if TYPE_CHECKING:
    from promise_studio.studio.app import StudioApp


def bindings() -> Iterator[Binding]:
    """One binding a key; which command it means depends on the stage.

    A letter or a digit never comes before what has the keyboard: a cell may take it as its value.
    """
    seen: dict[str, bool] = {}
    for command in (command for command in all_commands() if command.stages != TYPING):
        for key in command.keys:
            seen[key] = seen.get(key, False) or (command.always and len(key) > 1)
    for key, always in seen.items():
        yield Binding(key, f"key_command('{key}')", show=False, priority=always)


class KeyScreen(Screen[Any]):
    """Carries commands out by name: on itself first, then on whatever `doers` gives."""

    stage: str = "home"

    def __init__(self) -> None:
        super().__init__()
        for binding in bindings():
            self._bindings.key_to_bindings.setdefault(binding.key, []).insert(0, binding)
        # The screen of a mode counts as styled long ago, and every style sheet is read anew for it.
        self._css_update_count = 0
        self._compositor = Painter()
        self._styled = (0, True)
        self._shown = False

    def render_lines(self, crop: Region) -> list[Strip]:
        """The ground under everything: one blank line, over and over."""
        line = Strip.blank(crop.width, self.visual_style.rich_style)
        for line_filter in self.get_line_filters():
            line = line.apply_filter(line_filter, self.background_colors[1])
        return [line] * crop.height

    def _on_screen_resume(self, event: events.ScreenResume) -> None:
        """Keep the styles and the lines of a screen that is shown again, unless the look changed.

        A new mode is told twice that it is shown, and would be painted twice.
        """
        now = (self._css_update_count, self.app.app_focus)
        event.refresh_styles = now != self._styled
        self._styled = now
        if self._shown:
            event.prevent_default()
        self._shown = True

    def _on_screen_suspend(self) -> None:
        self._shown = False

    def _screen_resized(self, size: Size) -> None:
        # What changed in a screen since it was laid out for this size, it lays out by itself.
        if size != self.outer_size:
            super()._screen_resized(size)

    async def _on_layout(self, message: messages.Layout) -> None:
        from textual.scrollbar import ScrollBar

        # A scrollbar has its place from what it belongs to, which asks for a layout where that changes.
        if isinstance(message.widget, ScrollBar):
            message.stop()
            message.prevent_default()

    def _compositor_refresh(self) -> None:
        # What is painted whole next is not painted in parts before; the very first screen does not wait.
        whole_next = self._repaint_required and self.app.screen is self
        if not whole_next or not self.studio.order.has_begun:
            super()._compositor_refresh()

    def doers(self) -> tuple[object, ...]:
        """The objects whose `do_…` methods are looked through, in this order."""
        return (self,)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "key_command":
            command = command_for(str(parameters[0]), self.stage)
            return command is not None and self.doer_of(command.name) is not None
        return super().check_action(action, parameters)

    def action_key_command(self, key: str) -> None:
        command = command_for(key, self.stage)
        if command is not None:
            self.run_command(command.name)

    def doer_of(self, name: str) -> Any | None:
        """The method that carries a command out here, or None."""
        method = "do_" + name.replace("-", "_")
        for doer in self.doers():
            names = getattr(doer, "commands", None)
            if (names is None or name in names) and hasattr(doer, method):
                return getattr(doer, method)
        return None

    @property
    def studio(self) -> "StudioApp":
        """The application."""
        return cast("StudioApp", self.app)

    def tell(self, sentence: str, *, bad: bool = False) -> None:
        """Say something in the status line, where there is one."""

    def settle(self) -> None:
        """Apply what is being typed, before something else happens."""

    def run_command(self, name: str) -> None:
        """Carry a command out, in a worker when it has to wait for something."""
        doer = self.doer_of(name)
        if doer is None:
            return
        self.settle()
        if iscoroutinefunction(doer):
            self.studio.start(doer, "commands")
        else:
            doer()

    @property
    def is_typing(self) -> bool:
        """Whether letters go into a field."""
        return isinstance(self.focused, TypingWidget)

    def key_line(self) -> tuple[Command, ...]:
        """What stands in the line of keys: the commands that can be carried out here and now."""
        if self.is_typing:
            known = {command.name: command for command in commands_on("typing")}
            return (
                *(known[name] for name in cast("TypingWidget", self.focused).keys_now),
                *(c for c in commands_on(self.stage) if c.always and c.name in ("save", "palette")),
            )
        return tuple(c for c in commands_on(self.stage) if c.footer and self.doer_of(c.name) is not None)

    def on_run_command(self, message: RunCommand) -> None:
        message.stop()
        typed = next((c.keys[0] for c in commands_on("typing") if c.name == message.name and c.keys), "")
        if typed:
            self.app.simulate_key(typed)
        else:
            self.run_command(message.name)
