"""A stage as an outline of its items beside an inspector that edits them."""

from dataclasses import replace
from datetime import date
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.timer import Timer

from promise_studio.model import Item
from promise_studio.studio.fields.written import written
from promise_studio.studio.judgement import finding_line
from promise_studio.studio.silence import HIDDEN, SAID
from promise_studio.studio.stages.base import StageView
from promise_studio.studio.stages.comment_facts import comment_facts
from promise_studio.studio.stages.sections import Section, prompt_lines, section_rows
from promise_studio.studio.text import content
from promise_studio.studio.widgets.facts_pane import FactsPane
from promise_studio.studio.widgets.inspector import Inspector
from promise_studio.studio.widgets.item_list import ItemList
from promise_studio.studio.widgets.margin import Lines
from promise_studio.studio.widgets.rows import Row, Tone

DAYS = {"decision": "decided_on", "sign-off": "signed_on", "audit": "ran_on", "version": "dated"}
"""Kinds of which a new item is most often of today."""
PAUSE = 0.05
"""Seconds without a step after which the inspector follows the cursor."""


class Outline(StageView):
    """The list, the facts about what is selected, and every field of it."""

    DEFAULT_CSS = """
    Outline { layout: horizontal; }
    Outline .outline { width: 4fr; min-width: 28; height: 1fr; }
    Outline .detail { width: 5fr; height: 1fr; border-left: vkey $frame; padding: 0 0 0 1; }
    Outline.-wide-list { layout: vertical; }
    Outline.-wide-list .outline { width: 1fr; height: 2fr; min-height: 6; }
    Outline.-wide-list .detail {
        width: 1fr;
        height: 3fr;
        border-left: none;
        border-top: hkey $frame;
    }
    Outline .facts { height: auto; max-height: 45%; padding: 0 1 1 0; overflow-y: auto; }
    Outline.-asking .facts { max-height: 100%; }
    Outline .facts.-aside { max-height: 3; }
    """

    sections: ClassVar[tuple[Section, ...]] = ()
    tails: ClassVar[dict[str, str]] = {}
    """By the prefix of an id, the field that stands behind the name."""
    wide_list: ClassVar[bool] = False
    """Whether the list needs the whole width, with the inspector below it."""

    def __init__(self) -> None:
        super().__init__(classes="-wide-list" if self.wide_list else "-beside")
        self.list = ItemList(classes="outline")
        self.facts_pane = FactsPane()
        self.inspector = Inspector()
        self.inspector.return_to = self.list
        self._pause: Timer | None = None
        self.opening = ""
        """The item whose editor is just being made."""

    def compose(self) -> ComposeResult:
        yield self.list
        with Vertical(classes="detail"):
            yield self.facts_pane
            yield self.inspector

    # What a stage says about its items.

    def describe(self, item: Item) -> tuple[str, Tone]:
        """What stands behind an item's name, and its tone."""
        field = self.tails.get(item.id.partition("-")[0], "")
        return written(getattr(item, field)) if field else "", self.studio.judgement.tone_of(item.id)

    def facts(self, item: Item) -> Lines:
        """What is known about the selected item beside its fields."""
        if self.studio.projecting:
            return ()
        found = self.studio.judgement.by_item.get(item.id, ())
        elsewhere = [finding_line(one) for one in found if (one.item, one.field) != self.watched]
        return [*elsewhere, *comment_facts(self.workshop, item.id)]

    def rows(self) -> list[Row]:
        """The outline."""
        return [
            row for section in self.sections for row in section_rows(self.workshop, section, self.describe)
        ]

    def seen_rows(self) -> tuple[Row, ...]:
        """The outline as the room may see it: nothing unrevealed, and on the wall no findings."""
        hidden, on_wall = self.studio.silence.hidden, self.studio.projecting
        rows = tuple(self.rows())
        if on_wall:
            rows = tuple(replace(row, tone="" if row.tone in ("warn", "bad") else row.tone) for row in rows)
        if hidden:
            rows = tuple(replace(r, name=HIDDEN, tail="", tone="") if r.id in hidden else r for r in rows)
        return rows

    def prefilled(self, kind: str) -> dict[str, Any]:
        """The fields that a new item of a kind starts with: the day, where it has one."""
        field = DAYS.get(kind)
        return {field: date.today()} if field else {}  # noqa: DTZ011 - the day on the wall of the room

    def section_facts(self, section: Section) -> list[Content]:
        """What stands where no item is selected: what the section is for."""
        return prompt_lines(section)

    # What the shell asks.

    @property
    def selected_id(self) -> str:
        row = self.list.row
        if row is None or row.sort != "item" or self.workshop.find(row.id) is None:
            return ""  # an undo can take an item away before the list is drawn anew
        return row.id

    def workshop_changed(self) -> None:
        if self.list.moving is None:
            self.list.show_rows(self.seen_rows())
        self.inspector.redraw()
        self.show_detail()

    def judged(self) -> None:
        self.workshop_changed()

    def select(self, item_id: str) -> bool:
        return not item_id or self.list.find_row(item_id)

    def lists(self, item_id: str) -> bool:
        return any(row.id == item_id and row.sort == "item" for row in self.list.rows)

    def focus_work(self) -> None:
        self.screen.set_focus(self.list)

    @property
    def watched(self) -> tuple[str, str]:
        return self.inspector.watched

    def on_inspector_watching(self, message: Inspector.Watching) -> None:
        message.stop()
        self.show_detail()
        self.shell.show_guide()

    def on_descendant_focus(self) -> None:
        """While somebody types, what is known stands back: the fields need the room."""
        self.facts_pane.set_class(self.inspector.has_focus_within, "-aside")

    def settle(self) -> None:
        self.inspector.settle()

    def say(self, sentence: str, *, bad: bool = False) -> None:
        self.shell.tell(sentence, bad=bad)  # at once: the words of an edit that follows must stand after it

    # Following the cursor.

    def on_row_list_moved(self, message: ItemList.Moved) -> None:
        message.stop()
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(PAUSE, self.show_detail)

    def show_detail(self) -> None:
        """Show what is selected: its facts and fields, or what a section is for."""
        self.call_later(self.follow)

    def is_writing(self, item_id: str) -> bool:
        """Whether somebody is in the middle of writing an item."""
        if self.inspector.item_id == item_id and self.inspector.has_focus_within:
            return True  # between two fields no editor stands
        box = self.inspector.box
        return (box is not None and box.item_id == item_id) or item_id == self.opening

    async def follow(self) -> None:
        """Let the inspector show what the cursor is on."""
        row = self.list.row
        item = self.workshop.find(self.selected_id) if self.selected_id else None
        with self.app.batch_update():
            self.set_class(item is None, "-asking")
            hidden = (
                item is not None and item.id in self.studio.silence.hidden and not self.is_writing(item.id)
            )
            if hidden:
                self.facts_pane.show([content(f"{self.selected_id} is {SAID}.")])
                item = None
            elif item is not None:
                self.facts_pane.show(self.facts(item))
            else:
                section = next((s for s in self.sections if row is not None and s.kind == row.kind), None)
                self.facts_pane.show(self.section_facts(section) if section is not None else [])
            await self.inspector.show(self.selected_id if item is not None else "")
        self.tell_selected()
