"""The guide to each stage: what to do, why, an example from the field and the key that starts it."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from promise_studio.guide.sections import Page, Section, read_page
from promise_studio.resources import workshops_dir
from promise_studio.stage_path import STAGES


@dataclass(frozen=True)
class StageGuide:
    """What a stage asks for, in words for the room."""

    title: str
    what: str
    why: str
    example: str
    start_key_hint: str


def _guide(page: Page, section: Section, title: str) -> StageGuide:
    texts = []
    for key in ("what", "why", "example", "start"):
        entry = section.entries.get(key)
        if entry is None or not entry.text:
            raise page.refuse(section.line, f"“{section.heading}” has no “{key.capitalize()}:”.")
        texts.append(entry.text)
    return StageGuide(title[0].upper() + title[1:], *texts)


def read_guides(path: Path) -> dict[str, StageGuide]:
    """The guide to every stage, in their order; raises UserError with the line where the file is wrong."""
    page = read_page(path)
    found = {}
    for section in page.sections:
        stage, _, title = section.heading.partition(":")
        stage = stage.strip().lower()
        if stage not in STAGES or not title.strip():
            raise page.refuse(section.line, f"“{section.heading}” is not a stage, a colon and a title.")
        found[stage] = _guide(page, section, title.strip())
    missing = [stage for stage in STAGES if stage not in found]
    if missing:
        raise page.refuse(1, f"There is no section for {', '.join(missing)}.")
    return {stage: found[stage] for stage in STAGES}


@cache
def stage_guides() -> dict[str, StageGuide]:
    """The guide to every stage."""
    return read_guides(workshops_dir() / "guide.md")


def stage_guide(stage: str) -> StageGuide:
    """The guide to one stage; KeyError when there is no such stage."""
    return stage_guides()[stage]
