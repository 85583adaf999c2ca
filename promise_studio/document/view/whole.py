"""The whole of what the documents can say of one workshop on one day."""

from dataclasses import dataclass
from datetime import date

from promise_studio.check.lookups import CheckContext
from promise_studio.document.view.agreement import Agreement, see_agreement
from promise_studio.document.view.answer import AnswerForm, see_answer
from promise_studio.document.view.audits import ScenarioRow, see_scenarios
from promise_studio.document.view.beside import NOTHING_BESIDE, Beside
from promise_studio.document.view.blueprints import Blueprints, see_blueprints
from promise_studio.document.view.changes import Changes, see_changes
from promise_studio.document.view.clauses import Clauses, see_clauses
from promise_studio.document.view.comparisons import Comparisons, see_comparisons
from promise_studio.document.view.control import Control, see_control
from promise_studio.document.view.cover import Cover, see_cover
from promise_studio.document.view.criteria import Criteria, see_criteria
from promise_studio.document.view.decision import DecisionPage, see_decision
from promise_studio.document.view.journeys import Journeys, see_journeys
from promise_studio.document.view.keepers import Keepers, see_keepers
from promise_studio.document.view.level_table import LevelTable, level_table, live_rows
from promise_studio.document.view.personas import Personas, see_personas
from promise_studio.document.view.promise_page import PromisePage, see_promise_page
from promise_studio.document.view.raw_notes import RawNotes, see_raw_notes
from promise_studio.document.view.recoveries import Recoveries, see_recoveries
from promise_studio.document.view.role_cards import RoleCards, see_role_cards
from promise_studio.document.view.scorecard import Scorecard, see_scorecard
from promise_studio.document.view.service_levels import level_rows
from promise_studio.document.view.set_apart import SetApart, see_set_apart
from promise_studio.document.view.signoff import SignOff, see_signoff
from promise_studio.document.view.traces import Traces, see_traces
from promise_studio.document.view.waivers import Waivers, see_waivers
from promise_studio.document.view.why import Why, see_why
from promise_studio.model import Workshop


@dataclass(frozen=True)
class DocumentView:
    """Every section of every document; a template takes those that its readers need."""

    document: str
    cover: Cover
    decision: DecisionPage
    page: PromisePage
    clauses: Clauses
    levels: LevelTable
    set_apart: tuple[SetApart, ...]
    scorecard: Scorecard
    recoveries: Recoveries
    criteria: Criteria
    scenarios: tuple[ScenarioRow, ...]
    why: Why
    comparisons: Comparisons
    keepers: Keepers
    agreement: Agreement
    control: Control
    changes: Changes
    signoff: SignOff
    answer: AnswerForm
    waivers: Waivers
    personas: Personas
    journeys: Journeys
    blueprints: Blueprints
    traces: Traces
    roles: RoleCards
    raw: RawNotes


def build_view(
    workshop: Workshop, document: str, today: date, beside: Beside = NOTHING_BESIDE
) -> DocumentView:
    """What a document of this kind says of the workshop on this day; nothing else goes in."""
    context = CheckContext(workshop, today, beside.house)
    decision = see_decision(context)
    rows = level_rows(workshop)
    clauses = see_clauses(workshop, rows)
    recoveries = see_recoveries(workshop)
    return DocumentView(
        document=document,
        cover=see_cover(workshop, document, draft=bool(decision.shut_gates)),
        decision=decision,
        page=see_promise_page(workshop, clauses, recoveries, beside.style.paper),
        clauses=clauses,
        levels=level_table(workshop, live_rows(workshop, rows)),
        set_apart=see_set_apart(workshop, live_rows(workshop, rows), whole=document == "full"),
        scorecard=see_scorecard(workshop, rows, today),
        recoveries=recoveries,
        criteria=see_criteria(context),
        scenarios=see_scenarios(workshop),
        why=see_why(workshop),
        comparisons=see_comparisons(context),
        keepers=see_keepers(context),
        agreement=see_agreement(context),
        control=see_control(workshop, today),
        changes=see_changes(workshop, beside),
        signoff=see_signoff(context),
        answer=see_answer(context),
        waivers=see_waivers(workshop, beside),
        personas=see_personas(workshop),
        journeys=see_journeys(context),
        blueprints=see_blueprints(context),
        traces=see_traces(context),
        roles=see_role_cards(workshop),
        raw=see_raw_notes(workshop),
    )
