"""The first screen: go on with a workshop, or start one."""

from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Static


class HomeScreen(Screen[None]):
    """Recent workshops and three ways to start."""

    def compose(self) -> ComposeResult:
        yield Static("Promise Studio")
