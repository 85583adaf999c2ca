"""Texts in scripts that the bundled fonts lack get fonts, or a sentence that names what is missing."""

import json
import os
from pathlib import Path

import pytest
from fontTools.ttLib import TTCollection

from promise_studio.cli import exporting
from promise_studio.document.assets import Asset
from promise_studio.document.characters import uncovered
from promise_studio.document.scripts import remedy as remedies
from promise_studio.document.scripts import sources as kept
from promise_studio.document.scripts.cutting import open_font, place_of
from promise_studio.document.scripts.dress import cut_of, dress
from promise_studio.document.scripts.remedy import remedy
from promise_studio.document.style.style_file import read_style_file
from promise_studio.errors import UserError
from promise_studio.exchange.export_file import MadeFile
from promise_studio.exchange.formats import Format
from promise_studio.model import new_workshop
from tests.document.shelf import TODAY

PAGE = (
    '<html lang="{lang}"><style>@font-face {{ font-family: "Plex Sans"; src: url(asset:x) }} '
    ':root {{ --sans: "Plex Sans", sans-serif }}</style><body>{text}</body></html>'
)
EXTRA = pytest.mark.skipif(not kept.has_extra(), reason="the extra “scripts” is not installed")


def characters_of(asset: Asset) -> set[str]:
    """What a font can draw."""
    return {chr(code) for code in open_font(asset.content, "").getBestCmap()}


@pytest.mark.parametrize("text", ["Promise", "Καλημέρα κόσμε", "Доброе утро", "Łódź, Århus, İzmir"])
def test_latin_greek_and_cyrillic_are_shipped(text: str):
    """What the bundled fonts have costs nothing: the page stays as it is."""
    page = PAGE.format(lang="en", text=text)
    assert uncovered(page) == frozenset()
    assert dress(page, {}).html == page


@EXTRA
@pytest.mark.parametrize(
    ("text", "language"),
    [("نَعِدُكَ بالرد خلال ٢٤ ساعة · שלום עולם", "ar"), ("お客様への約束 · 고객과의 약속 · 我们的承诺", "ja")],
)
def test_extra_brings_fonts_for_a_script(text: str, language: str):
    """With the extra every character has a font, cut down to the page, behind each family of ours."""
    dressed = dress(PAGE.format(lang=language, text=text), {})
    assert dressed.strange == ""
    assert uncovered(text) <= set().union(*map(characters_of, dressed.assets.values()))
    assert sum(len(asset.content) for asset in dressed.assets.values()) < 100_000
    assert '--sans: "Plex Sans", "Script 0", sans-serif' in dressed.html
    assert '@font-face { font-family: "Plex Sans"; src' in dressed.html


@EXTRA
def test_same_text_gets_the_same_bytes():
    """Cutting a font is as reproducible as everything else in a document."""
    page = PAGE.format(lang="zh", text="我们的承诺")
    first = dress(page, {})
    cut_of.cache_clear()
    assert dress(page, {}) == first


@EXTRA
def test_glyphs_are_called_by_their_places():
    """A PDF names glyphs by their places: in a font that calls them by numbers, the numbers are the places."""
    (font,) = (
        asset.content for asset in dress(PAGE.format(lang="zh", text="我们的承诺"), {}).assets.values()
    )
    cut = open_font(font, "")
    names = cut["CFF "].cff[0].charset
    assert names == [".notdef", *(f"cid{place:05}" for place in range(1, len(names)))]
    assert {cut.getGlyphID(name) for name in cut.getBestCmap().values()} <= set(range(1, len(names)))


@pytest.mark.parametrize(
    ("language", "place"),
    [("ja", 0), ("ko", 1), ("zh", 2), ("zh-CN", 2), ("zh-TW", 3), ("zh-HK", 4), ("en", 0)],
)
def test_chinese_characters_are_drawn_as_the_language_draws_them(language: str, place: int):
    """Of a collection that font is taken whose forms the readers know."""
    assert place_of(language) == place


@pytest.fixture
def without_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """No package of the extra is there."""
    monkeypatch.setattr(kept, "find_spec", lambda _: None)
    monkeypatch.setattr(remedies, "has_extra", kept.has_extra)


@pytest.mark.usefixtures("without_extra")
def test_missing_script_names_the_line_that_brings_it():
    """Without the extra the characters are left over, and the sentence says what installs it."""
    assert set(dress(PAGE.format(lang="en", text="שלום"), {}).strange) == set("שלום")
    assert 'pip install "promise-studio[scripts]"' in remedy("ש")
    assert '[fonts] scripts = "…"' in remedy("\N{CUNEIFORM SIGN A}")


@EXTRA
@pytest.mark.usefixtures("without_extra")
def test_house_may_name_a_font_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A folder in the style file is asked first, whatever is installed."""
    monkeypatch.undo()
    fonts = tmp_path / "fonts"
    fonts.mkdir()
    (fonts / "Ours-Regular.ttf").write_bytes(next(kept.sources(())).read())
    style = tmp_path / "acme.style.toml"
    style.write_text('[fonts]\nscripts = "fonts"\n')
    files = read_style_file(style).scripts
    monkeypatch.setattr(kept, "find_spec", lambda _: None)
    assert [file.name for file in files] == ["Ours-Regular.ttf"]
    assert dress(PAGE.format(lang="en", text="שלום"), {}, files).strange == ""


@EXTRA
def test_what_the_remedy_promises_the_extra_has(monkeypatch: pytest.MonkeyPatch):
    """A letter of each script that the extra is named for has a font in it."""
    letters = "شשけケ漢한ก〇अგㄅＡｱ⼀"
    assert dress(PAGE.format(lang="ja", text=letters), {}).strange == ""
    monkeypatch.setattr(remedies, "has_extra", lambda: False)
    assert [letter for letter in letters if "pip install" not in remedy(letter)] == []
    assert "pip install" not in remedy("\N{ARMENIAN SMALL LETTER AYB}")


def test_folder_without_fonts_is_named(tmp_path: Path):
    """A folder that holds no font is named when the style is read."""
    style = tmp_path / "acme.style.toml"
    style.write_text('[fonts]\nscripts = "."\n')
    with pytest.raises(UserError, match="holds no font for scripts"):
        read_style_file(style)


@pytest.mark.parametrize("content", [b"no font", b"ttcf\0\1\0\0\0\0\0\1"])
def test_damaged_font_of_the_house_is_named(content: bytes, tmp_path: Path):
    """A file that is asked for a character and is no font gets the sentence of a damaged font."""
    broken = tmp_path / "broken.ttc"
    broken.write_bytes(content)
    assert dress(PAGE.format(lang="en", text="Promise"), {}, [broken]).strange == ""
    with pytest.raises(UserError, match=r"The font broken\.ttc is damaged"):
        dress(PAGE.format(lang="en", text="\N{CUNEIFORM SIGN A}"), {}, [broken])


@EXTRA
def test_small_collection_serves_every_language(tmp_path: Path):
    """A collection of one font is asked too where a larger one would hold a cut for the language."""
    font = open_font(next(kept.sources(())).read(), "")
    collection = TTCollection()
    collection.fonts = [font]
    collection.save(tmp_path / "one.ttc")
    assert dress(PAGE.format(lang="zh-HK", text="שלום"), {}, [tmp_path / "one.ttc"]).strange == ""


@EXTRA
def test_cut_is_kept_until_the_file_changes(tmp_path: Path):
    """A font is cut once for the same characters, and anew when its file was written anew."""
    file, page = tmp_path / "Ours.ttf", PAGE.format(lang="he", text="שלום")
    file.write_bytes(next(kept.sources(())).read())
    first = dress(page, {}, [file])
    state = file.stat()
    file.write_bytes(bytes(state.st_size))
    os.utime(file, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert dress(page, {}, [file]) == first
    os.utime(file, ns=(state.st_atime_ns, state.st_mtime_ns + 1_000_000_000))
    with pytest.raises(UserError, match="damaged"):
        dress(page, {}, [file])


def test_export_tells_of_characters_without_a_font(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    """The JSON of the command names them, and its exit code is that of a finding."""
    target = {Format.PDF: tmp_path / "a.pdf"}
    for missing, code in (("\N{CUNEIFORM SIGN A}", 1), ("", 0)):
        made = MadeFile(target[Format.PDF], Format.PDF, 1, without_font=missing)
        monkeypatch.setattr(exporting, "make", lambda *_, made=made, **__: made)
        assert exporting.export_all(new_workshop(), "review", target, TODAY, as_json=True) == code
        assert json.loads(capsys.readouterr().out)[0]["without_font"] == missing
