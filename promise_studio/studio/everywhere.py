"""The commands that every screen has."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from promise_studio.studio.app import StudioApp
    from promise_studio.studio.key_screen import KeyScreen


class Everywhere:
    """Help, look, palette, and the way out."""

    def __init__(self, screen: "KeyScreen", studio: "StudioApp") -> None:
        self._screen = screen
        self._studio = studio

    def do_help(self) -> None:
        from promise_studio.studio.dialogs.help import HelpScreen

        self._studio.push_screen(HelpScreen(self._screen.stage, self._screen))

    def do_theme(self) -> None:
        from promise_studio.studio.themes import next_theme

        self._studio.tell(f"The look is now {next_theme(self._studio)}.")

    def do_palette(self) -> None:
        from promise_studio.studio.dialogs.palette import PaletteScreen

        def chosen(name: str | None) -> None:
            if name:
                self._screen.run_command(name)

        self._studio.push_screen(PaletteScreen(self._screen), chosen)

    async def do_quit(self) -> None:
        await self._studio.doors.leave_for_good()
