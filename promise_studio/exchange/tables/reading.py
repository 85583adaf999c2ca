"""Reads tables of a workshop: rows that were changed or added become edits, untouched ones nothing."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from promise_studio.errors import UserError
from promise_studio.exchange.import_progress import Progress
from promise_studio.exchange.new_ids import NewIds, NextId
from promise_studio.exchange.options import Options
from promise_studio.exchange.preview import Preview, make_preview
from promise_studio.exchange.table_rows.row import Row
from promise_studio.exchange.tables.bringing import TABLES, Bringing
from promise_studio.exchange.tables.sheets import open_sheets
from promise_studio.model import Workshop


def read(path: Path, workshop: Workshop, next_id: NextId, options: Options, progress: Progress) -> Preview:  # noqa: ARG001
    """What the rows of the tables change and add; a row that is missing takes nothing away."""
    with open_sheets(path, progress) as sheets:
        found = {name: list(rows) for name, rows in sheets if name in TABLES}
    if not found:
        raise UserError(
            f"“{path.name}” holds no table of a workshop.", "Export one: --document workshop --format xlsx"
        )
    return bring_in(found, path.name, workshop, next_id, progress)


def bring_in(
    tables: Mapping[str, Sequence[Row]], name: str, workshop: Workshop, next_id: NextId, progress: Progress
) -> Preview:
    """The preview of tables by their names, each with its row of field names on top."""
    bringing = Bringing(workshop, NewIds(next_id))
    bringing.read_all(tables, progress)
    if there := bringing.found_there():
        bringing = Bringing(workshop, NewIds(next_id), there)
        bringing.read_all(tables, progress)
    rows = sum(max(0, len(some) - 1) for some in tables.values())
    return make_preview(
        f"{len(tables)} tables from {name}" if len(tables) != 1 else f"a table from {name}",
        bringing.edits,
        already=bringing.already,
        skipped=bringing.skipped,
        facts={"tables": len(tables), "rows": rows},
    )
