"""Reads the arguments of one command; what is wrong with them is said in a sentence."""

import argparse
import re
from collections.abc import Sequence
from datetime import date
from difflib import get_close_matches
from typing import NoReturn

from promise_studio.cli.command import Command
from promise_studio.errors import UserError
from promise_studio.spoken import capital

PROGRAM = "promise-studio"


class Parser(argparse.ArgumentParser):
    """The arguments of one command, with its examples at the end of its help."""

    def __init__(self, command: Command) -> None:
        super().__init__(
            prog=f"{PROGRAM} {command.name}",
            description=command.about,
            epilog="examples:\n" + "\n".join(f"  {example}" for example in command.examples),
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
            add_help=False,
        )
        self._positionals.title = "arguments"
        self.add_argument("-h", "--help", action="help", help="show this")
        command.arguments(self)

    def error(self, message: str) -> NoReturn:
        """Say what argparse found, as a sentence with the way to the help."""
        raise UserError(self._sentence(message), self._hint(message))

    def _sentence(self, message: str) -> str:
        if unknown := re.fullmatch(r"unrecognized arguments: (.*)", message, re.DOTALL):
            return f"“{self.prog}” does not know {unknown[1]}."
        if missing := re.fullmatch(r"the following arguments are required: (.*)", message):
            return f"“{self.prog}” needs {missing[1]}."
        if wrong := re.fullmatch(r"argument (\S+?)(?:/\S+)?: (.*)", message, re.DOTALL):
            return f"{wrong[1]}{_in_words(wrong[2])}."
        return f"{capital(message)}."

    def _hint(self, message: str) -> str:
        known = [option for action in self._actions for option in action.option_strings]
        unknown = re.findall(r"--[\w-]+", message) if message.startswith("unrecognized") else []
        near = [match for word in unknown for match in get_close_matches(word, known, 1)]
        meant = f"Did you mean {near[0]}? " if near else ""
        return f"{meant}All its options: {self.prog} --help"


def _in_words(fault: str) -> str:
    """What argparse found wrong with one argument, after its name."""
    if choice := re.fullmatch(r"invalid choice: '(.*)' \(choose from (.*)\)", fault, re.DOTALL):
        known = choice[2].replace("'", "")
        return f": there is no “{choice[1]}”; there are {known}"
    if number := re.fullmatch(r"invalid (?:int|float) value: '(.*)'", fault, re.DOTALL):
        return f": “{number[1]}” is not a number"
    if other := re.fullmatch(r"not allowed with argument (\S+?)(?:/\S+)?", fault):
        return f" and {other[1]} do not go together"
    if fault.startswith("expected "):
        return " needs a value"
    return f": {fault.rstrip('.')}"


def parse(command: Command, arguments: Sequence[str]) -> argparse.Namespace:
    """Read what follows the command's name; UserError when it cannot be right."""
    return Parser(command).parse_args(arguments)


def add_json(parser: argparse.ArgumentParser) -> None:
    """Offer `--json`, for commands that print facts."""
    parser.add_argument("--json", action="store_true", help="print the facts as JSON, for another program")


def add_today(parser: argparse.ArgumentParser) -> None:
    """Offer `--today`, for what depends on the day."""
    parser.add_argument(
        "--today", type=read_day, metavar="DATE", help="the day to judge by, as 2026-11-21 (default: today)"
    )


def read_day(text: str) -> date:
    """A day as people write it in ISO form."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is not a day; write it as 2026-11-21") from None


def resolve_today(arguments: argparse.Namespace) -> date:
    """The day that was asked for, else the day on this computer's clock."""
    asked: date | None = arguments.today
    return asked or date.today()  # noqa: DTZ011  a person's day is the day of their own clock
