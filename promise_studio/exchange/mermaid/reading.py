"""Reads journeys: a Mermaid file, or the fences of a Markdown file, become journeys of the workshop."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from promise_studio.edits import Edit
from promise_studio.errors import UserError
from promise_studio.exchange.import_progress import Progress
from promise_studio.exchange.mermaid.fences import Fence, find_fences
from promise_studio.exchange.mermaid.fitting import Fitting
from promise_studio.exchange.mermaid.journey_edits import journey_edits, known_walks
from promise_studio.exchange.mermaid.parsed import ParsedJourney
from promise_studio.exchange.mermaid.parser import parse_journey
from promise_studio.exchange.mermaid.plan import plan_journey
from promise_studio.exchange.mermaid.refused import RefusedTextError
from promise_studio.exchange.new_ids import NewIds, NextId
from promise_studio.exchange.options import Options
from promise_studio.exchange.preview import Preview, Skipped, make_preview
from promise_studio.exchange.text_file import read_text
from promise_studio.model import Workshop
from promise_studio.spoken import counted

LARGEST: Final = 2**20
LARGEST_PAGE: Final = 256 * 2**10
"""Bytes: some twenty thousand tasks, and of Markdown what is read in a second."""
_MARKDOWN: Final = (".md", ".markdown", ".mdown", ".qmd", ".rmd")


def read(path: Path, workshop: Workshop, next_id: NextId, options: Options, progress: Progress) -> Preview:  # noqa: ARG001
    """The journeys that a file would add; a diagram that Mermaid refuses is named with its line."""
    is_page = path.suffix.lower() in _MARKDOWN
    text = read_text(path, LARGEST_PAGE if is_page else LARGEST)
    parts = list(find_fences(text)) if is_page else [Fence(text, 1)]
    journeys, skipped = read_diagrams(parts, progress)
    if not journeys:
        raise _nothing(path, skipped)
    return preview_journeys(journeys, path, workshop, next_id, skipped)


def read_diagrams(
    parts: Sequence[Fence], progress: Progress
) -> tuple[tuple[ParsedJourney, ...], tuple[Skipped, ...]]:
    """The journeys among some diagrams, and why the others are none."""
    journeys: list[ParsedJourney] = []
    skipped: list[Skipped] = []
    whole, before = sum(len(part.text) for part in parts), 0
    for part in parts:

        def tell(done: int, _part: int, start: int = before) -> None:
            progress.tell(start + done, whole)

        try:
            journeys.append(parse_journey(part.text, part.line, tell))
        except RefusedTextError as refused:
            skipped.append(Skipped(refused.line, refused.text, refused.reason))
        before += len(part.text)
    return tuple(journeys), tuple(skipped)


def preview_journeys(
    journeys: Sequence[ParsedJourney],
    path: Path,
    workshop: Workshop,
    next_id: NextId,
    skipped: Sequence[Skipped] = (),
) -> Preview:
    """The preview of some journeys; one that is there with the same phases and actions is left as it is."""
    ids, fitting, walks = NewIds(next_id), Fitting(list(skipped)), known_walks(workshop)
    edits: list[Edit] = []
    notes: list[str] = []
    already = made = 0
    for number, journey in enumerate(journeys, start=1):
        name = path.stem if len(journeys) == 1 else f"{path.stem} {number}"
        planned, said = plan_journey(journey, workshop, name, fitting)
        if planned.walk in walks:
            already += 1
            notes.append(f"{walks[planned.walk]} “{planned.title}” is there already and was left as it is.")
            continue
        walks[planned.walk] = "Another diagram of this file:"
        edits += journey_edits(planned, ids)
        notes += said
        made += 1
    what = f"{counted(made, 'journey')} from {path.name}"
    return make_preview(
        what,
        edits,
        already=already,
        skipped=fitting.skipped,
        notes=notes,
        facts={"journeys": [journey.as_json() for journey in journeys]},
    )


def _nothing(path: Path, skipped: Sequence[Skipped]) -> UserError:
    if not skipped:
        return UserError(f"“{path.name}” holds no Mermaid diagram.", "A fence begins with ```mermaid.")
    first = skipped[0]
    shown = f" “{first.text}”" if first.text else ""
    return UserError(f"{path.name}, line {first.line}:{shown} is no journey.", first.reason)
