"""What was found about the words that are typed, under them: fix it, go there, or leave it."""

from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget
from typing_extensions import override

from promise_studio.check import Finding, Severity
from promise_studio.studio.text import content

HELP = "Enter: {fix}   i: leave it, with a reason   Esc: back to the words"
ASIDE = "↓ or ctrl+f: to the findings"
MOST = 5
"""Findings in sight under a field; the others come when these are dealt with."""


class FindingList(Widget, can_focus=True):
    """A line or two for each finding; the one with the cursor can be dealt with."""

    DEFAULT_CSS = """
    FindingList { height: auto; }
    """

    @dataclass
    class Chosen(Message):
        """Fix a finding, or (`leave`) keep it with a reason."""

        finding: Finding
        leave: bool = False

    class Back(Message):
        """Back to the words."""

    def __init__(self) -> None:
        super().__init__()
        self.findings: tuple[Finding, ...] = ()
        self.at = 0

    def show(self, findings: tuple[Finding, ...]) -> None:
        """Take what was found about the words as they stand now."""
        if findings != self.findings:
            self.findings = findings
            self.at = min(self.at, max(0, len(findings) - 1))
            self.display = bool(findings)
            width, height = self.content_size
            self.refresh(layout=self._height(width) != height)

    def _lines(self, width: int) -> list[tuple[int, Content]]:
        """The lines as they are drawn, each with the number of its finding."""
        lines: list[tuple[int, Content]] = []
        for number, finding in enumerate(self.findings[:MOST]):
            bad = finding.severity is Severity.ERROR
            sign, colour = ("■", "$text-error") if bad else ("▲", "$text-warning")
            here = self.has_focus and number == self.at
            words = content(f"{sign} {finding.rule} ", f"bold {colour}") + content(finding.sentence)
            if finding.hint and (here or len(self.findings) == 1):
                words += content(f" {finding.hint}", "$foreground 65%")
            wrapped = words.wrap(max(8, width - 2))
            lead = Content.styled("▸ " if here else "  ", "bold $accent")
            lines += [(number, (lead if n == 0 else "  ") + line) for n, line in enumerate(wrapped)]
        if len(self.findings) > MOST:
            more = f"  … and {len(self.findings) - MOST} more"
            lines.append((MOST - 1, Content.styled(more, "$foreground 65%")))
        return lines

    def _foot(self) -> Content:
        if not self.has_focus:
            return Content.styled(f"  {ASIDE}", "$foreground 65%")
        finding = self.findings[self.at]
        fix = f"write “{finding.replacement}”" if finding.replacement is not None else "to the place"
        return content("  " + HELP.format(fix=fix), "$accent")

    def _height(self, width: int) -> int:
        return len(self._lines(width)) + len(self._foot().wrap(max(8, width))) if self.findings else 0

    @override
    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return self._height(width)

    def render(self) -> Content:
        if not self.findings:
            return Content("")
        width = self.content_size.width
        return Content("\n").join([*(line for _, line in self._lines(width)), self._foot()])

    def _step(self, by: int) -> bool:
        if not 0 <= self.at + by < len(self.findings):
            return False
        self.at += by
        self.refresh(layout=True)
        return True

    def on_key(self, event: events.Key) -> None:
        if not self.findings:
            return
        if event.key in {"up", "escape"}:
            if event.key == "escape" or not self._step(-1):
                self.post_message(self.Back())
        elif event.key == "down":
            self._step(1)
        elif event.key == "enter":
            self.post_message(self.Chosen(self.findings[self.at]))
        elif event.key == "i":
            self.post_message(self.Chosen(self.findings[self.at], leave=True))
        else:
            return
        event.stop()
        event.prevent_default()

    def on_click(self, event: events.Click) -> None:
        lines = self._lines(self.content_size.width)
        if event.y < len(lines):
            again = self.has_focus and self.at == lines[event.y][0]
            self.at = lines[event.y][0]
            self.refresh(layout=True)
            if again or event.chain == 2:
                self.post_message(self.Chosen(self.findings[self.at]))
        elif self.findings:
            left = self._foot().plain.find("i: leave")
            self.post_message(self.Chosen(self.findings[self.at], leave=0 <= left <= event.x))

    def on_focus(self) -> None:
        self.refresh(layout=True)

    def on_blur(self) -> None:
        self.refresh(layout=True)
