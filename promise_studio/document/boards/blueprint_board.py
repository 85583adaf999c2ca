"""A blueprint as a board: its lanes as rows, the three lines between them, and a column for each phase."""

from collections.abc import Sequence

from promise_studio.check.lookups import Lookups
from promise_studio.document.boards.ink import Ink
from promise_studio.document.boards.picture import Board, BoardRow, Card, Words
from promise_studio.document.language.say import say, translate
from promise_studio.document.view.blueprints import LANES, BlueprintMap, BlueprintNote, see_blueprints
from promise_studio.model import Workshop

_FILLS = {
    "evidence": Ink.WHITE,
    "customer": Ink.GOLD,
    "people": Ink.STAGE,
    "technology": Ink.STAGE,
    "backstage": Ink.BACK,
    "support": Ink.SUPPORT,
}
_VISIBILITY = "Line of visibility"


def blueprint_board(workshop: Workshop, blueprint_id: str) -> Board:
    """The board of one blueprint."""
    found = next(one for one in see_blueprints(Lookups(workshop)).maps if one.id == blueprint_id)
    phases = [phase.words for panel in found.panels for phase in panel.phases]
    rows = tuple(
        BoardRow(translate(name), _cards(key, cells), line=translate(line), solid=line == _VISIBILITY)
        for key, name, _, line in LANES
        if (cells := _cells(found, key)) is not None
    )
    behind = (
        say("behind %(journey)s", journey=f"{found.journey.id} {found.journey.words}")
        if found.journey is not None
        else ""
    )
    return Board(
        title=found.title,
        facts=" · ".join(filter(None, (found.id, behind, found.missing))),
        columns=tuple(f"{number}  {name}" for number, name in enumerate(phases, start=1)),
        rows=rows,
        spoken=(say("Service blueprint: %(title)s.", title=found.title), *_said(found, phases)),
    )


def _cells(found: BlueprintMap, key: str) -> list[tuple[BlueprintNote, ...]] | None:
    """The cells of a lane over all panels; None for a lane that stands on none of them."""
    cells: list[tuple[BlueprintNote, ...]] = []
    stands = False
    for panel in found.panels:
        lane = next((lane for lane in panel.lanes if lane.key == key), None)
        stands = stands or lane is not None
        cells += lane.cells if lane is not None else [()] * len(panel.phases)
    return cells if stands else None


def _cards(key: str, cells: Sequence[tuple[BlueprintNote, ...]]) -> tuple[tuple[Card, ...], ...]:
    return tuple(tuple(_card(key, note) for note in notes) for notes in cells)


def _card(key: str, note: BlueprintNote) -> Card:
    procedure = note.procedure.id if note.procedure is not None else ""
    who = " · ".join(filter(None, (note.who, note.minutes, note.system, procedure)))
    words = [Words(note.text, Ink.TEXT), Words(who, Ink.SOFT if key == "evidence" else Ink.TEXT, 11)]
    if note.fail_point:
        words.append(Words(say("▲ Fail point"), Ink.CORAL, 11, strong=True))
    if note.wait_point:
        words.append(Words(say("◔ The customer waits"), Ink.AMBER, 11, strong=True))
    words.append(Words(note.note, Ink.TEXT, 11, slanted=True))
    held = tuple(one for one in words if one.text)
    evidence = key == "evidence"
    return Card(held, _FILLS[key], Ink.EDGE if evidence else None, dashed=evidence)


def _said(found: BlueprintMap, phases: list[str]) -> list[str]:
    said = []
    for key, name, _, _ in LANES:
        for phase, notes in zip(phases, _cells(found, key) or [], strict=False):
            if notes:
                said.append(f"{translate(name)}, {phase}: {'; '.join(note.text for note in notes)}.")
    return said
