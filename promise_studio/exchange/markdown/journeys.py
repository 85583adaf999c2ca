"""Journeys in tables with a column or a row for each phase, and in sections with a heading for each phase."""

from promise_studio.exchange.markdown.blocks import Bullet, Bullets, Section, Table
from promise_studio.exchange.markdown.claims import Claims
from promise_studio.exchange.markdown.entries import Entry, entries_in, entries_of
from promise_studio.exchange.markdown.feelings import emotion_of
from promise_studio.exchange.markdown.found import FoundJourney, FoundPhase
from promise_studio.exchange.markdown.labels import concept, is_about, named
from promise_studio.exchange.markdown.matrices import Matrix, cell_lines, matrices_of
from promise_studio.exchange.markdown.vocabulary import KINDS, LANES, PERSONA, ROWS


def row_meaning(label: str) -> str:
    """What a label means in a journey."""
    return concept(label, ROWS)


def journey_in_table(table: Table, title: str) -> FoundJourney | None:
    """The journey that a table shows, whichever way it lies."""
    for matrix in matrices_of(table, row_meaning):
        phases = phases_of(matrix)
        words = [word for phase in phases for step in phase.steps for word in step.values()]
        if len(words) >= 2:
            return FoundJourney(title, table.line, phases=phases, rest=matrix.rest())
    return None


def phases_of(matrix: Matrix) -> list[FoundPhase]:
    """A phase for each column, or the steps of one after the other where the columns are steps."""
    corner = matrix.corner or "phase"
    if corner == "action" and "phase" not in matrix.meanings and not matrix.is_turned:
        return _headed_by_actions(matrix)
    if corner in matrix.meanings:
        corner = "phase"
    phases: list[FoundPhase] = []
    for at in range(len(matrix.heads)):
        held = matrix.column(at, with_corner=corner)
        name = " ".join(held.pop("phase", []))
        steps = steps_of(held)
        if name and steps and not (phases and phases[-1].name == name):
            phases.append(FoundPhase(name))
        if steps:
            phases = phases or [FoundPhase("")]
            phases[-1].steps += steps
    return phases


def _headed_by_actions(matrix: Matrix) -> list[FoundPhase]:
    """Each head is what the customer does there, and names the phase."""
    phases = []
    for at, head in enumerate(matrix.heads):
        name = " ".join(cell_lines(head))
        steps = steps_of(matrix.column(at)) or [{}]
        steps[0].setdefault("action", name)
        if name:
            phases.append(FoundPhase(name, steps))
    return phases


def steps_of(held: dict[str, list[str]]) -> list[dict[str, str]]:
    """The steps of one phase: an action each; what is said as often as there are actions goes to each."""
    actions = held.get("action", [])
    count = max(1, len(actions))
    steps: list[dict[str, str]] = [{} for _ in range(count)]
    for meaning, lines in held.items():
        if meaning == "phase" or not lines:
            continue
        if len(lines) == count:
            for step, line in zip(steps, lines, strict=True):
                _put(step, meaning, line)
        else:
            _put(steps[0], meaning, "\n".join(lines))
    return [step for step in steps if step]


def _put(step: dict[str, str], meaning: str, words: str) -> None:
    if meaning != "feeling":
        step[meaning] = words
        return
    emotion = emotion_of(words)
    if emotion is not None:
        step["emotion"] = str(emotion)
    if emotion is None or any(letter.isalpha() for letter in words):
        step["feeling"] = words.replace("\n", ", ")


def journey_in_section(section: Section, title: str, claims: Claims) -> FoundJourney | None:
    """The journey that a section tells, with a subsection or a list entry for each phase."""
    marked = named(section.title, "journey") is not None
    if is_about(section.title):
        return None
    phases, used = _in_headings(section, claims, least=1 if marked else 2)
    if len(phases) < 2 and marked:
        phases, used = _in_lists(section, claims)
    if len(phases) < 2:
        return None
    for entry in used:
        claims.take_entry(entry)
    return FoundJourney(title, section.line, phases=phases)


def _in_headings(section: Section, claims: Claims, least: int) -> tuple[list[FoundPhase], list[Entry]]:
    phases: list[FoundPhase] = []
    used: list[Entry] = []
    for child in section.children:
        if any(concept(child.title, words) for words in (PERSONA, LANES, KINDS)) or is_about(child.title):
            continue
        entries = [one for one in entries_of(child) if row_meaning(one.label) and not claims.has(one)]
        held: dict[str, list[str]] = {}
        for entry in entries:
            held.setdefault(row_meaning(entry.label), []).extend(entry.lines)
        if len(held.keys() - {"phase"}) >= least:
            phases.append(FoundPhase(child.title, steps_of(held)))
            used += entries
    return phases, used


def _steps_below(bullet: Bullet) -> list[dict[str, str]]:
    """What stands below a phase in a list: labelled parts of it, or else an action each."""
    held: dict[str, list[str]] = {}
    entries = list(entries_in([Bullets(bullet.children, bullet.line)]))
    for entry in entries:
        held.setdefault(row_meaning(entry.label), []).extend(entry.lines)
    if held and "" not in held and len(entries) == len(bullet.children):
        return steps_of(held)
    return [{"action": line} for child in bullet.children for line in child.lines()]


def _in_lists(section: Section, claims: Claims) -> tuple[list[FoundPhase], list[Entry]]:
    for block in section.blocks:
        if not isinstance(block, Bullets) or claims.is_taken(block):
            continue
        phases = [FoundPhase(bullet.text.rstrip(":"), _steps_below(bullet)) for bullet in block.bullets]
        if len(phases) > 1 and all(phase.steps and phase.name for phase in phases):
            return phases, [Entry("", (), block.line, (block,))]
    return [], []
