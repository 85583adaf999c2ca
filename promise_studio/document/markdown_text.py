"""The Markdown that people write into notes: paragraphs, emphasis, lists, quotes, safe links."""

import re
from collections.abc import Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup, escape

DEEPEST = 12
"""Beyond this nesting no writer means what it says, and the PDF library would run out of stack."""

_NOT_USED = ["image", "html_block", "html_inline", "heading", "lheading", "code", "fence", "reference", "hr"]
_WEB = re.compile(r"https?://[^\s/?#@\\%]+(?:[/?#][^\s\\]*)?", re.IGNORECASE)
_MAIL = re.compile(r"mailto:[\w.+-]+@[\w.-]+", re.IGNORECASE)
_WRITTEN = re.compile(r"(https?://[^\s<>“”\"]+)|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_BEHIND = ".,;:!?)]’”'"
"""What stands behind an address and does not belong to it."""
_CUT = "…"
_ITEM = re.compile(r"#[A-Z]{3}-[1-9][0-9]{0,8}")


def is_safe_link(address: str) -> bool:
    """Whether a link may stay a link: the web without a login in it, a plain mail address, an item."""
    return any(form.fullmatch(address) for form in (_WEB, _MAIL, _ITEM))


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "breaks": True, "maxNesting": 4 * DEEPEST}).disable(
        _NOT_USED
    )
    # The built-in check refuses a few schemes and lets the rest pass.
    parser.validateLink = is_safe_link  # type: ignore[assignment,method-assign]
    return parser


def _depth(tokens: Sequence[Token]) -> int:
    deepest = depth = 0
    for token in tokens:
        depth += token.nesting
        inner = _depth(token.children) if token.children else 0
        deepest = max(deepest, depth + inner)
    return deepest


def _flatten_links(tokens: Sequence[Token]) -> list[Token]:
    """Leave only plain text inside a link: everything else would become a link annotation of its own."""
    kept: list[Token] = []
    inside = False
    for token in tokens:
        if token.type in {"link_open", "link_close"}:
            inside = token.type == "link_open"
        elif inside and token.type != "text":
            if token.type in {"softbreak", "hardbreak"}:
                kept.append(Token("text", "", 0, content=" "))
            elif token.content:
                kept.append(Token("text", "", 0, content=token.content))
            continue
        kept.append(token)
    return kept


def _as_source(text: str) -> Markup:
    lines = Markup("<br>").join(text.split("\n"))
    return Markup("<p>{}</p>").format(lines)


def parse_note(text: str) -> list[Token] | None:
    """The note as tokens that hold only what a note may; None when it is nested too deeply."""
    try:
        tokens = _parser().parse(text)
    except RecursionError:
        return None
    if _depth(tokens) > DEEPEST:
        return None
    for token in tokens:
        if token.children:
            token.children = _flatten_links(token.children)
    return tokens


def render_note(text: str) -> Markup:
    """The note as HTML; one that is nested too deeply is shown as it was written."""
    tokens = parse_note(text)
    if tokens is None:
        return _as_source(text)
    parser = _parser()
    return Markup(parser.renderer.render(tokens, parser.options, {}))  # noqa: S704  the renderer escapes all text


def break_lines(text: str) -> Markup:
    """Plain text with its line breaks kept, and its addresses as links."""
    return Markup("<br>").join(map(_link_addresses, text.split("\n")))


def _link_addresses(line: str) -> Markup:
    """A line in which the addresses of the web and of mail can be followed, but for those that were cut."""
    if "@" not in line and "://" not in line:
        return escape(line)
    parts, at = [], 0
    for found in _WRITTEN.finditer(line):
        words = _without_what_follows(found[0])
        address = words if found[1] else f"mailto:{words}"
        if is_safe_link(address) and _CUT not in line[found.start() : found.end() + 1]:
            parts += [escape(line[at : found.start()]), Markup('<a href="{}">{}</a>').format(address, words)]
            at = found.start() + len(words)
    return Markup().join([*parts, escape(line[at:])])


def _without_what_follows(address: str) -> str:
    """The address without the marks of its sentence; a bracket that it opens itself is its own."""
    while (
        address
        and address[-1] in _BEHIND
        and not (address[-1] == ")" and address.count("(") >= address.count(")"))
    ):
        address = address[:-1]
    return address
