"""The bare command: the home screen, where there is a terminal to show it."""

from promise_studio.cli.streams import has_terminal
from promise_studio.errors import UserError


def open_home() -> int:
    """Open the studio on its first screen."""
    if not has_terminal():
        from promise_studio.cli.overview import print_overview

        print_overview(())
        raise UserError(
            "The home screen needs a terminal, and there is none here.",
            "Name a command, for example: promise-studio check FILE",
        )
    from promise_studio.studio.app import run_studio

    return run_studio()
