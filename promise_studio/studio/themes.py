"""Three looks: light, dark and high contrast; `NO_COLOR` is Textual's own business."""

from typing import Any

from textual.app import App
from textual.theme import Theme

LOOKS = (
    Theme(
        name="studio-dark",
        variables={"frame": "#465260"},
        dark=True,
        primary="#7FB7BE",
        secondary="#A9B4C2",
        accent="#E8C268",
        foreground="#E6E8EB",
        background="#15191E",
        surface="#1B2027",
        panel="#262D36",
        success="#8CC68C",
        warning="#E8B04B",
        error="#F08A7E",
    ),
    Theme(
        name="studio-light",
        variables={"frame": "#B9B5A8"},
        dark=False,
        primary="#1F5E68",
        secondary="#4A5563",
        accent="#8A5A00",
        foreground="#1A1D21",
        background="#F7F6F2",
        surface="#FFFFFF",
        panel="#E6E4DC",
        success="#1E6B32",
        warning="#8A5200",
        error="#A62B1F",
    ),
    Theme(
        name="studio-contrast",
        variables={"frame": "#9A9A9A"},
        dark=True,
        primary="#FFFFFF",
        secondary="#FFFFFF",
        accent="#FFFF00",
        foreground="#FFFFFF",
        background="#000000",
        surface="#000000",
        panel="#000000",
        success="#00FF66",
        warning="#FFD500",
        error="#FF9A9A",
    ),
)


def use_themes(app: App[Any], look: str = "dark") -> None:
    """Make the looks known and take one of them before any style is read: later it is read twice."""
    for theme in LOOKS:
        app.register_theme(theme)
    app.set_reactive(App.theme, f"studio-{look}")
    app.stylesheet.set_variables(app.get_css_variables())


def next_theme(app: App[Any]) -> str:
    """Change to the next look and return its name."""
    names = [look.name for look in LOOKS]
    app.theme = names[(names.index(app.theme) + 1) % len(names)]
    return app.theme.removeprefix("studio-")
