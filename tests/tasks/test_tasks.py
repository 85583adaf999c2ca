"""The ten tasks end where they should, with no more keys than they may take."""

from pathlib import Path

import pytest

from tests.tasks.task import Task, Write, press
from tests.tasks.ten import TASKS
from tests.tasks.walking import table, walk

SHORTEST = "Sign for a department that was asked"


async def test_a_task_ends_where_it_should_and_one_that_was_done_before_is_noticed(tmp_path: Path):
    """The campaign does all ten; an end that always holds would prove nothing."""
    short = next(task for task in TASKS if task.name == SHORTEST)
    walked = walk(tmp_path, [short, short])
    assert await anext(walked) is short
    with pytest.raises(AssertionError, match="done before it began"):
        await anext(walked)


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
