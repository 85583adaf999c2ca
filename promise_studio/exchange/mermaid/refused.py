"""Why Mermaid does not take a text."""


class RefusedTextError(Exception):
    """Mermaid reads no journey here: the line of the file, what stands there, and why."""

    def __init__(self, line: int, text: str, reason: str) -> None:
        super().__init__(reason)
        self.line = line
        self.text = text
        self.reason = reason
