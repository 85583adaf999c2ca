"""The command `export`: documents and the SLA table, as files to send."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from promise_studio.cli.command import OK, Command
from promise_studio.errors import UserError
from promise_studio.exchange.formats import (
    BOARDS,
    DOCUMENTS,
    WHOLE,
    Format,
    describe,
    document_for,
    formats_of,
)

if TYPE_CHECKING:
    from promise_studio.document.view.beside import Beside

STANDARD_OUTPUT = "-"


def run(arguments: Namespace) -> int:
    """Read the workshop, then make one file after the other."""
    from promise_studio.cli.exporting import export_all, print_file
    from promise_studio.cli.loading import load_workshop
    from promise_studio.cli.parser import resolve_today
    from promise_studio.cli.targets import format_of, make_folders, plan_targets

    if arguments.list_templates:
        return print_templates()
    if arguments.file is None:
        raise UserError(
            "“export” needs the workshop to export.", "Name it: promise-studio export NAME.promise.json"
        )
    named = dict.fromkeys(form for group in arguments.format or () for form in group)
    asked = list(named) or [form for form in [format_of(arguments.output)] if form is not None]
    arguments.document = document = arguments.document or (BOARDS if arguments.board else document_for(asked))
    formats, today = asked or [formats_of(document)[0]], resolve_today(arguments)
    if arguments.board and document != BOARDS:
        words = f"--board chooses one of the boards, and the document is “{document}”."
        raise UserError(words, "Leave one of the two out.")
    if document == BOARDS:
        from promise_studio.cli.exporting_boards import export_boards

        return export_boards(arguments, formats)
    with_source = not arguments.without_source
    if arguments.output == STANDARD_OUTPUT:
        workshop = load_workshop(arguments.file)
        beside = load_beside(arguments, formats)
        print_file(workshop, document, formats, today, beside, with_source=with_source)
        return OK
    targets = plan_targets(arguments.file, document, formats, arguments.output)
    workshop = load_workshop(arguments.file)
    beside = load_beside(arguments, formats)
    make_folders(targets.values())
    return export_all(
        workshop, document, targets, today, beside, with_source=with_source, as_json=arguments.json
    )


def print_templates() -> int:
    """Name what a folder of own templates may hold."""
    from promise_studio.cli.streams import say
    from promise_studio.document.environment import list_templates

    for name in list_templates():
        say(name)
    return OK


def load_beside(arguments: Namespace, formats: Iterable[Format]) -> "Beside":
    """What goes into the review document besides the workshop: the house's rules, and an earlier state."""
    from promise_studio.cli.loading import load_house, load_style, load_workshop
    from promise_studio.document.view.beside import Beside

    house = load_house(arguments.file, arguments.rules)
    style = load_style(arguments.file, arguments.style, arguments.templates, arguments.language)
    since: Path | None = arguments.since
    if since is None:
        return Beside(house, style=style)
    if not _tells_what_changed(arguments.document) or all(form.is_apart for form in formats):
        words = "--since adds to the review document what changed; nothing else shows it."
        raise UserError(words, "Leave it out, or make the review: --document review --format pdf")
    return Beside(house, load_workshop(since), since.name, style)


def _tells_what_changed(document: str) -> bool:
    from promise_studio.document.kinds import document_kind

    return document not in {WHOLE, BOARDS} and document_kind(document).is_for_decision


def read_formats(text: str) -> tuple[Format, ...]:
    """One format or several with commas between them."""
    try:
        return tuple(Format(name.strip().lower()) for name in text.split(","))
    except ValueError:
        raise ArgumentTypeError(f"“{text}” is not a format; there are {', '.join(Format)}") from None


def _arguments(parser: ArgumentParser) -> None:
    from promise_studio.cli.parser import add_json, add_today

    parser.add_argument("file", type=Path, nargs="?", metavar="FILE", help="the workshop, NAME.promise.json")
    parser.add_argument(
        "--document",
        choices=DOCUMENTS,
        metavar="NAME",
        help=f"one of those below (default: {DOCUMENTS[0]})",
    )
    parser.add_argument(
        "--format",
        type=read_formats,
        action="append",
        metavar="FORMAT",
        help=f"{', '.join(Format)}; several with commas; csv, xlsx and yaml (OpenSLO) hold the "
        "service levels (json too, with --document sla-only), ics the dates, mmd, svg and png a board; "
        "of a whole workshop xlsx and zip hold a table a kind (default: pdf)",
    )
    parser.add_argument(
        "--board",
        action="append",
        metavar="ID",
        help="of the boards only this journey or blueprint, as JRN-2 or BLU-1",
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="PATH",
        help="a file, a folder for the usual names, or - for standard output",
    )
    parser.add_argument(
        "--since", type=Path, metavar="OLD", help="an earlier state of it: the review says what changed since"
    )
    parser.add_argument(
        "--rules", type=Path, metavar="FILE", help="house rules in TOML (default: NAME.rules.toml beside it)"
    )
    _add_look(parser)
    parser.add_argument(
        "--without-source",
        action="store_true",
        help="leave the workshop out of the PDF; a customer’s page never carries it",
    )
    add_today(parser)
    add_json(parser)
    _describe_documents(parser)


def _describe_documents(parser: ArgumentParser) -> None:
    lines = [f"{name:<10}  {': '.join(describe(name))}" for name in DOCUMENTS]
    parser.add_argument_group("documents", "\n".join(lines))


def _add_look(parser: ArgumentParser) -> None:
    """How the documents look and speak."""
    from promise_studio.document.language.known import languages

    parser.add_argument(
        "--style",
        type=Path,
        metavar="FILE",
        help="the look of your house in TOML: logo, colours, fonts, paper "
        "(default: NAME.style.toml beside it, else style.toml in your settings)",
    )
    parser.add_argument(
        "--language",
        default="",
        metavar="CODE",
        help=f"of headings and fixed sentences: {', '.join(languages())} "
        "(default: the style’s, or the workshop’s own)",
    )
    parser.add_argument(
        "--templates", type=Path, metavar="FOLDER", help="templates of your own that take the place of ours"
    )
    parser.add_argument(
        "--list-templates", action="store_true", help="name every template that can be replaced, and stop"
    )


COMMAND = Command(
    name="export",
    takes="FILE",
    summary="make the PDF, HTML, Markdown, the SLA table, or tables of everything",
    about="Make a document of a workshop, or its SLA table. A file is written whole or stays as it was.\n"
    "A PDF for your own house carries the workshop inside: “promise-studio open review.pdf” takes it out.",
    examples=(
        "promise-studio export harbour.promise.json",
        "promise-studio export harbour.promise.json --document customer --format pdf,html -o out/",
        "promise-studio export harbour.promise.json -o service-levels.xlsx",
        "promise-studio export harbour.promise.json --document sla-only --format json -o levels.json",
        "promise-studio export harbour.promise.json --document workshop --format md,xlsx",
        "promise-studio export harbour.promise.json -o dates.ics",
        "promise-studio export harbour.promise.json --format svg,mmd -o boards/",
        "promise-studio export harbour.promise.json --board JRN-2 -o journey.png",
        "promise-studio export harbour.promise.json --document review --since old.promise.json",
    ),
    arguments=_arguments,
    run=run,
)
