"""The mark of a widget that eats letters, known without importing the editors."""


class TypingWidget:
    """While one of these has the keyboard, letters are text and not commands."""
