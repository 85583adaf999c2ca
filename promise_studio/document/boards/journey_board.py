"""A journey as a board: what the persona does, thinks, feels and meets, phase by phase."""

from collections.abc import Sequence

from promise_studio.check.lookups import Lookups
from promise_studio.document.boards.curve import HEIGHT, emotion_drawing, fits_words
from promise_studio.document.boards.ink import Ink
from promise_studio.document.boards.picture import COLUMN, GAP, Board, BoardRow, Card, Words
from promise_studio.document.language.say import say, translate
from promise_studio.document.view.emotion import Columns, CurvePoint, emotion_points
from promise_studio.document.view.journeys import FORMS
from promise_studio.document.view.map_rows import MapCell, MapRow, feelings, rows_above, rows_below
from promise_studio.document.view.pointers import name_of
from promise_studio.model import Workshop
from promise_studio.model.journey import Journey, Step
from promise_studio.spoken import signed

_PLAIN = (Ink.PAPER, None)
_LOOKS: dict[str, tuple[Ink | None, Ink | None]] = {
    "thinks": (Ink.WHITE, Ink.RULE),
    "pain": (Ink.BLUSH, None),
    "idea": (Ink.MIST, None),
    "moments": (None, Ink.GOLD),
    "links": (Ink.WHITE, Ink.TEAL),
}


def journey_board(workshop: Workshop, journey_id: str) -> Board:
    """The board of one journey."""
    lookups = Lookups(workshop)
    journey: Journey = workshop.get(journey_id)
    columns: Columns = tuple(
        (phase, tuple(lookups.steps.get(phase.id, []))) for phase in lookups.phases.get(journey.id, [])
    )
    points = emotion_points(workshop, columns)
    rows = [*map(_row, rows_above(columns))]
    if points:
        rows.append(BoardRow(say("Feels"), drawing=emotion_drawing(points), height=HEIGHT))
        wide = len(columns) * (COLUMN + GAP) - GAP
        rows += [] if fits_words(points, wide) else [_row(feelings(columns))]
    rows += map(_row, rows_below(workshop, columns))
    facts = [journey.id, translate(FORMS[journey.form]), name_of(workshop, journey.persona), journey.goal]
    title = journey.title or journey.id
    return Board(
        title=title,
        facts=" · ".join(filter(None, facts)),
        columns=tuple(
            f"{number}  {phase.name or phase.id}" for number, (phase, _) in enumerate(columns, start=1)
        ),
        rows=tuple(rows),
        spoken=(say("Journey map: %(title)s.", title=title), *_said(columns), *map(_felt, points)),
    )


def _row(row: MapRow) -> BoardRow:
    return BoardRow(row.name, tuple(_cards(row.key, cell) for cell in row.cells))


def _cards(key: str, cell: MapCell) -> tuple[Card, ...]:
    fill, edge = _LOOKS.get(key, _PLAIN)
    ink = Ink.AMBER if key == "moments" else Ink.TEXT
    texts = [*cell.texts, *(f"{pointer.id} {pointer.words}" for pointer in cell.pointers)]
    return tuple(
        Card((Words(text, ink, strong=key == "moments", slanted=key == "thinks"),), fill, edge)
        for text in texts
    )


def _said(columns: Columns) -> list[str]:
    nothing = say("no steps")
    return [f"{phase.name or phase.id}: {'; '.join(_actions(steps)) or nothing}." for phase, steps in columns]


def _actions(steps: Sequence[Step]) -> list[str]:
    return [step.action for step in steps if step.action]


def _felt(point: CurvePoint) -> str:
    moment = say(", a moment that matters: %(moment)s", moment=point.moment) if point.moment else ""
    return f"{point.phase}: {point.feeling} ({signed(point.emotion)}){moment}."
