"""What stays in place while a board scrolls: names of columns on top, names of lanes on the left."""

from collections.abc import Iterator
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style

from promise_studio.studio.boards.grid import HEADER, Grid
from promise_studio.studio.boards.look import Look
from promise_studio.studio.boards.plan import At, Face
from promise_studio.studio.boards.wrap import fit


class _Title(NamedTuple):
    words: str
    left: int
    right: int
    style: Style


def head_line(look: Look, grid: Grid, line: int, at: At, start: int, stop: int) -> list[Segment]:
    """One line of the pinned headers, for the horizontal stretch from `start` to `stop`."""
    of_groups = line < grid.group_lines
    if of_groups:
        return titles_line(look, _group_titles(look, grid, line, at, start, stop), start, stop)
    return titles_line(look, _column_titles(look, grid, at, start, stop), start, stop)


def _column_titles(look: Look, grid: Grid, at: At, start: int, stop: int) -> Iterator[_Title]:
    for number in grid.columns_between(start, stop):
        on = number == at.column and at.lane != HEADER
        style = look["head-on" if on else "head"]
        yield _Title(
            grid.plan.columns[number].title, grid.column_x[number], grid.column_x[number + 1] - 1, style
        )


def _group_titles(look: Look, grid: Grid, line: int, at: At, start: int, stop: int) -> Iterator[_Title]:
    mine = grid.plan.columns[at.column].group
    seen = (grid.plan.columns[column].group for column in grid.columns_between(start, stop))
    for number in dict.fromkeys(seen):
        group = grid.plan.groups[number]
        first, after = grid.spans[number]
        left, right = grid.column_x[first], grid.column_x[after] - 1
        if line > 0:
            yield _Title(group.note, left, right, look.head_mood.get(group.mood, look["head"]))
        else:
            chosen = "▸ " if number == mine and at.lane == HEADER else ""
            yield _Title(chosen + group.title, left, right, look["head-on" if number == mine else "head"])


def quadrant_line(look: Look, grid: Grid, lane: int, at: At, start: int, stop: int) -> list[Segment]:
    """The line above the cells of a lane in which each cell has a name of its own."""
    titles = (
        _Title(
            f"{grid.plan.lanes[lane].titles[number]}  {len(grid.cells[lane][number].cards) or ''}",
            grid.column_x[number],
            grid.column_x[number + 1] - 1,
            look["head-on" if (lane, number) == (at.lane, at.column) else "head"],
        )
        for number in grid.columns_between(start, stop)
    )
    return titles_line(look, titles, start, stop)


def titles_line(look: Look, titles: Iterator[_Title], start: int, stop: int) -> list[Segment]:
    """Names side by side; a name stays in sight while a part of its columns is."""
    segments: list[Segment] = []
    used = start
    for title in titles:
        begin, end = max(title.left, start), min(title.right, stop)
        if end > begin:
            segments.append(Segment(fit(f" {title.words}", end - begin), title.style))
            used = end
        if title.right < stop:
            segments.append(Segment("│", look.head_rule))
            used = title.right + 1
    if used < stop:
        segments.append(Segment(" " * (stop - used), look["head"]))
    return segments


def name_part(look: Look, grid: Grid, lane: int, line: int, seen_line: int, at: At) -> list[Segment]:
    """The pinned piece on the left of a line: the lane's name, from the first line of it that can be seen."""
    words = "" if seen_line < 0 else grid.lane_name(lane, line, seen_line)
    return [
        Segment(f" {words.ljust(grid.names_width - 3)} ", look["name-on" if lane == at.lane else "name"]),
        Segment("│", look["rule"]),
    ]


def rule_line(look: Look, grid: Grid, lane: int, width: int) -> Segment:
    """A line that parts lanes, with its name."""
    entry = grid.plan.lanes[lane]
    words = f"{entry.rule * 2} {entry.title} "
    return Segment(fit(words + entry.rule * max(0, width - len(words)), width), look["strong-rule"])


def underline(look: Look, grid: Grid, start: int, stop: int) -> Segment:
    """The thin line that closes a lane."""
    corners = {grid.column_x[number + 1] - 1 for number in grid.columns_between(start, stop)}
    return Segment("".join("┼" if x in corners else "─" for x in range(start, stop)), look["rule"])


def separator(look: Look, grid: Grid, column: int) -> Segment:
    """The line between a column and the next: weaker inside a group."""
    groups = [entry.group for entry in grid.plan.columns[column : column + 2]]
    inside = groups[0] >= 0 and groups[0] == groups[-1]
    return Segment("┊" if inside else "│", look["rule"])


def is_rule(grid: Grid, lane: int) -> bool:
    """Whether a lane is only a line."""
    return grid.plan.lanes[lane].face is Face.RULE
