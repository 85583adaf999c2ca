"""Workshops that the tests of the boards begin with."""

from typing import Any

from promise_studio.edits import Add, Change, apply
from promise_studio.model import KINDS, Workshop, new_workshop
from promise_studio.model.empathy_map import EmpathyNote, Quadrant
from promise_studio.model.persona import Persona


class Room:
    """Builds a workshop edit by edit; `add` gives the id."""

    def __init__(self) -> None:
        self.workshop = new_workshop("Harbour Ferries")

    def add(self, kind: str, **fields: Any) -> str:
        prefix = KINDS[kind].prefix
        item_id = f"{prefix}-{self.workshop.highest(prefix) + 1}"
        self.workshop = apply(self.workshop, Add(kind=kind, id=item_id, fields=fields)).workshop
        return item_id

    def change(self, item_id: str, **fields: Any) -> None:
        self.workshop = apply(self.workshop, Change(id=item_id, fields=fields)).workshop


def ferry_map() -> Workshop:
    """Maya says EMP-1 to 3, thinks 4, does 5, feels 6, has two pains; Mr Okoro's map is empty."""
    room = Room()
    ana, ben = room.add("member", name="Ana Nunes", initials="AN"), room.add("member", name="Ben Ek")
    room.add("quote", text="Nobody told us why.")
    maya = room.add("persona", name="Maya", tagline="commuter with a pram")
    room.add("persona", name="Mr Okoro")
    for quadrant, text, author in (
        ("says", "Nobody told us why", ana),
        ("says", "Which gate?", ben),
        ("says", "I always plan for it", ana),
        ("thinks", "Will I miss pickup?", ben),
        ("does", "Refreshes the app", ana),
        ("feels", "Ignored", ""),
        ("pains", "Misses the bus", ""),
        ("pains", "No lift", ""),
    ):
        room.add("note", persona=maya, quadrant=quadrant, text=text, author=author)
    return room.workshop


def ferry_journey() -> Workshop:
    """Maya's experience map (PHA-1 to 3), her journey (PHA-4 to 6, STP-4 to 7), a moment and a blueprint."""
    room = Room()
    for name in ("Terminal", "Crew"):
        room.add("department", name=name)
    room.add("quote", text="Nobody told us why.")
    maya = room.add("persona", name="Maya")
    experience = room.add("journey", title="Getting home", form="experience", persona=maya)
    seen = [room.add("phase", journey=experience, name=name) for name in ("Plans", "Waits", "Arrives")]
    for phase in seen:
        room.add("step", phase=phase, action="does it")
    journey = room.add("journey", title="The 17:40", form="as-is", persona=maya)
    board = room.add("phase", journey=journey, name="Board", serves=seen[1])
    room.add("phase", journey=journey, name="Cross")
    arrive = room.add("phase", journey=journey, name="Arrive", serves=seen[2])
    room.add("step", phase=board, action="queues", emotion=1, importance=2, department="DEP-1")
    room.add("step", phase=board, action="hears of the delay", emotion=-1, importance=5, department="DEP-2")
    room.add("step", phase=arrive, action="gets off", emotion=0)
    room.add("step", phase=arrive, action="runs for the bus", emotion=-2, importance=4)
    moment = room.add("moment", name="hears of the delay", steps=["STP-5"], dots=2)
    blueprint = room.add("blueprint", title="The 17:40", journey=journey)
    for lane, text, minutes in (
        ("frontstage people", "Crew calls it out", 3),
        ("backstage", "Dispatcher decides", 6),
        ("backstage", "Dispatcher tells the crew", 2.5),
    ):
        room.add("card", blueprint=blueprint, phase=board, lane=lane, text=text, minutes=minutes)
    clause = room.add("clause", name="Told in ten minutes", moments=[moment])
    room.add("service level", clause=clause, event="told", target=10, unit="minutes", share=95)
    return room.workshop


def many_notes(count: int) -> Workshop:
    """One persona with that many notes, in all four quadrants in turn."""
    quadrants = (Quadrant.SAYS, Quadrant.THINKS, Quadrant.DOES, Quadrant.FEELS)
    notes = tuple(
        EmpathyNote(
            id=f"EMP-{n}", persona="PER-1", quadrant=quadrants[n % 4], text=f"note {n} " + "word " * (n % 7)
        )
        for n in range(1, count + 1)
    )
    persona = Persona(id="PER-1", name="Maya")
    return Workshop(personas=(persona,), notes=notes, issued={"PER": 1, "EMP": count})
