"""One door to every format: a document or the SLA table, written whole to a path."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from promise_studio.errors import UserError
from promise_studio.exchange.formats import WHOLE, Format, formats_of
from promise_studio.exchange.whole_file import write_whole
from promise_studio.model import Workshop

if TYPE_CHECKING:
    from promise_studio.document.view.beside import Beside


@dataclass(frozen=True)
class MadeFile:
    """A file that was written; `pages` is 0 where a format has none."""

    path: Path
    format: Format
    pages: int = 0
    warnings: tuple[str, ...] = ()
    carries_workshop: bool = False
    without_font: str = ""
    """Characters that no font has, which show as a substitute."""


def check_formats(document: str, forms: Iterable[Format]) -> None:
    """UserError for a format that a document does not have."""
    for form in forms:
        if form not in formats_of(document):
            names = ", ".join(one.value for one in formats_of(document))
            raise UserError(
                f"The document “{document}” cannot be made as {form.value}.", f"Say --format {names}."
            )


def export_file(
    workshop: Workshop,
    document: str,
    form: Format,
    path: Path,
    today: date,
    beside: "Beside | None" = None,
    *,
    with_source: bool = True,
) -> MadeFile:
    """Write one file; UserError when it cannot be made, and then whatever was there before is still there."""
    check_formats(document, (form,))
    if document == WHOLE:
        write_whole(path, _whole(workshop, form))
    elif form.is_apart or form is Format.JSON:
        write_whole(path, _apart_in_words(workshop, form, today, beside))
    else:
        from promise_studio.document.export import export_document

        made = export_document(
            workshop, document, form.value, path, today=today, beside=beside, with_source=with_source
        )
        return MadeFile(
            path, form, made.pages, tuple(made.warnings), made.carries_workshop, made.without_font
        )
    return MadeFile(path, form)


def _whole(workshop: Workshop, form: Format) -> bytes:
    """Everything, in a format that can be imported again."""
    match form:
        case Format.JSON:
            from promise_studio.store.contents import encode

            return encode(workshop, 0)
        case Format.XLSX:
            from promise_studio.exchange.tables.writing import tables_as_xlsx

            return tables_as_xlsx(workshop)
        case Format.ZIP:
            from promise_studio.exchange.tables.writing import tables_as_csv

            return tables_as_csv(workshop)
    from promise_studio.exchange.workshop_markdown.writing import workshop_as_markdown

    return workshop_as_markdown(workshop).encode()


def _apart_in_words(workshop: Workshop, form: Format, today: date, beside: "Beside | None") -> bytes:
    from promise_studio.document.language.say import speaking
    from promise_studio.document.view.beside import NOTHING_BESIDE

    with speaking((beside or NOTHING_BESIDE).look(workshop).speech):
        return _apart(workshop, form, today)


def _apart(workshop: Workshop, form: Format, today: date) -> bytes:
    """The service levels, or the dates."""
    match form:
        case Format.CSV:
            from promise_studio.exchange.service_level_csv import service_levels_as_csv

            return service_levels_as_csv(workshop)
        case Format.XLSX:
            from promise_studio.exchange.service_level_xlsx import service_levels_as_xlsx

            return service_levels_as_xlsx(workshop)
        case Format.OPENSLO:
            from promise_studio.exchange.openslo.writing import service_levels_as_openslo

            return service_levels_as_openslo(workshop)
        case Format.JSON:
            from promise_studio.exchange.service_level_json import service_levels_as_json

            return service_levels_as_json(workshop)
    from promise_studio.exchange.calendar import dates_as_calendar

    return dates_as_calendar(workshop, today)
