"""The first value of a new workshop."""

from promise_studio.model.evidence import Habit, HabitCheck
from promise_studio.model.frame import Frame
from promise_studio.model.workshop import Workshop


def new_workshop(title: str = "", organisation: str = "") -> Workshop:
    """An empty workshop that already asks about the seven habits that break unwritten promises."""
    habits = tuple(HabitCheck(id=f"HAB-{number}", habit=habit) for number, habit in enumerate(Habit, start=1))
    return Workshop(
        frame=Frame(title=title, organisation=organisation), habits=habits, issued={"HAB": len(habits)}
    )
