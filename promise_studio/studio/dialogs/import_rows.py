"""What stands in the import dialog: files, then what a file would make, with what can be changed about it."""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from promise_studio.exchange.options import ROLES
from promise_studio.exchange.preview import flat, say_changes
from promise_studio.exchange.readers import READERS
from promise_studio.model.kinds import word_for
from promise_studio.spoken import capital
from promise_studio.studio.dialogs.file_rows import GO, NO_COLUMN
from promise_studio.studio.text import one_line
from promise_studio.studio.widgets.rows import Row, Tone

if TYPE_CHECKING:
    from promise_studio.exchange.options import Options
    from promise_studio.exchange.preview import Preview

_OPTION: Final = re.compile(r"[.;] --[a-z-]+ [^.;]*\.$")
"""How a note ends that names an option of the command, which has a row of its own here."""
FORMAT: Final = "format"
MASK: Final = "mask"
SHEET: Final = "sheet"
SAID: Final = "said"
"""The kind of a row whose line may be longer than the list is wide: the status line says it whole."""
_MOST_SHOWN = 40


ENDINGS = tuple({ending for reader in READERS for ending in reader.endings} | {".gz", ".txt"})


def preview_rows(preview: "Preview", options: "Options", fmt: str) -> tuple[Row, ...]:
    """The whole preview: what Enter does, what can be changed, what is made, what is left out."""
    return (
        Row("item", GO, "Bring it in", tail=_sum(preview), tone="dim" if preview.is_empty else "ok"),
        *_choices(preview, options, fmt),
        *_notes(preview),
        *_made(preview),
        *_left_out(preview),
    )


def _notes(preview: "Preview") -> Iterator[Row]:
    """What a person should know, but for the columns, which stand above."""
    for number, note in enumerate(preview.notes):
        if note.partition(":")[0] not in {*ROLES, SHEET}:
            yield Row("item", f"note {number}", _OPTION.sub(".", note), kind=SAID)


def label_of(role: str) -> str:
    """“the kind of customer” as a label: “Kind of customer”."""
    return capital(ROLES[role].removeprefix("the "))


def column_names(preview: "Preview") -> tuple[str, ...]:
    """The columns that a role can have; none where the file is no table of voices."""
    names: Any = preview.facts.get("names", ())
    return tuple(names)


def sheet_names(preview: "Preview") -> tuple[str, ...]:
    """The sheets among which a person can choose."""
    sheets: Any = preview.facts.get("sheets", ())
    return tuple(sheets)


def _sum(preview: "Preview") -> str:
    counts = {
        "new": sum(map(len, preview.made.values())),
        "changed": len(preview.changed),
        "removed": len(preview.removed),
    }
    said = ", ".join(f"{count:,} {word}" for word, count in counts.items() if count)
    here = f"{preview.already:,} here already" if preview.already else ""
    return "; ".join(part for part in (said or "nothing new", here) if part)


def _choices(preview: "Preview", options: "Options", fmt: str) -> Iterator[Row]:
    words = next((reader.words for reader in READERS if reader.name == fmt), "")
    yield Row("item", FORMAT, "Read as", kind=SAID, tail=f"{fmt}: {words}")
    if not column_names(preview):
        return
    if len(sheet_names(preview)) > 1:
        yield Row("item", SHEET, "Sheet", tail=str(preview.facts["sheet"]), tone="ok")
    yield Row("head", "columns", "Columns", tail="Enter chooses another")
    columns: Mapping[str, str] = preview.facts.get("columns", {})  # type: ignore[assignment]  # voices put it there
    for role in ROLES:
        name = columns.get(role, "")
        yield Row("item", role, label_of(role), tail=name or NO_COLUMN, tone="ok" if name else "dim")
    masked = "masked" if options.mask else "kept as it is"
    yield Row(
        "item",
        MASK,
        "E-mail addresses, phone, card and account numbers",
        tail=masked,
        tone="ok" if options.mask else "warn",
    )


def _made(preview: "Preview") -> Iterator[Row]:
    for kind, ids in preview.made.items():
        ends = ids[0] if len(ids) == 1 else f"{ids[0]} to {ids[-1]}"
        yield Row("head", f"made {kind}", f"{len(ids):,} new: {word_for(kind, len(ids))}", tail=ends)
        edits = [edit for edit in flat(preview.edit.edits) if getattr(edit, "kind", "") == kind]
        for edit in edits[:_MOST_SHOWN]:
            yield Row("item", edit.id, _words(edit.fields), SAID, label=edit.id)  # type: ignore[union-attr]  # additions have both
    for word, ids, tone in (("Changed", preview.changed, "warn"), ("Removed", preview.removed, "bad")):
        if ids:
            yield Row("head", word, f"{word}: {len(ids):,}")
            shown: Tone = "warn" if tone == "warn" else "bad"
            for one in ids[:_MOST_SHOWN]:
                said = say_changes(preview, one) if word == "Changed" else ""
                yield Row("item", f"{word} {one}", f"{one} {said}".strip(), kind=SAID, tone=shown)


def _left_out(preview: "Preview") -> Iterator[Row]:
    if preview.skipped:
        yield Row("head", "left out", f"Left out: {len(preview.skipped):,}")
    for number, one in enumerate(preview.skipped[:_MOST_SHOWN]):
        text = one_line(one.text)
        name = f"line {one.line}: {text}" if text else f"line {one.line}"
        yield Row("item", f"skipped {number}", name, kind=SAID, tail=one.reason, tone="warn")


def _words(fields: Mapping[str, Any]) -> str:
    """What an item would say: the first field with words in it."""
    for name in ("text", "name", "title", "event", "action", "what", "company"):
        if words := fields.get(name):
            return one_line(str(words))
    return one_line(next((str(value) for value in fields.values() if value), ""))
