"""A workshop with one item of every kind, and a value for every field."""

from pathlib import Path
from typing import Any

from promise_studio.model import KINDS, new_workshop
from promise_studio.model.links import references
from promise_studio.session import Session

FORMS = ("frame", "listen", "personas", "promise", "commit", "test", "agree", "keep")
"""The stages that are outlines of items, not boards."""

TEXTS = {
    "quote": "Nobody told us why.",
    "clause": "When your ferry is late, we tell you why within 10 minutes.",
}


def make_workshop(path: Path, texts: dict[str, str] | None = None) -> Path:
    """Write a workshop that has an item of every kind; `texts` are the first texts of the kinds."""
    said = {**TEXTS, **(texts or {})}
    with Session.create(path, new_workshop("Harbour Ferries", "Harbour")) as session:
        for kind in KINDS.values():
            owners = {
                r.field: _first(session, r.target.kinds) for r in references(kind.cls) if r.target.required
            }
            fields: dict[str, Any] = dict(owners)
            for name in ("name", "title", "company", "text", "what", "event", "action", "rule"):
                if name in kind.cls.model_fields:
                    fields[name] = said.get(kind.name, said.get("*", f"A {kind.one}"))[:120]
                    break
            session.add(kind.name, **fields)
    return path


def _first(session: Session, kinds: tuple[str, ...]) -> str:
    return str(session.workshop.all(kinds[0])[0].id)


def first_id(workshop: Any, kind: str) -> str:
    """The id of the first item of a kind."""
    return str(workshop.all(kind)[0].id)
