"""Watches the words of a clause while they are typed: underlines what was found, and deals with it."""

from typing import TYPE_CHECKING, cast

from textual.timer import Timer

from promise_studio.check import Finding, Severity
from promise_studio.studio.widgets.finding_list import FindingList
from promise_studio.studio.widgets.text_box import TextBox

if TYPE_CHECKING:
    from promise_studio.studio.app import StudioApp
    from promise_studio.studio.stage_screen import StageScreen

PAUSE = 0.12
"""Seconds without a key after which the words are judged: typing never waits for findings."""


class ClauseWatch:
    """Joins the editor of a clause's sentence with the list of what was found in it."""

    def __init__(self, editor: TextBox, found: FindingList, item_id: str, field: str) -> None:
        self._editor = editor
        self._found = found
        self._item_id = item_id
        self._field = field
        self._pause: Timer | None = None
        editor.below = self.to_findings

    @property
    def _studio(self) -> "StudioApp":
        return cast("StudioApp", self._editor.app)

    def typed(self) -> None:
        """Something was typed: judge it as soon as nobody types."""
        if self._pause is not None:
            self._pause.stop()
        self._pause = self._editor.set_timer(PAUSE, self.judge)

    def judge(self) -> None:
        """Show what is found about the words as they stand."""
        said = self._studio.checking.judge_clause_text(self._item_id, self._editor.text)
        own = tuple(f for f in said if f.item == self._item_id and f.field == self._field)
        self._found.show(tuple(sorted(own, key=lambda f: f.span or (0, 0))))
        marks = tuple((*f.span, f.severity is Severity.ERROR) for f in own if f.span is not None)
        self._editor.underline(marks)

    def to_findings(self) -> bool:
        """Give the keyboard to the findings; False when nothing was found."""
        if not self._found.findings:
            return False
        self._editor.screen.set_focus(self._found)
        return True

    def back(self) -> None:
        """Give the keyboard back to the words."""
        self._editor.screen.set_focus(self._editor)

    def deal_with(self, finding: Finding, *, leave: bool) -> None:
        """Write the replacement, go to the words or to the other place, or ask why it stays."""
        if leave:
            screen = cast("StageScreen", self._editor.screen)
            screen.going.ask_why(finding)
        elif finding.span is None:
            self._studio.go_soon(finding.other or finding.item, finding.field)
        else:
            start, end = (self._editor.place_of(at) for at in finding.span)
            if finding.replacement is not None:
                self._editor.replace(finding.replacement, start, end)
            self.back()
            if finding.replacement is None:
                self._editor.select_between(start, end)
