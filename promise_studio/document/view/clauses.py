"""The clauses in plain words, each tied to everything that carries it."""

from dataclasses import dataclass

from promise_studio.document.language.say import say, to_say, translate
from promise_studio.document.view.marks import Mark, mark_aim, mark_verdict
from promise_studio.document.view.pointers import Pointer, follow, name_of
from promise_studio.document.view.recoveries import remedy_words
from promise_studio.document.view.service_levels import LevelRow
from promise_studio.document.view.wording import join_and
from promise_studio.measure.verdict import Verdict, judge_clause
from promise_studio.model import Workshop
from promise_studio.model.promise import Clause, ClauseState
from promise_studio.spoken import capital

NO_CLAUSES = to_say("No clause has been written yet: there is nothing here that a customer could check.")
READING_ORDER = (ClauseState.COMMITTED, ClauseState.STRETCH, ClauseState.DRAFT, ClauseState.RETIRED)
STATE_WORDS = {
    ClauseState.COMMITTED: to_say("Committed"),
    ClauseState.STRETCH: to_say("An aim, not promised"),
    ClauseState.DRAFT: to_say("Draft"),
    ClauseState.RETIRED: to_say("Retired"),
}


@dataclass(frozen=True)
class Figure:
    """The one figure that stands beside a clause."""

    big: str
    caption: str


@dataclass(frozen=True)
class ClauseBlock:
    """One clause with all that a reviewer asks about it."""

    id: str
    name: str
    state: str
    committed: bool
    theme: str
    text: str
    plain: str
    benefit: str
    feeling: str
    definitions: tuple[tuple[str, str], ...]
    scope: str
    conditions: tuple[str, ...]
    moments: tuple[Pointer, ...]
    personas: tuple[Pointer, ...]
    quotes: tuple[Pointer, ...]
    values: tuple[Pointer, ...]
    goals: tuple[Pointer, ...]
    procedures: tuple[Pointer, ...]
    systems: tuple[Pointer, ...]
    trainings: tuple[Pointer, ...]
    assurances: tuple[str, ...]
    recoveries: tuple[Pointer, ...]
    remedies: tuple[str, ...]
    levels: tuple[LevelRow, ...]
    figure: Figure | None
    owner: str
    department: str
    roles: tuple[tuple[str, str], ...]
    rivals: str
    brand_line: str
    mark: Mark
    verdict: Verdict


@dataclass(frozen=True)
class Clauses:
    """Every clause that is not retired, the committed ones first; of retired ones the name."""

    blocks: tuple[ClauseBlock, ...]
    retired: tuple[Pointer, ...]
    goals: tuple[tuple[str, str, str, str], ...]
    """Id, goal, meaning and measure of each company goal that they serve."""
    missing: str

    @property
    def committed(self) -> tuple[ClauseBlock, ...]:
        """The clauses that customers are promised."""
        return tuple(block for block in self.blocks if block.committed)


def see_clauses(workshop: Workshop, rows: tuple[LevelRow, ...]) -> Clauses:
    """The clauses with their service levels, in reading order."""
    ordered = sorted(workshop.clauses, key=lambda clause: READING_ORDER.index(clause.state))
    retired = [clause.id for clause in ordered if clause.state is ClauseState.RETIRED]
    blocks = tuple(_block(workshop, clause, rows) for clause in ordered if clause.id not in retired)
    names = tuple(
        Pointer(clause, _with_levels(name_of(workshop, clause), clause, rows)) for clause in retired
    )
    goals = tuple((goal.id, goal.text, goal.meaning, goal.measure) for goal in workshop.goals if goal.text)
    return Clauses(blocks, names, goals, "" if blocks else say(NO_CLAUSES))


def _with_levels(name: str, clause: str, rows: tuple[LevelRow, ...]) -> str:
    """The name of a retired clause and the service levels that went with it."""
    levels = join_and([row.id for row in rows if row.clause is not None and row.clause.id == clause])
    return f"{name} ({levels})" if levels else name


def _block(workshop: Workshop, clause: Clause, rows: tuple[LevelRow, ...]) -> ClauseBlock:
    levels = tuple(row for row in rows if row.clause is not None and row.clause.id == clause.id)
    verdict = judge_clause(workshop, clause.id)
    recoveries = [workshop.get(link.to) for link in clause.recoveries if workshop.find(link.to)]
    return ClauseBlock(
        id=clause.id,
        name=clause.name or clause.id,
        state=translate(STATE_WORDS[clause.state]),
        committed=clause.state is ClauseState.COMMITTED,
        theme=name_of(workshop, clause.theme),
        text=clause.text,
        plain=clause.plain,
        benefit=clause.benefit,
        feeling=clause.feeling,
        definitions=tuple(
            (word.term, word.meaning) for word in clause.definitions if word.term or word.meaning
        ),
        scope=clause.scope,
        conditions=clause.conditions,
        moments=follow(workshop, clause.moments),
        personas=follow(workshop, clause.personas),
        quotes=follow(workshop, clause.quotes),
        values=follow(workshop, clause.values),
        goals=follow(workshop, clause.goals),
        procedures=follow(workshop, clause.procedures),
        systems=follow(workshop, clause.systems),
        trainings=follow(workshop, clause.trainings),
        assurances=clause.assurances,
        recoveries=follow(workshop, clause.recoveries),
        remedies=tuple(
            filter(None, (remedy_words(recovery, workshop.frame.currency) for recovery in recoveries))
        ),
        levels=levels,
        figure=_figure(levels),
        owner=clause.owner,
        department=name_of(workshop, clause.department),
        roles=tuple((part.role, part.part) for part in clause.roles if part.role or part.part),
        rivals=clause.rivals,
        brand_line=clause.brand_line,
        mark=(mark_aim if clause.state is ClauseState.STRETCH else mark_verdict)(verdict),
        verdict=verdict,
    )


def _figure(levels: tuple[LevelRow, ...]) -> Figure | None:
    row = next((level for level in levels if level.headline), levels[0] if levels else None)
    if row is None or not (row.target or row.how_often):
        return None
    event = row.event[:1].lower() + row.event[1:]
    if not row.target:
        return Figure(capital(row.how_often), event)
    often = f", {row.how_often}" if row.how_often else ""
    return Figure(row.time, f"{event}{often}")
