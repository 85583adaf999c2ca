"""A miss is owned up to in words that are proposed and then a person’s own."""

from datetime import date

from promise_studio.measure.keeping.own_up import changes_to_tell, misses, propose_own_up
from promise_studio.model import Workshop
from promise_studio.model.agreement import Action, OwnUp, Version, VersionChange
from promise_studio.model.measured_figures import MonthFigures
from promise_studio.model.service_level import Measurement
from tests.measure.keeping.ferry import ferry


def measured(**parts: object) -> Workshop:
    """The ferry with a kept May and a missed June and July."""
    months = tuple(
        MonthFigures(month=f"2026-{number:02d}", cases=50, kept=kept)
        for number, kept in ((5, 48), (6, 30), (7, 39))
    )
    figures = Measurement(
        id="MEA-1",
        service_level="SLA-1",
        starts_on=date(2026, 5, 1),
        ends_on=date(2026, 7, 31),
        months=months,
    )
    return ferry().with_parts(measurements=(figures,), **parts)


def test_the_newest_miss_is_proposed_with_its_figures():
    """What was promised, what customers got and how many more were needed stand in one sentence each."""
    workshop = measured()
    level = workshop.get("SLA-1")
    newest, *older = misses(workshop, level)
    assert [one.name for one in older] == ["2026-06"]
    assert propose_own_up(workshop, level, newest) == {
        "service_level": "SLA-1",
        "period": "July 2026",
        "what": "You know why: we promised within 4 hours, 80 in 100. In July 2026 39 of 50 had it "
        "(78.0\N{NO-BREAK SPACE}%); 1 more had to be in time.",
    }


def test_an_open_action_says_what_changes():
    """The action about the row that nobody has done yet is proposed as the change."""
    actions = (
        Action(id="ACT-1", text="Done long ago", about="SLA-1", done=True),
        Action(id="ACT-2", text="A second gate sign", about="PRM-1"),
    )
    workshop = measured(actions=actions)
    level = workshop.get("SLA-1")
    assert propose_own_up(workshop, level, misses(workshop, level)[0])["change"] == "A second gate sign"


def test_what_was_owned_up_to_is_not_proposed_again():
    """A month counts as owned up to by its name in words or in figures."""
    own_ups = (
        OwnUp(id="OWN-1", service_level="SLA-1", period="july 2026"),
        OwnUp(id="OWN-2", service_level="SLA-1", period="2026-06, the storm"),
    )
    workshop = measured(own_ups=own_ups)
    assert misses(workshop, workshop.get("SLA-1")) == ()


def test_the_next_version_tells_what_was_owned_up_to():
    """Each own-up is told once."""
    told = Version(id="VER-1", changes=(VersionChange(text="OWN-1, owned up: May"),))
    own_ups = (OwnUp(id="OWN-1", period="May"), OwnUp(id="OWN-11", period="July 2026", change="Two boats"))
    workshop = measured(own_ups=own_ups, versions=(told,))
    assert [change["text"] for change in changes_to_tell(workshop)] == [
        "OWN-11, owned up: July 2026. Two boats"
    ]
