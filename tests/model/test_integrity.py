"""Broken files are described in sentences."""

import pytest

from promise_studio.model import Link, Workshop, new_workshop
from promise_studio.model.empathy_map import EmpathyNote
from promise_studio.model.frame import Frame
from promise_studio.model.integrity import broken_rules
from promise_studio.model.persona import Persona
from promise_studio.model.promise import Clause, Theme

MAYA = Persona(id="PER-1", name="Maya")


def test_a_new_workshop_is_sound():
    """The blank workshop breaks no rule."""
    assert broken_rules(new_workshop("Ferries")) == ()


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        ({"personas": (MAYA, MAYA), "issued": {"PER": 1}}, "PER-1 stands twice"),
        ({"personas": (MAYA,)}, "above the highest number issued"),
        ({"themes": (Theme(id="PRM-1"),), "issued": {"PRM": 1}}, "whose ids begin with THM-"),
        ({"clauses": (Clause(id="PRM-1", theme="THM-9"),), "issued": {"PRM": 1}}, "points to THM-9"),
        (
            {"clauses": (Clause(id="PRM-1", quotes=(Link(to="VOC-7"),)),), "issued": {"PRM": 1}},
            "points to VOC-7 in “quotes”, which is not in the file",
        ),
        (
            {
                "personas": (MAYA,),
                "clauses": (Clause(id="PRM-1", theme="PER-1"),),
                "issued": {"PRM": 1, "PER": 1},
            },
            "takes theme only",
        ),
        ({"notes": (EmpathyNote(id="EMP-1"),), "issued": {"EMP": 1}}, "belongs to no persona"),
        ({"frame": Frame(id="KEEP")}, "it must be FRAME"),
    ],
)
def test_each_broken_rule_is_a_sentence(parts, sentence):
    """Every guard finds its own fault and names the place."""
    assert any(sentence in found for found in broken_rules(Workshop(**parts)))
