"""Copies of the finished examples, made from within the studio."""

from pathlib import Path

from promise_studio.check.house_rules import rules_beside
from promise_studio.document.style.style_file import style_beside
from promise_studio.studio.dialogs.example import copy_of, examples


def test_a_copy_brings_its_rules_and_its_look(tmp_path: Path):
    """What lies beside an example lies beside each copy of it, and is read for it."""
    seen = 0
    for example in examples():
        for copy in (copy_of(example, tmp_path), copy_of(example, tmp_path)):
            assert copy.read_bytes() == example.read_bytes()
            for beside in (rules_beside, style_beside):
                assert beside(copy).exists() == beside(example).exists()
                if beside(example).exists():
                    assert beside(copy).read_bytes() == beside(example).read_bytes()
                    seen += 1
    assert seen >= 4


def test_what_somebody_has_beside_it_stays(tmp_path: Path):
    """A style file that is there already is not written over, and the copy is made all the same."""
    example = next(one for one in examples() if style_beside(one).exists())
    own = tmp_path / style_beside(example).name
    own.write_text('paper = "Letter"\n', "utf-8")
    assert copy_of(example, tmp_path).exists()
    assert own.read_text("utf-8") == 'paper = "Letter"\n'
