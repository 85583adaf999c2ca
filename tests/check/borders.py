"""Cases on the border of each structure rule: what it says there, to the item, the field and how grave."""

from dataclasses import dataclass
from typing import Any

from promise_studio.check.example import links
from promise_studio.check.rules import s131_shrinking_headroom
from promise_studio.model import Workshop
from promise_studio.model.fingerprint import fingerprint
from tests.check.whole_workshop import PARTS, drop, make, put

Found = tuple[tuple[str, str, str], ...]
WHOLE = make(PARTS)
SHRINKING = s131_shrinking_headroom.RULE.bad.make()


@dataclass(frozen=True)
class Border:
    """A case in words, the workshop, and what the rule finds in it."""

    words: str
    workshop: Workshop
    found: Found = ()


def error(item: str, field: str) -> tuple[str, str, str]:
    """An error."""
    return item, field, "error"


def warning(item: str, field: str) -> tuple[str, str, str]:
    """A warning."""
    return item, field, "warning"


def put_all(workshop: Workshop = WHOLE, /, **items: dict[str, Any]) -> Workshop:
    """The whole workshop with fields of several items set: `PRM_1={...}`."""
    for item_id, fields in items.items():
        workshop = put(workshop, item_id.replace("_", "-"), **fields)
    return workshop


def more(workshop: Workshop, item_id: str, new_id: str, **fields: Any) -> Workshop:
    """The workshop with a second item made from a first."""
    first = workshop.get(item_id)
    for name, items in workshop:
        if isinstance(items, tuple) and first in items:
            second = first.replace({"id": new_id, **fields})
            return workshop.with_parts(**{name: (*items, second)})
    raise KeyError(item_id)


def clause(**fields: Any) -> Workshop:
    """The whole workshop with fields of the clause set."""
    return put(WHOLE, "PRM-1", **fields)


def row(**fields: Any) -> Workshop:
    """The whole workshop with fields of the service level set."""
    return put(WHOLE, "SLA-1", **fields)


def second_row(first: dict[str, Any], **fields: Any) -> Workshop:
    """The whole workshop with a second service level."""
    return more(row(**first), "SLA-1", "SLA-2", **fields)


def second_clause(workshop: Workshop = WHOLE, **fields: Any) -> Workshop:
    """The workshop with a second clause."""
    return more(workshop, "PRM-1", "PRM-2", **fields)


def said(text: str, target: float, unit: str, **fields: Any) -> Workshop:
    """The clause in these words over this target."""
    return put(row(target=target, unit=unit, **fields), "PRM-1", text=text)


def seen(link: str, mark: str) -> tuple[dict[str, str], ...]:
    """A link made when its target had this fingerprint."""
    return ({"to": link, "seen": mark},)


def retired_row() -> Workshop:
    """A row whose clause is retired, and changed since."""
    linked = row(clause={"to": "PRM-1", "seen": "0" * 12})
    return put(linked, "PRM-1", state="retired")


LADDER = {"event": "Light", "channel": "phone", "target": 1, "unit": "days", "share": 90}
BORDERS: dict[str, tuple[Border, ...]] = {
    "S102": (
        Border("One of two moments is confirmed.", put(more(clause(moments=links("MOM-9", "MOM-1")), "MOM-1", "MOM-9"), "MOM-9", confirmed=False)),
        Border("The moment does not exist.", clause(moments=links("MOM-9")), (warning("PRM-1", "moments"),)),
    ),
    "S105": (
        Border("No row at all is another finding.", put(drop(WHOLE, "SLA-1"), "STP-1", channel="app")),
    ),
    "S106": (
        Border("An overdue procedure on which nothing leans.", more(put(WHOLE, "SOP-1"), "SOP-1", "SOP-2", review_due="2020-01-01")),
        Border("A draft, for a draft clause and a commitment.", put_all(second_clause(state="draft"), SOP_1={"state": "draft"}), (error("SOP-1", "state"),)),
        Border("A draft, for draft clauses only.", put_all(PRM_1={"state": "draft"}, SOP_1={"state": "draft"}), (warning("SOP-1", "state"),)),
        Border("No procedure.", clause(procedures=()), (error("PRM-1", "procedures"),)),
        Border("In use and overdue.", put(WHOLE, "SOP-1", review_due="2026-11-20"), (error("SOP-1", "review_due"),)),
    ),
    "S107": (
        Border("Nothing leans on it.", put_all(PRM_1={"procedures": ()}, SOP_1={"trained_roles": ()})),
        Border("It is not in use.", put(WHOLE, "SOP-1", state="draft", trained_roles=())),
        Border("Several roles.", put(WHOLE, "SOP-1", trained_roles=()), (warning("SOP-1", "trained_roles"),)),
    ),
    "S108": (
        Border("Its own words say what you get.", clause(recoveries=(), text="Light within 2 working days, or you get $10 off the bill.")),
        Border("Neither a link nor words.", clause(recoveries=()), (error("PRM-1", "recoveries"),)),
        Border("A gap in a recovery that nobody uses.", more(WHOLE, "REC-1", "REC-2", who_acts="")),
        Border("A gap for a draft and a commitment.", put_all(second_clause(state="draft"), REC_1={"who_acts": ""}), (error("REC-1", "who_acts"),)),
        Border("A gap for a draft only.", put_all(PRM_1={"state": "draft"}, REC_1={"who_acts": ""}), (warning("REC-1", "who_acts"),)),
    ),
    "S109": (
        Border("Two people.", clause(owner="Ada and Ben"), (warning("PRM-1", "owner"),)),
        Border("A team.", clause(owner="Lighting crew team"), (warning("PRM-1", "owner"),)),
        Border("A department by its name.", clause(owner="lighting"), (warning("PRM-1", "owner"),)),
        Border("A role with an “and” in it.", clause(owner="Ada, Head of Sales and Service")),
    ),
    "S110": (
        Border("The shorter of two targets counts.", put_all(second_row({"target": 1, "unit": "hours"}, target=9, unit="days"), CRD_2={"minutes": 61}), (warning("SLA-1", "target"),)),
        Border("A row for the answer takes none of the work.", put_all(second_row({"target": 1, "unit": "hours", "answering": "acknowledge"}, answering="resolve", target=2, unit="hours"), CRD_2={"minutes": 61})),
        Border("Without a time there is nothing to exceed.", put_all(SLA_1={"target": None}, CRD_2={"minutes": 9_000})),
        Border("Lanes work side by side.", put_all(SLA_1={"target": 1, "unit": "hours"}, CRD_1={"minutes": 40}, CRD_2={"minutes": 40}, CRD_3={"minutes": 40})),
    ),
    "S111": (
        Border("No row at all is another finding.", drop(WHOLE, "SLA-1")),
        Border("A promise to answer, measured by the answer.", put(row(answering="inform"), "PRM-1", text="We call you within 2 working days.")),
        Border("Done only in the condition.", put(row(answering="inform"), "PRM-1", text="When we deliver it late, we call you first.")),
        Border("Resolved when the receipt goes out.", row(stops="the receipt is sent"), (warning("SLA-1", "stops"),)),
        Border("Acknowledged when the receipt goes out.", second_row({}, answering="acknowledge", stops="the receipt is sent")),
    ),
    "S112": (
        Border("No event is named.", second_row({"event": ""}, target=9)),
        Border("The same promise twice.", second_row({}, )),
        Border("Another share for the same time.", second_row({}, share=80), (warning("SLA-2", "target"),)),
        Border("A ladder.", second_row(LADDER, target=3, share=99)),
        Border("A ladder, the long step first.", second_row({**LADDER, "target": 3, "share": 99}, target=1, share=90)),
        Border("Longer and for fewer.", second_row(LADDER, target=3, share=80), (warning("SLA-2", "target"),)),
        Border("Shorter and for more.", second_row(LADDER, target=0.5, share=99), (warning("SLA-2", "target"),)),
        Border("Longer for as many.", second_row(LADDER, target=3), (warning("SLA-2", "target"),)),
        Border("As long for more.", second_row(LADDER, share=99), (warning("SLA-2", "target"),)),
        Border("Shorter for as many.", second_row(LADDER, target=0.5), (warning("SLA-2", "target"),)),
        Border("As long for fewer.", second_row(LADDER, share=80), (warning("SLA-2", "target"),)),
        Border("Two clocks make no ladder.", second_row(LADDER, target=9, unit="working days", share=99), (warning("SLA-2", "target"),)),
        Border("Working days in both make one.", second_row({**LADDER, "unit": "working days"}, target=3, share=99)),
        Border("A time that is missing is no step.", second_row({**LADDER, "target": None}, target=3, share=99), (warning("SLA-2", "target"),)),
        Border("Nor is one that is missing above.", second_row(LADDER, target=None, share=99), (warning("SLA-2", "target"),)),
        Border("Nor a share that is missing.", second_row({**LADDER, "share": None}, target=3, share=99), (warning("SLA-2", "target"),)),
        Border("Nor a share that is missing above.", second_row(LADDER, target=3, share=None), (warning("SLA-2", "target"),)),
        Border("Shares alone.", second_row({"measure": "share"}, share=80), (warning("SLA-2", "target"),)),
        Border("One row promises nothing yet.", second_row({"measure": "share"}, share=None), (warning("SLA-2", "target"),)),
        Border("No channel in either.", second_row({"channel": ""}, target=9), (warning("SLA-2", "target"),)),
        Border("No channel in one.", second_row({"channel": ""}, channel="phone", target=9)),
        Border("Another kind of answer.", second_row({}, answering="acknowledge", target=9)),
        Border("The other row is of no clause.", second_row({"clause": None}, clause={"to": "PRM-1"}, target=9)),
        Border("The other row is of an aim.", more(put(second_clause(row(clause={"to": "PRM-2"})), "PRM-2", state="stretch"), "SLA-1", "SLA-2", clause={"to": "PRM-1"}, target=9)),
    ),
    "S113": (
        Border("The same time in other words.", said("Light again within sixteen working hours.", 2, "working days")),
        Border("A row that is stricter.", said("Light again within 3 days.", 2, "days"), (warning("PRM-1", "text"),)),
        Border("A row that allows more.", said("Light again within 3 days.", 4, "days"), (error("PRM-1", "text"),)),
        Border("Clock days against working days.", said("Light again within 3 days.", 2, "working days"), (error("PRM-1", "text"),)),
        Border("Working days against clock days.", said("Light again within 2 working days.", 2, "days"), (warning("PRM-1", "text"),)),
        Border("Two working days against three by the clock.", said("Light again within 2 working days.", 3, "days"), (error("PRM-1", "text"),)),
        Border("A stricter row in working days.", said("Light again within 3 working days.", 2, "working days"), (warning("PRM-1", "text"),)),
        Border("Working hours against hours by the clock.", said("Light again within 9 working hours.", 8, "hours"), (warning("PRM-1", "text"),)),
        Border("Working hours against more hours by the clock.", said("Light again within 9 working hours.", 12, "hours"), (error("PRM-1", "text"),)),
        Border("The nearest of two rows is named.", more(said("Light again within 3 days.", 9, "days"), "SLA-1", "SLA-2", target=4), (error("PRM-1", "text"), error("PRM-1", "text"))),
        Border("The nearest of two deadlines is named.", more(said("We answer within 1 hour and come within 2 days.", 3, "days"), "SLA-1", "SLA-2", target=1, unit="hours"), (error("PRM-1", "text"), )),
        Border("Words after the remedy begins are not of the promise.", said("Light within 2 days, or you get $5 within 1 hour.", 2, "days")),
        Border("Of two deadlines the one nearest to a row is named.", more(more(said("We answer within 1 hour and come within 2 days.", 2, "days"), "SLA-1", "SLA-2", target=1, unit="hours"), "SLA-1", "SLA-3", target=5), (error("PRM-1", "text"),)),
        Border("No row has a time.", row(target=None)),
        Border("No time in the words.", said("Light again soon.", 2, "days")),
        Border("A time that is no limit.", said("If you wait 20 minutes, we come out.", 2, "days")),
        Border("The remedy has a deadline of its own.", said("Light within 2 days; if we miss it, we call within 1 hour.", 2, "days")),
        Border("Two deadlines, each with its row.", more(said("We answer within 1 hour and come within 2 days.", 2, "days"), "SLA-1", "SLA-2", target=1, unit="hours")),
        Border("Two deadlines, one with a row.", said("We answer within 1 hour and come within 2 days.", 2, "days"), (error("PRM-1", "text"),)),
        Border("One deadline, one of two rows with another.", more(said("We come within 2 days.", 2, "days"), "SLA-1", "SLA-2", channel="app", target=5), (error("PRM-1", "text"),)),
        Border("Two other rows are two findings.", more(said("We come within 2 days.", 4, "days"), "SLA-1", "SLA-2", channel="app", target=5), (error("PRM-1", "text"), error("PRM-1", "text"))),
        Border("A row for the answer may be quicker.", more(said("We come within 2 days.", 2, "days"), "SLA-1", "SLA-2", answering="acknowledge", target=1)),
        Border("Where only the answer is measured it counts.", said("We answer within 2 days.", 3, "days", answering="acknowledge"), (error("PRM-1", "text"),)),
        Border("A row without a target.", more(said("We come within 2 days.", 2, "days"), "SLA-1", "SLA-2", target=None)),
        Border("The share of the row.", said("In 95 in 100 cases within 2 days.", 2, "days")),
        Border("A larger share than the row.", said("In 99 in 100 cases within 2 days.", 2, "days"), (error("PRM-1", "text"),)),
        Border("A smaller share than the row.", said("In 90 in 100 cases within 2 days.", 2, "days"), (warning("PRM-1", "text"),)),
        Border("A share, and a row without one.", said("In 90 in 100 cases within 2 days.", 2, "days", share=None)),
        Border("A share, one of two rows has it.", more(said("In 90 in 100 cases within 2 days.", 2, "days"), "SLA-1", "SLA-2", share=90)),
    ),
    "S114": (
        Border("Not sure, and no plan.", put(WHOLE, "HAB-1", answer="we are not sure", plan="")),
        Border("Nobody asked yet.", put(WHOLE, "HAB-1", answer="not asked yet", plan="")),
    ),
    "S115": (
        Border("A draft may be ahead of its figures.", put_all(PRM_1={"state": "draft"}, MEA_1={"kept": 700})),
        Border("Not measured.", drop(WHOLE, "MEA-1"), (warning("PRM-1", "state"),)),
        Border("Too few cases.", put(WHOLE, "MEA-1", cases=9, kept=9), (warning("PRM-1", "state"),)),
        Border("Tight is kept.", put(WHOLE, "MEA-1", at_share=1.99)),
        Border("Two rows that nothing measures are one finding.", more(drop(WHOLE, "MEA-1"), "SLA-1", "SLA-2", channel="app"), (warning("PRM-1", "state"),)),
        Border("One row broken, one not measured.", more(put(WHOLE, "MEA-1", kept=700), "SLA-1", "SLA-2", channel="app"), (error("PRM-1", "state"), warning("PRM-1", "state"))),
        Border("Two rows broken are one finding.", more(more(put(WHOLE, "MEA-1", kept=700), "SLA-1", "SLA-2", channel="app"), "MEA-1", "MEA-2", service_level="SLA-2"), (error("PRM-1", "state"),)),
    ),
    "S116": (
        Border("No persona is linked.", WHOLE),
        Border("One of two was met.", more(clause(personas=links("PER-1", "PER-2")), "PER-1", "PER-2", evidence="assumption")),
        Border("Two that nobody met.", put(more(clause(personas=links("PER-1", "PER-2")), "PER-1", "PER-2", evidence="assumption"), "PER-1", evidence="assumption"), (warning("PRM-1", "personas"),)),
        Border("Staff were met, the customer was not.", more(put_all(PRM_1={"personas": links("PER-1", "PER-2")}, PER_1={"evidence": "assumption"}), "PER-1", "PER-2", kind="internal", evidence="interviews"), (warning("PRM-1", "personas"),)),
        Border("Only staff, assumed.", put(clause(personas=links("PER-1")), "PER-1", kind="internal", evidence="assumption")),
    ),
    "S118": (
        Border("No day, a commitment.", put(WHOLE, "KEEP", review_on=None), (error("KEEP", "review_on"),)),
        Border("No day, a draft.", put_all(KEEP={"review_on": None}, PRM_1={"state": "draft"}), (warning("KEEP", "review_on"),)),
        Border("No day and no clause.", drop(put(WHOLE, "KEEP", review_on=None), "PRM-1")),
    ),
    "S119": (
        Border("A figure says where it begins.", clause(conditions=("Not in heavy weather, from wind force 9.",))),
        Border("In the scope.", clause(scope="Not in certain circumstances"), (warning("PRM-1", "scope"),)),
        Border("In the exclusions of a row.", row(exclusions=("Force majeure",)), (warning("SLA-1", "exclusions"),)),
        Border("In a recovery.", put(WHOLE, "REC-1", exclusions=("Fair use", "Private roads")), (warning("REC-1", "exclusions"),)),
        Border("Defined by a shorter term.", clause(conditions=("Not in peak times.",), definitions=({"term": "peak", "meaning": "7 to 9"},))),
        Border("Defined by a longer term.", clause(conditions=("Not in peak times.",), definitions=({"term": "Peak times in winter", "meaning": "7 to 9"},))),
        Border("An empty term defines nothing.", clause(conditions=("Not in peak times.",), definitions=({"term": "", "meaning": "7 to 9"},)), (warning("PRM-1", "conditions"),)),
    ),
    "S120": (
        Border("A link that nobody stamped.", WHOLE),
        Border("The target is gone.", drop(clause(quotes=seen("VOC-1", "0" * 12)), "VOC-1")),
        Border("A row that rests on another clause text.", row(clause={"to": "PRM-1", "seen": "0" * 12}), (warning("SLA-1", "clause"),)),
        Border("A row of a retired clause.", retired_row()),
        Border("A scenario of no clause.", put(put(WHOLE, "SCN-1", clause=None), "SCN-2", clause={"to": "PRM-1", "seen": "0" * 12}), (warning("SCN-2", "clause"),)),
        Border("A step that rests on a reworded quote.", put(WHOLE, "STP-1", quotes=seen("VOC-1", "0" * 12)), (warning("STP-1", "quotes"),)),
        Border("A retired clause.", clause(state="retired", quotes=seen("VOC-1", "0" * 12))),
        Border("Two links, one of them sound.", clause(quotes=(*seen("VOC-1", fingerprint(WHOLE.get("VOC-1"))), *seen("VOC-2", "0" * 12))), (warning("PRM-1", "quotes"),)),
    ),
    "S121": (
        Border("“Our app” in words.", put_all(JRN_2={"form": "experience"}, STP_1={"channel": "", "action": "Opens our app"}), (warning("STP-1", "action"),)),
        Border("A channel that only we have.", put_all(JRN_2={"form": "experience"}, STP_1={"channel": "app"}, SLA_1={"channel": "App"}), (warning("STP-1", "channel"),)),
        Border("A channel that everybody has.", put_all(JRN_2={"form": "experience"}, STP_1={"channel": "phone"})),
        Border("A channel that is not ours.", put_all(JRN_2={"form": "experience"}, STP_1={"channel": "pigeon"})),
        Border("Our own journey may name us.", put(WHOLE, "STP-1", action="Opens the City of Ebb page")),
        Border("Nobody has said who we are.", put_all(JRN_2={"form": "experience"}, FRAME={"organisation": ""})),
    ),
    "S122": (
        Border("Nobody is entered yet and nobody signed.", drop(WHOLE, "MEM-1", "MEM-2", "SGN-1", "SGN-2")),
        Border("No person, but a signature.", drop(WHOLE, "MEM-2")),
        Border("A person and no signature, though others signed.", drop(WHOLE, "SGN-2"), (warning("DEP-2", "lead"),)),
        Border("No person and no signature.", drop(WHOLE, "SGN-2", "MEM-2"), (warning("DEP-2", "name"),)),
        Border("Nobody signs drafts.", put(drop(WHOLE, "SGN-2"), "PRM-1", state="draft")),
        Border("Before the first clause.", drop(WHOLE, "PRM-1", "SGN-2", "MEM-2")),
    ),
    "S123": (
        Border("Not confirmed.", put(clause(moments=()), "MOM-1", confirmed=False)),
        Border("Before the first clause.", drop(WHOLE, "PRM-1")),
        Border("Served by a retired clause only.", second_clause(clause(state="retired"), state="committed", moments=()), (warning("MOM-1", "confirmed"),)),
    ),
    "S124": (
        Border("Retired.", put_all(PRM_1={"procedures": ()}, SOP_1={"state": "retired"})),
        Border("Before the first clause.", drop(WHOLE, "PRM-1")),
        Border("A card works by it.", put_all(PRM_1={"procedures": ()}, CRD_2={"procedure": "SOP-1"}), (warning("SOP-1", "title"),)),
        Border("A row leans on it.", put_all(PRM_1={"procedures": ()}, SLA_1={"procedures": links("SOP-1")})),
    ),
    "S125": (
        Border("An exclusion of small words only.", row(exclusions=("Some of these",))),
        Border("One told, one hidden.", row(exclusions=("Private roads", "Fog")), (warning("SLA-1", "exclusions"),)),
        Border("Hidden in the recovery.", put(WHOLE, "REC-1", exclusions=("Fog",)), (warning("REC-1", "exclusions"),)),
    ),
    "S126": (
        Border("Working days without words on hours.", said("We come within 2 days, weekends included.", 2, "working days"), (warning("PRM-1", "text"),)),
        Border("A unit without a target decides nothing.", put(row(target=None, unit="working days", hours=""), "PRM-1", text="We come, weekends included.")),
        Border("No word on days.", put(row(hours="Mon–Fri", target=2, unit="days"), "PRM-1", text="We come within 2 days.")),
        Border("Office hours.", put(row(hours="office hours", target=2, unit="days"), "PRM-1", text="We come within 2 days, 24/7."), (warning("PRM-1", "text"),)),
    ),
    "S127": (
        Border("One of two times is the target.", put(WHOLE, "REC-1", trigger="after 2 working days, more after 5 working days")),
        Border("Another clock cannot be compared.", put(WHOLE, "REC-1", trigger="after 9 days")),
        Border("Earlier than the promise breaks.", put(WHOLE, "REC-1", trigger="after 1 working day")),
        Border("No time at all.", put(WHOLE, "REC-1", trigger="it is dark")),
        Border("No target to hold it against.", put_all(SLA_1={"target": None}, REC_1={"trigger": "after 9 working days"})),
        Border("The longer of two rows decides.", put_all(second_row({}, channel="app", target=9), REC_1={"trigger": "after 5 working days"})),
        Border("Both rows are shorter.", put_all(second_row({}, channel="app", target=3), REC_1={"trigger": "after 5 working days"}), (warning("REC-1", "trigger"),)),
        Border("A row for the answer does not count.", put_all(second_row({}, answering="acknowledge", target=9), REC_1={"trigger": "after 5 working days"}), (warning("REC-1", "trigger"),)),
        Border("A row without a time does not count.", put_all(second_row({}, target=None), REC_1={"trigger": "after 5 working days"}), (warning("REC-1", "trigger"),)),
        Border("Two times, both late.", put(WHOLE, "REC-1", trigger="after 5 working days, at most 9 working days"), (warning("REC-1", "trigger"),)),
        Border("As long in other words.", put(WHOLE, "REC-1", trigger="after 20 working hours")),
    ),
    "S128": (
        Border("No authority is another finding.", put(WHOLE, "REC-1", authority=None, tiers=({"amount": 900},))),
        Border("Two tiers, the larger counts.", put(WHOLE, "REC-1", tiers=({"amount": 10}, {"when": "later"}, {"amount": 151})), (warning("REC-1", "authority"),)),
        Border("Nobody uses it.", more(WHOLE, "REC-1", "REC-2", tiers=({"amount": 900},))),
        Border("Nobody is named.", put(WHOLE, "REC-1", who_acts="", tiers=({"amount": 900},)), (warning("REC-1", "authority"),)),
        Border("No tiers at all.", put(WHOLE, "REC-1", authority=0)),
    ),
    "S129": (
        Border("No recovery to compare with.", put(clause(recoveries=()), "SLA-1", remedy="$40 off")),
        Border("The sum stands in a tier.", put_all(SLA_1={"remedy": "$40 off"}, REC_1={"tiers": ({"amount": 40}, {"when": "later"})})),
        Border("The sum is written behind.", put_all(SLA_1={"remedy": "40 EUR off, 5 days later"}, REC_1={"remedy": "EUR 40 off"})),
        Border("Thousands.", put_all(SLA_1={"remedy": "$1,000 off"}, REC_1={"remedy": "$1000 off"})),
        Border("Another sum.", put_all(SLA_1={"remedy": "$40 off"}, REC_1={"remedy": "$41 off"}), (warning("SLA-1", "remedy"),)),
    ),
    "S131": (
        Border("A row of no clause.", put(SHRINKING, "SLA-1", clause=None)),
        Border("An aim may shrink.", put(SHRINKING, "PRM-1", state="stretch")),
        Border("What is retired is left alone.", put(SHRINKING, "PRM-1", state="retired")),
        Border("A draft that must be kept soon.", put(SHRINKING, "PRM-1", state="draft"), (warning("SLA-1", "target"),)),
    ),
}  # fmt: skip
"""By the code of the rule; every other case of a rule is its good and its bad example."""
