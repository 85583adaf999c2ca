"""What a blueprint is worked by: procedures, systems and partners, training."""

from typing import ClassVar

from textual.content import Content

from promise_studio.model import Item
from promise_studio.model.blueprint import Procedure, ProcedureState
from promise_studio.studio.stages.outline_view import OutlineView
from promise_studio.studio.stages.sections import Section
from promise_studio.studio.widgets.rows import Tone

KINDS_HERE = frozenset({"procedure", "system", "training"})
_TONES: dict[ProcedureState, Tone] = {
    ProcedureState.MISSING: "bad",
    ProcedureState.DRAFT: "warn",
    ProcedureState.IN_USE: "ok",
    ProcedureState.RETIRED: "dim",
}


class Workings(OutlineView):
    """Clauses and cards point to these: what staff do every time, with what, and how they learn it."""

    stage = "blueprint"
    sections = (
        Section(
            "procedure",
            "List the procedures (SOPs) that staff work by, and who keeps each current.",
            "A clause that no procedure carries is kept only while somebody remembers it.",
            "Shift hand-over of open lights: in use, kept by Dispatch, next review in March.",
        ),
        Section(
            "system",
            "Name the systems and partners that the promise leans on.",
            "When one of them is down, the promise is at stake: somebody has to answer for it.",
            "Gate signs: show the new time; Control room answers when they fail.",
        ),
        Section(
            "training",
            "Say how staff learn it, who takes part, and by when.",
            "Staff can keep only a promise that they know, with the means to keep it.",
            "Saying it straight: half a day for all deckhands, before the season.",
        ),
    )
    tails: ClassVar = {"SYS": "purpose"}

    def heading(self) -> Content:
        return Content("Procedures, systems, training · c: the blueprint")

    def describe(self, item: Item) -> tuple[str, Tone]:
        tail, tone = super().describe(item)
        if isinstance(item, Procedure):
            due = f"review due {item.review_due}" if item.review_due else ""
            return " · ".join(filter(None, (item.state.value, due))), tone or _TONES[item.state]
        return tail, tone
