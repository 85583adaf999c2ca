"""The first half of the example: whose promise it is, who was asked, the journey and what stands behind it."""

from datetime import date

from promise_studio.model import Link
from promise_studio.model.blueprint import (
    Blueprint,
    BlueprintCard,
    Lane,
    Procedure,
    ProcedureState,
    System,
    Training,
)
from promise_studio.model.empathy_map import EmpathyNote, Quadrant
from promise_studio.model.evidence import (
    Comparison,
    Habit,
    HabitAnswer,
    HabitCheck,
    Industry,
    Manner,
    Quote,
    Response,
    UnwrittenPromise,
)
from promise_studio.model.frame import Frame, Goal, Keep, Statement, Value
from promise_studio.model.journey import Journey, JourneyForm, Moment, Phase, Step
from promise_studio.model.persona import EvidenceLevel, Persona
from promise_studio.model.team import Department, Member

TODAY = date(2026, 11, 21)


def to(*ids: str) -> tuple[Link, ...]:
    """Evidence links to some items."""
    return tuple(Link(to=item_id) for item_id in ids)


def frame_parts() -> dict[str, object]:
    """Whose promise it is, and the sentence that carries it."""
    return {
        "frame": Frame(
            title="When a boat is late: our promise to passengers",
            organisation="Harbour Ferries",
            offering="Crossing the harbour, seven days a week, with a boat every quarter of an hour.",
            scope="Charter trips and the night boat, which another company runs.",
            brand_promise="Across, and on with your day.",
            brand_messages=("Always on time, come what may",),
            industry_limits=("Nobody can sail in fog below 200 metres of sight.",),
            facilitator="Ana Nunes",
            held_on=date(2026, 10, 6),
            time_zone="Europe/Lisbon",
            currency="EUR",
            language="en-GB",
        ),
        "statement": Statement(
            text="When your boat is late, you hear it from us first, you know how you get across, "
            "and a long wait costs you nothing.",
            owner="Rui Matos, Director of Operations",
            ask="Agree to publish these clauses on 1 January, with two extra people at the control desk in the "
            "evening peak; or say what would have to change.",
            decide_by=date(2026, 12, 5),
            contact="Harbour desk, pier 1, every day 6:00–23:00\n0800 555 010, free of charge\nharbour.example/late",
            asks_of_customer=("Switch on delay messages when you buy a pass.", "Tell a deckhand if you need help boarding."),
            how_we_recover="We say sorry and why, get you across, give the fare back without a form, "
            "and show on the pier what we changed.",
        ),
        "keep": Keep(
            review_on=date(2027, 3, 1),
            review_owner="Ana Nunes",
            published_on=date(2027, 1, 1),
            published_where=("Piers", "App", "Back of the ticket"),
            education="Every crew member plays the fog scenario once before January.",
            feedback="Two questions in the app after each late boat.",
            report="A notice on every pier in the first week of each month.",
            gains=("fewer calls to the desk", "trust"),
        ),
        "values": (
            Value(id="VAL-1", name="Say it straight", meaning="Bad news first, in words a tourist understands."),
            Value(id="VAL-2", name="Nobody left on the pier", meaning="The last boat waits for the last tram."),
        ),
        "goals": (
            Goal(id="GOL-1", text="Fewer passengers give up on us", meaning="A late boat must not cost a pass.",
                 measure="Passes not renewed after a late boat"),
            Goal(id="GOL-2", text="Calm at the desk", meaning="People ask less because they already know.",
                 measure="Calls per late boat"),
        ),
    }  # fmt: skip


def team_parts() -> dict[str, object]:
    """Departments, and the people in the room."""
    return {
        "departments": (
            Department(id="DEP-1", name="Operations", part="Runs boats and the control desk", lead="Rui Matos, Director"),
            Department(id="DEP-2", name="Passenger service", part="Piers, desk and phone", lead="Ines Prado, Head"),
            Department(id="DEP-3", name="Finance", part="Pays fares back", lead="Tiago Reis, Controller"),
            Department(id="DEP-4", name="Digital", part="App and pier signs", lead="Lena Vogt, Product lead"),
        ),
        "members": (
            Member(id="MEM-1", name="Ana Nunes", initials="AN", role="Facilitator"),
            Member(id="MEM-2", name="Rui Matos", initials="RM", role="Director", department="DEP-1"),
            Member(id="MEM-3", name="Ines Prado", initials="IP", role="Head of service", department="DEP-2"),
            Member(id="MEM-4", name="Tiago Reis", initials="TR", role="Controller", department="DEP-3", present=False),
        ),
    }  # fmt: skip


def evidence_parts() -> dict[str, object]:
    """What passengers said and assume, and whom they compare us with."""
    return {
        "quotes": (
            Quote(id="VOC-1", text="Nobody told us why. We stood there for *half an hour*, looking at an empty quay.",
                  channel="survey", said_by="a commuter", said_on=date(2026, 5, 3), source="Spring survey, 214"),
            Quote(id="VOC-2", text="The sign said “on time” when the boat was ten minutes gone.", channel="app review"),
            Quote(id="VOC-3", text="I missed my daughter’s school play for a form I then had to post.",
                  channel="complaint", said_by="a parent"),
            Quote(id="VOC-4", text="Your deckhand got us a taxi on the spot. I still tell people.", channel="letter"),
        ),
        "unwritten": (
            UnwrittenPromise(id="UNW-1", text="If it slips, they will tell me first.", manner=Manner.ASSUMED,
                             made_by="every airline app", response=Response.EXPLICIT, plan="Becomes PRM-1."),
            UnwrittenPromise(id="UNW-2", text="The last boat waits for the tram.", manner=Manner.SPOKEN,
                             made_by="deckhands", response=Response.MEET),
        ),
        "habits": (
            HabitCheck(id="HAB-1", habit=Habit.LETTER_OF_WARRANTY, answer=HabitAnswer.YES,
                       plan="A claim one day late is paid; the desk may decide."),
            HabitCheck(id="HAB-2", habit=Habit.TALKING_DOWN, answer=HabitAnswer.NO),
            HabitCheck(id="HAB-3", habit=Habit.NEW_OVER_LOYAL),
        ),
        "comparisons": (
            Comparison(id="CMP-1", company="City trams", industry=Industry.OTHER,
                       promises="Next tram on every sign, to the minute.",
                       ours="Says why, and what to do now.", source="trams.example"),
            Comparison(id="CMP-2", company="North Bay Boats", industry=Industry.OURS,
                       promises="“We may compensate delays upon request.”", ours="Pays without a form."),
        ),
    }  # fmt: skip


def persona_parts() -> dict[str, object]:
    """Two passengers and what goes on in them."""
    note = EmpathyNote
    return {
        "personas": (
            Persona(id="PER-1", name="Maya Lund", tagline="Commuter with a pram, 34",
                    evidence=EvidenceLevel.INTERVIEWS, sources=("9 interviews", "spring survey"),
                    context="Lives across the harbour, works in the city, day care shuts at 17:30.",
                    goals=("Be at day care by 17:30", "Know early when she cannot"),
                    needs=("A clear way round", "Room for the pram"), pains=("Standing without news", "Forms"),
                    copes="Takes the boat before, and loses half an hour a day.", channels=("app", "pier sign"),
                    expectations=("Her parcel says where it is", "The tram counts the minutes"),
                    quote="I do not mind late. I mind not knowing.", quotes=to("VOC-1"),
                    accessibility="One hand free; reads while walking.", owner="Ines Prado",
                    review_on=date(2027, 5, 1)),
            Persona(id="PER-2", name="Joaquim", tagline="Retired, 76, hard of hearing", channels=("desk",),
                    quote="I hear the horn, not the speaker."),
        ),
        "notes": (
            note(id="EMP-1", persona="PER-1", quadrant=Quadrant.SAYS, text="“Just tell me.”", dots=4),
            note(id="EMP-2", persona="PER-1", quadrant=Quadrant.SAYS, text="“I’ll take the next one, it’s fine.”",
                 dots=2),
            note(id="EMP-3", persona="PER-1", quadrant=Quadrant.THINKS, text="Day care will charge me again."),
            note(id="EMP-4", persona="PER-1", quadrant=Quadrant.DOES, text="Asks the stranger beside her.",
                 tension_with="EMP-2"),
            note(id="EMP-5", persona="PER-1", quadrant=Quadrant.DOES, text="Refreshes the app every minute."),
            note(id="EMP-6", persona="PER-1", quadrant=Quadrant.FEELS, text="Forgotten on the quay.", dots=5),
            note(id="EMP-7", persona="PER-1", quadrant=Quadrant.HEARS, text="Speakers that nobody understands."),
        ),
    }  # fmt: skip


PHASES = ("Plans", "Walks to the pier", "Waits", "Hears of the delay", "Gets across", "Gets it made good")


def journey_parts() -> dict[str, object]:
    """One experience map without us, and one journey with us."""
    return {
        "journeys": (
            Journey(id="JRN-1", title="Across the water, from plan to arrival", form=JourneyForm.EXPERIENCE,
                    persona="PER-1", goal="Be there in time"),
            Journey(id="JRN-2", title="A late boat, from the first look at the sign to the fare in hand",
                    persona="PER-1", goal="Be at day care by 17:30"),
        ),
        "phases": (
            *(Phase(id=f"PHA-{n}", journey="JRN-2", name=name) for n, name in enumerate(PHASES, start=1)),
            Phase(id="PHA-7", journey="JRN-1", name="Decides"),
            Phase(id="PHA-8", journey="JRN-1", name="Crosses"),
        ),
        "steps": _steps(),
        "moments": (
            Moment(id="MOM-1", name="Hears of the delay", why="Here she decides if she trusts us next time.",
                   steps=to("STP-4"), dots=7, confirmed=True),
            Moment(id="MOM-2", name="Stands and waits", why="Silence reads as not caring.", steps=to("STP-3"),
                   dots=5, confirmed=True),
            Moment(id="MOM-3", name="Asks for her money", why="A form takes the apology back.", steps=to("STP-7"),
                   dots=3, confirmed=True),
            Moment(id="MOM-4", name="Finds the pier", why="", steps=to("STP-2"), dots=1),
        ),
    }  # fmt: skip


def _steps() -> tuple[Step, ...]:
    return (
        Step(id="STP-1", phase="PHA-1", action="Looks up the 16:45", thought="That gives me ten minutes.", emotion=1,
             feeling="confident", touchpoint="Timetable", channel="app", importance=3, department="DEP-4"),
        Step(id="STP-2", phase="PHA-2", action="Pushes the pram down the ramp", thought="Is it there already?",
             emotion=0, feeling="in a hurry", touchpoint="Pier sign", channel="pier", department="DEP-2"),
        Step(id="STP-3", phase="PHA-3", action="Waits, with no boat in sight", thought="Did I miss it?", emotion=-1,
             feeling="uneasy in the silence", touchpoint="Pier sign", channel="pier", waiting_minutes=14,
             pain="The sign says “on time”", severity=4, opportunity="Take the time from the boat’s own position",
             department="DEP-4", metric="minutes from delay to sign", quotes=to("VOC-2"), importance=5),
        Step(id="STP-4", phase="PHA-4", action="Hears a deckhand shout across the water", thought="So when, then?",
             emotion=-2, feeling="forgotten", touchpoint="Deckhand", channel="pier", pain="No reason, no time, no way round",
             severity=5, opportunity="One message to sign, app and speaker at once", department="DEP-1",
             quotes=to("VOC-1"), importance=5),
        Step(id="STP-5", phase="PHA-5", action="Boards the next boat, or takes the taxi we call",
             thought="At least somebody helps.", emotion=1, feeling="relieved", touchpoint="Deckhand", channel="pier",
             department="DEP-1", quotes=to("VOC-4")),
        Step(id="STP-6", phase="PHA-6", action="Asks for the fare back", thought="Is it worth it?", emotion=0,
             feeling="doubtful", touchpoint="Form 12", channel="counter", department="DEP-3"),
        Step(id="STP-7", phase="PHA-6", action="Posts a form", thought="Never mind the two euro fifty.", emotion=-1,
             feeling="taken for a fool", touchpoint="Letter", channel="post", pain="Form, proof, three weeks", severity=4,
             opportunity="Give it back unasked", department="DEP-3", quotes=to("VOC-3"), importance=4),
        Step(id="STP-8", phase="PHA-7", action="Weighs boat against bridge", emotion=0, feeling="torn"),
        Step(id="STP-9", phase="PHA-8", action="Is on the water", emotion=2, feeling="free"),
    )  # fmt: skip


def blueprint_parts() -> dict[str, object]:
    """What has to happen behind the journey, and what it leans on."""
    card = BlueprintCard
    return {
        "blueprints": (Blueprint(id="BLU-1", title="Behind a late boat", journey="JRN-2"),),
        "cards": (
            card(id="CRD-1", blueprint="BLU-1", phase="PHA-3", lane=Lane.EVIDENCE, text="Pier sign"),
            card(id="CRD-2", blueprint="BLU-1", phase="PHA-6", lane=Lane.EVIDENCE, text="Credit on the pass"),
            card(id="CRD-3", blueprint="BLU-1", phase="PHA-4", lane=Lane.FRONTSTAGE_PEOPLE,
                 text="Says why, and when the next boat sails", role="Deckhand", department="DEP-1",
                 procedure="SOP-1", minutes=3),
            card(id="CRD-4", blueprint="BLU-1", phase="PHA-4", lane=Lane.FRONTSTAGE_TECHNOLOGY,
                 text="Shows the message on sign and app", system="SYS-1", minutes=1, fail_point=True,
                 note="The sign on pier 3 loses its signal in rain."),
            card(id="CRD-5", blueprint="BLU-1", phase="PHA-4", lane=Lane.BACKSTAGE, text="Raises the delay",
                 role="Control desk", department="DEP-1", procedure="SOP-1", system="SYS-1", minutes=4),
            card(id="CRD-6", blueprint="BLU-1", phase="PHA-5", lane=Lane.FRONTSTAGE_PEOPLE, text="Calls the taxi",
                 role="Deckhand", department="DEP-1", wait_point=True),
            card(id="CRD-7", blueprint="BLU-1", phase="PHA-5", lane=Lane.SUPPORT, text="Harbour Taxi contract"),
            card(id="CRD-8", blueprint="BLU-1", phase="PHA-6", lane=Lane.BACKSTAGE, text="Credits the fare",
                 role="Fares team", department="DEP-3", procedure="SOP-2"),
        ),
        "procedures": (
            Procedure(id="SOP-1", title="Delay message within ten minutes", where="Handbook 4.2", owner="Rui Matos",
                      summary="Control raises the delay at **five** minutes and sends one text everywhere.",
                      review_due=date(2027, 2, 1), roles=("Control desk", "Deckhand"), trained_roles=("Control desk",)),
            Procedure(id="SOP-2", title="Fare back without a form", state=ProcedureState.DRAFT, owner="Tiago Reis",
                      roles=("Fares team",)),
        ),
        "systems": (System(id="SYS-1", name="Boat position feed", purpose="Says where every boat is, each 20 s.",
                           owner="Lena Vogt"),),
        "trainings": (
            Training(id="TRN-1", title="Bad news first", roles=("Deckhand", "Desk"), done_on=date(2026, 11, 2)),
            Training(id="TRN-2", title="Paying back at the desk", roles=("Desk",), plan="By 15 December"),
        ),
    }  # fmt: skip
