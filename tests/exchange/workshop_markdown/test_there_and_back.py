"""The whole workshop as Markdown: what goes out comes back, and what a hand changes comes in."""

from hypothesis import given
from hypothesis import strategies as st

from promise_studio.edits import Add, Change, apply
from promise_studio.exchange.workshop_markdown.state import CLOSING, OPENING
from promise_studio.exchange.workshop_markdown.writing import heading_of, workshop_as_markdown
from promise_studio.model import KINDS, Workshop, new_workshop
from tests.conftest import examples
from tests.document_markdown.reading import strangers, tokens
from tests.exchange.workshop_markdown.conftest import after, bring_in, said
from tests.hostile import HOSTILE
from tests.strategies import drawn_edit, workshops

SOME = examples(30)
"""A workshop takes its time to draw, to write and to read."""


def edited_by_hand(before: Workshop, wanted: Workshop) -> str:
    """The document of `before` as somebody would leave it who wants `wanted`: its words, the old state."""
    old, new = workshop_as_markdown(before), workshop_as_markdown(wanted)
    front, body = old[: old.index("\n# ")], new[new.index("\n# ") : new.index(OPENING)]
    empty = (kind for kind in KINDS.values() if before.all(kind.name) and not wanted.all(kind.name))
    headings = "".join(f"## {heading_of(kind.many)}\n\n" for kind in empty)
    return f"{front}{body}{headings}{old[old.index(OPENING) :]}"


@SOME
@given(workshops(most=10))
def test_an_untouched_document_makes_no_edit_and_elsewhere_the_same_workshop(workshop: Workshop):
    """Whatever people wrote, it imports without an edit, a refusal or a note; into an empty workshop, all of it.

    The seven habits apart: a new workshop has them in their order, whichever of them the old one had dropped.
    """
    text = workshop_as_markdown(workshop)
    preview = bring_in(text, workshop)
    assert (preview.edit.edits, preview.skipped, preview.notes) == ((), (), ())
    assert said(after(text, new_workshop())) | {"habits": []} == said(workshop) | {"habits": []}


@SOME
@given(workshops(most=6), st.data())
def test_what_a_hand_wants_is_what_comes_in(before: Workshop, data: st.DataObject):
    """Additions, changes, deletions and a new order in the document make the workshop that the hand meant."""
    wanted = before
    for _ in range(data.draw(st.integers(1, 5))):
        wanted = apply(wanted, drawn_edit(data.draw, wanted, deep=False)).workshop
    assert said(after(edited_by_hand(before, wanted), before)) == said(wanted)


@SOME
@given(workshops(most=6), st.data())
def test_an_old_document_changes_nothing_back(before: Workshop, data: st.DataObject):
    """A document that nobody touched makes no edit either in the workshop that has gone on since."""
    now = before
    for _ in range(data.draw(st.integers(1, 5))):
        now = apply(now, drawn_edit(data.draw, now, deep=False)).workshop
    preview = bring_in(workshop_as_markdown(before), now)
    assert preview.edit.edits == ()


def test_every_hostile_string_comes_back_to_the_character():
    """In a title, in text of many lines, in lists, in small tables and in the cells of large ones."""
    workshop = new_workshop()
    for number, text in enumerate(HOSTILE.values(), start=1):
        line, title = text[:380], text[:100]
        adds = [
            Add(
                kind="quote",
                id=f"VOC-{number}",
                fields={"text": f"{text[:1900]}\n\n  {text[:1900]}", "tags": [line]},
            ),
            Add(
                kind="persona",
                id=f"PER-{number}",
                fields={"name": title, "context": line, "goals": [line, line]},
            ),
            Add(
                kind="note",
                id=f"EMP-{number}",
                fields={"persona": f"PER-{number}", "text": line, "group": title},
            ),
            Add(
                kind="clause",
                id=f"PRM-{number}",
                fields={"name": title, "definitions": [{"term": title, "meaning": line}], "plain": line},
            ),
        ]
        for add in adds:
            workshop = apply(workshop, add).workshop
    text = workshop_as_markdown(workshop)
    assert bring_in(text, workshop).edit.edits == ()
    assert bring_in(text.replace("\n", "\r\n"), workshop).edit.edits == ()
    assert said(after(text, new_workshop())) == said(workshop)


def test_a_document_holds_no_rule_and_no_link_but_to_the_web():
    """Lines of signs stay text in every reader, and come back; an address of the web stays one to press."""
    said = ["---", "  * * *", "a\n===", "ftp://example.org/x", "//example.org", "- -", "# a", "-- a"]
    workshop = new_workshop()
    for number, text in enumerate([*said, "see https://example.org/x"], start=1):
        fields = {"text": f"{text}\n\n{text}", "tags": [text]}
        workshop = apply(workshop, Add(kind="quote", id=f"VOC-{number}", fields=fields)).workshop
    text = workshop_as_markdown(workshop)
    body = text[text.index("\n# ") : text.index(OPENING)]
    found = [one for one in strangers(body) if one[0] != "html_block"]
    assert found == [("link_open", "https://example.org/x")]
    assert "heading" not in [token.type for token in tokens(body) if token.level]
    assert bring_in(text, workshop).edit.edits == ()


def test_both_sides_of_a_field_meet():
    """What only the hand changed comes in; what both changed is shown side by side, and the workshop's stays."""
    before = apply(
        new_workshop("Ferries"), Add(kind="value", id="VAL-1", fields={"name": "Straight"})
    ).workshop
    before = apply(before, Add(kind="goal", id="GOL-1", fields={"text": "Fewer ask twice"})).workshop
    text = (
        workshop_as_markdown(before)
        .replace("· Straight", "· Say it straight")
        .replace("ask twice", "call twice")
    )
    now = apply(
        before, Change(id="VAL-1", fields={"name": "Straight talk", "meaning": "We name the day"})
    ).workshop
    preview = bring_in(text, now)
    assert preview.changed == ("GOL-1",)
    assert preview.facts["conflicts"] == [
        {
            "id": "VAL-1",
            "field": "Value",
            "line": preview.skipped[0].line,
            "workshop": "Straight talk",
            "file": "Say it straight",
        }
    ]
    assert "Straight talk" in preview.skipped[0].reason
    assert apply(now, preview.edit).workshop.get("VAL-1").meaning == "We name the day"


@SOME
@given(workshops(most=6), st.data())
def test_any_damage_to_the_text_leads_to_a_preview(workshop: Workshop, data: st.DataObject):
    """Lines cut, doubled, swapped or scrambled never end in an error, and the edit can always be made."""
    lines = workshop_as_markdown(workshop).split("\n")
    for _ in range(data.draw(st.integers(1, 4))):
        at, to = data.draw(st.integers(0, len(lines) - 1)), data.draw(st.integers(0, len(lines) - 1))
        match data.draw(st.sampled_from(["cut", "swap", "double", "break", "stray"])):
            case "cut":
                del lines[min(at, to) : min(at, to) + data.draw(st.integers(1, 9))]
                lines = lines or [""]
            case "swap":
                lines[at], lines[to] = lines[to], lines[at]
            case "double":
                lines.insert(at, lines[to])
            case "break":
                lines[at] = lines[at][::-1]
            case _:
                lines.insert(
                    at, data.draw(st.sampled_from(["# x", "| a | b |", "**Note:** z", CLOSING, "---", "> q"]))
                )
    preview = bring_in("\n".join(lines), workshop)
    now = apply(workshop, preview.edit).workshop
    made = {item_id for ids in preview.made.values() for item_id in ids}
    assert {item_id for item_id in made if now.find(item_id) is None} == set()
    assert {item_id for item_id in preview.removed if now.find(item_id) is not None} == set()
