"""A house's own look: what it changes, what it cannot break, and the sentence for each mistake in it."""

import re
from pathlib import Path
from zlib import compress

import pytest

from promise_studio.document.export import export_document
from promise_studio.document.html import document_html
from promise_studio.document.markdown import document_as_markdown
from promise_studio.document.style.contrast import contrast, too_faint
from promise_studio.document.style.house_style import COLOURS, LOGO, PLAIN, HouseStyle, house_assets
from promise_studio.document.style.style_file import load_house_style, read_style_file
from promise_studio.document.style.style_sheet import house_css
from promise_studio.document.view.beside import Beside
from promise_studio.errors import UserError
from promise_studio.model import new_workshop
from promise_studio.resources import templates_dir
from tests.conftest import RunCommand
from tests.document.brimful import TODAY
from tests.document.shelf import example

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 3"><rect width="9" height="3"/></svg>'
WHOLE = """paper = "Letter"
logo = "logo.svg"
[colours]
deep = "#102A54"
accent = "#0b5cad"
highlight = "#f2b84b"
[fonts]
serif = "fonts"
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A style file with everything in it, and what it names beside it."""
    (tmp_path / "logo.svg").write_text(SVG, "utf-8")
    (tmp_path / "fonts").mkdir()
    for cut in ("Regular", "Italic", "SemiBold"):
        plex = templates_dir() / "fonts" / f"IBMPlexSans-{cut}.woff2"
        (tmp_path / "fonts" / f"Acme-{cut}.woff2").write_bytes(plex.read_bytes())
    path = tmp_path / "acme.style.toml"
    path.write_text(WHOLE, "utf-8")
    return path


def test_our_own_colours_can_be_read():
    """The look that travels with the program keeps the limit that houses are held to."""
    assert too_faint(PLAIN) == ()
    assert round(contrast("#000000", "#ffffff")) == 21


def test_a_style_changes_paper_colours_fonts_and_cover(house: Path):
    """What the file says stands in the style sheet, after our own rules, and in the picture of the cover."""
    style = read_style_file(house)
    css = house_css(style)
    assert "size: Letter" in css
    assert "--deep: #102a54; --teal: #0b5cad; --gold: #f2b84b" in css
    assert "House Serif" in css
    assert len(style.fonts) == 3
    cover = house_assets(style)["asset:icons/cover.svg"].content
    assert b"#102a54" in cover
    assert COLOURS["deep"].encode() not in cover
    assert house_css(PLAIN) == ""
    assert house_assets(PLAIN) == {}


def test_the_pdf_is_made_in_the_style(house: Path, tmp_path: Path):
    """Paper, logo and font of the house are in the file, and nothing was asked for from elsewhere."""
    from pypdf import PdfReader

    beside = Beside(style=read_style_file(house))
    made = export_document(example(), "one-page", "pdf", tmp_path / "o.pdf", today=TODAY, beside=beside)
    assert (made.pages, made.warnings) == (1, ())
    page = PdfReader(made.path).pages[0]
    assert [round(float(side)) for side in page.mediabox[2:]] == [612, 792]
    fonts = {str(font.get_object()["/BaseFont"]) for font in page["/Resources"]["/Font"].values()}
    assert {font.partition("+")[2] for font in fonts if "Serif" in font} == {"House-Serif"}


def test_a_word_file_has_the_paper_the_colours_the_fonts_and_the_logo(house: Path, tmp_path: Path):
    """It names the font for readers who have it, and says so; an SVG, which Word does not take, it leaves out."""
    from docx import Document
    from PIL import Image

    Image.new("RGB", (92, 36), "#102a54").save(tmp_path / "logo.png")
    png = house.with_name("png.style.toml")
    png.write_text(WHOLE.replace("logo.svg", "logo.png"), "utf-8")
    made = {}
    for style in (house, png):
        path = tmp_path / f"{style.stem}.docx"
        beside = Beside(style=read_style_file(style))
        made[style] = export_document(
            new_workshop("Ferry", ""), "customer", "docx", path, today=TODAY, beside=beside
        )
    word = Document(str(made[png].path))
    assert word.sections[0].page_height.mm == pytest.approx(279.4, abs=0.1)
    heading = word.styles["Heading 1"].font
    assert (str(heading.color.rgb), heading.name) == ("102A54", "IBM Plex Sans")
    assert str(word.styles["Kicker"].font.color.rgb) == "0B5CAD"
    assert word.styles["Normal"].font.name == "Calibri"
    (picture,) = word.inline_shapes
    assert (picture.width.mm, picture.height.mm) == (pytest.approx(46, abs=0.1), pytest.approx(18, abs=0.1))
    assert "IBM Plex Sans" in " ".join(made[png].warnings)
    assert "as Word takes no SVG" in " ".join(made[house].warnings)
    assert (
        export_document(
            new_workshop("Ferry", ""), "customer", "docx", tmp_path / "p.docx", today=TODAY
        ).warnings
        == ()
    )


def test_a_single_html_file_holds_the_logo(house: Path):
    """The page asks for nothing, so the logo is written into it."""
    text = document_html(example(), "customer", TODAY, Beside(style=read_style_file(house)), screen=True).text
    assert "data:image/svg+xml;base64," in text
    assert LOGO not in text


def test_the_style_is_found_beside_the_workshop_then_in_the_settings(
    house: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """A file that is named wins, then NAME.style.toml, then this person's own."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    assert load_house_style(tmp_path / "other.promise.json") == PLAIN
    assert load_house_style(tmp_path / "acme.promise.json").paper == "Letter"
    own = tmp_path / "home" / "promise-studio" / "style.toml"
    own.parent.mkdir(parents=True)
    own.write_text('[colours]\naccent = "#0b5cad"\n', "utf-8")
    assert load_house_style(tmp_path / "other.promise.json").colours == {"accent": "#0b5cad"}
    assert load_house_style(tmp_path / "other.promise.json", house).paper == "Letter"


BOMB = b"\x89PNG\r\n\x1a\n" + compress(b"0" * 100) + b"0" * 2**20
MISTAKES = {
    "not TOML": ("paper = ", "is not TOML"),
    "an unknown key": ('colors = "x"', "there is no “colors”"),
    "an unknown colour": ('[colours]\nback = "#000000"', "no colour “back”"),
    "not a colour": ('[colours]\naccent = "red; } body { display: none"', "is not a colour"),
    "a faint colour": ('[colours]\naccent = "#9ad0f0"', "contrast of 1.7 with white paper"),
    "a faint cover": ('[colours]\ndeep = "#888888"', "the white words of the cover"),
    "a strange paper": ('paper = "A3"', "paper = 'A3' is not known"),
    "no logo there": ('logo = "gone.svg"', "gone.svg is not there"),
    "a logo named too long": (f'logo = "{"x" * 300}"', "logo names cannot be looked at"),
    "templates named too long": (f'templates = "{"x" * 300}"', "templates names cannot be looked at"),
    "a font for its folder": ('[fonts]\nsans = "short.png"', "short.png for sans is a file"),
    "a logo that is a folder": ('logo = "fonts"', "fonts is a folder"),
    "a logo that is none": ('logo = "acme.style.toml"', "neither PNG nor SVG"),
    "a logo that runs": ('logo = "runs.svg"', "more than a drawing"),
    "a logo that asks": ('logo = "asks.svg"', "more than a drawing"),
    "a logo cut short": ('logo = "short.png"', "short.png is damaged"),
    "a logo that is torn": ('logo = "torn.svg"', "torn.svg is damaged"),
    "a huge logo": ('logo = "huge.png"', "larger than 1 MB"),
    "no folder of fonts": ('[fonts]\nsans = "gone"', "the folder"),
    "an empty folder of fonts": ('[fonts]\nsans = "."', "no regular font for sans"),
    "a font that is none": ('[fonts]\nsans = "broken"', "Acme-Regular.ttf is not a font"),
    "a font cut short": ('[fonts]\nsans = "short"', "Acme-Regular.woff2 is damaged"),
    "an unknown cut": ('[fonts]\nmono = "fonts"', "no cut “mono”"),
    "a table that is none": ("colours = 3", "“colours” is not a table"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_every_mistake_is_a_sentence(house: Path, mistake: str):
    """It names the file and what to do about it."""
    text, said = MISTAKES[mistake]
    (house.parent / "runs.svg").write_text(SVG.replace("<rect", "<script>x()</script><rect"), "utf-8")
    (house.parent / "asks.svg").write_text(SVG.replace("<rect", '<image href="http://x/"/><rect'), "utf-8")
    (house.parent / "huge.png").write_bytes(BOMB)
    (house.parent / "broken").mkdir()
    (house.parent / "broken" / "Acme-Regular.ttf").write_bytes(b"nothing")
    (house.parent / "short.png").write_bytes(BOMB[:60])
    (house.parent / "torn.svg").write_text(SVG[:-6], "utf-8")
    (house.parent / "short").mkdir()
    whole = (house.parent / "fonts" / "Acme-Regular.woff2").read_bytes()
    (house.parent / "short" / "Acme-Regular.woff2").write_bytes(whole[: len(whole) // 2])
    house.write_text(text, "utf-8")
    with pytest.raises(UserError) as error:
        read_style_file(house)
    assert said in error.value.message
    assert error.value.hint


def own_template(folder: Path, name: str, text: str) -> Beside:
    """A house with one template of its own."""
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, "utf-8")
    return Beside(style=HouseStyle(templates=folder))


def test_one_template_takes_the_place_of_ours(tmp_path: Path):
    """The others stay, and what users wrote is escaped in it as in ours."""
    beside = own_template(tmp_path, "parts/customer_contact.html.j2", "<p>Ours: {{ view.cover.title }}</p>")
    text = document_html(new_workshop("<b>Ferry</b>", ""), "customer", TODAY, beside).text
    assert "Ours: &lt;b&gt;Ferry&lt;/b&gt;" in text
    markdown = own_template(tmp_path, "one-page.md.j2", "# {{ view.cover.title }}")
    assert document_as_markdown(new_workshop("a*b", ""), "one-page", TODAY, markdown) == "# a\\*b\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("one\n{% if %}", "line 2"),
        ("{{ view.nothing }}", "DocumentView has no attribute"),
        ("one\ntwo {{ view.nothing.x }}", "line 2"),
        ("{{ ''.__class__.__mro__ }}", "unsafe"),
        ("{% include 'gone.html.j2' %}", "gone.html.j2"),
        ("{{ view.cover.title / 2 }}", "line 1"),
    ],
)
def test_a_broken_template_is_named_with_its_line(tmp_path: Path, text: str, said: str):
    """Nothing is made, and the sentence says which file of the house to look at."""
    beside = own_template(tmp_path, "one-page.html.j2", text)
    with pytest.raises(UserError, match="cannot be used") as error:
        document_html(new_workshop("Ferry", ""), "one-page", TODAY, beside)
    assert said in error.value.message
    assert str(tmp_path) in error.value.hint


@pytest.mark.parametrize("name", ["one-page.html.j2", "parts/page.html.j2", "styles/type.css"])
def test_a_file_of_the_house_that_is_no_text_is_named(tmp_path: Path, name: str):
    """Which one of many it is, nobody has to find out."""
    beside = own_template(tmp_path, "styles/poster.css", "p { color: red }")
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_bytes(b"\xff\xfe")
    document = "review" if name.startswith("parts") else "one-page"
    with pytest.raises(UserError, match=f"The template {name} cannot be used: it is not UTF-8"):
        document_html(new_workshop("Ferry", ""), document, TODAY, beside)


def test_a_template_that_includes_itself_is_named(tmp_path: Path):
    """It would never end."""
    beside = own_template(tmp_path, "one-page.html.j2", "{% include 'one-page.html.j2' %}")
    with pytest.raises(
        UserError, match=r"The template one-page\.html\.j2 cannot be used: it includes itself"
    ):
        document_html(new_workshop("Ferry", ""), "one-page", TODAY, beside)


def test_a_style_sheet_of_the_house_cannot_leave_its_place(tmp_path: Path):
    """It may say how things look; it cannot end the style and begin something else."""
    beside = own_template(tmp_path, "styles/poster.css", "p { color: red } </style><script>x()</script>")
    text = document_html(new_workshop("Ferry", ""), "one-page", TODAY, beside).text
    assert "color: red" in text
    assert "</style><script>" not in text


def test_the_command_lists_what_can_be_replaced(run_command: RunCommand):
    """Every name is that of a file of ours."""
    done = run_command("export", "--list-templates")
    names = done.stdout.split()
    assert {"customer.html.j2", "parts/cover.html.j2", "review.md.j2", "styles/type.css"} <= set(names)
    assert all((templates_dir() / name).is_file() for name in names)


def test_no_letters_are_below_eight_points():
    """Neither tables nor maps nor the furniture of a page are set smaller than people can read."""
    sizes = [
        (sheet.name, float(size))
        for sheet in (templates_dir() / "styles").glob("*.css")
        for size in re.findall(r"(?:font|font-size):[^;}]*?(\d+(?:\.\d+)?)pt", sheet.read_text("utf-8"))
    ]
    assert len(sizes) > 100
    assert [found for found in sizes if found[1] < 8] == []
