"""What stands around the work: the status line, the path, the guide, and who may be folded away."""

from functools import cache
from typing import TYPE_CHECKING

from textual.content import Content

from promise_studio.studio.stages import stage_called
from promise_studio.studio.text import content

if TYPE_CHECKING:
    from promise_studio.check import Finding
    from promise_studio.model import Workshop
    from promise_studio.studio.stage_screen import StageScreen


FOLDED_BELOW = {"path": 100, "guide": 120}
"""The width below which a pane stands only when it is asked for."""


class Panes:
    """Fills the panes, and shows or hides them."""

    def __init__(self, screen: "StageScreen") -> None:
        self._screen = screen

    def do_path(self) -> None:
        self._toggle("path")

    def do_guide(self) -> None:
        self._toggle("guide")

    def do_projector(self) -> None:
        """Show the room what the room may see: no findings, no names of authors, nothing unrevealed."""
        studio = self._screen.studio
        studio.projecting = not studio.projecting
        self._screen.set_class(studio.projecting, "-projector")
        self._screen.workshop_changed()
        self._screen.show_clock()
        if studio.projecting:
            self._screen.tell("w leaves this view; ctrl and + make the letters larger.")

    def _toggle(self, name: str) -> None:
        """Fold a pane away or bring it back; on a narrow screen only one of the two stands at a time."""
        studio = self._screen.studio
        asked = "shown" if studio.size.width < FOLDED_BELOW[name] else "hidden"
        studio.panes[name] = "" if studio.panes.get(name) == asked else asked
        if studio.size.width < FOLDED_BELOW["path"]:
            other = "guide" if name == "path" else "path"
            studio.panes[other] = studio.panes.get(other, "").replace("shown", "")
        self.fold()

    def fold(self) -> None:
        """Show what was asked for, on this stage or on the one before, and hide what was sent away."""
        for name in FOLDED_BELOW:
            asked = self._screen.studio.panes.get(name, "")
            self._screen.set_class(asked == "shown", f"-show-{name}")
            self._screen.set_class(asked == "hidden", f"-hide-{name}")

    def show_status(self) -> None:
        """Show the state of the workshop around the work."""
        session = self._screen.studio.session
        if session is None:
            return
        workshop = session.workshop
        state = session.save_state
        title = workshop.frame.title or workshop.frame.organisation or session.path.name
        self._screen.status.show(
            title=title,
            who="" if self._screen.studio.projecting else _who(workshop),
            saved=(state.kind, state.sentence),
        )
        progress = self._screen.studio.judgement.progress
        marks = {
            name: (stage.mark, f"{stage.done}/{stage.total}" if stage.done else "")
            for name, stage in progress.items()
        }
        self._screen.path_pane.show(marks, _captured(workshop))

    def findings(self) -> "tuple[Finding, ...]":
        """The findings of this stage, but for those that stand under the words that are being typed."""
        found = self._screen.studio.judgement.on_stage(self._screen.stage)
        watched = self._screen.view.watched if self._screen.view is not None else ("", "")
        return tuple(one for one in found if (one.item, one.field) != watched)

    def finding_lines(self) -> list[Content]:
        """The findings of this stage as they are read."""
        from promise_studio.studio.judgement import finding_line

        return [finding_line(finding, finding.item) for finding in self.findings()]

    def guide_lines(self) -> list[Content]:
        """What to do on this stage, and what it lacks next."""
        stage, studio = stage_called(self._screen.stage), self._screen.studio
        if studio.session is None:
            return [content(stage.purpose)]
        lines: list[Content] = []
        progress = studio.judgement.progress.get(stage.name)
        if progress is not None:
            lines += [content(f"{progress.mark} {progress.sentence}", "$accent"), Content("")]
        if waiting := studio.room.waits():
            lines += [content(waiting), Content("")]
        block = studio.room.block
        if block is not None and stage.name in block.stages:
            lines += [
                content(block.title, "bold"),
                content(block.prompt),
                content(f"Goal: {block.goal}"),
                Content(""),
            ]
        return lines + guide_to(stage.name)


@cache
def guide_to(stage: str) -> list[Content]:
    """What to do on a stage, why, and an example, from the guide that travels with the program."""
    from promise_studio.errors import UserError
    from promise_studio.guide.stages import stage_guide

    try:
        guide = stage_guide(stage)
    except UserError:
        return [content(stage_called(stage).purpose)]
    return [
        content(guide.title, "bold"),
        content(guide.what),
        Content(""),
        content(guide.why, "$foreground 65%"),
        Content(""),
        content("For example: ", "$foreground 65%") + content(guide.example, "italic"),
    ]


def _who(workshop: "Workshop") -> str:
    here = [member.initials or member.name[:2] for member in workshop.members if member.present]
    more = f" +{len(here) - 8}" if len(here) > 8 else ""
    return " ".join(here[:8]) + more


def _captured(workshop: "Workshop") -> tuple[tuple[str, str, int], ...]:
    return (
        ("p", "parking lot", sum(not parked.answer for parked in workshop.parked)),
        ("d", "decisions", len(workshop.decisions)),
        ("!", "open actions", sum(not action.done for action in workshop.actions)),
    )
