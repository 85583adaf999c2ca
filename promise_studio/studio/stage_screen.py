"""The shell around a stage: status line, path, work, guide and findings, key line."""

from asyncio import Lock
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from promise_studio.studio.aside import Aside
from promise_studio.studio.asking import Asking
from promise_studio.studio.capturing import Capturing
from promise_studio.studio.deciding import Deciding
from promise_studio.studio.everywhere import Everywhere
from promise_studio.studio.going import Going
from promise_studio.studio.key_screen import KeyScreen
from promise_studio.studio.messages import EditItem, GoTo, Say, Selected
from promise_studio.studio.panes import Panes
from promise_studio.studio.seen import Seen
from promise_studio.studio.stages import stage_called, stage_view
from promise_studio.studio.timing import Timing
from promise_studio.studio.turning import Turning
from promise_studio.studio.turns import Turns
from promise_studio.studio.widgets.guide_pane import GuidePane
from promise_studio.studio.widgets.headline import Headline
from promise_studio.studio.widgets.key_line import KeyLine
from promise_studio.studio.widgets.path_pane import PathPane
from promise_studio.studio.widgets.said_on import SaidOn
from promise_studio.studio.widgets.status_line import StatusLine
from promise_studio.studio.widgets.unpainted import Across, Down

if TYPE_CHECKING:
    from promise_studio.studio.stages.base import StageView


class StageScreen(KeyScreen):
    """One mode: a stage in its shell. It shows at once; the work is mounted when a workshop is open."""

    def __init__(self, stage: str) -> None:
        super().__init__()
        self.stage = stage
        self.view: StageView | None = None
        self.status = StatusLine()
        self.said_on = SaidOn(self.status)
        self.path_pane = PathPane(stage)
        self.work = Vertical(id="work")
        self.work.border_title = Content(stage_called(stage).title)
        self.panes = Panes(self)
        self.headline = Headline()
        self.turns = Turns(self)
        self.guide_pane = GuidePane(self.panes.guide_lines)
        self.aside = Aside(self)
        self.asking = Asking(self)
        self.ask = self.asking.ask
        self.pick = self.asking.pick
        self._drawn: Seen | None = None
        self._mounting = Lock()
        self.going = Going(self)
        self._others = (
            Capturing(self),
            self.going,
            Turning(self),
            Timing(self),
            self.turns,
            self.panes,
            self.aside,
            Deciding(self),
        )

    def compose(self) -> ComposeResult:
        yield self.status
        yield self.headline
        with Across(id="body"):
            yield self.path_pane
            with Down(id="middle"):
                yield self.work
            yield self.guide_pane
        yield KeyLine(self.key_line)
        yield self.said_on

    def doers(self) -> tuple[object, ...]:
        own = (*self._others, Everywhere(self, self.studio), self)
        return (*self.view.doers(), *own) if self.view is not None else own

    # The work.

    async def show_work(self) -> None:
        """Mount the work of this stage once a workshop is open, or show what changed meanwhile."""
        # A studio that is closing has given up its places while the workshop was still being read.
        if self.studio.session is None or not self.work.is_attached:
            return
        self.panes.fold()
        async with self._mounting:
            first = self.view is None
            if first:
                await self._mount_work()
        self.show_clock()
        if Seen.of(self.studio).same_as(self._drawn):
            self.panes.show_status()  # whether all is saved may have changed
            return
        self.set_class(self.studio.projecting, "-projector")
        self.workshop_changed()
        if first:
            # Reading the guide takes as long as drawing the work: the work comes first.
            self.call_after_refresh(self.show_guide)
        else:
            self.show_guide()

    async def _mount_work(self) -> None:
        view = stage_view(self.stage)()
        await self.work.mount(view)
        self.view = view
        view.focus_work()

    async def on_screen_resume(self) -> None:
        await self.show_work()

    def on_screen_suspend(self) -> None:
        self.settle()

    def workshop_changed(self, words: str = "") -> None:
        """Repaint after an edit."""
        if self.view is not None:
            self._drawn = Seen.of(self.studio)
            self.view.workshop_changed()
            self.work.border_title = self.view.heading()
        self.aside.redraw()
        self.panes.show_status()
        if words:
            self.tell(words)

    def judged(self) -> None:
        """Show what the checks say."""
        self.panes.show_status()
        self.show_guide()
        if self.view is not None:
            if self._drawn is not None:
                self._drawn = self._drawn._replace(judgement=self.studio.judgement)
            self.view.judged()

    def show_guide(self) -> None:
        """Show what to do here, and what was found."""
        self.guide_pane.show_findings(self.panes.finding_lines())

    def show_clock(self) -> None:
        """Show how the time goes: in the status line, and large in the projector view."""
        room = self.studio.room
        self.status.show_clock(room.line())
        block = room.block
        self.headline.display = self.studio.projecting and block is not None
        if block is not None and self.headline.display:
            self.headline.show(block.title, block.prompt, *room.left())

    def arrive(self, item_id: str, field: str = "") -> None:
        """Select an item on this stage, and edit a field of it if one is named."""
        if self.view is None:
            return
        self.view.select(item_id)
        self.view.focus_work()
        if field:
            self.view.edit_item(item_id, field)

    def settle(self) -> None:
        if self.view is not None:
            self.view.settle()
        self.aside.settle()

    # What the work says.

    def tell(self, sentence: str, *, bad: bool = False) -> None:
        self.status.tell(sentence, bad=bad)
        self.said_on.hide()
        # While somebody types, nothing lies over the words for what went well.
        if self.status.is_cut and (bad or not self.is_typing):
            self.said_on.show()

    def on_say(self, message: Say) -> None:
        message.stop()
        self.tell(message.sentence, bad=message.bad)

    def on_selected(self, message: Selected) -> None:
        message.stop()

    async def on_edit_item(self, message: EditItem) -> None:
        message.stop()
        await self.aside.open(message.item_id, message.field)

    async def on_inspector_closed(self) -> None:
        await self.aside.close()

    def on_go_to(self, message: GoTo) -> None:
        message.stop()
        self.studio.go_soon(message.item_id)

    def on_guide_pane_chosen(self, message: GuidePane.Chosen) -> None:
        message.stop()
        finding = self.panes.findings()[message.number]
        self.going.point_at(finding)
        self.studio.go_soon(finding.item, finding.field)

    def on_descendant_focus(self) -> None:
        self.query_one(KeyLine).refresh()
