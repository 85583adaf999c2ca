"""The ten tasks end where they should, with no more keys than they may take."""

from pathlib import Path

import pytest

from tests.tasks.task import Task, Write, press
from tests.tasks.ten import TASKS
from tests.tasks.walking import table, walk

PAPER = "Make the review as a PDF"
"""Left to `python -m tests.tasks`: the walk of the studio makes a document with the same keys."""


async def test_each_task_ends_where_it_should(tmp_path: Path):
    """Nine of the ten, in the running studio; a task whose end is not reached would raise."""
    tasks = [task for task in TASKS if task.name != PAPER]
    assert [task async for task in walk(tmp_path, tasks)] == tasks


def test_no_task_takes_more_keys_than_it_may():
    """A key more in a task that everybody does all day is noticed."""
    assert len(TASKS) == 10
    assert [task.name for task in TASKS if task.keys > task.most] == []
    assert len(table(TASKS)) == 11


def test_fingers_are_counted_and_the_own_words_apart():
    """Ctrl with a letter is two fingers, and so is a capital; what the team writes counts in letters."""
    task = Task("", "frame", "", (press("ctrl+e", "D", "enter"), Write("Why?")), 5, lambda _: True)
    assert (task.keys, task.letters) == (5, 4)
    assert task.seconds == pytest.approx(5 * 0.2 + 2 * 1.35)


async def test_a_task_that_is_done_before_it_begins_is_noticed(tmp_path: Path):
    """An end that always holds would prove nothing."""
    task = Task("Nothing", "frame", "", (), 0, lambda _: True)
    with pytest.raises(AssertionError, match="done before it began"):
        [one async for one in walk(tmp_path, [task])]
