"""Listen: customers' own words, the promises nobody wrote down, and whom customers compare us with."""

from typing import ClassVar

from promise_studio.model import Item
from promise_studio.model.evidence import HabitAnswer, HabitCheck
from promise_studio.studio.stages.outline_view import OutlineView
from promise_studio.studio.stages.sections import Section
from promise_studio.studio.widgets.rows import Tone

_HABIT_TONES: dict[HabitAnswer, Tone] = {
    HabitAnswer.NOT_ASKED: "dim",
    HabitAnswer.NO: "ok",
    HabitAnswer.YES: "bad",
    HabitAnswer.UNSURE: "warn",
}


def _habit_tone(habit: HabitCheck) -> Tone:
    """A habit that we have is bad until there is a plan to leave it."""
    return "warn" if habit.answer is HabitAnswer.YES and habit.plan else _HABIT_TONES[habit.answer]


class View(OutlineView):
    """Quotes, unwritten promises, the seven habits, comparisons."""

    stage = "listen"
    sections = (
        Section(
            "quote",
            "Write down what customers said, in their words, with the channel.",
            "Everything later rests on these: personas, moments and clauses link back to them. "
            "Take several channels; each hears other people.",
            "“Nobody told us why.” Call to the harbour office, a commuter.",
        ),
        Section(
            "unwritten promise",
            "Write down what customers hear as a promise although nobody decided it.",
            "A promise that was spoken or simply assumed is broken as surely as a written one. "
            "Meet it, make it explicit, or correct the expectation.",
            "“If it slips, they will tell me first.”",
        ),
        Section(
            "habit",
            "Answer honestly: do we do this?",
            "Seven habits break promises that nobody wrote down. A yes needs a plan.",
        ),
        Section(
            "comparison",
            "Name the companies that customers compare you with.",
            "Customers compare you with the best of any industry. What all say sets nobody apart.",
            "A parcel service that shows the van on a map.",
        ),
    )
    commands = OutlineView.commands | {"import-voices", "triage"}
    tails: ClassVar = {"VOC": "channel", "UNW": "response", "HAB": "answer", "CMP": "industry"}

    def do_import_voices(self) -> None:
        from promise_studio.studio.dialogs.import_file import ImportScreen

        self.app.push_screen(ImportScreen())

    def do_triage(self) -> None:
        from promise_studio.studio.dialogs.triage import TriageScreen

        def done(quote: str | None) -> None:
            if quote:
                self.select(quote)

        self.app.push_screen(TriageScreen(self.selected_id), done)

    def describe(self, item: Item) -> tuple[str, Tone]:
        tail, tone = super().describe(item)
        if isinstance(item, HabitCheck):
            return tail, tone or _habit_tone(item)
        return tail, tone

    def awaited_field(self, item: Item) -> str:
        return "answer" if isinstance(item, HabitCheck) else ""
