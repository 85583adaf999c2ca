"""Going from one thing to another: stages, findings, what anything rests on."""

from functools import partialmethod
from typing import TYPE_CHECKING

from promise_studio.studio.stages import NAMES, NUMBERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promise_studio.check import Finding
    from promise_studio.studio.stage_screen import StageScreen

SUSPECT = "S120"
"""The rule that names a link whose far end reads differently now."""


class Going:
    """The commands that change what is in front of the room."""

    def __init__(self, screen: "StageScreen") -> None:
        self._screen = screen
        self._at = -1
        self._left_at = ""
        """What was selected after the last finding was shown."""

    async def go_to_stage(self, name: str) -> None:
        """Show a stage."""
        await self._screen.studio.show_stage(name)

    async def do_next_stage(self) -> None:
        await self.go_to_stage(NAMES[NUMBERS[self._screen.stage] % len(NAMES)])

    async def do_previous_stage(self) -> None:
        await self.go_to_stage(NAMES[NUMBERS[self._screen.stage] - 2])

    async def do_next_useful(self) -> None:
        """The first stage from here on that lacks something, and what it lacks."""
        progress = self._screen.studio.judgement.progress
        here = NAMES.index(self._screen.stage)
        for name in (*NAMES[here:], *NAMES[:here]):
            if name in progress and progress[name].state != "ok":
                await self.go_to_stage(name)
                self._screen.studio.arrive(progress[name].at)
                self._screen.studio.tell(progress[name].sentence)
                return
        self._screen.tell("Nothing is missing on any stage.")

    async def do_fix(self) -> None:
        """The next finding of this stage, or about what is selected, and the field it speaks of."""
        judgement, stage = self._screen.studio.judgement, self._screen.stage
        elsewhere = (one for one in judgement.by_item.get(self._selected, ()) if one.stage != stage)
        findings = (*judgement.on_stage(stage), *elsewhere)
        if not findings:
            self._screen.tell("Nothing was found on this stage.")
            return
        self._at = self._next_of(findings)
        finding = findings[self._at]
        self.point_at(finding)
        if finding.item:
            await self._screen.studio.go_to(finding.item)
        self._left_at = self._selected
        holds = "L: the link holds, " if finding.rule == SUSPECT else ""
        self._screen.studio.tell(f"{finding.rule} {finding.sentence}  ({holds}e mends it, W leaves it)")

    def _next_of(self, findings: "Sequence[Finding]") -> int:
        """The first finding about what was selected since the last one, else the one behind the last."""
        if self._selected != self._left_at:
            for at, finding in enumerate(findings):
                if finding.item == self._selected:
                    return at
        return (self._at + 1) % len(findings)

    @property
    def _selected(self) -> str:
        return self._screen.view.selected_id if self._screen.view is not None else ""

    def point_at(self, finding: "Finding") -> None:
        """Remember which finding is looked at: editing its item then begins at its words."""
        self._screen.studio.pointed = finding

    def pointed_field(self, item_id: str) -> str:
        """The field of which the finding that is looked at speaks, else the one that the stage asks for."""
        studio = self._screen.studio
        if studio.pointed is not None and studio.pointed.item == item_id:
            return studio.pointed.field
        asked = studio.judgement.progress.get(self._screen.stage)
        return asked.field if asked is not None and asked.at == item_id else ""

    def do_waive(self) -> None:
        """Leave a finding as it is; the reason is printed in the review document."""
        finding = self._looked_at()
        if finding is not None:
            self.ask_why(finding)

    def do_accept(self) -> None:
        """Say that a changed link still holds: the one that f showed, or all on what is selected."""
        from promise_studio.edits import Accept, Batch

        studio = self._screen.studio
        found, finding = studio.judgement.findings, studio.pointed
        if finding is not None and finding in found and finding.rule == SUSPECT:
            studio.apply(Accept(id=finding.item, to=finding.other))
            return
        far = self._screen.view.selected_id if self._screen.view is not None else ""
        resting = [one.item for one in found if one.rule == SUSPECT and far and one.other == far]
        if resting:
            words = (
                f"accepted that {', '.join(resting)} still rest{'s' if len(resting) == 1 else ''} on {far}"
            )
            studio.apply(Batch(edits=tuple(Accept(id=item, to=far) for item in resting), words=words))
        elif (finding := self._looked_at()) is not None:
            self._screen.tell(f"{finding.rule} is about no changed link: e mends it, W leaves it.")

    def _looked_at(self) -> "Finding | None":
        """The finding that f showed last, on whichever stage; None, with a word on it, when it is gone."""
        finding = self._screen.studio.pointed
        if finding is None or finding not in self._screen.studio.judgement.findings:
            self._screen.tell("First choose a finding: f shows one after the other.")
            return None
        return finding

    def ask_why(self, finding: "Finding") -> None:
        """Ask for the reason for which a finding stays."""
        self._screen.asking.ask(f"Why {finding.rule} stays", lambda reason: self._waive(finding, reason))

    def _waive(self, finding: "Finding", reason: str) -> None:
        from promise_studio.edits import Add

        studio = self._screen.studio
        if studio.session is not None:
            fields = {"rule": finding.rule, "about": finding.item, "reason": reason}
            studio.apply(Add(kind="waiver", id=studio.session.next_id("waiver"), fields=fields))

    def do_find(self) -> None:
        from promise_studio.studio.dialogs.find import FindScreen

        self._screen.studio.push_screen(FindScreen(self._screen.stage), self._go_or_stay)

    async def _go_or_stay(self, item_id: str | None) -> None:
        """Go to what was found; what stands in the list in front of everybody is gone to there."""
        from promise_studio.model import KINDS

        view = self._screen.view
        if item_id and view is not None and view.lists(item_id):
            view.select(item_id)
            view.focus_work()
        elif item_id in KINDS:
            await self.go_to_stage(KINDS[item_id].stage)
            self._screen.studio.arrive(item_id)
        else:
            await self._go(item_id)

    def do_trace(self) -> None:
        from promise_studio.studio.dialogs.trace import TraceScreen

        item_id = self._screen.view.selected_id if self._screen.view is not None else ""
        if "-" not in item_id:
            self._screen.tell("Choose an item to see what it rests on.")
            return
        self._screen.studio.push_screen(TraceScreen(item_id), self._go)

    def do_matrix(self) -> None:
        from promise_studio.studio.dialogs.matrix import MatrixScreen

        self._screen.studio.push_screen(MatrixScreen(), self._go)

    def do_import(self) -> None:
        from promise_studio.studio.dialogs.import_file import ImportScreen

        self._screen.studio.push_screen(ImportScreen())

    def do_export(self) -> None:
        from promise_studio.studio.dialogs.export import ExportScreen

        studio = self._screen.studio
        if studio.session is not None:
            studio.push_screen(ExportScreen(studio.session.path))

    async def _go(self, item_id: str | None) -> None:
        if item_id:
            await self._screen.studio.go_to(item_id)

    async def do_go_home(self) -> None:
        await self._screen.studio.doors.leave()


for _name in NAMES:
    setattr(Going, f"do_stage_{_name}", partialmethod(Going.go_to_stage, _name))
