"""Read what customers said, one quote after the other: tag it, put it on a persona's map, go on."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Static

from promise_studio.edits import Remove
from promise_studio.spoken import capital
from promise_studio.studio.dialogs.dialog import Dialog, keys_line
from promise_studio.studio.dialogs.triage_counts import TriageCounts
from promise_studio.studio.dialogs.triage_look import (
    quote_facts,
    quote_words,
    similar_rows,
    tag_rows,
)
from promise_studio.studio.dialogs.triage_near import NearQuotes
from promise_studio.studio.dialogs.triage_place import ask_place
from promise_studio.studio.dialogs.triage_queue import (
    TriageQueue,
    promote_edit,
    tag_edit,
    tags_offered,
    word_for_word,
)
from promise_studio.studio.messages import Edited, Left
from promise_studio.studio.text import content
from promise_studio.studio.widgets.item_list import ItemList
from promise_studio.studio.widgets.pick_box import FilterBox

if TYPE_CHECKING:
    from promise_studio.edits import Edit
    from promise_studio.model.evidence import Quote


class TriageScreen(Dialog[str]):
    """The answer is the quote that was read last, so that the stage can show it."""

    DEFAULT_CSS = """
    TriageScreen .dialog { width: 96%; max-width: 180; height: 94%; }
    TriageScreen #triage-body { height: 1fr; }
    TriageScreen #triage-left { width: 3fr; height: 100%; }
    TriageScreen #triage-words { height: auto; max-height: 50%; padding: 0 1; }
    TriageScreen #triage-facts { height: auto; padding: 0 1; margin-top: 1; }
    TriageScreen #triage-similar { height: 1fr; min-height: 4; margin-top: 1; }
    TriageScreen #triage-counts { width: 2fr; height: 100%; padding: 0 0 0 2; border-left: solid $frame; }
    TriageScreen.-narrow #triage-counts { display: none; }
    TriageScreen.-narrow.-counting #triage-counts { display: block; width: 1fr; border-left: none; }
    TriageScreen.-narrow.-counting #triage-left { display: none; }
    """

    BINDINGS: ClassVar = [
        Binding("t,enter", "tag", show=False),
        Binding("p", "promote", show=False),
        Binding("s", "skip", show=False),
        Binding("x,delete", "put_away", show=False),
        Binding("n,right", "step(1)", show=False),
        Binding("b,left", "step(-1)", show=False),
        Binding("space", "mark", show=False),
        Binding("c", "counts", show=False),
        Binding("u", "undo", show=False),
        Binding("shift+down", "scroll_words(3)", show=False),
        Binding("shift+up", "scroll_words(-3)", show=False),
    ]

    def __init__(self, start: str = "") -> None:
        super().__init__()
        self._start = start
        self._queue: TriageQueue | None = None
        self._near = NearQuotes()
        self._tagging = False
        self._marked: set[str] = set()
        self._same: list[str] = []
        """The quotes without a tag that say just what the one says that is read."""
        self._words, self._facts = Static(), Static(id="triage-facts")
        self._counts, self._said = TriageCounts(), Static(classes="said")
        self._list = ItemList(id="triage-similar", heads=False)
        self._box = FilterBox(self._list.action_step, "what it is about; several with commas")

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as frame:
            frame.border_title = "Read what customers said"
            with Horizontal(id="triage-body"):
                with Vertical(id="triage-left"):
                    with VerticalScroll(id="triage-words", can_focus=False):
                        yield self._words
                    yield self._facts
                    yield self._box
                    yield self._list
                with VerticalScroll(id="triage-counts", can_focus=False):
                    yield self._counts
            yield self._said
            yield keys_line(
                ("t", "tag"),
                ("p", "to a persona’s map"),
                ("s", "later"),
                ("x", "delete"),
                ("n", "next"),
                ("b", "back"),
                ("space", "mark similar"),
                ("u", "undo"),
                *([("c", "counts")] if self._is_narrow else []),
                ("Esc", "done"),
            )

    def on_mount(self) -> None:
        self.set_class(self._is_narrow, "-narrow")
        self._queue = TriageQueue(self.studio.workshop, self._start)
        self._list.focus()
        self._show()
        self._near.learn(self.studio, self._learned)

    def _learned(self) -> None:
        if self.is_attached:
            self._show()

    @property
    def _is_narrow(self) -> bool:
        """Whether the counts have no place beside the quote, and take its place when they are asked for."""
        return self.app.size.width < 100

    @property
    def _quote(self) -> "Quote | None":
        current = self._queue.current if self._queue is not None else ""
        return self.studio.workshop.find(current) if current else None

    def _show(self) -> None:
        quote = self._quote
        self._box.display = self._tagging
        if quote is None:
            self._words.update(content("There is nothing to read yet: i imports voices, a adds one."))
            return
        self._words.update(quote_words(quote))
        self._facts.update(quote_facts(quote, self._queue.place if self._queue is not None else ""))
        if not self._tagging:
            self._same = word_for_word(self.studio.workshop, quote)
        near = self._near.find(self.studio.workshop, quote, self._same)
        if self._tagging:
            offered = tags_offered(self.studio.workshop, self._box.text, [one.id for one, _ in near])
            self._list.show_rows(tag_rows(offered, self._box.text))
            self._list.put_cursor(0)
        else:
            self._list.show_rows(similar_rows(near, len(self._same)))
        if not self._is_narrow or self.has_class("-counting"):
            width = self.app.size.width - 14 if self._is_narrow else self.app.size.width * 2 // 5 - 8
            self._counts.show(self.studio.workshop.quotes, width)

    def _tell(self, sentence: str) -> None:
        self._said.update(content(sentence))

    def _apply(self, edit: "Edit", said: str) -> bool:
        done = self.studio.apply(edit)
        self._tell(said if done else f"■ {self.studio.refusal}")
        return done

    def action_tag(self) -> None:
        if self._quote is not None and not self._tagging:
            self._tagging, self._marked = True, set(self._list.marked)
            self._box.text = ""
            self._show()
            self.set_focus(self._box)

    def on_edited(self, message: Edited) -> None:
        message.stop()
        self._show()

    def on_left(self, message: Left) -> None:
        if not self._tagging:
            return
        row, typed = self._list.row, self._box.text
        chosen = row.id.removeprefix("tag ") if row is not None and row.sort == "item" else ""
        self._tagging = False
        self._list.focus()
        if message.where in ("next", "forward") and (chosen or typed.strip()):
            before = typed.rpartition(",")[0]
            self._tag(f"{before},{chosen or typed}")
        else:
            self._show()

    def _tag(self, typed: str) -> None:
        if self._queue is None:
            return
        ids = dict.fromkeys([self._queue.current, *self._same, *sorted(self._marked)])
        edit = tag_edit(self.studio.workshop, ids, typed)
        self._marked.clear()
        if edit is None:
            self._tell("It has that tag already.")
        elif self._apply(edit, f"{capital(edit.words)}; u takes it back."):
            self._queue.go_on(self.studio.workshop)
        self._show()

    def action_mark(self) -> None:
        row = self._list.row
        if row is not None and row.sort == "item" and not self._tagging:
            self._list.toggle_mark()

    def action_promote(self) -> None:
        if not ask_place(self.studio, self.studio.workshop, self._promote):
            self._tell("There is no persona yet: F3 makes one.")

    def _promote(self, persona: str, quadrant: str) -> None:
        quote, session = self._quote, self.studio.session
        if quote is not None and session is not None:
            note_id = session.next_id("note")
            edit = promote_edit(quote, persona, quadrant, note_id)
            self._apply(edit, f"{note_id} is on the map of {persona}, under “{quadrant}”.")
            self._show()

    def action_skip(self) -> None:
        if self._queue is not None:
            self._queue.skip()
            self._tell("Comes again at the end.")
            self._show()

    def action_put_away(self) -> None:
        """Delete a quote that says nothing, with those that say just the same and those that are marked."""
        queue, workshop = self._queue, self.studio.workshop
        if self._tagging or queue is None or self._quote is None:
            return
        ids = tuple(dict.fromkeys([queue.current, *self._same, *sorted(self._list.marked)]))
        what = ids[0] if len(ids) == 1 else f"{len(ids)} quotes"
        if self._apply(Remove(ids=ids), f"Deleted {what}; u brings back what was deleted."):
            self._list.marked.clear()
            queue.go_on(workshop)
            queue.keep(self.studio.workshop)
        self._show()

    def action_counts(self) -> None:
        if self._is_narrow and not self._tagging:
            self.toggle_class("-counting")
            self._show()
            self._list.focus()

    def action_step(self, by: int) -> None:
        if self._queue is not None and not self._tagging:
            end = "That is the last one." if by > 0 else "That is the first one."
            self._tell("" if self._queue.step(by) else end)
            self._show()

    def action_scroll_words(self, by: int) -> None:
        """Read on in a quote that is longer than its place."""
        self.query_one("#triage-words").scroll_relative(y=by, animate=False)

    def action_undo(self) -> None:
        session = self.studio.session
        if session is not None and self._queue is not None and not session.read_only:
            self._tell(session.undo() or "There is nothing to undo.")
            self._queue.keep(self.studio.workshop)
            self._show()

    def action_leave(self) -> None:
        self.dismiss(self._queue.current if self._queue is not None else "")
