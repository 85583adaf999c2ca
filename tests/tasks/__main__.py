"""Do the ten most frequent tasks in the running studio, and print what each costs: `python -m tests.tasks`.

Seconds are those of the keystroke-level model (Card, Moran and Newell): 0.2 s a key, as a typist of 55 words a minute
presses them, and 1.35 s of thought before each step. The team's own words come on top, and are counted in letters.
"""

import asyncio
import tempfile
from pathlib import Path

from tests.tasks.ten import TASKS
from tests.tasks.walking import table, walk


async def main() -> None:
    """Print the table once all ten are done."""
    with tempfile.TemporaryDirectory() as folder:
        done = [task async for task in walk(Path(folder), TASKS)]
    print(*table(done), sep="\n")


if __name__ == "__main__":
    asyncio.run(main())
