"""Listen lets somebody read fast: tag, put on a map, leave for later, with similar quotes at hand."""

from datetime import date
from pathlib import Path

from promise_studio.edits import apply
from promise_studio.exchange.voices.counting import count_quotes
from promise_studio.exchange.voices.similar import SimilarQuotes
from promise_studio.store.writing import write_new
from promise_studio.studio.dialogs.triage import TriageScreen
from promise_studio.studio.dialogs.triage_look import similar_rows
from promise_studio.studio.dialogs.triage_queue import (
    TriageQueue,
    promote_edit,
    tag_edit,
    tags_offered,
    word_for_word,
)
from tests.check.whole_workshop import make
from tests.studio.driver import studio

WORKSHOP = make(
    {
        "PER-1": {"name": "Maya"},
        "VOC-1": {"text": "The bus was late again and nobody told us why", "channel": "App", "score": 1},
        "VOC-2": {"text": "Lovely driver", "channel": "Counter", "score": 5, "tags": ("people", "late")},
        "VOC-3": {"text": "Nobody told me that the buses were late", "channel": "App", "score": 2, "said_on": "2026-01-02"},
        "VOC-4": {"text": "Lively square, warm lamps", "tags": ("people",)},
    }
)  # fmt: skip


def test_similar_quotes_are_found_by_their_words():
    """Stems and pairs of words count, common words do not; a quote that is not there has none."""
    index = SimilarQuotes([(quote.id, quote.text) for quote in WORKSHOP.quotes])
    assert [name for name, _ in index.like("VOC-1")] == ["VOC-3"]
    assert index.like("VOC-9") == []
    assert SimilarQuotes([]).like("VOC-1") == []
    masked = SimilarQuotes([("VOC-1", "Ring [phone number]"), ("VOC-2", "[phone number] is dead")])
    assert masked.like("VOC-1") == []


def test_what_is_untagged_is_read_first_and_skipped_ones_again():
    """The queue survives undo and deletion, and goes on to what has no tag."""
    queue = TriageQueue(WORKSHOP)
    assert (queue.ids, queue.place) == (["VOC-1", "VOC-3", "VOC-2", "VOC-4"], "1 of 4")
    queue.skip()
    assert (queue.current, queue.ids[-1]) == ("VOC-3", "VOC-1")
    queue.go_on(WORKSHOP)
    assert queue.current == "VOC-1"
    assert not queue.step(1)
    without = WORKSHOP.with_parts(quotes=WORKSHOP.quotes[1:])
    queue.keep(without)
    assert (queue.current, len(queue.ids)) == ("VOC-4", 3)
    empty = TriageQueue(WORKSHOP.with_parts(quotes=()))
    empty.skip()
    assert (empty.current, empty.place, empty.step(1)) == ("", "", False)


def test_those_who_say_just_the_same_are_known_by_their_words():
    """Case and blanks apart; one that has a tag was read already."""
    said = [("VOC-5", "Late"), ("VOC-6", " late"), ("VOC-7", "Late!"), ("VOC-8", "LATE")]
    more = {name: {"text": text, **({"tags": ("late",)} if name == "VOC-8" else {})} for name, text in said}
    held = make(more)
    assert word_for_word(held, held.get("VOC-5")) == ["VOC-6"]
    (head, same) = similar_rows([], 1)
    assert (head.sort, same.name) == ("head", "1 more say just this: t tags them too.")


def test_tags_are_given_once_to_all_that_are_marked():
    """Several with commas, whatever their case; nothing to do is no edit."""
    edit = tag_edit(WORKSHOP, ["VOC-1", "VOC-2"], " Late , why  us,")
    assert edit is not None
    after = apply(WORKSHOP, edit).workshop
    assert after.get("VOC-1").tags == ("Late", "why us")
    assert after.get("VOC-2").tags == ("people", "late", "why us")
    assert edit.words == "tagged 2 quotes “Late, why us”"
    assert tag_edit(WORKSHOP, ["VOC-2"], "PEOPLE") is None
    assert tag_edit(WORKSHOP, ["VOC-2"], " , ") is None


def test_tags_are_offered_by_what_is_typed_and_by_what_is_similar():
    """The beginning of a word before its middle, then those of similar quotes, then the usual ones."""
    assert tags_offered(WORKSHOP, "", []) == [("people", 2), ("late", 1)]
    assert tags_offered(WORKSHOP, "", ["VOC-2"])[0] == ("people", 2)
    assert tags_offered(WORKSHOP, "x, la", []) == [("late", 1)]
    assert tags_offered(WORKSHOP, "zzz", []) == []


def test_a_promoted_quote_rests_on_itself():
    """The note holds its words, cut where a note is shorter, and the link to the quote."""
    long = WORKSHOP.quotes[0].replace({"text": "word " * 300})
    after = apply(WORKSHOP, promote_edit(long, "PER-1", "feels", "EMP-1")).workshop
    note = after.notes[0]
    assert (note.quadrant.value, note.quotes[0].to, len(note.text) <= 400) == ("feels", "VOC-1", True)


def test_counts_by_tag_channel_and_score():
    """A tag has its quotes, their channels and their mean score."""
    counts = count_quotes(WORKSHOP.quotes)
    assert (counts.quotes, counts.read) == (4, 2)
    assert [(one.tag, one.quotes, one.score) for one in counts.tags] == [("people", 2, 5), ("late", 1, 5)]
    assert counts.tags[0].channels == (("Counter", 1), ("no channel", 1))
    assert counts.channels == (("App", 2), ("Counter", 1), ("no channel", 1))
    assert counts.scores == ((1, 1), (2, 1), (5, 1))
    assert WORKSHOP.get("VOC-3").said_on == date(2026, 1, 2)


async def test_reading_by_keys_alone(tmp_path: Path):
    """The key r opens it, space marks a similar quote, a few letters tag both, p puts one on the map."""
    path = write_new(tmp_path / "bus.promise.json", WORKSHOP)
    async with studio(path) as driver:
        await driver.stage("listen")
        await driver.keys("r")
        await driver.until(lambda: isinstance(driver.app.screen, TriageScreen), "the reading")
        await driver.until(lambda: "VOC-3 Nobody told me" in driver.text(), "what is similar")
        assert "2 of 4 tagged" in driver.text()
        await driver.keys("down", "space", "t")
        await driver.type("la")
        assert "#late" in driver.text()
        await driver.keys("enter")
        tags = [quote.tags for quote in driver.workshop.quotes]
        assert tags == [("late",), ("people", "late"), ("late",), ("people",)]
        await driver.keys("b", "b", "b", "p")
        await driver.type("feels")
        await driver.keys("enter")
        assert [(note.quadrant.value, note.quotes[0].to) for note in driver.workshop.notes] == [
            ("feels", "VOC-1")
        ]
        await driver.keys("u", "u")
        assert (driver.workshop.notes, driver.workshop.get("VOC-3").tags) == ((), ())
        before = driver.workshop.quotes
        await driver.keys("x")
        (gone,) = {quote.id for quote in before} - {quote.id for quote in driver.workshop.quotes}
        assert f"Deleted {gone}; u brings back" in driver.text()
        await driver.keys("u")
        assert driver.workshop.quotes == before
        await driver.keys("escape")
        await driver.until(lambda: not isinstance(driver.app.screen, TriageScreen), "the stage")
        assert driver.screen.view.selected_id.startswith("VOC-")


async def test_the_counts_take_the_place_of_the_quote_where_there_is_no_room_beside_it(tmp_path: Path):
    """On a screen of 80 columns c shows them, and c brings the quote back."""
    path = write_new(tmp_path / "bus.promise.json", WORKSHOP)
    async with studio(path, size=(80, 24)) as driver:
        await driver.stage("listen")
        await driver.keys("r")
        await driver.until(lambda: isinstance(driver.app.screen, TriageScreen), "the reading")
        await driver.until(lambda: "VOC-1" in driver.text(), "the quote")
        await driver.keys("c")
        await driver.until(lambda: "By channel" in driver.text(), "the counts")
        assert "By score" in driver.text()
        await driver.keys("c", "n")
        await driver.until(
            lambda: "2 of 4" in driver.text() and "By channel" not in driver.text(), "the next quote"
        )
