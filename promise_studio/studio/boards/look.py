"""The colours of a board, taken from its CSS once a theme and kept as ready styles."""

from typing import TYPE_CHECKING

from rich.style import Style

if TYPE_CHECKING:
    from textual.widget import Widget

TONES = 8
REST, SELECTED, BLURRED, MARKED, CARRIED = range(5)
"""How a card stands: at rest, selected with or without the keyboard, marked, being moved."""
STATES = ("rest", "selected", "blurred", "marked", "carried")

PARTS = (
    *("base", "head", "head-on", "name", "name-on", "rule", "strong-rule"),
    *("ghost", "pile", "good", "poor", "accent"),
)

BOARD_CSS = """
BoardView {
    height: 1fr;
    scrollbar-gutter: stable;
    scrollbar-size: 1 1;
    scrollbar-color: $foreground 30%;
    scrollbar-color-hover: $foreground 45%;
    scrollbar-color-active: $accent;
    scrollbar-background: $background;
    scrollbar-background-hover: $background;
    scrollbar-background-active: $background;
    scrollbar-corner-color: $background;
    background: $background;
    color: $foreground;
    & > .board--base { color: $foreground; }
    & > .board--head { background: $panel; color: $foreground 75%; }
    & > .board--head-on { background: $panel; color: $accent; text-style: bold; }
    & > .board--name { color: $foreground 65%; }
    & > .board--name-on { color: $accent; text-style: bold; }
    & > .board--rule { color: $foreground 22%; }
    & > .board--strong-rule { color: $primary; }
    & > .board--ghost { color: $foreground 65%; text-style: italic; }
    & > .board--pile { color: $primary; text-style: bold; }
    & > .board--good { color: $success; }
    & > .board--poor { color: $error; }
    & > .board--accent { color: $accent; text-style: bold; }
    & > .board--rest { background: $background; }
    & > .board--selected { background: $accent 14%; }
    & > .board--blurred { background: $accent 10%; }
    & > .board--marked { background: $primary 14%; }
    & > .board--carried { background: $accent 14%; }
}
"""

_DARK = ("#8FC7F0", "#F0B27A", "#A9DC9A", "#F4A3BE", "#C5B3F5", "#E8D27A", "#7FD8CC", "#D6C2AE")
_LIGHT = ("#0B5A94", "#7F4200", "#23692A", "#9C2452", "#5A3CA8", "#6B5600", "#005F58", "#6B4A2C")


class Look:
    """Ready styles: parts of the board by name, and cards by how they stand and whose they are."""

    def __init__(self, board: "Widget") -> None:
        part = board.get_component_rich_style
        self._parts = {name: part(f"board--{name}") for name in PARTS}
        grounds = [Style(bgcolor=part(f"board--{name}").bgcolor) for name in STATES]
        base = self._parts["base"]
        tones = _DARK if board.app.current_theme.dark else _LIGHT
        quiet = Style(color=self._parts["rule"].color, italic=False)
        self.text = [base + ground for ground in grounds]
        # Small print is quiet at rest only: on the ground of a selected card it would be hard to read.
        quieter = Style(color=self._parts["name"].color)
        fainter = Style(color=self._parts["ghost"].color)
        self.small = [
            base + ground + (quieter if state == REST else Style()) for state, ground in enumerate(grounds)
        ]
        self.ghost = [
            base + ground + (fainter if state == REST else Style()) + Style(italic=True)
            for state, ground in enumerate(grounds)
        ]
        self.mood = {
            mood: [base + ground + Style(color=self._parts[mood].color) for ground in grounds]
            for mood in ("good", "poor", "accent")
        }
        self.mood["accent"][1:] = [base + ground + Style(bold=True) for ground in grounds[1:]]
        strong = Style(color=self._parts["accent"].color, bold=True)
        self._frames = [
            [base + ground + (Style(color=tone) if state in {REST, MARKED} else strong) for tone in tones]
            for state, ground in enumerate(grounds)
        ]
        self._plain_frames = [
            base + ground + (quiet if state == REST else strong) for state, ground in enumerate(grounds)
        ]
        head = self._parts["head"]
        self.head_rule = head + quiet
        self.head_mood = {mood: head + Style(color=self._parts[mood].color) for mood in self.mood}
        self._inks = [[base + ground + Style(color=tone, bold=True) for tone in tones] for ground in grounds]

    def __getitem__(self, name: str) -> Style:
        return self._parts[name]

    def frame(self, state: int, tone: int) -> Style:
        """The frame or bar of a card: in its author's colour at rest, loud when it is selected."""
        return self._frames[state][tone % TONES] if tone >= 0 else self._plain_frames[state]

    def open_text(self, mood: str, *, ghost: bool) -> Style:
        """Words that stand on the board itself, without a card under them."""
        return self._parts["ghost" if ghost else mood or "base"]

    def ink(self, state: int, tone: int) -> Style:
        """Words in the author's colour, such as the initials."""
        return self._inks[state][tone % TONES] if tone >= 0 else self.small[state]
