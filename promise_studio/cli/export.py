"""The command `export`: documents and the SLA table, as files to send."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path

from promise_studio.cli.command import OK, Command
from promise_studio.exchange.formats import DOCUMENTS, Format

STANDARD_OUTPUT = "-"


def run(arguments: Namespace) -> int:
    """Read the workshop, then make one file after the other."""
    from promise_studio.cli.exporting import export_all, print_file
    from promise_studio.cli.loading import load_workshop
    from promise_studio.cli.parser import resolve_today
    from promise_studio.cli.targets import format_of, make_folders, plan_targets

    named = dict.fromkeys(form for group in arguments.format or () for form in group)
    formats = list(named) or [format_of(arguments.output) or Format.PDF]
    if arguments.output == STANDARD_OUTPUT:
        workshop = load_workshop(arguments.file)
        print_file(workshop, arguments.document, formats, resolve_today(arguments))
        return OK
    targets = plan_targets(arguments.file, arguments.document, formats, arguments.output)
    workshop = load_workshop(arguments.file)
    make_folders(targets.values())
    export_all(workshop, arguments.document, targets, resolve_today(arguments), as_json=arguments.json)
    return OK


def read_formats(text: str) -> tuple[Format, ...]:
    """One format or several with commas between them."""
    try:
        return tuple(Format(name.strip().lower()) for name in text.split(","))
    except ValueError:
        raise ArgumentTypeError(f"“{text}” is not a format; there are {', '.join(Format)}") from None


def _arguments(parser: ArgumentParser) -> None:
    from promise_studio.cli.parser import add_json, add_today

    parser.add_argument("file", type=Path, metavar="FILE", help="the workshop, NAME.promise.json")
    parser.add_argument(
        "--document",
        choices=DOCUMENTS,
        default="review",
        help="for those who decide (default), for customers, or the SLA table alone",
    )
    parser.add_argument(
        "--format",
        type=read_formats,
        action="append",
        metavar="FORMAT",
        help=f"{', '.join(Format)}; several with commas; csv and xlsx hold the SLA table (default: pdf)",
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="PATH",
        help="a file, a folder for the usual names, or - for standard output",
    )
    add_today(parser)
    add_json(parser)


COMMAND = Command(
    name="export",
    takes="FILE",
    summary="make the PDF, HTML, Markdown, or the SLA table as CSV or XLSX",
    about="Make a document of a workshop, or its SLA table. A file is written whole or stays as it was.",
    examples=(
        "promise-studio export harbour.promise.json",
        "promise-studio export harbour.promise.json --document customer --format pdf,html -o out/",
        "promise-studio export harbour.promise.json -o service-levels.xlsx",
    ),
    arguments=_arguments,
    run=run,
)
