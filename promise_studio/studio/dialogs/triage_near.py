"""The quotes that speak of the same thing as the one that is read."""

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from promise_studio.exchange.voices.similar import SimilarQuotes
    from promise_studio.model import Workshop
    from promise_studio.model.evidence import Quote
    from promise_studio.studio.app import StudioApp

_SHOWN = 8
_LOOKED_AT = 100
"""Of the most similar ones, as many may say just the same, which are told in one line."""


class NearQuotes:
    """Knows none until it has learned what all of them say."""

    def __init__(self) -> None:
        self._index: SimilarQuotes | None = None

    def learn(self, studio: "StudioApp", done: Callable[[], object]) -> None:
        """Take in what all quotes say, beside the screen; the dialog may be left meanwhile."""
        texts = [(quote.id, quote.text) for quote in studio.workshop.quotes]

        def run() -> None:
            from promise_studio.exchange.voices.similar import SimilarQuotes

            self._index = SimilarQuotes(texts)
            studio.call_from_thread(done)

        studio.run_worker(run, thread=True, group="triage")

    def find(self, workshop: "Workshop", quote: "Quote", but: Collection[str]) -> "list[tuple[Quote, float]]":
        """The most similar quotes of the workshop with their likeness, but some."""
        found = self._index.like(quote.id, _LOOKED_AT) if self._index is not None else []
        here = [(workshop.find(name), score) for name, score in found if name not in but]
        return [(near, score) for near, score in here if near is not None][:_SHOWN]
