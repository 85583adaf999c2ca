"""Reads a Markdown page from elsewhere, as the `import` command and the studio ask for it."""

from dataclasses import replace
from pathlib import Path
from typing import Final

from promise_studio.errors import UserError
from promise_studio.exchange.import_progress import SILENT, Progress
from promise_studio.exchange.markdown.finding import find_on_page
from promise_studio.exchange.markdown.found import FoundJourney, FoundPage
from promise_studio.exchange.markdown.making import Making
from promise_studio.exchange.mermaid.fences import find_fences
from promise_studio.exchange.mermaid.reading import preview_journeys, read_diagrams
from promise_studio.exchange.new_ids import NewIds, NextId, next_id_in
from promise_studio.exchange.options import PLAIN, Options
from promise_studio.exchange.preview import Preview, make_preview
from promise_studio.exchange.text_file import read_text
from promise_studio.model import Workshop
from promise_studio.spoken import counted

LARGEST: Final = 2**19
"""Bytes: a page of eighty thousand words is a book."""


def read(
    path: Path,
    workshop: Workshop,
    next_id: NextId,
    options: Options = PLAIN,  # noqa: ARG001  every reader is called alike
    progress: Progress = SILENT,
) -> Preview:
    """What the page would add: its personas, maps, journeys and blueprints, and its diagrams of journeys."""
    text = read_text(path, LARGEST)
    page = find_on_page(text, path.stem, progress)
    diagrams, skipped = read_diagrams(list(find_fences(text)), progress)
    if page.is_empty and not diagrams:
        refused = "".join(f" Line {one.line}: {one.reason}" for one in skipped[:1])
        raise UserError(
            f"“{path.name}” holds no persona, empathy map, journey or blueprint.{refused}",
            "A page about such things gives none. Headings, lists and tables with the usual names are read.",
        )
    if page.is_empty:
        page = FoundPage(page.title)
    making = Making(page, workshop, NewIds(next_id), path.name)
    preview = make_preview(
        f"{say_found(page)} from {path.name}",
        making.trying.edits,
        already=making.already,
        skipped=[*making.skipped, *making.trying.refused, *skipped],
        notes=page.notes,
        facts=facts_of(page),
    )
    if not diagrams:
        return preview
    drawn = preview_journeys(diagrams, path, making.trying.workshop, next_id_in(making.trying.workshop))
    return _together(preview, drawn, page, path)


def say_found(page: FoundPage) -> str:
    """“2 personas, 1 journey”."""
    counts = (
        (len(page.personas), "persona"),
        (len(page.maps), "empathy map"),
        (len(page.journeys), "journey"),
        (len(page.blueprints), "blueprint"),
    )
    return ", ".join(counted(count, word) for count, word in counts if count)


def facts_of(page: FoundPage) -> dict[str, object]:
    """What `--json` says of a page."""
    return {
        "personas": [persona.name for persona in page.personas],
        "maps": [{"persona": one.persona, "notes": len(one.notes)} for one in page.maps],
        "journeys": [_journey_facts(journey) for journey in page.journeys],
        "blueprints": [
            {
                "title": one.title,
                "phases": [phase.name for phase in one.journey.phases],
                "cards": len(one.cards),
            }
            for one in page.blueprints
        ],
    }


def _journey_facts(journey: FoundJourney) -> dict[str, object]:
    tasks = [(phase.name, step) for phase in journey.phases for step in phase.steps]
    return {
        "title": journey.title,
        "sections": [phase.name for phase in journey.phases],
        "tasks": [
            {
                "section": name,
                "task": step.get("action", ""),
                "score": int(step["emotion"]) + 3 if "emotion" in step else None,
                "actors": [journey.persona] if journey.persona else [],
            }
            for name, step in tasks
        ],
    }


def _together(page: Preview, drawn: Preview, found: FoundPage, path: Path) -> Preview:
    """The preview of the page and of its diagrams as one."""
    journeys = [*_listed(page.facts), *_listed(drawn.facts)]
    what = drawn.what if found.is_empty else f"{say_found(found)} and {drawn.what}"
    whole = make_preview(
        what or path.name,
        [*page.edit.edits, *drawn.edit.edits],
        already=page.already + drawn.already,
        skipped=[*page.skipped, *drawn.skipped],
        notes=[*page.notes, *drawn.notes],
        facts={**page.facts, "journeys": journeys},
    )
    return replace(whole, what=what)


def _listed(facts: object) -> list[object]:
    held = facts.get("journeys") if isinstance(facts, dict) else None
    return list(held) if isinstance(held, list) else []
