"""Reads the JSON of a whole workshop into another: what differs is changed, what is not there is added."""

from pathlib import Path

from promise_studio.exchange.import_progress import Progress
from promise_studio.exchange.new_ids import NextId
from promise_studio.exchange.options import Options
from promise_studio.exchange.preview import Preview
from promise_studio.exchange.table_rows.row import Row
from promise_studio.exchange.tables.cells import write_cell
from promise_studio.exchange.tables.reading import bring_in
from promise_studio.exchange.tables.writing import ID, tables_of
from promise_studio.model import Workshop
from promise_studio.session import Session


def read(path: Path, workshop: Workshop, next_id: NextId, options: Options, progress: Progress) -> Preview:  # noqa: ARG001
    """What the workshop in a file of JSON would change and add here; nothing is taken away."""
    with Session.open(path, read_only=True) as session:  # edits that are still in its journal included
        held = session.workshop
    tables = {
        name: [
            Row(1, [ID, *(part.field for part in parts)]),
            *(Row(1, [item.id, *(write_cell(item, part) for part in parts)]) for item in items),
        ]
        for name, parts, items in tables_of(held)
    }
    return bring_in(tables, path.name, workshop, next_id, progress)
