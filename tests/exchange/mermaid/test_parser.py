"""A diagram is read as Mermaid 11.17 reads it; the answers here were taken from it, line by line."""

from typing import Any

import pytest

from promise_studio.exchange.mermaid.parser import parse_journey
from promise_studio.exchange.mermaid.refused import RefusedTextError
from tests.exchange.mermaid.mermaid_reference import FOLDER, published

Row = tuple[str, str, Any, list[str]]


def rows(text: str) -> list[Row]:
    """The tasks of a text, short."""
    return [
        (task["section"], task["task"], task["score"], task["actors"])
        for task in parse_journey(text).as_json()["tasks"]
    ]


@pytest.mark.skipif(not published(), reason="needs the published journeys (PROMISE_STUDIO_DATA)")
def test_published_files_are_read_as_mermaid_reads_them():
    """Titles, sections, tasks, scores and actors of every published file are Mermaid's own."""
    for name, answer in published().items():
        found = parse_journey((FOLDER / name).read_text("utf-8"))
        said = found.as_json()
        assert (said["title"], said["sections"], said["tasks"]) == (
            answer["title"], answer["section_statements"], answer["tasks"],
        ), name  # fmt: skip
        assert (found.spoken_title, found.description) == (answer["accTitle"], answer["accDescr"]), name
        actors = {actor for task in said["tasks"] for actor in task["actors"]}
        assert sorted(actors) == sorted(answer["actors"]), name


TASKS = {
    "A: 5: Me": ("", "A", 5, ["Me"]),
    "A: 5": ("", "A", 5, []),
    "A: 5:": ("", "A", 5, [""]),
    "A:5: Me ,Cat,": ("", "A", 5, ["Me", "Cat", ""]),
    "A: 5: Me: more: words": ("", "A", 5, ["Me"]),
    "A: ": ("", "A", 0, []),
    "A: 9": ("", "A", 9, []),
    "A: -2.5e0": ("", "A", -2.5, []),
    "A: 0x1F": ("", "A", 31, []),
    "A: 1e999": ("", "A", "Infinity", []),
    "A: -Infinity": ("", "A", "-Infinity", []),
    "A: 5_0": ("", "A", "NaN", []),
    "A: ٣": ("", "A", "NaN", []),
    "A: 5 %% note": ("", "A", "NaN", []),
    "A %% b: 5 # c": ("", "A %% b", 5, []),
    "🎉%%A: 5": ("", "🎉%%A", 5, []),
    "A#58; b#44; #quot;c#quot; #nosuch;: 5: x#44; y": ("", 'A: b, "c" &nosuch;', 5, ["x, y"]),
    'A <b x="1">: 5': ("", "A <b x='1'>", 5, []),
    "A<br/>b: 5": ("", "A<br/>b", 5, []),
    "sections a: 5": ("", "sections a", 5, []),
    "section: 5": ("", "section", 5, []),
    "SECTION B\nA: 5": ("B", "A", 5, []),
    "section B # c\nsection  \nA: 5": ("", "A", 5, []),
    "ſection B: 5": ("", "ſection B", 5, []),
    "%%{init: {'a': 1}}%%\n%% c\n%\n#c\nA: 5": ("", "A", 5, []),
    "accTitle:\n  x\nACCDESCR : y; z\naccDescr {\n a\n}A: 5": ("", "A", 5, []),
}


@pytest.mark.parametrize("line", TASKS)
def test_task_is_read_as_mermaid_reads_it(line):
    """Section, name, score and actors come out as Mermaid gives them."""
    assert rows(f"journey\n{line}") == [TASKS[line]]


REFUSED = {
    "": 1,
    "Journey\nA: 5": 1,
    "%%\njourney\nA: 5": 1,
    "# c\njourney\nA: 5": 1,
    "flowchart TD\nA-->B": 1,
    "journeyman\nA: 5": 1,
    "journey\n\nA task": 3,
    "journey\nA: 5;": 2,
    "journey\nA #1: 5": 2,
    "journey\n%% c\nA:": 3,
    "journey\n: 5": 2,
    "journey\nsection A: 5": 2,
    "journey\nsection\n  A: 5": 3,
    "journey\nA: 5\nJourney home: 5": 3,
    "journey\naccTitle:": 2,
    "journey\naccDescr {\nA: 5": 2,
    "journey\nA: 5: C4Container": 2,
    "---\ntitle: [\n---\njourney": 2,
    "---\na: 1\na: 2\n---\njourney": 3,
    "---\na: !foo b\n---\njourney": 2,
    "\n---\ntitle: a\n---\njourney": 2,
    "---\ntitle: a\njourney\nA: 5": 1,
}


@pytest.mark.parametrize("text", REFUSED)
def test_what_mermaid_refuses_is_refused_with_its_line(text):
    """The line of the file is named, also behind front matter and comments that were taken out."""
    with pytest.raises(RefusedTextError) as refused:
        parse_journey(text)
    assert refused.value.line == REFUSED[text]
    assert refused.value.reason.endswith(".")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("---\ntitle: A\n---\njourney", "A"),
        ("---\ntitle: A\n---\njourney\ntitle B", "B"),
        ("---\ntitle: yes\n---\njourney", "yes"),
        ("---\ntitle: 1:30\n---\njourney", "1:30"),
        ("---\ntitle: false\n---\njourney", ""),
        ("---\ntitle: 'false'\n---\njourney", "false"),
        ("---\ntitle: [a, b]\n---\njourney", "a,b"),
        ("---\n---\njourney", None),
        ("---\n\n---\njourney", ""),
        ("journey\ntitle R#amp;D #35;1", "R&D #1"),
    ],
)
def test_title_comes_from_the_front_matter_and_the_statement_wins(text, title):
    """The title is the words that stand there, not what YAML may take them for."""
    if title is None:
        with pytest.raises(RefusedTextError):
            parse_journey(text)
    else:
        assert parse_journey(text).title == title


def test_repeated_and_empty_sections_are_kept():
    """Every section statement counts, and a task knows under which one it stands."""
    found = parse_journey("journey\nA: 1\nsection B\nsection C\nD: 2\nsection B\nE: 3")
    assert found.sections == ("B", "C", "B")
    assert [(task.section, task.place) for task in found.tasks] == [("", -1), ("C", 1), ("B", 2)]


def test_lines_are_those_of_the_file():
    """A task knows its line, whatever was taken out before it and wherever its fence begins."""
    text = "---\ntitle: T\n---\n\n%% c\n\njourney\n%%{init:\n{}}%%\n\nA#35;: 5\r\n%% d\rB: 3"
    assert [task.line for task in parse_journey(text, 10).tasks] == [20, 22]
