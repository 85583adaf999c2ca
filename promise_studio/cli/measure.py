"""The command `measure`: which promise the cases of an export would have kept."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from promise_studio.cli.command import Command


def run(arguments: Namespace) -> int:
    """Read the files, measure the cases, print the answer or keep it in a workshop."""
    if arguments.into is not None:
        from promise_studio.cli.measuring_into import measure_into

        return measure_into(arguments)
    from promise_studio.cli.measuring import measure

    return measure(arguments)


def _arguments(parser: ArgumentParser) -> None:
    from promise_studio.cli.measure_described import add_described
    from promise_studio.cli.measure_options import (
        add_cases,
        add_clock,
        add_columns,
        add_into,
        add_promise,
        add_remedies,
        add_source,
    )
    from promise_studio.cli.parser import add_json

    parser.add_argument(
        "files", type=Path, nargs="*", metavar="FILE", help="CSV, XLSX, Parquet or JSON lines, also .gz"
    )
    add_source(parser)
    add_promise(parser)
    add_columns(parser)
    add_clock(parser)
    add_cases(parser)
    add_remedies(parser)
    add_into(parser)
    add_json(parser)
    add_described(parser)


COMMAND = Command(
    name="measure",
    takes="FILE…",
    summary="say which promise your cases would have kept",
    about="Measure the cases of an export: how long they took, which target they kept, what is safe.\n"
    "Nothing leaves this computer, and of cases that live in a warehouse only figures come to it.",
    examples=(
        "promise-studio measure tickets.csv",
        "promise-studio measure tickets.csv --target 48h --share 90 --by department",
        'promise-studio measure january.csv february.csv --hours "Mo-Fr 8-18" --holidays DE-BY --target 10h',
        "promise-studio measure tickets.xlsx --start Opened --stop Resolved --channel Source --json",
        "promise-studio measure march.csv --into harbour.promise.json --level SLA-3",
        'promise-studio measure --source postgresql://db.example/support --query "select * from tickets"',
    ),
    arguments=_arguments,
    run=run,
)
