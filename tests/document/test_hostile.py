"""Whatever people typed is text in every document: no tag, no link, no request, no file of this computer."""

import re
import threading
from collections import Counter
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from http.server import BaseHTTPRequestHandler, HTTPServer
from itertools import cycle
from pathlib import Path

import pytest

from promise_studio.document.export import export_document
from promise_studio.document.html import document_html
from promise_studio.document.kinds import DOCUMENTS
from promise_studio.document.markdown_text import is_safe_link
from promise_studio.document.pdf.job import ATTACHED_NAME
from promise_studio.model import KINDS
from tests.check.whole_workshop import PARTS, make
from tests.document.filling import fields_filled, filled, texts_not_filled, trimmed
from tests.document.harbour import TODAY, harbour
from tests.hostile import GROUPS, HOSTILE, SITE

NOTE_TAGS = {"p", "em", "strong", "ul", "ol", "li", "blockquote", "code", "br", "a"}
LINK = ("a", "href")
"""An address that somebody wrote may be followed; where to, is judged by itself."""
VOID = {"br", "meta", "col", "img", "link", "input", "hr"}
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"
NUMBERS_ONLY = re.compile(r"(-{0,2}[a-z]+:\d+(\.\d+)?%;?)+")


class Inventory(HTMLParser):
    """Counts what a page is built of, apart from the Markdown inside notes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.built: Counter[tuple[str, ...]] = Counter()
        self.in_notes: set[tuple[str, ...]] = set()
        self.links: set[str] = set()
        self.styles: set[str] = set()
        self.policies: list[str] = []
        self.note: list[str] = []
        self.strange: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.links |= {values[name] for name in ("href", "src", "action", "data") if name in values}
        self.styles |= {values["style"]} if "style" in values else set()
        if values.get("http-equiv") == "Content-Security-Policy":
            self.policies.append(values["content"])
        if self.note:
            self.in_notes.add((tag, *values))
            self.note += [tag] if tag not in VOID else []
        elif tag != "br":
            self.built[(tag, *sorted(values.keys() - {"dir"}))] += 1
            if "note-text" in values.get("class", "").split():
                self.note = [tag]

    def handle_endtag(self, tag: str) -> None:
        if self.note and self.note[-1] == tag:
            self.note.pop()

    def handle_comment(self, data: str) -> None:
        self.strange.append(data)

    def handle_decl(self, decl: str) -> None:
        if decl != "doctype html":
            self.strange.append(decl)

    def handle_pi(self, data: str) -> None:
        self.strange.append(data)

    def unknown_decl(self, data: str) -> None:
        self.strange.append(data)


def look_at(text: str, document: str) -> Inventory:
    """The HTML file of a document whose every field says this."""
    return Inventory(document_html(filled(lambda: text), document, TODAY, screen=True).text)


@cache
def harmless(document: str) -> Inventory:
    """What the template builds by itself."""
    return look_at("plain words", document)


@cache
def known_tags(document: str) -> set[tuple[str, ...]]:
    """What the template builds by itself, of words and where there are none."""
    return {LINK, *harmless(document).built, *look_at("", document).built}


def is_allowed(link: str) -> bool:
    """Whether a link may stand in a document: an anchor, the web, a mail address."""
    return bool(re.fullmatch(r"#[\w-]+", link)) or is_safe_link(link)


def complaints(found: Inventory, document: str) -> list[str]:
    """What a page holds that the template did not put there."""
    wrong = [f"link {link}" for link in found.links if not is_allowed(link)]
    wrong += [f"style {style}" for style in found.styles if not NUMBERS_ONLY.fullmatch(style)]
    wrong += [f"declaration {words}" for words in found.strange]
    wrong += [f"in a note {tag}" for tag in found.in_notes if tag[0] not in NOTE_TAGS]
    wrong += [
        f"in a note {tag}"
        for tag in found.in_notes
        if set(tag[1:]) - ({"href"} if tag[0] == "a" else {"start"})
    ]
    wrong += [f"built {tag}" for tag in found.built.keys() - known_tags(document)]
    if found.policies != [POLICY]:
        wrong.append("policy")
    return wrong


def test_every_kind_is_filled():
    """The texts of these tests reach every kind, and every free text that the schema of the model knows."""
    assert texts_not_filled() == set()
    assert [kind for kind in KINDS if not harbour().all(kind)] == []
    assert [kind for kind, fields in fields_filled().items() if not fields] == []
    assert fields_filled()["clause"] >= {
        "name",
        "text",
        "plain",
        "definitions",
        "conditions",
        "roles",
        "owner",
    }


LONG = 150
"""Letters: of some such texts a remedy with what it leaves out gets a row of its own."""


@pytest.mark.parametrize("group", GROUPS)
def test_hostile_text_builds_nothing(group: str):
    """The same tags as with plain words, as often; no foreign attribute, link, style, comment or policy.

    How many rows the review and the cards have depends on the words, whether the one-page says that it had to cut,
    on their length, and so does whether a long remedy takes a row of its own: there the kinds of tags count.
    """
    for number, text in enumerate(GROUPS[group].values()):
        documents = DOCUMENTS if number == 0 else ("customer",)
        for document in documents:
            found = look_at(text, document)
            assert complaints(found, document) == []
            as_often = len(text) < LONG and document not in {"review", "full", "role-cards", "one-page"}
            if trimmed(text, 120) and as_often:
                assert {**found.built, LINK: 0} == {**harmless(document).built, LINK: 0}


def test_the_review_holds_them_all():
    """A review whose fields hold all hostile texts in turn is built of nothing new either."""
    texts = cycle(HOSTILE.values())
    found = Inventory(document_html(filled(lambda: next(texts)), "review", TODAY, screen=True).text)
    assert complaints(found, "review") == []


def test_the_inventory_notices():
    """What the tests look for, they find when it is there."""
    page = document_html(filled(lambda: "plain words"), "customer", TODAY, screen=True).text
    for planted in (
        "<script>x</script>", '<p onclick="x">x</p>', '<a href="javascript:x">x</a>', "<!-- x -->",
        '<p style="background: url(x)">x</p>',
        '<div class="note-text"><img alt="x"></div>', '<a href="//host/x">x</a>',
        '<meta http-equiv="Content-Security-Policy" content="default-src *">',
    ):  # fmt: skip
        assert complaints(Inventory(page.replace("</main>", f"{planted}</main>")), "customer"), planted


@pytest.fixture
def visitors() -> Iterator[tuple[str, list[str]]]:
    """A site on this computer, and everything that was asked of it."""
    asked: list[str] = []

    class Site(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_POST = do_GET  # noqa: N815

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}", asked
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_pdf_asks_and_tells_nothing(visitors: tuple[str, list[str]], tmp_path: Path):
    """Filled with hostile texts, a PDF is made without a request, a local file, a script or a foreign attachment.

    The campaign tries every document.
    """
    site, asked = visitors
    canary = tmp_path / "canary.txt"
    canary.write_text("THE-CANARY-SINGS", "utf-8")
    near = [text.replace(SITE, site).replace("/etc/hostname", str(canary))[:300] for text in HOSTILE.values()]
    texts = cycle(near)
    path = tmp_path / "made.pdf"
    made = export_document(filled(lambda: next(texts), make(PARTS)), "sla-only", "pdf", path, today=TODAY)
    assert made.pages > 1
    assert asked == []
    assert not any(warning.startswith("blocked") for warning in made.warnings)
    assert_inert(path)


def assert_inert(path: Path) -> None:
    """No secret in the text, no script, our own attachment alone, no action but links to the web and mail."""
    from pypdf import PdfReader

    reader = PdfReader(path)
    assert "CANARY-SINGS" not in "".join(page.extract_text() for page in reader.pages)
    for number in range(1, int(reader.trailer["/Size"])):
        found = reader.get_object(number)
        keys = set(found) if isinstance(found, dict) else set()
        assert not keys & {"/JS", "/JavaScript", "/AA", "/OpenAction", "/XFA"}
        if "/EF" in keys:
            assert found["/UF"] == ATTACHED_NAME
        if "/URI" in keys:
            assert re.match(r"(https?://|mailto:)", str(found["/URI"]))
        if isinstance(found, dict) and found.get("/S") in {"/Launch", "/GoToR", "/SubmitForm", "/ImportData"}:
            pytest.fail(f"An action: {found}")
