"""WeasyPrint's PDF, quicker and with room for a form, and what else of it is replaced for a while."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pydyf  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from promise_studio.document.pdf.form import Form


class QuickPdf(pydyf.PDF):  # type: ignore[misc]  # pydyf has no types
    """Remembers its page references: rebuilding them for each tag makes long documents quadratic."""

    form: "Form | None" = None

    def __init__(self) -> None:
        super().__init__()
        self.page_objects: list[Any] = []
        self._references: tuple[bytes, ...] = ()

    def add_object(self, thing: Any) -> None:
        """Add an object; a picture is never smoothed, as PDF/A forbids it."""
        if isinstance(thing, pydyf.Stream) and "Interpolate" in thing.extra:
            thing.extra["Interpolate"] = "false"
        super().add_object(thing)

    def add_page(self, page: Any) -> None:
        """Add a page."""
        super().add_page(page)
        self.page_objects.append(page)

    @property
    def page_references(self) -> tuple[bytes, ...]:
        """The references of the pages so far."""
        if len(self._references) != len(self.page_objects):
            self._references = tuple(page.reference for page in self.page_objects)
        return self._references


@contextmanager
def replaced(*places: tuple[Any, str, Any]) -> Iterator[None]:
    """Put something else in each place: the owner, the name, and what stands there meanwhile."""
    before = [(owner, name, getattr(owner, name)) for owner, name, _ in places]
    for owner, name, other in places:
        setattr(owner, name, other)
    try:
        yield
    finally:
        for owner, name, was in before:
            setattr(owner, name, was)
