"""A workshop with something in every part: Harbour Ferries promises what happens when a boat is late."""

from datetime import date
from decimal import Decimal

from promise_studio.model import Link, Workshop
from promise_studio.model.agreement import (
    Action,
    Ballot,
    Criterion,
    Decision,
    Direction,
    OwnUp,
    Parked,
    Party,
    Signoff,
    SignoffDecision,
    Version,
    VersionChange,
    Vote,
    Waiver,
)
from promise_studio.model.base import Item
from promise_studio.model.case_source import CaseSource
from promise_studio.model.comment import ClauseAnswer, Comment
from promise_studio.model.fingerprint import fingerprint, promise_fingerprint
from promise_studio.model.integrity import broken_rules
from promise_studio.model.kinds import KINDS
from promise_studio.model.promise import Clause, ClauseState, Definition, RolePart, Theme
from promise_studio.model.recovery import EscalationStep, Grade, Recovery, Remedy, Tier
from promise_studio.model.scenario import AuditOutcome, AuditRun, CheckAnswer, Scenario, ScenarioSort
from promise_studio.model.service_level import Answering, Measure, Measurement, ServiceLevel, Unit
from tests.document.harbour_research import (
    TODAY,
    blueprint_parts,
    evidence_parts,
    frame_parts,
    journey_parts,
    persona_parts,
    team_parts,
    to,
)

__all__ = ["TODAY", "assemble", "harbour", "to"]


def promise_parts() -> dict[str, object]:
    """Three clauses that are promised, an aim, a draft and one that was given up."""
    return {
        "themes": (Theme(id="THM-1", name="Proactive communication", meaning="They never have to ask first."),
                   Theme(id="THM-2", name="Ease of escalation", meaning="One step to somebody who can act.")),
        "clauses": (
            Clause(id="PRM-1", name="Told within ten minutes", theme="THM-1", state=ClauseState.COMMITTED,
                   text="When your boat is more than five minutes late, we tell you why and when the next one sails, "
                   "within ten minutes, on the pier and in the app.",
                   plain="Control sees the delay, writes **one** message and sends it to every sign, speaker and phone.\n\n"
                   "- We say the reason.\n- We say when the next boat sails.",
                   benefit="You can decide while there is still time to go round.", feeling="not forgotten",
                   definitions=(Definition(term="Late", meaning="Five minutes after the time on the sign."),
                                Definition(term="Within ten minutes", meaning="From the moment the boat should have left.")),
                   scope="Fog stops all boats; then the sign says so and nothing else.", conditions=("Signs have power.",),
                   moments=to("MOM-1", "MOM-2"), personas=to("PER-1", "PER-2"), quotes=to("VOC-1", "VOC-2"),
                   values=to("VAL-1"), goals=to("GOL-1"), procedures=to("SOP-1"), systems=to("SYS-1"),
                   trainings=to("TRN-1"), assurances=("A second radio on each pier",), recoveries=to("REC-1"),
                   owner="Rui Matos, Director of Operations", department="DEP-1",
                   roles=(RolePart(role="Control desk", part="sends the message"),
                          RolePart(role="Deckhand", part="says it again in person")),
                   rivals="City trams show minutes and no reason.", brand_line="Across, and on with your day."),
            Clause(id="PRM-2", name="Across within the hour", theme="THM-2", state=ClauseState.COMMITTED,
                   text="If no boat of ours takes you across within an hour, we call you a taxi and pay for it.",
                   definitions=(Definition(term="Within an hour", meaning="Sixty minutes from your planned boat."),),
                   moments=to("MOM-1"), personas=to("PER-1"), quotes=to("VOC-4"), procedures=to("SOP-1"),
                   recoveries=to("REC-1"), owner="Ines Prado, Head of service", department="DEP-2"),
            Clause(id="PRM-3", name="Your fare back, unasked", theme="THM-1", state=ClauseState.COMMITTED,
                   text="When we bring you across more than thirty minutes late, your fare is back on your pass within "
                   "two working days, without a form.", moments=to("MOM-3"), personas=to("PER-1"), quotes=to("VOC-3"),
                   procedures=to("SOP-2"), recoveries=to("REC-2"), owner="Tiago Reis, Controller", department="DEP-3"),
            Clause(id="PRM-4", name="A seat indoors while you wait", state=ClauseState.STRETCH,
                   text="Every pier gives you a dry seat while you wait."),
            Clause(id="PRM-5", name="A name to call", state=ClauseState.DRAFT, text="You reach one person by name."),
            Clause(id="PRM-6", name="Always on time", state=ClauseState.RETIRED, text="We are always on time."),
        ),
    }  # fmt: skip


def level_parts() -> dict[str, object]:
    """Rows that are safe, tight, broken, too few and not measured at all."""
    level = ServiceLevel
    measured = Measurement
    return {
        "service_levels": (
            level(id="SLA-1", clause=Link(to="PRM-1"), event="The delay is on the sign", answering=Answering.INFORM,
                  channel="pier sign", target=10, unit=Unit.MINUTES, share=95, starts="planned time of leaving",
                  stops="message shown on the sign", hours="every day, 6:00–23:00", source="position feed and sign log",
                  owner="Rui Matos", doer="Control desk", department="DEP-1", procedures=to("SOP-1"),
                  exclusions=("Fog below 200 metres",), remedy="A word of apology *and the reason*.", headline=True),
            level(id="SLA-2", clause=Link(to="PRM-1"), event="The delay is in the app", answering=Answering.INFORM,
                  channel="app", target=10, unit=Unit.MINUTES, share=90, starts="planned time of leaving",
                  stops="push sent", hours="every day, all day", source="push log", owner="Lena Vogt",
                  department="DEP-4"),
            level(id="SLA-3", clause=Link(to="PRM-2"), event="You are across", channel="pier", target=60,
                  unit=Unit.MINUTES, share=99, starts="planned time of leaving", stops="landing on the other side",
                  pauses="while the harbour is closed by the port", hours="every day, 6:00–23:00",
                  source="landing counter", owner="Ines Prado", doer="Deckhand"),
            level(id="SLA-4", clause=Link(to="PRM-3"), event="The fare is back", channel="pass", target=2,
                  unit=Unit.WORKING_DAYS, share=95, starts="landing", stops="credit booked", hours="Mon–Fri 8:00–18:00",
                  calendar="Portuguese holidays", source="fares ledger", owner="Tiago Reis", headline=True),
            level(id="SLA-5", clause=Link(to="PRM-3"), event="The amount is right", channel="pass",
                  measure=Measure.SHARE, share=99, source="fares ledger", owner="Tiago Reis"),
        ),
        "case_sources": (
            CaseSource(id="SRC-1", name="sign-log.csv", read_on=date(2026, 10, 3), rows=424, cases=412,
                       start="delay seen", stop="sign changed", channel="pier", time_zone="Europe/Lisbon"),
        ),
        "measurements": (
            measured(id="MEA-1", service_level="SLA-1", starts_on=date(2026, 7, 1), ends_on=date(2026, 9, 30),
                     cases=412, kept=404, at_share=7, excluded=12, worst_month="2026-08", worst_share=96.2,
                     source="sign log, 3 October"),
            measured(id="MEA-2", service_level="SLA-2", starts_on=date(2026, 7, 1), ends_on=date(2026, 9, 30),
                     cases=410, kept=384, at_share=9.2, worst_month="2026-08", worst_share=88.4),
            measured(id="MEA-3", service_level="SLA-3", starts_on=date(2026, 7, 1), ends_on=date(2026, 9, 30),
                     cases=31, kept=30, at_share=58),
            measured(id="MEA-4", service_level="SLA-4", starts_on=date(2026, 7, 1), ends_on=date(2026, 9, 30),
                     cases=388, kept=341, at_share=3.1, worst_month="2026-07", worst_share=82.0),
        ),
    }  # fmt: skip


def recovery_parts() -> dict[str, object]:
    """Two ways back, and a shortfall that was owned up to."""
    return {
        "recoveries": (
            Recovery(id="REC-1", name="A boat that leaves you standing",
                     trigger="You are on the pier and the next boat is more than 30 minutes away.",
                     first_word_within="10 minutes", who_acts="The deckhand", authority=Decimal(60),
                     steps=("Say sorry, and why", "Offer the taxi", "Write down who went with it"), form=Remedy.REFUND,
                     remedy="A taxi on us, and the fare back.",
                     tiers=(Tier(when="more than 30 minutes", remedy="the fare back", amount=Decimal("2.50")),
                            Tier(when="more than 60 minutes", remedy="a taxi and the fare", amount=Decimal(25))),
                     automatic=True, paid_within="2 working days", if_late="Twice the fare.",
                     exclusions=("Charter trips",), escalate_to="the duty manager",
                     ladder=(EscalationStep(who="Deckhand", how="Ask on the pier", within="at once", may_spend=Decimal(60)),
                             EscalationStep(who="Duty manager", how="Say “manager” at the desk or on the phone",
                                            within="1 hour", may_spend=Decimal(250))),
                     tells_change="A notice on the pier, each month.",
                     letter="Dear Maya,\n\nwe left you standing for 41 minutes on Tuesday and did not say why. The pump had "
                     "failed, and nobody told the sign. That was our mistake.\n\nYour fare is back on your pass.\n\n"
                     "Ines Prado, Passenger service",
                     unconditional=Grade.PARTLY, understandable=Grade.YES, meaningful=Grade.YES,
                     easy_to_invoke=Grade.YES, quick_to_collect=Grade.NO),
            Recovery(id="REC-2", name="A fare that does not come back", trigger="Two working days have passed.",
                     remedy="The fare twice.", first_word_within="1 working day", who_acts="The desk"),
        ),
        "own_ups": (
            OwnUp(id="OWN-1", service_level="SLA-4", period="July 2026",
                  what="We promised fares back in two working days; 18 in 100 waited longer.",
                  change="Credits now run every night, not every Friday."),
        ),
        "scenarios": (
            Scenario(id="SCN-1", clause=Link(to="PRM-1"), name="Boat out on a Friday evening", sort=ScenarioSort.FAILURE,
                     persona="PER-1", situation="The 16:45 does not come.", checks=("A reason was given",)),
            Scenario(id="SCN-2", clause=Link(to="PRM-3"), name="Fare back to a cash ticket", sort=ScenarioSort.EDGE),
        ),
        "audits": (
            AuditRun(id="AUD-1", scenario="SCN-1", ran_on=date(2026, 10, 30), auditor="Ines Prado", channel="pier",
                     minutes=12, outcome=AuditOutcome.BROKEN, words="The sign changed after *twelve* minutes.",
                     answers=(CheckAnswer(check="A reason was given", passed=False, note="only the new time"),)),
        ),
    }  # fmt: skip


def agreement_parts() -> dict[str, object]:
    """Votes, decisions and what is still to be done."""
    vote = Vote
    votes = [
        vote(
            id=f"VOT-{n}",
            clause=clause,
            criterion=criterion,
            department=department,
            ballot=ballot,
            words=words,
        )
        for n, (clause, criterion, department, ballot, words) in enumerate(
            (
                ("PRM-1", Criterion.AUTHENTIC, "DEP-1", Ballot.YES, ""),
                ("PRM-1", Criterion.DOABLE, "DEP-1", Ballot.YES, ""),
                ("PRM-1", Criterion.BACKED, "DEP-1", Ballot.YES, ""),
                ("PRM-1", Criterion.RECOVERS, "DEP-1", Ballot.YES, ""),
                ("PRM-3", Criterion.DOABLE, "DEP-3", Ballot.NO, "Credits run on Fridays only."),
                ("PRM-3", Criterion.BACKED, "DEP-3", Ballot.NOT_YET, "SOP-2 is a draft."),
                ("PRM-2", Criterion.DOABLE, "DEP-2", Ballot.ABSTAIN, ""),
            ),
            start=1,
        )
    ]
    return {
        "votes": tuple(votes),
        "decisions": (
            Decision(id="DEC-1", what="Ten minutes, not five", why="Control needs four minutes to be sure.",
                     rejected="Five minutes: kept in 71 of 100 cases today.", dissent="Digital: the app could do three.",
                     change_mind="A position feed each 5 seconds.", decided_on=date(2026, 10, 6)),
        ),
        "parked": (Parked(id="PRK-1", text="What of the night boat?", raised_by="Lena"),),
        "actions": (
            Action(id="ACT-1", text="Run credits every night", owner="Tiago Reis", due=date(2026, 12, 1), about="SLA-4"),
            Action(id="ACT-2", text="Write SOP-2", owner="Tiago Reis", due=date(2026, 11, 14), about="SOP-2"),
            Action(id="ACT-3", text="Teach deckhands SOP-1", owner="Ines Prado", done=True, about="SOP-1"),
        ),
        "versions": (
            Version(id="VER-1", number="0.5", dated=date(2026, 10, 7), what="After the workshop", by="Ana Nunes"),
            Version(id="VER-2", number="0.9", dated=date(2026, 11, 18), what="Draft for the departments", by="Ana Nunes",
                    changes=(VersionChange(text="Taxi after 60 minutes instead of 90", direction=Direction.STRONGER),
                             VersionChange(text="Told within 10 minutes instead of 5", direction=Direction.WEAKER))),
        ),
        "waivers": (Waiver(id="WVR-1", rule="S105", about="SLA-3", reason="The app is not used on board."),),
    }  # fmt: skip


def signoffs(mark: str) -> tuple[Signoff, ...]:
    """Who signed this promise, who signed an earlier one, who objects, and a customer's preview."""
    return (
        Signoff(id="SGN-1", department="DEP-1", name="Rui Matos, Director", decision=SignoffDecision.AGREES,
                signed_on=date(2026, 11, 19), seen=mark),
        Signoff(id="SGN-2", department="DEP-3", name="Tiago Reis, Controller", decision=SignoffDecision.OBJECTS,
                words="Not before credits run every night.", signed_on=date(2026, 11, 20), seen=mark),
        Signoff(id="SGN-3", department="DEP-2", name="Ines Prado", decision=SignoffDecision.AGREES,
                signed_on=date(2026, 10, 20), seen="an earlier text"),
        Signoff(id="SGN-4", party=Party.CUSTOMER, name="Maya, passenger panel", decision=SignoffDecision.CONDITION,
                words="If the sign on pier 3 works.", seen=mark),
    )  # fmt: skip


def comments(seen: str) -> tuple[Comment, ...]:
    """An objection to a clause as it reads, a remark on words that are gone, and one that was settled."""
    return (
        Comment(id="COM-1", about="PRM-3", who="Tiago Reis, Controller", says=ClauseAnswer.OBJECTS,
                words="The ledger run is not every night.", place="form; reply-tiago.pdf", seen=seen, came_with="a1"),
        Comment(id="COM-2", about="SLA-3", who="Bo", words="Also at night?", place="page 7, highlight; reply-bo.pdf",
                seen="an earlier text", came_with="b2"),
        Comment(id="COM-3", about="PRM-1", who="Ines Prado", says=ClauseAnswer.CONDITION, words="With a second sign.",
                place="form; reply-ines.pdf", settled="The sign is ordered.", came_with="c3"),
    )  # fmt: skip


def assemble(parts: dict[str, object]) -> Workshop:
    """A sound workshop from its parts, with the highest number of each kind counted as issued."""
    issued = {
        kind.prefix: max(int(item.id.partition("-")[2]) for item in items)
        for kind in KINDS.values()
        if (items := _items(parts.get(kind.collection)))
    }
    workshop = Workshop.model_validate({**parts, "issued": issued})
    assert broken_rules(workshop) == ()
    return workshop


def _items(found: object) -> tuple[Item, ...]:
    return found if isinstance(found, tuple) else ()


def harbour() -> Workshop:
    """The whole example, with sign-offs on the promise as it stands."""
    parts = {
        **frame_parts(), **team_parts(), **evidence_parts(), **persona_parts(), **journey_parts(),
        **blueprint_parts(), **promise_parts(), **level_parts(), **recovery_parts(), **agreement_parts(),
    }  # fmt: skip
    workshop = assemble(parts)
    said = comments(fingerprint(workshop.get("PRM-3")))
    return assemble({**parts, "signoffs": signoffs(promise_fingerprint(workshop)), "comments": said})
