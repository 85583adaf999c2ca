"""Frame: whose promise this is, what it must serve, who is in the room."""

from typing import ClassVar

from promise_studio.studio.stages.outline_view import OutlineView
from promise_studio.studio.stages.sections import Section


class View(OutlineView):
    """Organisation, values, goals, departments, people."""

    stage = "frame"
    sections = (
        Section(
            "FRAME",
            "Say who promises what to whom, and when you meet.",
            "A promise is narrower than a brand promise: one organisation, one service, and its edges.",
            "Harbour Ferries: delay promise; leaves out freight.",
            "Organisation and workshop",
        ),
        Section(
            "value",
            "Write down what the organisation stands for.",
            "A promise that carries none of your values could be anybody’s. Each clause will be tied to one.",
            "“Say it straight”: we give the bad news first, with the reason.",
        ),
        Section(
            "goal",
            "Write down the company goals that the promise must serve.",
            "Leaders sign what serves their goals: trust, fewer complaints and escalations, loyalty, morale.",
            "Half as many calls about delays by next summer.",
        ),
        Section(
            "department",
            "Name each department that helps to keep the promise.",
            "A promise is kept by more departments than the one that makes it; each of them signs.",
            "Crew, Control room, Customer care, Communication.",
        ),
        Section(
            "member",
            "Write down who is in the room, with their initials.",
            "A cross-functional team: people who meet customers, and people whom customers never see.",
            "Ana Berg, AB, shift lead, Crew.",
        ),
    )
    tails: ClassVar = {"VAL": "meaning", "GOL": "measure", "DEP": "lead", "MEM": "role"}
