"""Promise: themes and clauses, what was found about each, what it rests on and what keeps it."""

from promise_studio.edits import Add, Change, Move
from promise_studio.model import Item
from promise_studio.model.promise import Clause, ClauseState, Theme
from promise_studio.studio.dialogs.pick import PickScreen
from promise_studio.studio.dialogs.swap import SwapScreen
from promise_studio.studio.stages.clause_facts import clause_facts
from promise_studio.studio.stages.outline_view import OutlineView
from promise_studio.studio.stages.sections import Section, item_row, single_row
from promise_studio.studio.widgets.margin import Lines
from promise_studio.studio.widgets.rows import Row, Tone

_STATE_TONES: dict[ClauseState, Tone] = {
    ClauseState.DRAFT: "dim",
    ClauseState.STRETCH: "dim",
    ClauseState.COMMITTED: "ok",
    ClauseState.RETIRED: "dim",
}


STARTERS = ("Customer journey ownership", "Ease of escalation", "Proactive communication")
"""The themes that recur in the field; what each means here is the team's to say."""
MEANINGS = {
    ClauseState.DRAFT: "nobody has promised it yet",
    ClauseState.STRETCH: "an aim, which customers never see",
    ClauseState.COMMITTED: "customers may hold us to it",
    ClauseState.RETIRED: "it is kept for the record only",
}


class View(OutlineView):
    """Clauses by theme; a clause can be carried from one theme to the next."""

    stage = "promise"
    commands = OutlineView.commands | {"swap", "state"}
    sections = (
        Section(
            "PROMISE",
            "Say the promise in one sentence, and what you ask of those who read it.",
            "Short, precise, public: what a customer will experience, and what happens when it fails.",
            "When your ferry is late, you know why and when it leaves before you have to ask.",
            "The promise in a sentence",
        ),
        Section(
            "theme",
            "Name what several clauses serve, and say what it means for you.",
            "Three recur: customer journey ownership, ease of escalation, proactive communication.",
            "Proactive communication: we speak first.",
            "Themes and clauses",
        ),
        Section(
            "clause",
            "Write one commitment that a customer could check: who, what, how soon.",
            "“Fast” needs a number and a clock. Everything else on this stage asks whether you can keep it.",
            "When your ferry is late, we tell you why within 10 minutes of knowing, by text and at the gate.",
        ),
    )

    def __init__(self) -> None:
        super().__init__()
        self.list.passes = frozenset({"theme"})

    def describe(self, item: Item) -> tuple[str, Tone]:
        tone = self.studio.judgement.tone_of(item.id)
        if isinstance(item, Clause):
            return item.state.value, tone or _STATE_TONES[item.state]
        return "", tone

    def rows(self) -> list[Row]:
        promise, themes, clauses = self.sections
        workshop = self.workshop
        rows = [single_row(promise, self.describe(workshop.statement)[1], adds="clause")]
        rows.append(Row("head", "theme", themes.heading, kind="theme", tail=str(len(workshop.clauses) or "")))
        for theme in workshop.themes:
            rows.append(self._theme_row(theme))
            rows += self._clause_rows(theme.id)
        if not workshop.themes:
            rows.append(Row("hint", "theme", f"a  {themes.what}", kind="theme"))
        rows.append(Row("head", "clause", "Clauses of no theme", kind="clause"))
        loose = self._clause_rows("")
        return rows + (loose or [Row("hint", "clause", f"a  {clauses.what}", kind="clause")])

    def _theme_row(self, theme: Theme) -> Row:
        row = item_row(theme, "theme", self.describe)
        return Row("item", row.id, row.name, kind="theme", tone=row.tone, label=row.label, adds="clause")

    def _clause_rows(self, theme: str) -> list[Row]:
        return [
            item_row(clause, "clause", self.describe, depth=1)
            for clause in self.workshop.children("clause", "theme", theme)
        ]

    def prefilled(self, kind: str) -> dict[str, object]:
        if kind != "clause" or not self.selected_id:
            return super().prefilled(kind)
        selected = self.workshop.find(self.selected_id)
        theme = (
            selected.id
            if isinstance(selected, Theme)
            else selected.theme
            if isinstance(selected, Clause)
            else ""
        )
        return {"theme": theme} if theme else {}

    def place(self, item_id: str, before: str | None, under: Row | None) -> None:
        fields = {}
        if item_id.startswith("PRM-"):
            fields = {"theme": under.id if under is not None and under.id.startswith("THM-") else ""}
        self.edit(Move(id=item_id, before=before, fields=fields))

    def facts(self, item: Item) -> Lines:
        lines = list(super().facts(item))
        return [*lines, *clause_facts(self.workshop, item)] if isinstance(item, Clause) else lines

    # Themes to start with.

    def do_add(self) -> None:
        row = self.list.row
        named = {theme.name.casefold() for theme in self.workshop.themes}
        offered = [starter for starter in STARTERS if starter.casefold() not in named]
        if row is None or (row.adds or row.kind) != "theme" or not offered:
            super().do_add()
            return
        found = [("new", "a theme of our own"), *((f"{n}", name) for n, name in enumerate(offered, start=1))]
        screen = PickScreen("Which theme? Three recur", found, (), many=False)
        self.studio.push_screen(screen, lambda chosen: self._add_theme(chosen, dict(found)))

    def _add_theme(self, chosen: tuple[str, ...] | None, names: dict[str, str]) -> None:
        if chosen == ("new",):
            super().do_add()
        elif chosen:
            item_id = self.session.next_id("theme")
            if self.edit(Add(kind="theme", id=item_id, fields={"name": names[chosen[0]]})):
                self.edit_soon(item_id, "meaning")

    # What a clause is, and whether it sets us apart.

    @property
    def clause(self) -> Clause | None:
        """The clause under the cursor."""
        item = self.workshop.find(self.selected_id) if self.selected_id else None
        return item if isinstance(item, Clause) else None

    def do_state(self) -> None:
        """Draft, stretch, committed, retired: the next one, and what stands against it."""
        clause = self.clause
        if clause is None:
            self.say("Choose a clause to change its state.")
            return
        states = list(ClauseState)
        state = states[(states.index(clause.state) + 1) % len(states)]
        if self.edit(Change(id=clause.id, fields={"state": state.value})):
            against = len(self.studio.judgement.by_item.get(clause.id, ()))
            words = f" {against} findings speak of it: f shows them." if against else ""
            self.studio.call_later(self.say, f"{clause.id} is {state.value} now: {MEANINGS[state]}.{words}")

    def do_swap(self) -> None:
        """Put each rival in the place of us: a promise that still holds then sets nobody apart."""
        clause = self.clause
        if clause is None or not clause.text:
            self.say("Choose a clause that has its sentence; e writes it.")
            return
        self.studio.push_screen(SwapScreen(clause.id))
