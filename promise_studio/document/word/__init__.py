"""A document as a Word file, for people who edit and comment there."""

from promise_studio.document.word.file import document_as_word
from promise_studio.document.word.logo import what_word_lacks

__all__ = ["document_as_word", "what_word_lacks"]
