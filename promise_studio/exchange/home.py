"""The name by which other tools know a workshop again: its key, which stays when the title changes."""

import re

from promise_studio.model import Workshop


def home_of(workshop: Workshop) -> str:
    """The workshop’s key; for one that was made without a key, what its title comes to."""
    return workshop.key or slug(workshop.frame.title or "The service")


def slug(text: str) -> str:
    """A name as other tools take it: small letters, digits and hyphens, at most 63."""
    words = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
    return words[:63].rstrip("-") or "service"
