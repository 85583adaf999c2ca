"""A task as somebody does it who knows the keys: what is pressed, what is written, and when it is done."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.studio.driver import Driver

A_KEY, A_THOUGHT = 0.2, 1.35
"""Seconds: the keystroke-level model of Card, Moran and Newell (1980), a typist of 55 words a minute."""
PATIENCE = 150
"""Seconds that a file may take, on a computer that has much else to do."""


@dataclass(frozen=True)
class Press:
    """Keys that are one thing to think of, and what has to stand on the screen before anybody goes on."""

    keys: tuple[str, ...]
    shows: str = ""


@dataclass(frozen=True)
class Write:
    """The team's own words: they cost the same in any program, and are counted apart."""

    text: str

    @property
    def keys(self) -> tuple[str, ...]:
        """A key a letter."""
        return tuple(self.text)


def press(*keys: str, shows: str = "") -> Press:
    """Keys by their names; several letters in one word are that many keys."""
    names = ("enter", "escape", "space", "tab", "up", "down", "left", "right", "home", "end", "backspace")
    named = [[key] if key in names or "+" in key or key[1:].isdigit() else [*key] for key in keys]
    return Press(tuple(key for part in named for key in part), shows)


@dataclass(frozen=True)
class Task:
    """Where it begins, what is done, how many keys it may take, and how one sees that it is done."""

    name: str
    stage: str
    select: str
    steps: tuple[Press | Write, ...]
    most: int
    is_done: Callable[[Driver], bool]

    @property
    def keys(self) -> int:
        """Fingers put down for the program: ctrl+e and a capital letter are two."""
        return sum(fingers(key) for step in self.steps if isinstance(step, Press) for key in step.keys)

    @property
    def letters(self) -> int:
        """Letters of the team's own words."""
        return sum(len(step.text) for step in self.steps if isinstance(step, Write))

    @property
    def seconds(self) -> float:
        """What the keys and the thoughts before them take; the words, and waiting for files, come on top."""
        return self.keys * A_KEY + len(self.steps) * A_THOUGHT


def fingers(key: str) -> int:
    """How many fingers a key takes."""
    return key.count("+") + 1 if len(key) > 1 else 2 if key.isupper() else 1


async def do(driver: Driver, task: Task) -> None:
    """Do a task in the running studio; AssertionError when its end is not reached."""
    await driver.stage(task.stage)
    driver.screen.view.select(task.select)
    await driver.settled()
    assert not task.is_done(driver), f"{task.name}: done before it began"
    for step in task.steps:
        await driver.keys(*step.keys)
        if isinstance(step, Press) and step.shows:
            await driver.until(
                lambda wanted=step.shows: wanted in driver.text(), step.shows, seconds=PATIENCE
            )
    await driver.until(lambda: task.is_done(driver), task.name, seconds=PATIENCE)
