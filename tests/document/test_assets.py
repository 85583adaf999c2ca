"""The fonts and pictures that belong to the program: one that is gone or damaged is named."""

from pathlib import Path

import pytest

from promise_studio.document import assets
from promise_studio.errors import MissingError
from promise_studio.resources import templates_dir

FONT = "IBMPlexSans-Bold.woff2"


@pytest.fixture
def installation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of an installation with one font and one picture, which is read for the first time."""
    for folder in ("fonts", "icons", "styles"):
        (tmp_path / folder).mkdir()
    (tmp_path / "fonts" / FONT).write_bytes((templates_dir() / "fonts" / FONT).read_bytes())
    (tmp_path / "icons" / "bullet.svg").write_text("<svg/>", "utf-8")
    css = f"@font-face {{ src: url(asset:fonts/{FONT}) }} li {{ background: url(asset:icons/bullet.svg) }}"
    (tmp_path / "styles" / "all.css").write_text(css, "utf-8")
    monkeypatch.setattr(assets, "templates_dir", lambda: tmp_path)
    monkeypatch.setattr(assets, "assets", assets.assets.__wrapped__)
    return tmp_path


def test_what_is_there_is_held(installation: Path):
    """Every font and picture is known by the address by which the style sheets name it."""
    assert installation.is_dir()
    assert set(assets.assets()) == {f"asset:fonts/{FONT}", "asset:icons/bullet.svg"}


@pytest.mark.parametrize("name", [f"fonts/{FONT}", "icons/bullet.svg"])
def test_what_is_gone_is_named(installation: Path, name: str):
    """Nothing is set in another font in silence."""
    (installation / name).unlink()
    with pytest.raises(
        MissingError, match=f"The file {name} that belongs to Promise Studio is missing"
    ) as error:
        assets.assets()
    assert error.value.hint.startswith("Reinstall it")


@pytest.mark.parametrize("half", [b"wOF2 and junk", None])
def test_a_damaged_font_is_named(installation: Path, half: bytes | None):
    """Junk, and a file of which only a part arrived."""
    font = installation / "fonts" / FONT
    font.write_bytes(half or font.read_bytes()[:20_000])
    with pytest.raises(MissingError, match=f"The font {FONT} that belongs to Promise Studio is damaged"):
        assets.assets()
