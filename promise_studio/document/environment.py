"""Where templates come from: ours, and before them those that a house puts in their place."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment

from promise_studio.document.language.template_words import Words
from promise_studio.errors import UserError
from promise_studio.resources import templates_dir

_OBJECT = re.compile(r"'(?:\w+\.)+(\w+) object'")
"""What Python calls a value: only the last part means anything to who writes templates."""


def make_environment(own: Path | None, words: Mapping[str, Words], **options: Any) -> Environment:
    """The environment of one kind of text; a template of the house may print values and nothing else."""
    folders = [folder for folder in (own, templates_dir()) if folder is not None]
    environment = ImmutableSandboxedEnvironment(
        loader=ChoiceLoader([FileSystemLoader(folder) for folder in folders]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        **options,
    )
    environment.globals.update(words)
    return environment


def list_templates() -> tuple[str, ...]:
    """Every file that a house may put its own in the place of, as its folder must name it."""
    folder = templates_dir()
    files = [*folder.rglob("*.j2"), *(folder / "styles").glob("*.css")]
    return tuple(sorted(file.relative_to(folder).as_posix() for file in files))


@contextmanager
def own_mistakes(own: Path | None) -> Iterator[None]:
    """Say what is wrong in a template of the house, with its file and line; let other errors go on."""
    try:
        yield
    except TemplateSyntaxError as error:
        raise _refused(error.name or "a template", error.lineno, error.message or "", own) from error
    except TemplateNotFound as error:
        raise _refused(str(error.name or "a template"), None, "it is not there", own) from error
    except (UnicodeDecodeError, RecursionError) as error:
        if own is None:
            raise
        if isinstance(error, UnicodeDecodeError):
            raise _refused(_file_that_is_no_text(own), None, "it is not UTF-8 text", own) from error
        name, _ = _line_in(error, own) or ("of your own", 0)
        raise _refused(name, None, "it includes itself", own) from error
    except (TemplateError, TypeError, ArithmeticError, ValueError, LookupError, AttributeError) as error:
        place = _line_in(error, own)
        if place is None:
            raise
        raise _refused(place[0], place[1], _OBJECT.sub(r"\1", str(error)), own) from error


def _refused(name: str, line: int | None, words: str, own: Path | None) -> UserError:
    where = f"{name}, line {line}" if line else name
    return UserError(
        f"The template {where} cannot be used: {words.rstrip('.')}.",
        f"Correct it in {own}, or take it away so that ours is used." if own else "Reinstall Promise Studio.",
    )


def _file_that_is_no_text(own: Path) -> str:
    """Which file of the house's is to blame; the error does not say."""
    for file in sorted((*own.rglob("*.j2"), *own.rglob("*.css"))):
        try:
            file.read_text("utf-8")
        except (UnicodeDecodeError, OSError):
            return file.relative_to(own).as_posix()
    return "or style sheet of your own"


def _line_in(error: Exception, own: Path | None) -> tuple[str, int] | None:
    """The innermost line of a template of the house that an error came through."""
    found, trace = None, error.__traceback__
    while trace is not None:
        file = Path(trace.tb_frame.f_code.co_filename)
        if own is not None and own in file.parents:
            found = (file.relative_to(own).as_posix(), trace.tb_lineno)
        trace = trace.tb_next
    return found
