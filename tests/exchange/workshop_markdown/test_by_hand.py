"""What people do to the document with an editor, and what the import makes of it."""

import re

import pytest

from promise_studio.edits import Add, Change, Edit, Remove, apply
from promise_studio.exchange.workshop_markdown.writing import workshop_as_markdown
from promise_studio.model import Workshop, new_workshop
from tests.exchange.workshop_markdown.conftest import after, bring_in, said

EDITS: tuple[Edit, ...] = (
    Change(id="FRAME", fields={"title": "Harbour", "brand_messages": ["On time", "* or not"]}),
    Add(
        kind="value",
        id="VAL-1",
        fields={"name": "Straight", "meaning": "We say why.\n\n- at once\n- in words"},
    ),
    Add(kind="value", id="VAL-2", fields={"name": "Near"}),
    Add(kind="value", id="VAL-3", fields={"name": "Whole"}),
    Add(kind="member", id="MEM-1", fields={"name": "Nora", "initials": "NW"}),
    Add(kind="persona", id="PER-1", fields={"name": "Maya"}),
    Add(kind="note", id="EMP-1", fields={"persona": "PER-1", "text": "Where | is\nit?", "author": "MEM-1"}),
    Add(kind="note", id="EMP-2", fields={"persona": "PER-1", "text": "Again", "quadrant": "feels"}),
    Add(
        kind="clause",
        id="PRM-1",
        fields={
            "name": "Told first",
            "values": ["VAL-1", "VAL-2"],
            "definitions": [{"term": "First", "meaning": "Before | you ask"}],
            "conditions": ["Not at night"],
        },
    ),
)


@pytest.fixture(scope="module")
def workshop() -> Workshop:
    """A few items that lean on each other."""
    made = new_workshop()
    for edit in EDITS:
        made = apply(made, edit).workshop
    return made


@pytest.fixture(scope="module")
def text(workshop: Workshop) -> str:
    """Its document."""
    return workshop_as_markdown(workshop)


def test_a_new_row_takes_no_number_that_the_document_knew(workshop: Workshop, text: str):
    """Where the document comes from a workshop that went further, its number would mean what is gone here."""
    row = "| MEM-1 | Nora | NW |"
    assert row in text
    further = apply(workshop, Add(kind="member", id="MEM-2", fields={"name": "Bo"})).workshop
    document = re.sub(r"\n\| MEM-2 \|[^\n]*", "\n|  | Ada | AL |", workshop_as_markdown(further))
    now = after(document, workshop)
    assert [(one.id, one.name) for one in now.members] == [("MEM-1", "Nora"), ("MEM-3", "Ada")]
    assert bring_in(document, now).is_empty


def test_of_two_new_items_with_one_number_the_first_counts(workshop: Workshop, text: str):
    """The second is left out and named, now as well as when the file comes again."""
    new = "### VAL-9 · One\n\n### VAL-9 · Two\n\n"
    document = text.replace("### VAL-1 ·", f"{new}### VAL-1 ·", 1)
    first = bring_in(document, workshop)
    assert [one.text for one in first.skipped] == ["Two"]
    now = apply(workshop, first.edit).workshop
    assert [one.name for one in now.values].count("One") == 1
    again = bring_in(document, now)
    assert (again.edit.edits, [one.text for one in again.skipped]) == ((), ["Two"])


def test_the_document_reads_well(text: str):
    """Headings with the id and the name, facts beside their labels, lists, quotations and tables below them."""
    assert (
        "## Values\n\n### VAL-1 · Straight\n\n**What it looks like:**\n\n> We say why.\n>\n> - at once"
        in text
    )
    assert "### PRM-1 · Told first\n\n**What the words mean:**\n\n| Word | Means |\n" in text
    assert "| First | Before \\| you ask |" in text
    assert "**Values:**\n\n- VAL-1 · Straight\n- VAL-2 · Near" in text
    assert "| EMP-1 | PER-1 | says | Where \\| is<br>it? | MEM-1 |" in text


@pytest.mark.parametrize(
    ("pattern", "instead"),
    [
        (r"^- ", "* "),
        (r"^- ", "1. "),
        (r"^>$", "> "),
        (r"\n", "\r\n"),
        (r"^(#+ .*)$", r"\1 ##"),
        (r" \| ", "   |  "),
        (r"^\| ---.*$", "|:--|--:|"),
        (r":\*\*", "**:"),
        (r"^(- [A-Z]+-\d+) · .*$", r"\1"),
        (r"\Z", "\n\n<!-- a remark -->\n"),
    ],
)
def test_what_an_editor_tidies_is_no_change(workshop: Workshop, text: str, pattern: str, instead: str):
    """Other bullets, no blanks at the ends, other line ends, closed headings, wider tables, no names behind ids."""
    start = text.index("\n# ")
    end = text.index("<!-- promise-studio")
    body = text[start:end]
    tidied = text[:start] + re.sub(pattern, instead, body, flags=re.MULTILINE) + text[end:]
    assert tidied != text
    preview = bring_in(tidied, workshop)
    assert (preview.edit.edits, preview.skipped) == ((), ())


def test_additions_need_no_id(workshop: Workshop, text: str):
    """A heading or a row is enough; others can name a new item by its name; a second import adds nothing."""
    edited = text.replace("### VAL-2 ·", "### Kind\n\n- **What it looks like:** We ask.\n\n### VAL-2 ·")
    edited = edited.replace("- VAL-1 · Straight\n- VAL-2 · Near", "- Kind\n- VAL-2 · Near")
    edited = edited.replace("| EMP-2 |", "| | Maya | hears | A horn | |\n| EMP-2 |")
    preview = bring_in(edited, workshop)
    assert preview.made == {"value": ("VAL-4",), "note": ("EMP-3",)}
    assert preview.skipped == ()
    made = apply(workshop, preview.edit).workshop
    assert [one.id for one in made.values] == ["VAL-1", "VAL-4", "VAL-2", "VAL-3"]
    assert [one.id for one in made.notes] == ["EMP-1", "EMP-3", "EMP-2"]
    assert [link.to for link in made.get("PRM-1").values] == ["VAL-4", "VAL-2"]
    assert bring_in(edited, made).edit.edits == ()


def test_a_section_that_is_gone_is_removed_with_its_parts(workshop: Workshop, text: str):
    """What belongs to it goes as well, and the preview names all of it."""
    edited = text.replace("### PER-1 · Maya\n", "")
    preview = bring_in(edited, workshop)
    assert preview.removed == ("PER-1", "EMP-1", "EMP-2")
    assert said(apply(workshop, preview.edit).workshop)["notes"] == []


def test_a_part_that_is_gone_stays(workshop: Workshop, text: str):
    """Without its heading, or struck from the list of what is whole, nothing of a kind is removed."""
    start = text.index("\n## Values")
    cut = text[:start] + text[text.index("\n## ", start + 1) :]
    preview = bring_in(cut, workshop)
    assert preview.edit.edits == ()
    assert "The file has no part “Values”, so the 3 of them stay." in preview.notes[0]
    gone = text.replace("### VAL-3 · Whole\n", "").replace("whole: values, ", "whole: ")
    assert bring_in(gone, workshop).edit.edits == ()


def test_without_the_state_nothing_is_removed(workshop: Workshop, text: str):
    """The words of the file count, and a field that it does not name stays as it is."""
    edited = (
        text[: text.index("<!-- promise-studio")].replace("### VAL-3 · Whole\n", "").replace("Near", "Close")
    )
    preview = bring_in(edited, workshop)
    assert (preview.changed, preview.removed) == (("VAL-2",), ())
    assert "nothing is removed" in preview.notes[0]


def test_another_order_comes_in(workshop: Workshop, text: str):
    """A section that was put elsewhere is moved, and nothing else is."""
    edited = text.replace("### VAL-3 · Whole\n\n", "").replace("### VAL-1", "### VAL-3 · Whole\n\n### VAL-1")
    preview = bring_in(edited, workshop)
    assert preview.changed == ("VAL-3",)
    assert [one.id for one in after(edited, workshop).values] == ["VAL-3", "VAL-1", "VAL-2"]
    moved = apply(workshop, Remove(ids=("VAL-1",))).workshop
    assert [one.id for one in after(edited, moved).values] == ["VAL-3", "VAL-2"]


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        (
            "| EMP-2 | PER-1 | feels |",
            "| EMP-2 | PER-1 | smells |",
            "smells",
            "“Quadrant” takes one of: says",
        ),
        ("| EMP-2 | PER-1 |", "| EMP-2 | PER-9 |", "PER-9", "names PER-9, which is not in this workshop"),
        ("| NW |", "| NWALTERS |", "NWALTERS", "“Initials”"),
        ("### VAL-3 · Whole", "### VAL-2 · Whole", "Whole", "VAL-2 is already there, in line"),
        ("### VAL-3", "- **Colour:** red\n\n### VAL-3", "Colour", "There is no field “Colour” here."),
        ("### VAL-3", "Some words.\n\n### VAL-3", "Some words", "It stands under no label."),
        (
            "## Clauses",
            "## Shopping\n\n- milk\n\n## Clauses",
            "Shopping",
            "No part of a workshop has this heading.",
        ),
        ("| Word | Means |", "| Word | Sense |", "What the words mean", "has the columns Word, Means"),
        (
            "### VAL-3",
            "### EMP-7 · x\n\n- **Note:** y\n\n### VAL-3",
            "x",
            "A new note must say which persona",
        ),
    ],
)
def test_what_is_not_understood_is_named_with_its_line(
    workshop: Workshop, text: str, old: str, new: str, line: str, reason: str
):
    """The rest of the file comes in all the same, and nothing is lost by it."""
    assert old in text
    edited = text.replace(old, new, 1)
    preview = bring_in(edited, workshop)
    found = next(one for one in preview.skipped if reason in one.reason)
    assert line in edited.split("\n")[found.line - 1]
    assert preview.removed in {(), ("VAL-3",)}


def test_a_deletion_and_a_change_meet(workshop: Workshop, text: str):
    """What one side took away and the other changed is told, and stays as the workshop has it."""
    now = apply(workshop, Change(id="VAL-3", fields={"meaning": "All of it"})).workshop
    preview = bring_in(text.replace("### VAL-3 · Whole\n", ""), now)
    assert preview.edit.edits == ()
    assert "VAL-3 was taken away here, but the workshop has changed it since" in preview.skipped[0].reason
    gone = apply(workshop, Remove(ids=("VAL-3",))).workshop
    preview = bring_in(text.replace("Whole", "Hale"), gone)
    assert preview.edit.edits == ()
    assert "VAL-3 was deleted in the workshop after this file was made" in preview.skipped[0].reason
