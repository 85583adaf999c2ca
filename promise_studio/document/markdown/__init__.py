"""The documents as Markdown, for wikis, repositories and mail: the same view, another dress."""

from promise_studio.document.markdown.render import document_as_markdown

__all__ = ["document_as_markdown"]
