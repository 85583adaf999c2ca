"""The trace: for every clause what it rests on and what rests on it, from the quote to the audit."""

from dataclasses import dataclass

from promise_studio.check.lookups import Lookups
from promise_studio.document.language.dates import short_date
from promise_studio.document.language.say import say, to_say, translate
from promise_studio.document.view.audits import OUTCOMES
from promise_studio.document.view.pointers import LONGEST_WORDS, Pointer
from promise_studio.document.view.wording import shorten
from promise_studio.model.scenario import AuditRun
from promise_studio.model.trace import CHAIN, Edge, Joins, chain, joins, suspects
from promise_studio.model.trace_tree import Neighbours, neighbours, trace_tree

NO_TRACE = to_say("There is no clause yet whose trace could be followed.")
HEADINGS = {
    "quote": to_say("Customers’ words"),
    "persona": to_say("Personas"),
    "step": to_say("Steps"),
    "moment": to_say("Moments"),
    "service level": to_say("Service levels"),
    "procedure": to_say("Procedures"),
    "recovery": to_say("Recovery"),
    "scenario": to_say("Scenarios"),
    "audit": to_say("Audits"),
}
COLUMNS = tuple(kind for kind in CHAIN if kind != "clause")


@dataclass(frozen=True)
class TraceRow:
    """One clause, and for each column the items joined to it."""

    clause: Pointer
    cells: tuple[tuple[Pointer, ...], ...]


@dataclass(frozen=True)
class Suspect:
    """A link whose target has said something else since the link was made."""

    source: Pointer
    target: Pointer


@dataclass(frozen=True)
class Traces:
    """The trace table and the links to look at again."""

    headings: tuple[str, ...]
    rows: tuple[TraceRow, ...]
    suspects: tuple[Suspect, ...]
    missing: str


def _pointer(lookups: Lookups, item_id: str, suspect: set[str]) -> Pointer:
    item = lookups.workshop.get(item_id)
    # An audit has no name of its own; its day is written as everywhere else in the document.
    aloud = (
        f"{OUTCOMES[item.outcome].word} {short_date(item.ran_on)}"
        if isinstance(item, AuditRun)
        else item.name_aloud
    )
    words = shorten(aloud, LONGEST_WORDS)
    return Pointer(item_id, words, suspect=item_id in suspect)


def _suspect(lookups: Lookups, edge: Edge) -> Suspect:
    return Suspect(_pointer(lookups, edge.source, set()), _pointer(lookups, edge.target, set()))


def _nearest_first(
    lookups: Lookups, clause_id: str, near: Neighbours, joined_by: Joins
) -> dict[str, list[str]]:
    """By kind, and first what the clause names itself, as a cell has not room for all."""
    tree = trace_tree(lookups.workshop, clause_id, near)
    depths = {branch.id: branch.depth for branch in tree.before + tree.after}
    joined = chain(lookups.workshop, clause_id, joined_by)
    return {kind: sorted(ids, key=lambda one: depths.get(one, len(CHAIN))) for kind, ids in joined.items()}


def see_traces(lookups: Lookups) -> Traces:
    """The trace of every clause that is not retired."""
    edges = suspects(lookups.workshop)
    changed = {edge.target for edge in edges}
    near, joined_by = neighbours(lookups.workshop), joins(lookups.workshop)
    rows = []
    for clause in lookups.live:
        joined = _nearest_first(lookups, clause.id, near, joined_by)
        cells = tuple(tuple(_pointer(lookups, item, changed) for item in joined[kind]) for kind in COLUMNS)
        rows.append(TraceRow(Pointer(clause.id, clause.name_aloud), cells))
    return Traces(
        headings=tuple(translate(HEADINGS[kind]) for kind in COLUMNS),
        rows=tuple(rows),
        suspects=tuple(_suspect(lookups, edge) for edge in edges),
        missing="" if rows else say(NO_TRACE),
    )
