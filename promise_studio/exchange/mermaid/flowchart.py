"""A blueprint as a Mermaid flowchart: lanes as boxes from the customer down, steps from left to right."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from promise_studio.model import Workshop
from promise_studio.model.blueprint import Blueprint, BlueprintCard, Lane
from promise_studio.model.journey import Phase, Step

_LANES: Final = (
    (Lane.EVIDENCE, "Physical evidence"),
    (None, "Customer actions"),
    (Lane.FRONTSTAGE_PEOPLE, "Frontstage people"),
    (Lane.FRONTSTAGE_TECHNOLOGY, "Frontstage technology"),
    (Lane.BACKSTAGE, "Backstage"),
    (Lane.SUPPORT, "Support processes"),
)
_SIGNS: Final = re.compile(r'["#;&<>`\\]|%(?=[%{])|(?<=%)%|ﬂ(?=°)|¶(?=ß)')


def blueprint_as_mermaid(workshop: Workshop, blueprint_id: str) -> str:
    """The flowchart of one blueprint: every card in its lane, joined to what stands below in its phase."""
    blueprint: Blueprint = workshop.get(blueprint_id)
    phases = [phase for phase in workshop.phases if phase.journey == blueprint.journey]
    cells = _cells(workshop, blueprint, phases)
    lines = ["flowchart TB", f"    accTitle: {_line(blueprint.title or blueprint.id)}"]
    for number, (_, name) in enumerate(_LANES, start=1):
        held = [node for phase in phases for node in cells[number - 1].get(phase.id, ())]
        if held:
            lines += [f'    subgraph lane{number}["{_text(name)}"]', "        direction LR"]
            lines += [f'        {node}["{_text(words)}"]' for node, words in held]
            lines.append("    end")
    lines += [f"    {edge}" for edge in _edges(phases, cells)]
    return "\n".join(lines) + "\n"


Cells = Sequence[dict[str, list[tuple[str, str]]]]
"""For each lane the nodes in each phase: their names and their words."""


def _cells(workshop: Workshop, blueprint: Blueprint, phases: Sequence[Phase]) -> Cells:
    cells: list[dict[str, list[tuple[str, str]]]] = [{phase.id: [] for phase in phases} for _ in _LANES]
    places = {lane: at for at, (lane, _) in enumerate(_LANES)}
    steps: Sequence[Step] = workshop.steps
    for step in steps:
        if step.phase in cells[0] and step.action:
            cells[places[None]][step.phase].append((_node(step.id), step.action))
    for card in workshop.cards:
        if card.blueprint == blueprint.id and card.phase in cells[0]:
            cells[places[card.lane]][card.phase].append((_node(card.id), _words(card)))
    return cells


def _words(card: BlueprintCard) -> str:
    marks = [
        mark for mark, on in (("Fail point", card.fail_point), ("The customer waits", card.wait_point)) if on
    ]
    return "\n".join(filter(None, (card.text or card.id, card.role, *marks)))


def _edges(phases: Sequence[Phase], cells: Cells) -> Iterator[str]:
    """The customer's way from step to step, and down each phase from lane to lane."""
    way = [node for phase in phases for node, _ in cells[1][phase.id]]
    yield from (f"{one} --> {after}" for one, after in pairwise(way))
    for phase in phases:
        column = [lane[phase.id][0][0] for lane in cells if lane[phase.id]]
        yield from (f"{one} -.- {below}" for one, below in pairwise(column))


def _node(item_id: str) -> str:
    return item_id.replace("-", "")


def _text(words: str) -> str:
    """Words between quotation marks, where an escape is all that could end them."""
    return _SIGNS.sub(lambda found: f"#{ord(found[0])};", words).replace("\n", "<br>") or " "


def _line(words: str) -> str:
    return _SIGNS.sub(lambda found: f"#{ord(found[0])};", " ".join(words.split()))
