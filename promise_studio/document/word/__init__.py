"""A document as a Word file, for people who edit and comment there."""

from promise_studio.document.word.file import document_as_word

__all__ = ["document_as_word"]
