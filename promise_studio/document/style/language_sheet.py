"""What the style sheet itself says, in the language of the document: the number of each page."""

from promise_studio.document.language.say import say, speaks_english

_PAGE, _PAGES = "\x01", "\x02"


_LONG_HEADS = "thead th { hyphens: auto; hyphenate-limit-chars: 12 5 4 }"
"""A head such as “Wiedergutmachung” stands in a column that English needs for “Recovery”."""


def language_css() -> str:
    """The rules that come after ours; empty in English, which our own style sheet speaks."""
    if speaks_english():
        return ""
    words = say("Page %(page)s of %(pages)s", page=_PAGE, pages=_PAGES)
    content = f'"{words}"'.replace(_PAGE, '" counter(page) "').replace(_PAGES, '" counter(pages) "')
    return f"@page {{ @bottom-right {{ content: {content} }} }}\n{_LONG_HEADS}"
