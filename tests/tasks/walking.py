"""Does the tasks one after the other in a running studio, on a copy of the finished example."""

import shutil
from collections.abc import AsyncIterator, Iterable
from contextlib import chdir
from pathlib import Path

from promise_studio.resources import workshops_dir
from promise_studio.session import Session
from tests.measure.keeping.ferry import write_cases
from tests.studio.driver import studio
from tests.tasks.task import Task, do
from tests.tasks.ten import leave_undone

HOURS = [1, 2, 3, 4, 5, 6, 7, 8, 20, 30] * 3


async def walk(folder: Path, tasks: Iterable[Task]) -> AsyncIterator[Task]:
    """Each task as soon as it is done; AssertionError when the end of one is not reached."""
    path = folder / "city-services.promise.json"
    shutil.copy(workshops_dir() / path.name, path)
    with Session.open(path) as session:
        leave_undone(session)
    write_cases(folder / "cases.csv", 3, HOURS)
    with chdir(folder):
        async with studio(path) as driver:
            for task in tasks:
                await do(driver, task)
                yield task


def table(tasks: Iterable[Task]) -> list[str]:
    """A line a task, and one for all of them."""
    done = list(tasks)
    lines = [
        f"{task.keys:4} keys {task.seconds:6.1f} s  {task.letters:4} letters  {task.name}" for task in done
    ]
    keys, seconds, letters = (
        sum(getattr(task, name) for task in done) for name in ("keys", "seconds", "letters")
    )
    return [*lines, f"{keys:4} keys {seconds:6.1f} s  {letters:4} letters  all of them"]
