"""Notes that people wrote in Markdown, written again with only what a note may hold."""

import re

from markdown_it.tree import SyntaxTreeNode

from promise_studio.document.markdown.escape import Safe, escape_lines, escape_span, escape_start
from promise_studio.document.markdown_text import parse_note

_AROUND = {"strong": "**", "em": "*"}


def write_note(text: str) -> Safe:
    """Paragraphs, emphasis, lists, quotes and safe links survive; everything else is shown as typed."""
    tokens = parse_note(text)
    if tokens is None:
        return escape_lines(text)
    root = SyntaxTreeNode(tokens)
    if any(node.type == "list_item" and not node.children for node in root.walk()):
        return escape_lines(text)  # signs alone, such as “- - -”, which would come out as a rule
    return Safe("\n".join(_stack(root.children)))


def _stack(nodes: list[SyntaxTreeNode]) -> list[str]:
    """The lines of blocks below each other, with an empty line between two."""
    lines: list[str] = []
    for node in nodes:
        lines += [""] * bool(lines) + _block(node)
    return lines


def _block(node: SyntaxTreeNode) -> list[str]:
    match node.type:
        case "paragraph":
            lines = "".join(map(_inline, node.children[0].children)).split("\n")
            return [escape_start(line.strip(" ")) for line in lines]
        case "bullet_list":
            return [line for item in node.children for line in _indent(item, "- ")]
        case "ordered_list":
            first = int(node.attrs.get("start", 1))
            return [
                line
                for number, item in enumerate(node.children, first)
                for line in _indent(item, f"{number}. ")
            ]
        case "blockquote":
            return [f"> {line}".rstrip() for line in _stack(node.children)]
    return _stack(node.children)


def _indent(item: SyntaxTreeNode, sign: str) -> list[str]:
    first, *others = _stack(item.children) or [""]
    return [f"{sign}{first}", *(f"{' ' * len(sign)}{line}".rstrip() for line in others)]


def _inline(node: SyntaxTreeNode) -> str:
    within = "".join(map(_inline, node.children))
    match node.type:
        case "strong" | "em":
            return f"{_AROUND[node.type]}{within}{_AROUND[node.type]}"
        case "link":
            return _link(str(node.attrs.get("href", "")), within)
        case "code_inline":
            return _code(node.content)
        case "softbreak" | "hardbreak":
            return "\\\n"
    return within or _text(node.content)


def _text(text: str) -> str:
    """Plain text; a “!” at its end would turn a link that follows into a picture."""
    escaped = escape_span(text)
    return f"{escaped[:-1]}\\!" if escaped.endswith("!") else escaped


def _link(address: str, words: str) -> str:
    """A link to the web stays one; a link to an item would lead nowhere in a Markdown file."""
    if address.startswith("#"):
        return words
    return f"[{words}](<{address.replace('&', chr(92) + '&')}>)"


def _code(text: str) -> str:
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    return f"{fence} {text} {fence}" if "`" in text else f"{fence}{text}{fence}"
