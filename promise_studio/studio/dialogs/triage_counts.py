"""How often each tag was given, beside the quote that is read."""

from textual.widgets import Static

from promise_studio.exchange.voices.counting import Counts, count_quotes
from promise_studio.model.evidence import Quote
from promise_studio.studio.dialogs.triage_look import counts_words

_LEAST_WIDE = 30


class TriageCounts(Static):
    """Counted anew only when the quotes are others: not with every letter of a tag."""

    def __init__(self) -> None:
        super().__init__()
        self._quotes: tuple[Quote, ...] | None = None
        self._counted: Counts | None = None

    def show(self, quotes: tuple[Quote, ...], width: int) -> None:
        """Say the counts of these quotes in so many columns."""
        if self._counted is None or self._quotes is not quotes:
            self._quotes, self._counted = quotes, count_quotes(quotes)
        self.update(counts_words(self._counted, max(_LEAST_WIDE, width)))
