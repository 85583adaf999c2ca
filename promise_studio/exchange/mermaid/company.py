"""Who the actors of a diagram are: the persona that walks, the department that serves, and others."""

from collections import Counter
from dataclasses import dataclass

from promise_studio.exchange.mermaid.parsed import ParsedJourney, Task
from promise_studio.model import Workshop

STAND_IN = "Customer"
"""The actor of a journey without a persona; Mermaid draws a task better with one."""
WITH = "with "
"""How a step's touchpoint begins where it names other actors."""


@dataclass(frozen=True)
class Company:
    """Whom the names of one diagram mean; `walker` is left out of the single steps."""

    walker: str
    persona: str
    departments: dict[str, str]

    def of(self, task: Task) -> tuple[str, str]:
        """The department that serves a step, and the touchpoint that names the others."""
        names = [name for name in dict.fromkeys(task.actors) if name and _key(name) != _key(self.walker)]
        department = next((name for name in names if _key(name) in self.departments), "")
        others = ", ".join(name for name in names if name != department)
        return self.departments.get(_key(department), ""), f"{WITH}{others}" if others else ""


def find_company(journey: ParsedJourney, workshop: Workshop) -> Company:
    """Who walks: the persona of the workshop that most tasks name, else the first actor of every task."""
    counts = Counter(name for task in journey.tasks for name in dict.fromkeys(task.actors) if name)
    personas = {_key(persona.name): persona.id for persona in reversed(workshop.personas) if persona.name}
    departments = {_key(one.name): one.id for one in reversed(workshop.departments) if one.name}
    known = [name for name in counts if _key(name) in personas]
    if known:
        walker = max(known, key=counts.__getitem__)
        return Company(walker, personas[_key(walker)], departments)
    peopled = sum(1 for task in journey.tasks if any(task.actors))
    walker = next((name for name, count in counts.items() if count == peopled), "")
    return Company(walker, "", departments)


def stand_in(workshop: Workshop) -> str:
    """An actor for a journey without a persona, whom nobody takes for one."""
    taken = {
        *(_key(one.name) for one in workshop.personas),
        *(_key(one.name) for one in workshop.departments),
    }
    name = STAND_IN
    while _key(name) in taken:
        name += " (any)"
    return name


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()
