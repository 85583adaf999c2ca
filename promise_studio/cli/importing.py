"""Runs `import`: reads each file against what the one before left, then applies all as one step."""

import contextlib
import json
import shutil
import sys
import tempfile
from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from promise_studio.cli.command import OK
from promise_studio.cli.import_report import facts_of, report
from promise_studio.cli.measure_progress import Shown, shown_progress
from promise_studio.cli.streams import note, say
from promise_studio.edits import Batch, apply
from promise_studio.exchange.import_progress import Progress
from promise_studio.exchange.new_ids import NextId, next_id_in
from promise_studio.exchange.options import Options
from promise_studio.exchange.preview import Preview
from promise_studio.exchange.readers import read_file
from promise_studio.model import Workshop
from promise_studio.session import Session

_STANDARD_INPUT = Path("-")


def import_files(arguments: Namespace) -> int:
    """Read, show, and with --into apply; nothing is applied when anything is refused."""
    applied = arguments.into is not None and not arguments.dry_run
    with contextlib.ExitStack() as stack:
        shown = stack.enter_context(shown_progress())
        files = stack.enter_context(_on_disk(arguments.files))
        if arguments.into is None:
            workshop = Workshop()
            previews = read_all(files, workshop, next_id_in(workshop), arguments, shown)
        else:
            session = Session.open(arguments.into, read_only=not applied)
            stack.callback(session.close)
            for notice in session.notices if applied else ():
                note(notice)
            previews = read_all(files, session.workshop, session.next_id, arguments, shown)
            if applied:
                session.apply(as_one(previews))
        shown.clear()
    named = list(zip(map(str, arguments.files), previews, strict=True))
    _print(named, as_json=arguments.json, applied=applied, asked=arguments.into is not None)
    return OK


def read_all(
    files: Sequence[Path], workshop: Workshop, next_id: NextId, arguments: Namespace, shown: Shown
) -> list[Preview]:
    """The preview of every file, each read against what the ones before it would have made."""
    previews: list[Preview] = []
    options = _options(arguments)
    for left, file in enumerate(files, start=1 - len(files)):
        label = f"Reading {file.name}"

        def watch(done: int, total: int, label: str = label) -> None:
            shown.tell(label, min(1.0, done / total) if total else None)

        previews.append(read_file(file, workshop, next_id, options, Progress(watch), arguments.named))
        if left:
            after = apply(workshop, previews[-1].edit).workshop
            next_id = _beyond(next_id, after) if after is not workshop else next_id
            workshop = after
    return previews


def as_one(previews: Sequence[Preview]) -> Batch:
    """All of it as one undo step."""
    if len(previews) == 1:
        return previews[0].edit
    words = f"imported {len(previews)} files: {'; '.join(preview.what for preview in previews)}"
    edits = [edit for preview in previews for edit in preview.edit.edits]
    return Batch(edits=tuple(edits), words=words if len(words) <= 160 else f"imported {len(previews)} files")


def _beyond(next_id: NextId, workshop: Workshop) -> NextId:
    """Ids after those that were given before and after those that an edit has just used."""
    used = next_id_in(workshop)

    def following(kind: str) -> str:
        return max(next_id(kind), used(kind), key=lambda name: int(name.partition("-")[2]))

    return following


def _options(arguments: Namespace) -> Options:
    roles = ("text", "score", "date", "channel", "segment")
    columns = {role: name for role in roles if (name := getattr(arguments, role)) is not None}
    given = Options(columns=columns, sheet=arguments.sheet, limit=arguments.limit)
    return replace(given, mask=False) if arguments.no_mask else given


@contextlib.contextmanager
def _on_disk(files: Sequence[Path]) -> Iterator[list[Path]]:
    """The files, with what comes through a pipe written to one: a reader may look at it more than once."""
    if not any(map(_is_pipe, files)):
        yield list(files)
        return
    with tempfile.TemporaryDirectory(prefix="promise-studio-") as folder:
        yield [
            _kept(file, Path(folder) / str(number)) if _is_pipe(file) else file
            for number, file in enumerate(files)
        ]


def _is_pipe(file: Path) -> bool:
    return file == _STANDARD_INPUT or file.is_fifo()


def _kept(file: Path, folder: Path) -> Path:
    """What comes through a pipe, or on standard input, as a file of a folder that has no other."""
    folder.mkdir()
    kept = folder / ("standard input" if file == _STANDARD_INPUT else file.name)
    with contextlib.ExitStack() as stack:
        pipe = sys.stdin.buffer if file == _STANDARD_INPUT else stack.enter_context(file.open("rb"))
        shutil.copyfileobj(pipe, stack.enter_context(kept.open("wb")))
    return kept


def _print(previews: Sequence[tuple[str, Preview]], *, as_json: bool, applied: bool, asked: bool) -> None:
    if as_json:
        facts = [facts_of(name, preview, applied=applied) for name, preview in previews]
        say(json.dumps(facts[0] if len(facts) == 1 else {"files": facts}, indent=2, ensure_ascii=False))
        return
    for name, preview in previews:
        for line in report(name, preview, applied=applied):
            say(line)
    if not applied and any(not preview.is_empty for _, preview in previews):
        say("Nothing was changed." if asked else "Nothing was changed; --into WORKSHOP brings it in.")
