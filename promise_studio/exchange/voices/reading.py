"""Reads voices: a table from a survey or review tool becomes quotes on Listen."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from promise_studio.edits import Add
from promise_studio.exchange.import_progress import Progress
from promise_studio.exchange.new_ids import NewIds, NextId
from promise_studio.exchange.options import Options
from promise_studio.exchange.preview import Preview, make_preview
from promise_studio.exchange.table_rows.open_table import OpenTable
from promise_studio.exchange.voices.account import Account
from promise_studio.exchange.voices.quotes import Quotes
from promise_studio.exchange.voices.sieve import Sieve
from promise_studio.exchange.voices.survey import Survey, open_survey
from promise_studio.model import Workshop
from promise_studio.spoken import counted

SENSIBLE = 5000
"""Quotes that one import takes unless more are asked for: what a team can still work through."""
_LINES_SHOWN = 5


def read(path: Path, workshop: Workshop, next_id: NextId, options: Options, progress: Progress) -> Preview:
    """The quotes that a table would add, with every row accounted for."""
    with open_survey(path, options, progress) as (survey, rows, table):
        sieve = Sieve(SENSIBLE if options.limit is None else max(0, options.limit))
        quotes = Quotes(survey, options, workshop.quotes, sieve)
        quotes.take_all(rows)
    ids = NewIds(next_id)
    edits = [Add(kind="quote", id=ids.take("quote"), fields=_plain(taken.fields)) for taken in sieve]
    what = f"1 quote from {path.name}" if len(edits) == 1 else f"{len(edits):,} quotes from {path.name}"
    account = quotes.account
    return make_preview(
        what,
        edits,
        already=account.already,
        skipped=account.listed,
        notes=_notes(survey, account, quotes, table, options),
        facts=_facts(survey, account, table),
    )


def _plain(fields: dict[str, Any]) -> dict[str, Any]:
    day = fields.get("said_on")
    said = fields if day is None else {**fields, "said_on": day.isoformat()}
    return {field: value for field, value in said.items() if value is not None}


def _facts(survey: Survey, account: Account, table: OpenTable) -> dict[str, object]:
    book = {"sheet": table.sheet, "sheets": list(table.sheets)} if table.sheets else {}
    return {
        "rows": account.rows,
        "taken": account.taken,
        "empty": account.empty,
        "duplicate": account.duplicate,
        "unreadable": account.unreadable,
        "left": account.left,
        "columns": survey.columns,
        "reasons": {
            role: reason
            for role, reason in survey.proposal.reasons.items()
            if survey.places.get(role) == survey.proposal.places[role]
        },
        "masked": dict(account.masked),
        "names": list(survey.headings.names),
        **book,
    }


def _notes(
    survey: Survey, account: Account, quotes: Quotes, table: OpenTable, options: Options
) -> Iterator[str]:
    if len(table.sheets) > 1:
        others = ", ".join(f"“{name}”" for name in table.sheets if name != table.sheet)
        yield f"sheet: “{table.sheet}” (there is {others}, too; --sheet chooses)"
    yield from _about_columns(survey)
    yield (
        f"{counted(account.rows, 'row')}: {account.taken:,} taken, "
        f"{account.empty:,} empty, {account.duplicate:,} duplicate, {account.unreadable:,} unreadable."
    )
    if account.left:
        yield (
            f"{account.left:,} more were left out: a fair sample was taken, the same every time. "
            "--limit takes more."
        )
    if account.masked:
        masked = ", ".join(counted(count, kind) for kind, count in account.masked.items())
        yield f"Masked: {masked}; --no-mask keeps them."
    elif options.mask:
        yield "No e-mail address and no phone, card or account number was found."
    if quotes.guessed:
        yield "Where day and month could be either, the day is read first."
    for count, words in (
        (account.undated, "whose day cannot be read are taken without it"),
        (account.unscored, "whose score is no number are taken without it"),
        (account.cut, "were too long for a quote and end with “…”"),
    ):
        if count:
            yield f"{count:,} {words}."
    if table.strays:
        lines = ", ".join(map(str, table.strays[:_LINES_SHOWN]))
        more = " and others" if len(table.strays) > _LINES_SHOWN else ""
        yield f"Not UTF-8 in line {lines}{more}: those bytes were read as Windows wrote them."
    elif table.encoding == "cp1252":
        yield "The file is not UTF-8; it was read as Windows wrote it (cp1252)."


def _about_columns(survey: Survey) -> Iterator[str]:
    for role, name in survey.columns.items():
        proposed = survey.places[role] == survey.proposal.places.get(role)
        why = f" (proposed: {survey.proposal.reasons[role]})" if proposed else ""
        yield f"{role}: “{name}”{why}"
    for place in survey.proposal.empty[:3]:
        if survey.places.get("text") != place:
            yield f"“{survey.headings.names[place]}” has the name of such a column, and is empty."
    rivals = [f"“{survey.headings.names[place]}”" for place in survey.proposal.rivals]
    if rivals and survey.places.get("text") == survey.proposal.places.get("text"):
        yield f"Nearly as likely: {', '.join(rivals)}; --text chooses."
    if not survey.headings.given:
        yield "The file does not name its columns; they are called by their place."
