"""Reads HTML as a browser would, to see what a text has become."""

import re
from collections import Counter
from html.parser import HTMLParser

TAGS = {
    "html", "head", "meta", "title", "style", "body", "main", "section", "article", "nav", "aside", "div",
    "p", "h1", "h2", "h3", "ul", "ol", "li", "b", "i", "em", "strong", "br", "span", "a", "blockquote",
    "table", "caption", "colgroup", "col", "thead", "tbody", "tr", "th", "td", "svg", "path",
    "rect", "circle", "code", "input", "textarea",
}  # fmt: skip
ATTRIBUTES = {
    "lang", "charset", "name", "content", "http-equiv", "class", "id", "href", "dir", "scope", "colspan",
    "style", "data-title", "data-foot", "data-ref", "xmlns", "viewbox", "role", "x", "y", "width", "height",
    "fill", "stroke", "stroke-width", "stroke-dasharray", "d", "cx", "cy", "r", "start", "type", "value",
    "aria-label", "data-about", "data-part", "tabindex",
}  # fmt: skip
STYLES = re.compile(r"--used:[\d.]+%|left:-?[\d.]+%;width:[\d.]+%;(?:top|bottom):[\d.]+%")
LINKS = re.compile(r"#[A-Za-z][\w-]*|https?://[^\s/?#@\\]+([/?#].*)?|mailto:[\w.+-]+@[\w.-]+", re.IGNORECASE)
FIELDS = re.compile(r"(whole|[A-Z]{3}-\d+) (answer|words|name|date)")
ABOUT = re.compile(r"[A-Z]{3}-\d+")
CLASSES = re.compile(r"[a-z0-9 -]*")


class Markup(HTMLParser):
    """The tags, attributes and texts of a page."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: Counter[str] = Counter()
        self.attributes: list[tuple[str, str, str]] = []
        self.declarations: list[str] = []
        self.texts: list[str] = []
        self._style = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Count a tag and keep its attributes."""
        self.tags[tag] += 1
        self._style = tag == "style"
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        """Notice the end of the style sheet, which is no text."""
        self._style = self._style and tag != "style"

    def handle_data(self, data: str) -> None:
        """Keep what a person would read."""
        if not self._style:
            self.texts.append(data)

    def handle_comment(self, data: str) -> None:
        """No page has comments; a text that makes one has broken out."""
        self.declarations.append(data)

    def handle_decl(self, decl: str) -> None:
        """Nor any declaration but the first."""
        self.declarations.append(decl)

    def handle_pi(self, data: str) -> None:
        """Nor processing instructions."""
        self.declarations.append(data)

    @property
    def text(self) -> str:
        """Everything that can be read, on one line."""
        return " ".join("".join(self.texts).split())

    def values(self, attribute: str) -> list[str]:
        """Every value of an attribute."""
        return [value for _, name, value in self.attributes if name == attribute]

    def strange(self) -> list[str]:
        """Whatever a template does not write."""
        found = [f"<{tag}>" for tag in self.tags if tag not in TAGS]
        found += [f"{tag} {name}" for tag, name, _ in self.attributes if name not in ATTRIBUTES]
        found += [value for value in self.values("style") if not STYLES.fullmatch(value)]
        found += [value for value in self.values("href") if not LINKS.fullmatch(value)]
        found += [value for value in self.values("class") if not CLASSES.fullmatch(value)]
        found += [value for value in self.values("dir") if value != "rtl"]
        found += [value for value in self.values("data-about") if not ABOUT.fullmatch(value)]
        found += [value for tag, name, value in self.attributes if name == "type" and value != "radio"]
        named = [value for tag, name, value in self.attributes if name == "name" and tag != "meta"]
        found += [value for value in named if not FIELDS.fullmatch(value)]
        found += [words for words in self.declarations if words.lower() != "doctype html"]
        return found
