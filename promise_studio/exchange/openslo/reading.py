"""Reads OpenSLO: an SLO becomes service levels, a Service a system; everything else is named and left."""

from pathlib import Path

from promise_studio.errors import UserError
from promise_studio.exchange.import_progress import Progress
from promise_studio.exchange.new_ids import NewIds, NextId
from promise_studio.exchange.openslo.taking import Taken
from promise_studio.exchange.openslo.yaml_tree import LARGEST, read_documents
from promise_studio.exchange.options import Options
from promise_studio.exchange.preview import Preview, make_preview
from promise_studio.exchange.text_file import read_text
from promise_studio.model import Workshop


def read(path: Path, workshop: Workshop, next_id: NextId, options: Options, progress: Progress) -> Preview:  # noqa: ARG001
    """The service levels and systems that a file of OpenSLO brings."""
    text = read_text(path, LARGEST)
    taken = Taken(workshop, NewIds(next_id))
    documents = [one for top in read_documents(text, path.name) for one in (top.entries or [top])]
    for number, document in enumerate(documents):
        progress.tell(number, len(documents))
        taken.sort(document)
    taken.read_all()
    if not (taken.edits or taken.already or taken.named):
        first = taken.skipped[0] if taken.skipped else None
        about = f", “{first.text}”" if first and first.text else ""
        why = f" Line {first.line}{about}: {first.reason}." if first else ""
        raise UserError(
            f"“{path.name}” holds no SLO and no Service of OpenSLO.{why}",
            "A document of it begins with “apiVersion: openslo/v1” and “kind: SLO”.",
        )
    return make_preview(
        taken.what(path.name),
        taken.edits,
        already=taken.already,
        skipped=taken.skipped,
        notes=taken.notes,
        facts={"documents": len(documents)},
    )
