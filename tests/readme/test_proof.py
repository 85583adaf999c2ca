"""README's table of proof is the one that was measured, and a missed goal is never silent."""

from pathlib import Path

import pytest

from tests.benchmarks.__main__ import verdict
from tests.benchmarks.proof import PLACE, Figure, judge, read_figures, table
from tests.benchmarks.published_proof import proof_text, published
from tests.readme.marks import PROOF, README


def test_readme_holds_the_latest_proof():
    """Nobody writes a figure into the table by hand: it is what the benchmarks handed on."""
    assert PROOF.parts_of(README.read_text("utf-8"))[1].strip() == proof_text(published()).strip()


def test_the_median_of_the_rounds_is_held_to_the_goal():
    """One bad round does not miss a goal, and one good round does not reach it."""
    assert Figure("store", "load", (1.2, 1.3, 9.0), most=1.5).reached
    assert not Figure("store", "load", (1.2, 1.6, 1.7), most=1.5).reached
    assert not Figure("linter", "speed", (30.0, 18.0, 17.0), least=20).reached
    assert Figure("store", "size", (12.0,), unit="MB").reached


def test_a_figure_is_handed_on_with_its_noise(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """The table shows the median, the quartiles and the number of rounds of what a benchmark measured."""
    place = tmp_path / "figures.jsonl"
    monkeypatch.setenv(PLACE, str(place))
    monkeypatch.setattr("sys.argv", ["bench_cold_start.py"])
    assert not judge("the shell", [1.0, 2.0, 3.0, 4.0, 5.0], most=2.5)
    (figure,) = read_figures(place)
    assert figure.cells == ("cold start", "the shell", "3 ×", "2–4", "5", "at most 2.5 ×", "**no**")
    assert [line.count("|") for line in table([figure])] == [8, 8, 8]


def test_a_miss_and_a_broken_benchmark_are_named():
    """The end of a run says which goal is missed, and which benchmark ended badly without a figure to blame."""
    good, bad = Figure("store", "load", (1.0,), most=1.5), Figure("boards", "step", (2.0,), most=1.5)
    assert verdict([good], []) == []
    assert verdict([good, bad], ["bench_boards", "bench_store"]) == [
        "boards: step 2 ×, at most 1.5 ×",
        "bench_store did not end well",
    ]
