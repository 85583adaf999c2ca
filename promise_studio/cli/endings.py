"""Puts whatever ended a command into a sentence and an exit code."""

import os
from pathlib import Path

from promise_studio.cli.command import REINSTALL
from promise_studio.cli.streams import close_quietly, complain, drop_what_cannot_be_written, note
from promise_studio.errors import MissingError, UserError

INTERRUPTED = 130
OUR_FAULT = 70
"""The exit code of an error in the program itself; 1 would read as findings."""
DEBUG = "PROMISE_STUDIO_DEBUG"


def explain(ended: BaseException) -> int:
    """Say why a command ended before its end, as far as that needs words, and return its exit code."""
    match ended:
        case SystemExit():
            return ended.code if isinstance(ended.code, int) else 0
        case BrokenPipeError():
            return close_quietly()
        case KeyboardInterrupt():
            note("promise-studio: stopped; nothing half-written is left behind.")
            return INTERRUPTED
    drop_what_cannot_be_written()
    problem = put_in_words(ended)
    complain(problem)
    return problem.exit_code


def put_in_words(error: BaseException) -> UserError:
    """The sentence, the hint and the exit code for whatever went wrong."""
    match error:
        case UserError():
            return error
        case ModuleNotFoundError(name=str(name)) if not name.startswith("promise_studio"):
            words = f"The Python package “{name}” is missing from this installation."
            return MissingError(words, f"Reinstall it: {REINSTALL}")
        case OSError(errno=int()):
            return blame_system(error)
    return own_up(error)


def blame_system(error: OSError) -> UserError:
    """What the operating system refused, without its number."""
    reason = error.strerror or str(error)
    where = f" “{error.filename}”" if isinstance(error.filename, str) and error.filename else ""
    hint = "Check that the place exists, is yours to write to and has room."
    return UserError(f"The system refused{where}: {reason}.", hint)


def own_up(error: BaseException) -> UserError:
    """An error in the program itself: where it is, and how to see all of it."""
    if os.environ.get(DEBUG):
        import traceback

        traceback.print_exception(error)
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    where = f" ({Path(frame.tb_frame.f_code.co_filename).name}, line {frame.tb_lineno})" if frame else ""
    summary = f"{type(error).__name__}: {' '.join(str(error).split())[:300]}{where}"
    hint = f"Please report it. {DEBUG}=1 in front of the command prints where it happened."
    return UserError(f"this is an error in Promise Studio, not in what you did: {summary}", hint, OUR_FAULT)
