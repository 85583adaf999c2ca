"""How well the wording rules find again what a person labelled, on published clauses and on our own."""

import pytest

from tests.check.wording.labelled_clauses import (
    FILE,
    GOALS,
    Labelled,
    f1_scores,
    invented,
    labels_found,
    pairs_of_one_difference,
    published,
)

REACHED = {
    "vague": 0.94,
    "measurable": 0.97,
    "absolute": 0.97,
    "weasel": 0.96,
    "inside_out": 0.90,
    "recovery": 0.97,
    "ambiguous_time": 0.97,
    "multiple": 0.80,
    "passive": 0.97,
}


@pytest.mark.skipif(not FILE.is_file(), reason="the published clauses are not on this computer")
def test_published_clauses_are_read_as_a_person_reads_them():
    """On the 125 published clauses no label falls behind what was once reached."""
    scores = f1_scores(published())
    assert {label: score for label, score in scores.items() if score < REACHED[label]} == {}


def test_invented_clauses_are_read_as_a_person_reads_them():
    """On our own clauses, of other trades and other words, every label keeps its goal."""
    scores = f1_scores(invented())
    assert {label: score for label, score in scores.items() if score < GOALS[label] + 0.03} == {}


def test_invented_clauses_are_many_and_of_every_kind():
    """A label is tried on clauses that have it and on many more that only look like it."""
    clauses = invented()
    assert len(clauses) >= 150
    assert len({clause.text for clause in clauses}) == len(clauses)
    for label in GOALS:
        assert 9 <= sum(label in clause.labels for clause in clauses) <= len(clauses) - 50


@pytest.mark.parametrize("clause", pairs_of_one_difference(), ids=lambda clause: clause.text[:40])
def test_one_difference_is_told_from_its_neighbour(clause: Labelled):
    """A clause that differs from the one beside it in a single thing has exactly the labels of that thing."""
    assert labels_found(clause.text) == clause.labels


def test_pairs_of_one_difference_are_many():
    """The test above has something to try."""
    assert len(pairs_of_one_difference()) >= 60


def test_scores_notice_a_reader_who_says_nothing():
    """A reader who finds no label scores nothing, and one who finds all pays for what is made up."""
    silent = f1_scores(invented(), lambda _: frozenset())
    assert set(silent.values()) == {0.0}
    eager = f1_scores(invented(), lambda _: frozenset(GOALS))
    assert all(eager[label] < score for label, score in f1_scores(invented()).items())


def test_labels_come_from_the_rules():
    """A clause with a remedy and a figure has both merits; an empty one has neither and is vague."""
    assert labels_found("We refund £5 if we are late.") == {"measurable", "recovery"}
    assert labels_found("We offer friendly service.") == {"vague"}
