"""The ten most frequent tasks in the running studio, to their end: what each takes in keys and seconds."""

from pathlib import Path

from tests.tasks.ten import TASKS
from tests.tasks.walking import table, walk


async def test_all_ten_tasks_end_where_they_should(tmp_path: Path, record_property):
    """From a quote to a signed page with no more keys than each may take; the table is said at the end."""
    done = [task async for task in walk(tmp_path, TASKS)]
    assert [task.name for task in done] == [task.name for task in TASKS]
    for line in table(done):
        record_property("said", line)
