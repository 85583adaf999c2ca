"""Writes a merged workshop: into a workshop's file under its lock and with a backup, else whole."""

import os
from pathlib import Path

from promise_studio.errors import UserError
from promise_studio.exchange.whole_file import write_whole
from promise_studio.model import Workshop
from promise_studio.session.opening import open_for_writing
from promise_studio.store.contents import encode
from promise_studio.store.file_name import ENDING
from promise_studio.store.places import places_of
from promise_studio.store.writing import write_new


def save_merged(path: Path, workshop: Workshop, revision: int) -> None:
    """Put the merged workshop under `path`; UserError when it is open somewhere, and stays as it was."""
    if not path.exists():
        write_new(path, workshop, revision)
        return
    if not path.name.endswith(ENDING):  # the files that git hands to a merge driver have no names
        write_whole(path, encode(workshop, revision))
        return
    opened = open_for_writing(places_of(path), {"pid": os.getpid(), "by": "merge"})
    if opened.file is None:
        raise UserError(opened.read_only, "Choose another name with -o.")
    kept = True
    try:
        opened.file.checkpoint(workshop, max(revision, opened.state.revision + 1))
        kept = False
    except OSError as error:
        raise UserError(
            f"“{path}” could not be written: {error.strerror or error}.", "Choose another place with -o."
        ) from error
    finally:
        opened.file.close(keep_journal=kept)
