"""Agree: who signs, what was decided, what is parked, who does what by when."""

from datetime import date
from typing import Any

from textual.content import Content

from promise_studio.check.gates import gates
from promise_studio.check.lookups import Lookups
from promise_studio.check.signing import Standing, is_voided, standings
from promise_studio.model import Item
from promise_studio.model.agreement import Action, Parked, Signoff, SignoffDecision
from promise_studio.model.comment import Comment
from promise_studio.model.fingerprint import promise_fingerprint
from promise_studio.model.team import Department
from promise_studio.studio.stages.comment_facts import comment_tail
from promise_studio.studio.stages.outline_view import OutlineView
from promise_studio.studio.stages.sections import Section
from promise_studio.studio.text import content
from promise_studio.studio.widgets.margin import Lines
from promise_studio.studio.widgets.rows import Tone

_TONES: dict[SignoffDecision, Tone] = {
    SignoffDecision.NOT_YET: "dim",
    SignoffDecision.AGREES: "ok",
    SignoffDecision.CONDITION: "warn",
    SignoffDecision.OBJECTS: "bad",
    SignoffDecision.ABSTAINS: "dim",
}
_SIGNS = {
    Standing.AGREES: "●",
    Standing.CONDITION: "●",
    Standing.ABSTAINS: "●",
    Standing.OBJECTS: "■",
    Standing.VOIDED: "▲",
}


class View(OutlineView):
    """Sign-offs first; a later edit voids them visibly."""

    stage = "agree"
    sections = (
        Section(
            "sign-off",
            "Let each department say: agrees, agrees with a condition, objects, abstains.",
            "Signed is signed for these words: an edit to the promise voids it visibly. "
            "Partners and a few customers preview it before it is published.",
            "Crew agrees on condition that the gate sign is repaired first.",
        ),
        Section(
            "comment",
            "Bring in what readers said: import the reviews that come back.",
            "ctrl+p and “import” reads the PDFs that come back, their forms and the notes on their pages. "
            "Each comment stands at its clause, too, until what became of it is written down.",
            "PRM-2, Anna Nilsen: only once the second gate sign is up.",
        ),
        Section(
            "decision",
            "Write down what was decided, why, and who would rather not have.",
            "A decision without its reason is made again next month. d writes one down from any stage.",
            "No cash refunds on board: the till cannot book them. Ben dissents.",
        ),
        Section(
            "parked item",
            "Park a question, so that the room can go on.",
            "p parks one from any stage. Come back here before you close.",
            "Who pays when the connecting bus belongs to somebody else?",
        ),
        Section(
            "action",
            "Who does what by when.",
            "! writes one down from any stage, about whatever is selected.",
            "Order the second gate sign. Chen, by 1 December.",
        ),
    )

    def describe(self, item: Item) -> tuple[str, Tone]:
        tail, tone = super().describe(item)
        if isinstance(item, Signoff):
            if is_voided(item, promise_fingerprint(self.workshop)):
                return f"{item.decision.value}, voided by a later edit", "warn"
            return item.decision.value, _TONES[item.decision]
        if isinstance(item, Comment):
            return comment_tail(self.workshop, item)
        if isinstance(item, Parked):
            return "answered" if item.answer else "open", "ok" if item.answer else "dim"
        if isinstance(item, Action):
            when = f"by {item.due}" if item.due else "no day yet"
            return " · ".join(
                filter(None, (item.owner, "done" if item.done else when))
            ), "ok" if item.done else "dim"
        return tail, tone

    def prefilled(self, kind: str) -> dict[str, Any]:
        fields = super().prefilled(kind)
        if kind == "sign-off":
            department = self._unsigned()
            if department is not None:
                fields |= {"party": "department", "department": department.id, "name": department.lead}
        return fields

    def do_add(self) -> None:
        """The next department without a word; where its sign-off already waits, that one is gone on with."""
        row = self.list.row
        waiting = self._waiting() if row is not None and (row.adds or row.kind) == "sign-off" else None
        if waiting is None:
            super().do_add()
        else:
            self.edit_soon(waiting.id, "decision")

    def _waiting(self) -> Signoff | None:
        """The sign-off of the first department that has not signed, if it was begun."""
        department = self._unsigned()
        found = (one for one in self.workshop.signoffs if department and one.department == department.id)
        return next((one for one in found if one.decision is SignoffDecision.NOT_YET), None)

    def _unsigned(self) -> Department | None:
        """The first department that has not signed what the promise says now."""
        now = promise_fingerprint(self.workshop)
        signed = {
            one.department
            for one in self.workshop.signoffs
            if one.decision is not SignoffDecision.NOT_YET and not is_voided(one, now)
        }
        return next((d for d in self.workshop.departments if d.id not in signed), None)

    def awaited_field(self, item: Item) -> str:
        if isinstance(item, Action) and item.text and not (item.owner and item.due):
            return "due" if item.owner else "owner"
        return "decision" if isinstance(item, Signoff) and item.name and item.signed_on is None else ""

    def facts(self, item: Item) -> Lines:
        lines = list(super().facts(item))
        if isinstance(item, Signoff) and is_voided(item, promise_fingerprint(self.workshop)):
            words = "▲ The promise has changed since this was signed. Enter it again when they have read it."
            lines.append(content(words, "$text-warning"))
        return lines

    def section_facts(self, section: Section) -> list[Content]:
        lines = super().section_facts(section)
        if section.kind != "sign-off":
            return lines
        rows = standings(Lookups(self.workshop))
        lines += [Content(""), Content.styled("Where each department stands", "bold")]
        lines += [
            content(f"{_SIGNS.get(row.standing, '◌')} {row.department.name_aloud}: {row.standing.value}")
            for row in rows
        ]
        today = date.today()  # noqa: DTZ011 - the day on the wall of the room
        lines += [Content(""), Content.styled("DRAFT until all of these hold", "bold")]
        return lines + [
            content(f"{'●' if gate.passed else '■'} {gate.name}: {gate.sentence}")
            for gate in gates(self.workshop, today, self.studio.judgement.house)
        ]
