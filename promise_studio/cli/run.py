"""Runs the command that the arguments name."""

import contextlib
import sys
from collections.abc import Sequence

from promise_studio.cli.endings import explain
from promise_studio.cli.streams import prepare_streams
from promise_studio.collection import without_collection


def run(arguments: Sequence[str]) -> int:
    """Run the command that the arguments name."""
    prepare_streams()
    try:
        code = _run_command(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
    except (Exception, KeyboardInterrupt, SystemExit) as ended:  # noqa: BLE001  no traceback reaches a person
        code = explain(ended)
    return code


def _run_command(arguments: Sequence[str]) -> int:
    from promise_studio.cli.overview import find_command, print_overview

    if arguments and arguments[0] in {"--help", "-h", "help"}:
        return print_overview(arguments[1:])
    if not arguments:
        from promise_studio.cli.home import open_home

        return open_home()
    from promise_studio.cli.parser import parse
    from promise_studio.cli.stopping import unwinding_on_signals

    command = find_command(arguments[0])
    parsed = parse(command, arguments[1:])
    # A short command ends before looking for garbage, a sixth of the time of `check`, would pay.
    with unwinding_on_signals(), contextlib.nullcontext() if command.stays else without_collection():
        return command.run(parsed)
