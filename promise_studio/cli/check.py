"""The command `check`: what a workshop still lacks."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from promise_studio.cli.command import Command


def run(arguments: Namespace) -> int:
    """Read the workshop, run every rule, print what was found."""
    from promise_studio.cli.checking import print_findings
    from promise_studio.cli.loading import load_workshop
    from promise_studio.cli.parser import resolve_today

    workshop = load_workshop(arguments.file)
    return print_findings(workshop, arguments.file, resolve_today(arguments), as_json=arguments.json)


def _arguments(parser: ArgumentParser) -> None:
    from promise_studio.cli.parser import add_json, add_today

    parser.add_argument("file", type=Path, metavar="FILE", help="the workshop, NAME.promise.json")
    add_today(parser)
    add_json(parser)


COMMAND = Command(
    name="check",
    takes="FILE",
    summary="say what a promise still lacks",
    about="Check a workshop by every rule: wording, structure, figures. Exit code 1 when there are findings.",
    examples=(
        "promise-studio check harbour.promise.json",
        "promise-studio check harbour.promise.json --json --today 2026-11-21",
    ),
    arguments=_arguments,
    run=run,
)
