"""The command `doctor`: what this computer has, what it lacks and how to get it."""

from argparse import ArgumentParser, Namespace

from promise_studio.cli.command import Command


def run(arguments: Namespace) -> int:
    """Look at this computer and report."""
    from promise_studio.cli.doctor.report import print_report

    return print_report(as_json=arguments.json)


def _arguments(parser: ArgumentParser) -> None:
    from promise_studio.cli.parser import add_json

    add_json(parser)


COMMAND = Command(
    name="doctor",
    takes="",
    summary="say what this computer lacks, and how to get it",
    about="Say what this computer has, what it lacks for which purpose, and the line that installs it.\n"
    "Exit code 3 when something is missing.",
    examples=("promise-studio doctor", "promise-studio doctor --json"),
    arguments=_arguments,
    run=run,
)
