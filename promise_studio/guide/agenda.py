"""Agendas: how a room gets through the stages in the time it has, block by block."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from promise_studio.errors import UserError
from promise_studio.guide.sections import FENCE, Entry, Page, Section, read_page
from promise_studio.resources import workshops_dir
from promise_studio.stage_path import STAGES

AGENDAS = ("solo", "half-day", "full-day", "review")
"""The agendas that come with the program, in the order in which they are offered."""


class Mode(StrEnum):
    """How the room works in a block."""

    TALK = "talk"
    WRITE_ALONE = "write alone"
    VOTE = "vote"
    EDIT = "edit"
    BREAK = "break"


@dataclass(frozen=True)
class Block:
    """A stretch of time with one thing to do; `stages` are all it touches, `stage` the first of them."""

    title: str
    stage: str
    minutes: int
    mode: Mode
    prompt: str
    materials: str
    goal: str
    gate: str
    stages: tuple[str, ...]


@dataclass(frozen=True)
class Agenda:
    """Blocks in order; their minutes add up to what the agenda says it takes."""

    name: str
    title: str
    minutes: int
    people: str
    introduction: str
    themes: tuple[str, ...]
    blocks: tuple[Block, ...]


def _minutes(page: Page, entry: Entry) -> int:
    if not entry.text.isascii() or not entry.text.isdigit() or int(entry.text) == 0:
        raise page.refuse(entry.line, f"“{entry.text}” is not a number of minutes.")
    return int(entry.text)


def _entry(page: Page, section: Section, key: str) -> Entry:
    entry = section.entries.get(key)
    if entry is None or not entry.text:
        raise page.refuse(section.line, f"The block “{section.heading}” has no “{key.capitalize()}:”.")
    return entry


def _stages(page: Page, entry: Entry) -> tuple[str, ...]:
    names = tuple(name.strip().lower() for name in entry.text.split(","))
    for name in names:
        if name not in STAGES:
            raise page.refuse(entry.line, f"There is no stage “{name}”; the stages are {', '.join(STAGES)}.")
    return names


def _block(page: Page, section: Section) -> Block:
    stages = _stages(page, _entry(page, section, "stage"))
    mode = _entry(page, section, "mode")
    if mode.text not in set(Mode):
        raise page.refuse(mode.line, f"There is no mode “{mode.text}”; the modes are {', '.join(Mode)}.")
    if not section.text:
        raise page.refuse(section.line, f"The block “{section.heading}” has no prompt below its list.")
    return Block(
        title=section.heading,
        stage=stages[0],
        minutes=_minutes(page, _entry(page, section, "minutes")),
        mode=Mode(mode.text),
        prompt=section.text,
        materials=_entry(page, section, "materials").text,
        goal=_entry(page, section, "goal").text,
        gate=_entry(page, section, "gate").text,
        stages=stages,
    )


def read_agenda(path: Path) -> Agenda:
    """The agenda in a Markdown file; raises UserError with the file and the line where it is wrong."""
    page = read_page(path)
    for key in ("title", "minutes"):
        if key not in page.front:
            raise page.refuse(1, f"The lines between “{FENCE}” at the top have no “{key}:”.")
    blocks = tuple(_block(page, section) for section in page.sections)
    stated, total = _minutes(page, page.front["minutes"]), sum(block.minutes for block in blocks)
    if stated != total:
        raise page.refuse(
            page.front["minutes"].line, f"The blocks take {total} minutes together, not {stated}."
        )
    people, themes = page.front.get("people", Entry("", 0)), page.front.get("themes", Entry("", 0))
    return Agenda(
        name=path.stem,
        title=page.front["title"].text,
        minutes=stated,
        people=people.text,
        introduction=page.introduction,
        themes=tuple(theme.strip() for theme in themes.text.split(";") if theme.strip()),
        blocks=blocks,
    )


def agenda_names() -> tuple[str, ...]:
    """The agendas there are: those of the program first, then what else lies beside them."""
    folder = workshops_dir()
    found = sorted(path.stem for path in folder.glob("*.md") if path.read_bytes().startswith(FENCE.encode()))
    return (*(name for name in AGENDAS if name in found), *(name for name in found if name not in AGENDAS))


@cache
def load_agenda(name: str) -> Agenda:
    """The agenda of this name; raises UserError when there is none."""
    names = agenda_names()
    if name not in names:
        raise UserError(f"There is no agenda “{name}”.", f"Choose one of: {', '.join(names)}.")
    return read_agenda(workshops_dir() / f"{name}.md")
