"""Which cases `measure` is asked about: those of the files that were named, or those of a query."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from promise_studio.errors import UserError
from promise_studio.measure.origin import FileOrigin, Origin
from promise_studio.measure.promised_time import read_time
from promise_studio.measure.reading.running import Progress
from promise_studio.model.time_units import is_working, seconds_of

_BOTH = "Name files, or a warehouse with --source and --query."


@contextmanager
def origin_of(arguments: Namespace, progress: Progress) -> Iterator[Origin]:
    """The cases, closed again at the end; UserError where it is not plain which are meant."""
    if not arguments.source:
        _refuse_half(arguments)
        with closing(FileOrigin(arguments.files, progress)) as files:
            yield files
        return
    if arguments.files:
        raise UserError("Cases come from files or from a warehouse, not from both at once.", _BOTH)
    if not arguments.query:
        raise UserError(
            "--source says where the cases are; which ones is still open.",
            'Add --query "select opened, closed, channel from tickets".',
        )
    from promise_studio.measure.remote.warehouse import open_warehouse

    query, seconds = _query(arguments.query), _seconds(arguments.timeout)
    with closing(open_warehouse(arguments.source, query, seconds, progress)) as warehouse:
        yield warehouse


def _refuse_half(arguments: Namespace) -> None:
    for name in ("query", "timeout"):
        if getattr(arguments, name):
            raise UserError(f"--{name} is about a warehouse, and none is named.", "Add --source URL.")
    if not arguments.files:
        raise UserError("“promise-studio measure” needs cases to measure.", _BOTH)


def _query(text: str) -> str:
    """The query itself, or that of a file: @open-tickets.sql."""
    if not text.startswith("@"):
        return text
    try:
        return Path(text[1:]).read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise UserError(
            f"“{text[1:]}” holds no query: it is not text in UTF-8.",
            "Save it as UTF-8, or name another file.",
        ) from None
    except OSError as error:
        raise UserError(
            f"The query in “{text[1:]}” cannot be read: {error.strerror}.", "Check its name and its folder."
        ) from None


def _seconds(text: str) -> float | None:
    if not text:
        return None
    value, unit = read_time(text)
    if is_working(unit):
        raise UserError("A warehouse does not keep service hours.", "Write it like 30s or 10min.")
    return value * seconds_of(unit)
