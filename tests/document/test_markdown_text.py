"""The Markdown of notes: what becomes of it, what stays text, and which links stay links."""

import re

import pytest
from markupsafe import escape

from promise_studio.document.markdown_text import break_lines, is_safe_link, render_note
from tests.hostile import DEPTHS, LINKS


@pytest.mark.parametrize(
    ("note", "html"),
    [
        ("plain", "<p>plain</p>"),
        ("*a* and **b**", "<p><em>a</em> and <strong>b</strong></p>"),
        ("one\ntwo", "<p>one<br />two</p>"),
        ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
        ("> said", "<blockquote><p>said</p></blockquote>"),
        ("[us](https://example.org/a?b=c)", '<p><a href="https://example.org/a?b=c">us</a></p>'),
        ("[PRM-1](#PRM-1)", '<p><a href="#PRM-1">PRM-1</a></p>'),
        ("# no heading", "<p># no heading</p>"),
        ("<b>no</b>", "<p>&lt;b&gt;no&lt;/b&gt;</p>"),
        ("![no](https://example.org/x.png)", '<p>!<a href="https://example.org/x.png">no</a></p>'),
    ],
)
def test_notes_become(note: str, html: str):
    """Emphasis, lists, quotes and safe links are markup; headings, pictures and HTML are text."""
    assert re.sub(r"\n", "", str(render_note(note))) == html


@pytest.mark.parametrize("name", LINKS)
def test_unsafe_links_are_text(name: str):
    """Of the hostile links, only plain addresses of the web or of mail stay links."""
    targets = re.findall(r'href="([^"]*)"', render_note(LINKS[name]))
    assert [target for target in targets if not is_safe_link(target)] == []
    assert all(target.startswith(("http://127.0.0.1", "https://")) for target in targets)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "//host/x", "ftp://h/x", "http://u:p@h/", "https://h@other/",
        "mailto:a@b?cc=d", "file:///etc", "C:/x", "#x", "#PRM-0", "https://", "data:text/html,x", "https://a\\b",
    ],
)  # fmt: skip
def test_refused_addresses(address: str):
    """An address that could do more than lead to a page is no link."""
    assert not is_safe_link(address)


def test_links_hold_plain_text():
    """Emphasis inside a link is dropped, its words are kept."""
    assert render_note("[*a*\n**b** `c`](https://e.org)") == '<p><a href="https://e.org">a b c</a></p>\n'


@pytest.mark.parametrize("name", DEPTHS)
def test_depth_is_shown_as_written(name: str):
    """A note that nests deeper than anyone means is shown as its source, without a stack of elements."""
    html = str(render_note(DEPTHS[name][:4000]))
    assert len(re.findall(r"<(?:em|strong|ul|li|blockquote)>", html)) <= 24


def test_lines_are_kept():
    """Plain text keeps its line breaks and loses its markup."""
    assert break_lines("a\n<b>") == "a<br>&lt;b&gt;"


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("Write to a.b@c.example.", ["mailto:a.b@c.example"]),
        (
            "(see https://c.example/x?y=1&z), or <b@c.example>",
            ["https://c.example/x?y=1&amp;z", "mailto:b@c.example"],
        ),
        ("(as in https://c.example/Ferry_(ship)).", ["https://c.example/Ferry_(ship)"]),
        ("javascript:x@y, file:///etc, http://me:pass@c.example/, @home, a@b", []),
        ("promise@c.exam… and https://c.exam…", []),
    ],
)
def test_addresses_can_be_followed(text: str, addresses: list[str]):
    """An address of the web or of mail in plain text is a link without what stands behind it; a cut one is none."""
    html = str(break_lines(text))
    assert re.findall(r'<a href="([^"]*)">', html) == addresses
    assert re.sub(r"<[^>]*>", "", html) == escape(text)
