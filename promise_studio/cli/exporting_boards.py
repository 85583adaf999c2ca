"""Makes the files of `export --document boards`: each journey and blueprint as a picture or a diagram."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from promise_studio.cli.command import OK
from promise_studio.cli.exporting import explain_missing
from promise_studio.cli.loading import load_style, load_workshop
from promise_studio.cli.made_files import Told, make_each, refuse_to_show
from promise_studio.cli.progress import working
from promise_studio.cli.targets import make_folders, plan_boards
from promise_studio.document.language.say import speaking
from promise_studio.document.style.house_style import HouseStyle
from promise_studio.document.view.beside import Beside
from promise_studio.errors import MissingError, UserError
from promise_studio.exchange.board_files import board_content, boards_of
from promise_studio.exchange.formats import Format
from promise_studio.exchange.whole_file import write_whole
from promise_studio.model import Workshop


def export_boards(arguments: Namespace, formats: Sequence[Format]) -> int:
    """Write every board that is wanted in every format, or one to standard output."""
    wrong = [form.value for form in formats if not form.is_board]
    if wrong:
        raise UserError(f"A board cannot be made as {', '.join(wrong)}.", "Say --format mmd, svg, png.")
    _refuse_idle(arguments)
    workshop = load_workshop(arguments.file)
    style = load_style(arguments.file, arguments.style, language=arguments.language)
    with speaking(Beside(style=style).look(workshop).speech):
        return _export(workshop, arguments, formats, style)


def _export(workshop: Workshop, arguments: Namespace, formats: Sequence[Format], house: HouseStyle) -> int:
    boards = boards_of(workshop, arguments.board or ())
    if arguments.output == "-":
        _print(workshop, boards, formats, house)
        return OK
    targets = plan_boards(arguments.file, boards, formats, arguments.output)
    make_folders(targets.values())

    def make_one(board: str, form: Format, path: Path) -> Told:
        write_whole(path, _content(workshop, board, form, house))
        return Told(str(path), {"board": board, "path": str(path), "format": form.value})

    makes = (partial(make_one, board, form, path) for (board, form), path in targets.items())
    make_each(makes, as_json=arguments.json)
    return OK


def _refuse_idle(arguments: Namespace) -> None:
    """A board has no pages: what would change nothing of it is said, not passed over."""
    asked = {
        "--since": arguments.since,
        "--rules": arguments.rules,
        "--templates": arguments.templates,
        "--without-source": arguments.without_source,
    }
    idle = [name for name, value in asked.items() if value]
    if idle:
        them = "it" if len(idle) == 1 else "them"
        raise UserError(
            f"{' and '.join(idle)} would change nothing of a board.",
            f"Leave {them} out; --style gives the boards the colours of your house.",
        )


def _print(workshop: Workshop, boards: Sequence[str], formats: Sequence[Format], house: HouseStyle) -> None:
    if len(boards) > 1 or len(formats) > 1:
        raise UserError(
            "Standard output takes one board in one format at a time.",
            f"Name one with --board: {', '.join(boards)}.",
        )
    refuse_to_show(formats[0])
    sys.stdout.buffer.write(_content(workshop, boards[0], formats[0], house))


def _content(workshop: Workshop, board: str, form: Format, house: HouseStyle) -> bytes:
    try:
        with working(f"Drawing {board}"):
            return board_content(workshop, board, form.value, house)
    except MissingError as error:
        raise explain_missing(error) from error
