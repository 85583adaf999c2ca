"""What an import would change is told field by field, so that nobody empties one unawares."""

from promise_studio.edits import Add, Batch, Change
from promise_studio.exchange.preview import make_preview, say_changes


def test_fields_that_are_emptied_are_told_apart():
    """Those that are written anew come first, by their labels; an item that the table does not touch has none."""
    edits = (
        Change(id="PER-1", fields={"goals": ["Be home by six"], "needs": [], "name": ""}),
        Batch(edits=(Change(id="FRAME", fields={"title": "Ferries"}),), words="one more"),
        Add(kind="quote", id="VOC-1", fields={"text": "No reason."}),
    )
    preview = make_preview("a table", edits)
    assert preview.changed == ("PER-1", "FRAME")
    assert say_changes(preview, "PER-1") == "Goals; emptied: Needs, Name"
    assert say_changes(preview, "FRAME") == "Workshop"
    assert say_changes(preview, "PER-2") == ""
