"""Draws the sections of a document: those kept from before are taken, the others made side by side."""

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from itertools import accumulate

from promise_studio.document.pdf.drawing import draw
from promise_studio.document.pdf.drawn import Drawn
from promise_studio.document.pdf.fetcher import AssetFetcher
from promise_studio.document.pdf.log import LogKeeper
from promise_studio.document.pdf.sections import names_pages, with_page_numbers
from promise_studio.document.pdf.sheets import Style
from promise_studio.document.pdf.side_by_side import do_all

Moved = Callable[[int, int], None]
"""Told how many pages are laid out, and about how many there will be."""
USUAL_PAGE = 6_500
"""Characters of HTML on a page, until a document shows its own measure."""
MOST_ROUNDS = 5
_LAID_OUT = "Step 5 - Creating layout - Page"


@dataclass(frozen=True)
class Setting:
    """How the sections of one document are set."""

    style: Style
    assets: AssetFetcher
    mark: bytes
    """Of all that a section looks like besides its own text."""
    kept: dict[str, bytes]
    """Sections drawn earlier, by the marks of their text; what is drawn is added."""
    moved: Moved | None = None

    def draw(self, sections: Sequence[str]) -> list[Drawn]:
        """Every section, and those that name the pages of others after these."""
        naming = [at for at, section in enumerate(sections) if names_pages(section)]
        texts = list(sections)
        drawn: list[Drawn | None] = [None] * len(texts)
        others = [at for at in range(len(texts)) if at not in naming]
        self._draw(texts, others, drawn)
        counts = dict.fromkeys(naming, 1)
        for _round in range(MOST_ROUNDS if naming else 0):
            numbers = _pages_of(drawn, counts)
            for at in naming:
                texts[at] = with_page_numbers(sections[at], numbers)
            self._draw(texts, naming, drawn)
            found = {at: len(one.pages) for at, one in enumerate(drawn) if one is not None and at in counts}
            if found == counts:
                break
            counts = found
        return [one for one in drawn if one is not None]

    def _draw(self, texts: Sequence[str], which: Sequence[int], drawn: list[Drawn | None]) -> None:
        keys = {at: sha256(self.mark + texts[at].encode()).hexdigest() for at in which}
        missing = sorted(
            (at for at in which if keys[at] not in self.kept), key=lambda at: (-len(texts[at]), at)
        )
        progress = _Progress(texts, drawn, self.moved)

        def heard(place: int, made: bytes | None) -> None:
            if made is not None:
                self.kept[keys[missing[place]]] = made
            progress.hear(missing[place], done=made is not None)

        do_all([partial(self._work, texts[at]) for at in missing], heard)
        for at in which:
            made = self.kept[keys[at]] = self.kept.pop(keys[at])  # the last in it were used last
            drawn[at] = Drawn.from_bytes(made)

    def _work(self, text: str, laid_out: Callable[[], None]) -> bytes:
        """Draw one section, in whatever process this is."""
        fetcher = AssetFetcher(self.assets.assets)
        with LogKeeper() as log, _hearing_pages(laid_out):
            drawn = draw(text, self.style.sheets, self.style.load_fonts(), fetcher)
        return replace(
            drawn, log=log.lines, without_font=sorted(log.without_font), blocked=fetcher.blocked
        ).to_bytes()


def _pages_of(drawn: Sequence[Drawn | None], counts: dict[int, int]) -> dict[str, int]:
    """The page of every anchor, counted from 1."""
    lengths = [counts[at] if at in counts else len(one.pages) if one else 0 for at, one in enumerate(drawn)]
    starts = [0, *accumulate(lengths)]
    pages: dict[str, int] = {}
    for start, one in zip(starts, drawn, strict=False):
        for number, page in enumerate(one.pages if one else (), start=start + 1):
            for anchor in page.anchors:
                pages.setdefault(anchor, number)
    return pages


class _Progress:
    """Adds up what the sections report."""

    def __init__(self, texts: Sequence[str], drawn: Sequence[Drawn | None], moved: Moved | None) -> None:
        self._lengths = [len(text) for text in texts]
        self._laid = [len(one.pages) if one else 0 for one in drawn]
        self._done = {at for at, one in enumerate(drawn) if one}
        self._moved = moved

    def hear(self, at: int, *, done: bool) -> None:
        """A section has laid out one more page, or is done."""
        if done:
            self._done.add(at)
        else:
            self._laid[at] += 1
        if self._moved is not None:
            self._moved(sum(self._laid), self._about())

    def _about(self) -> int:
        expected = [
            laid if at in self._done else max(laid, length // USUAL_PAGE, 1)
            for at, (laid, length) in enumerate(zip(self._laid, self._lengths, strict=True))
        ]
        return sum(expected)


@contextmanager
def _hearing_pages(laid_out: Callable[[], None]) -> Iterator[None]:
    """Call for every page that WeasyPrint lays out."""

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if str(record.msg).startswith(_LAID_OUT):
                laid_out()

    logger, ear = logging.getLogger("weasyprint.progress"), Ear()
    level, logger.propagate = logger.level, False
    logger.setLevel(logging.INFO)
    logger.addHandler(ear)
    try:
        yield
    finally:
        logger.removeHandler(ear)
        logger.setLevel(level)
