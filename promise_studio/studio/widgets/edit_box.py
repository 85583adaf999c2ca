"""The one field that is being edited: label, hint, editor, and what is wrong, in a sentence."""

from typing import TYPE_CHECKING, Any, cast

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Static

from promise_studio.model import Item, Workshop
from promise_studio.model.promise import Clause
from promise_studio.studio.fields.candidates import candidates
from promise_studio.studio.fields.judged import Judged, judge_typed, judge_value, read_records, record_values
from promise_studio.studio.fields.shape import WRITTEN, Shape, shapes
from promise_studio.studio.fields.written import written
from promise_studio.studio.messages import Edited
from promise_studio.studio.text import content
from promise_studio.studio.widgets.choice_box import ChoiceBox
from promise_studio.studio.widgets.clause_watch import ClauseWatch
from promise_studio.studio.widgets.field_view import pointed_ids
from promise_studio.studio.widgets.finding_list import FindingList
from promise_studio.studio.widgets.pick_box import PickBox
from promise_studio.studio.widgets.records_box import RecordsBox
from promise_studio.studio.widgets.text_box import TextBox

if TYPE_CHECKING:
    from promise_studio.studio.app import StudioApp

Editor = TextBox | ChoiceBox | PickBox | RecordsBox
YES_NO = ("no", "yes")


def make_editor(workshop: Workshop, item: Item, shape: Shape, draft: Any) -> Editor:
    """The editor that a shape needs, with the draft in it, or else the item's value."""
    value = getattr(item, shape.field)
    if shape.sort in WRITTEN:
        text = written(value) if draft is None else str(draft)
        return TextBox(text, single=shape.sort not in ("text", "lines"))
    if shape.sort == "yes-no":
        return ChoiceBox(YES_NO, draft or written(value))
    if shape.sort == "choice":
        return ChoiceBox(shape.choices, draft or written(value))
    if shape.record is not None:
        records = [record_values(record) for record in value] if draft is None else draft
        return RecordsBox(shapes(shape.record), records)
    chosen = pointed_ids(value) if draft is None else tuple(draft)
    found = candidates(workshop, shape.kinds, but=item.id)
    many = shape.sort == "many"
    return PickBox(found, chosen, many=many, empty=not shape.required, workshop=workshop)


class EditBox(Vertical):
    """Judges what is typed as it is typed; the inspector decides when it is applied."""

    DEFAULT_CSS = """
    EditBox { height: auto; background: $boost; border-left: thick $accent; padding: 0 1 0 0; }
    EditBox .label { height: auto; text-style: bold; color: $accent; }
    EditBox .hint { height: auto; color: $foreground 65%; }
    EditBox .wrong { height: auto; color: $text-error; text-style: bold; }
    """

    def __init__(self, workshop: Workshop, item: Item, shape: Shape, draft: Any = None) -> None:
        super().__init__()
        self.item_id = item.id
        self.shape = shape
        self.editor = make_editor(workshop, item, shape, draft)
        self.start = self.draft if draft is None else None
        self._wrong = Static(classes="wrong")
        self._said = ""
        self.found = FindingList()
        watched = isinstance(item, Clause) and shape.field == "text"
        self.clause_watch = (
            ClauseWatch(self.editor, self.found, item.id, shape.field)
            if watched and isinstance(self.editor, TextBox)
            else None
        )

    def compose(self) -> ComposeResult:
        yield Static(content(self.shape.label), classes="label")
        yield Static(content(self.shape.hint), classes="hint")
        yield self.editor
        yield self._wrong
        yield self.found

    def on_mount(self) -> None:
        self._wrong.display = False
        self.found.display = False
        if self.clause_watch is not None:
            self.clause_watch.judge()
        self._show_pointed()
        if self.start is None:
            self.judge()

    @property
    def first_editor(self) -> Widget:
        """What takes the keys."""
        if isinstance(self.editor, PickBox):
            return self.editor.filter
        if isinstance(self.editor, RecordsBox):
            return self.editor.first_editor
        return self.editor

    @property
    def draft(self) -> Any:
        """What stands in the editor, as it can be put back into one."""
        if isinstance(self.editor, PickBox):
            return tuple(self.editor.chosen)
        if isinstance(self.editor, RecordsBox):
            return self.editor.typed()
        return self.editor.text

    @property
    def touched(self) -> bool:
        """Whether the editor holds something else than it started with."""
        return bool(self.draft != self.start)

    def judge(self) -> Judged:
        """Try what stands in the editor on the item, and say below it what is wrong."""
        judged = self._judged()
        if judged.wrong != self._said:
            self._said = judged.wrong
            self._wrong.update(content(f"■ {judged.wrong}"))
            self._wrong.display = bool(judged.wrong)
        return judged

    def _judged(self) -> Judged:
        workshop = self._workshop
        if workshop.find(self.item_id) is None:
            return Judged(wrong=f"{self.item_id} was deleted; u brings it back.")
        draft = self.draft
        if self.shape.sort in WRITTEN or self.shape.sort == "choice":
            return judge_typed(workshop, self.item_id, self.shape, draft)
        value = draft
        if self.shape.record is not None:
            read = read_records(shapes(self.shape.record), draft)
            if read.wrong:
                return read
            value = read.value
        elif self.shape.sort == "yes-no":
            value = draft == "yes"
        elif self.shape.sort == "one":
            value = draft[0] if draft else ""
        return judge_value(
            workshop, self.item_id, self.shape, list(value) if self.shape.sort == "many" else value
        )

    @property
    def _workshop(self) -> Workshop:
        return cast("StudioApp", self.app).workshop

    def _show_pointed(self) -> None:
        """Select the words that the finding speaks of through which somebody came here."""
        pointed = cast("StudioApp", self.app).pointed
        here = pointed is not None and (pointed.item, pointed.field) == (self.item_id, self.shape.field)
        if pointed is None or not here or pointed.span is None or not isinstance(self.editor, TextBox):
            return
        self.editor.select_between(*(self.editor.place_of(at) for at in pointed.span))

    def on_edited(self, message: Edited) -> None:
        message.stop()
        self.judge()
        if self.clause_watch is not None:
            self.clause_watch.typed()

    def on_finding_list_chosen(self, message: FindingList.Chosen) -> None:
        message.stop()
        if self.clause_watch is not None:
            self.clause_watch.deal_with(message.finding, leave=message.leave)

    def on_finding_list_back(self, message: FindingList.Back) -> None:
        message.stop()
        if self.clause_watch is not None:
            self.clause_watch.back()
