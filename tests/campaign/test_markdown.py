"""Markdown in and back over thousands of pages and workshops, and pages made to take long."""

import time
from itertools import cycle, islice

import pytest

from promise_studio.exchange.import_progress import Progress
from promise_studio.exchange.markdown.finding import find_on_page
from promise_studio.exchange.markdown.reading import LARGEST
from promise_studio.exchange.workshop_markdown.scanning import scan
from tests.exchange.markdown import pages
from tests.exchange.markdown.test_hostile import test_any_page_ends_in_edits_that_can_be_made
from tests.exchange.workshop_markdown.test_there_and_back import (
    test_an_old_document_changes_nothing_back,
    test_an_untouched_document_makes_no_edit_and_elsewhere_the_same_workshop,
    test_any_damage_to_the_text_leads_to_a_preview,
    test_what_a_hand_wants_is_what_comes_in,
)

__all__ = [
    "test_an_old_document_changes_nothing_back",
    "test_an_untouched_document_makes_no_edit_and_elsewhere_the_same_workshop",
    "test_any_damage_to_the_text_leads_to_a_preview",
    "test_any_page_ends_in_edits_that_can_be_made",
    "test_what_a_hand_wants_is_what_comes_in",
]

LONGEST_WAIT = 2.0
"""Seconds between two times at which a person could stop the import."""

BOMBS = (
    "> ", "- ", "1. ", "[", "![a", "[a](b", "[a]: b\n", "*a ", "_a", "`a``b", "|a", "|a|b|\n", "a\n", "a b\n\n", "a\n=\n",
    "```\n", "# a\n\n", "#### Goals\n", "<div>", "<li>a", "<table>", "<tr><td>a", "<a ", "<!--", "<![CDATA[", "<?", "&#x0;",
    "&", "\\", "\0", "w", "\t- ", "<script>", "<h1>a", "- Goals: a\n", "**Goals:** a\n", "---\n", "| Says | Hears |\n|-|-|\n",
    pages.HEADINGS_EN, pages.JOURNEY_COLUMNS, pages.JOURNEY_HEADINGS, pages.BLUEPRINT, pages.MAP_TABLE,
)  # fmt: skip


class Watch(Progress):
    """Measures how long a reader went on without asking whether it should."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = time.process_time()

    def tell(self, done: int, total: int) -> None:
        del done, total
        now = time.process_time()
        self.longest = max(self.longest, now - self._last)
        self._last = now


def repeated(text: str, size: int) -> str:
    """The text again and again, up to a size."""
    return "".join(islice(cycle(text), size))


@pytest.mark.parametrize("bomb", BOMBS, ids=repr)
def test_no_page_of_the_largest_size_hangs(bomb: str):
    """A person could stop it at least every two seconds of work."""
    watch = Watch()
    find_on_page(f"# Persona: Maya\n\n{repeated(bomb, LARGEST)}", "page", watch)
    watch.tell(1, 1)
    assert watch.longest < LONGEST_WAIT


@pytest.mark.parametrize(
    "bomb", [*BOMBS, "### VAL-1 · a\n", "- **Value:** a\n", "| VAL-1 | a |\n", "## Values\n"], ids=repr
)
def test_no_document_of_five_megabytes_hangs(bomb: str):
    """The reader of a whole workshop takes a line at a time, whatever it says."""
    watch = Watch()
    scan(f"## Values\n\n{repeated(bomb, 5_000_000)}", watch)
    watch.tell(1, 1)
    assert watch.longest < LONGEST_WAIT
