"""What all editors have in common: they eat letters, and some keys end the work in them at once."""

from typing import TYPE_CHECKING, cast

from textual import events

if TYPE_CHECKING:
    from textual.widget import Widget

LEAVING = {
    "tab": "forward",
    "shift+tab": "backward",
    "ctrl+down": "next",
    "ctrl+up": "previous",
    "escape": "back",
}


class TypingWidget:
    """While one of these has the keyboard, letters are text and not commands.

    Leaving is done within the key event.
    """

    keys_now: tuple[str, ...] = ("next-field", "leave-field")
    """The commands of typing that the line of keys shows while this has the keyboard."""

    def left_by(self, event: events.Key) -> bool:
        """Whether a key ends the work in this editor."""
        where = LEAVING.get(event.key)
        if where is None:
            return False
        event.stop()
        event.prevent_default()
        self.leave(where)
        return True

    def leave(self, where: str) -> None:
        """Tell whoever holds the editor, here and now."""
        from promise_studio.studio.messages import Left

        editor = cast("Widget", self)
        message = Left(editor, where)
        for holder in editor.ancestors:
            handler = getattr(holder, "on_left", None)
            if handler is not None:
                handler(message)
                return
