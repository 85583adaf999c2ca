"""What every command is: its name, how it is asked for, and what it does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

OK = 0
FINDINGS = 1
USAGE = 2
MISSING = 3

REINSTALL = "pip install --force-reinstall promise-studio (in a checkout: ./setup.sh)"
"""What brings back a part of this installation that was lost."""


@dataclass(frozen=True)
class Command:
    """One command; `arguments` adds its options to a parser, `run` returns the exit code.

    `stays` is said of commands that may open the studio and so run for hours.
    """

    name: str
    takes: str
    summary: str
    about: str
    examples: tuple[str, ...]
    arguments: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], int]
    stays: bool = False
