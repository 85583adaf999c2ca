"""Test: scenarios, audit runs with a stopwatch, and the vote of each department."""

from dataclasses import replace
from typing import Any

from textual.app import ComposeResult
from textual.containers import Vertical

from promise_studio.model import Item
from promise_studio.model.agreement import Ballot, Vote
from promise_studio.model.promise import ClauseState
from promise_studio.model.scenario import AuditOutcome, AuditRun, CheckAnswer, Scenario
from promise_studio.studio.fields.candidates import name_of
from promise_studio.studio.stages.clause_facts import vote_words
from promise_studio.studio.stages.outline_view import OutlineView
from promise_studio.studio.stages.sections import Section, item_row
from promise_studio.studio.widgets.rows import Row, Tone
from promise_studio.studio.widgets.vote_grid import NAMES, VoteGrid

_OUTCOMES: dict[AuditOutcome, Tone] = {
    AuditOutcome.KEPT: "ok",
    AuditOutcome.BROKEN: "bad",
    AuditOutcome.UNCLEAR: "warn",
}
_BALLOTS: dict[Ballot, Tone] = {
    Ballot.YES: "ok",
    Ballot.NOT_YET: "warn",
    Ballot.NO: "bad",
    Ballot.ABSTAIN: "dim",
}


class View(OutlineView):
    """Below each clause its scenarios and their runs; beside it the votes on it."""

    stage = "test"
    commands = OutlineView.commands | {"vote"}
    sections = (
        Section(
            "scenario",
            "Write a case that a customer could live through: an ordinary day, an edge, a failure.",
            "A promise that was never played is a guess. Write it as a script with yes/no checks.",
            "Light out on a Friday night: report it by phone, wait, look on Monday.",
            "Clauses and scenarios",
        ),
        Section(
            "audit",
            "Play the customer with a stopwatch and write down what happened.",
            "Somebody who did not write the promise plays best.",
            "Tuesday 18:40, by phone: 12 minutes, kept.",
        ),
        Section(
            "vote",
            "Let each department vote on each criterion; v opens the grid.",
            "Authentic, doable, backed by SOPs, includes recovery: the checklist, and eight beside them.",
            "Control room on P4 doable: not yet, the night shift has no access.",
        ),
    )

    def __init__(self) -> None:
        super().__init__()
        self.votes = VoteGrid()
        self.votes.return_to = self.list

    def compose(self) -> ComposeResult:
        yield self.list
        with Vertical(classes="detail"):
            yield self.facts_pane
            yield self.votes
            yield self.inspector

    def prefilled(self, kind: str) -> dict[str, Any]:
        """A scenario tries the clause under the cursor, and a run answers the checks of its scenario."""
        fields = super().prefilled(kind)
        item = self.workshop.find(self.selected_id) if self.selected_id else None
        if kind == "audit" and isinstance(item, Scenario) and item.checks:
            return {**fields, "answers": tuple(CheckAnswer(check=check) for check in item.checks)}
        clause = self._clause_here() if kind == "scenario" else ""
        return {**fields, "clause": clause} if clause else fields

    def describe(self, item: Item) -> tuple[str, Tone]:
        tail, tone = super().describe(item)
        if isinstance(item, Scenario):
            return item.sort.value, tone
        if isinstance(item, AuditRun):
            minutes = f"{item.minutes:g} min" if item.minutes is not None else "no time"
            return f"{minutes} · {item.auditor}".rstrip(" ·"), _OUTCOMES[item.outcome]
        if isinstance(item, Vote):
            return item.clause, _BALLOTS[item.ballot]
        return tail, tone

    def rows(self) -> list[Row]:
        scenarios, _, votes = self.sections
        workshop = self.workshop
        rows = [
            Row(
                "head",
                "scenario",
                scenarios.heading,
                kind="scenario",
                tail=str(len(workshop.scenarios) or ""),
            )
        ]
        live = [clause for clause in workshop.clauses if clause.state is not ClauseState.RETIRED]
        for clause in live:
            row = item_row(clause, "clause", self.describe)
            tail = " · ".join(vote_words(workshop, clause.id))
            rows.append(
                Row("item", row.id, row.name, kind="clause", tail=tail, label=row.label, adds="scenario")
            )
            rows += self._scenario_rows(clause.id)
        rows += self._scenario_rows("")
        if not live and not workshop.scenarios:
            rows.append(Row("hint", "scenario", f"a  {scenarios.what}", kind="scenario"))
        rows.append(Row("head", "vote", votes.heading, kind="vote", tail=str(len(workshop.votes) or "")))
        if not workshop.votes:
            rows.append(Row("hint", "vote", f"v  {votes.what}", kind="vote"))
        return rows + [self._vote_row(vote) for vote in workshop.votes]

    def _vote_row(self, vote: Vote) -> Row:
        department = self.workshop.find(vote.department)
        name = f"{NAMES[vote.criterion]}: {vote.ballot.value}, {name_of(department) if department else '…'}"
        return replace(item_row(vote, "vote", self.describe), name=name)

    def _scenario_rows(self, clause: str) -> list[Row]:
        rows: list[Row] = []
        for scenario in self.workshop.scenarios:
            if (scenario.clause.to if scenario.clause is not None else "") == clause:
                row = item_row(scenario, "scenario", self.describe, depth=1)
                rows.append(
                    Row("item", row.id, row.name, "scenario", row.tail, row.tone, 1, row.label, adds="audit")
                )
                runs = self.workshop.children("audit", "scenario", scenario.id)
                rows += [item_row(run, "audit", self.describe, depth=2) for run in runs]
        return rows

    # Votes.

    def _clause_here(self) -> str:
        """The clause that the selected row is, tries, or votes on."""
        item = self.workshop.find(self.selected_id) if self.selected_id else None
        if isinstance(item, AuditRun):
            item = self.workshop.find(item.scenario)
        if isinstance(item, Scenario):
            return item.clause.to if item.clause is not None else ""
        if isinstance(item, Vote):
            return item.clause
        return self.selected_id if self.selected_id.startswith("PRM-") else ""

    async def follow(self) -> None:
        self.votes.show(self._clause_here())
        await super().follow()

    def do_vote(self) -> None:
        clause = self._clause_here()
        if not clause:
            self.say("Choose a clause, or a scenario of one, to vote on it.")
            return
        self.votes.show(clause)
        self.screen.set_focus(self.votes)
