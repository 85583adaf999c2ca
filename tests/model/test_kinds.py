"""The list of kinds is complete and consistent, because edits, screens and documents read it."""

import pytest

from promise_studio.model import KINDS, SINGLES, STAGES, Workshop, kind_of, stage_of
from promise_studio.model.kinds import BY_PREFIX, SINGLE_NAMES, SINGLE_STAGES, kind_name, word_for
from promise_studio.model.links import ANY_KIND, references
from promise_studio.model.workshop import PART_CLASSES


def test_every_collection_of_the_workshop_is_a_kind():
    """No collection is out of the list's reach, and no kind lacks its collection."""
    parts = set(Workshop.model_fields) - {"issued", "key"} - set(SINGLES.values())
    assert parts == {kind.collection for kind in KINDS.values()}


def test_prefixes_are_said_apart():
    """Each kind has a prefix of three letters of its own, and every stage is known."""
    assert len(BY_PREFIX) == len(KINDS)
    assert all(len(prefix) == 3 and prefix.isupper() for prefix in BY_PREFIX)
    assert {kind.stage for kind in KINDS.values()} | set(SINGLE_STAGES.values()) == set(STAGES)
    assert set(SINGLES) == set(SINGLE_NAMES) == set(SINGLE_STAGES)


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_every_field_speaks_to_the_writer(kind):
    """Each field has a label and a hint, which screens, schema and errors show."""
    for name, field in kind.cls.model_fields.items():
        assert field.title, name
        assert field.description, name


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_references_name_known_kinds(kind):
    """A reference field points to kinds that exist."""
    for reference in references(kind.cls):
        assert set(reference.target.kinds) <= {*KINDS, ANY_KIND}


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_an_item_starts_empty(kind):
    """Every kind can be made from its id alone, so that an empty card is never an error."""
    item = kind.cls(id=f"{kind.prefix}-1")
    assert item.name_aloud
    assert kind_of(item.id) is kind
    assert stage_of(item.id) == kind.stage


def test_the_class_of_every_part_is_known():
    """Every collection and every single part of a workshop has its class, and each makes what it says."""
    assert set(PART_CLASSES) == set(Workshop.model_fields) - {"issued", "key"}
    assert all(isinstance(Workshop().get(single), PART_CLASSES[name]) for single, name in SINGLES.items())


def test_a_single_part_has_no_kind():
    """A link may name any id, and asks for its kind without failing at a single part."""
    assert [kind_name(name) for name in ("PRM-3", *SINGLES)] == ["clause", "", "", ""]


def test_what_is_counted_reads_as_a_count():
    """A heading that cannot stand behind a number gives way to a word that can."""
    counts = [("quote", 1), ("quote", 2), ("parked item", 3), ("training", 2), ("training", 1)]
    said = ["quote", "customers’ words", "entries of the parking lot", "trainings", "training"]
    assert [word_for(kind, number) for kind, number in counts] == said
