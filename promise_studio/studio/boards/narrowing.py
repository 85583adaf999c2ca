"""Showing only what one person wrote, or what one department does."""

from dataclasses import dataclass

from promise_studio.model import Workshop
from promise_studio.model.blueprint import BlueprintCard
from promise_studio.model.empathy_map import EmpathyNote
from promise_studio.model.journey import Step
from promise_studio.studio.fields.candidates import named_aloud


@dataclass(frozen=True)
class Narrowing:
    """Whose cards are shown; nobody named means everybody's."""

    whose: tuple[str, ...] = ()

    def shows(self, workshop: Workshop, item: EmpathyNote | Step | BlueprintCard) -> bool:
        """Whether an item belongs to one of those who are named."""
        if not self.whose:
            return True
        if not isinstance(item, EmpathyNote):
            return item.department in self.whose
        author = workshop.find(item.author) if item.author else None
        return item.author in self.whose or (author is not None and author.department in self.whose)

    def said(self, workshop: Workshop) -> str:
        """The words that say so in the border."""
        names = ", ".join(named_aloud(workshop, one).partition(" ")[2] or one for one in self.whose)
        return f"only {names} (F: all)" if self.whose else ""


EVERYBODY = Narrowing()
