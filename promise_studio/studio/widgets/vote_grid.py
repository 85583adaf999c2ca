"""The votes on one clause: a row a criterion, a column a department."""

from typing import TYPE_CHECKING, ClassVar, cast

from textual.binding import Binding
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget
from typing_extensions import override

from promise_studio.edits import Add, Change, Remove
from promise_studio.model.agreement import Ballot, Criterion, Vote
from promise_studio.studio.messages import EditItem, Say
from promise_studio.studio.text import content, fit, one_line

if TYPE_CHECKING:
    from promise_studio.studio.app import StudioApp

NAMES = {
    Criterion.AUTHENTIC: "authentic",
    Criterion.DOABLE: "doable",
    Criterion.BACKED: "backed by SOPs",
    Criterion.RECOVERS: "includes recovery",
    Criterion.BENEFIT: "a benefit",
    Criterion.DISTINCT: "sets us apart",
    Criterion.CREDIBLE: "credible",
    Criterion.TRANSPARENT: "transparent",
    Criterion.BRAND: "brand",
    Criterion.CLEAR: "clear",
    Criterion.ROLES: "roles known",
    Criterion.MEASURED: "measured",
}
CRITERIA = tuple(NAMES)
SIGNS = {Ballot.YES: "●", Ballot.NOT_YET: "▲", Ballot.NO: "■", Ballot.ABSTAIN: "◌"}
COLOURS = {
    Ballot.YES: "$text-success",
    Ballot.NOT_YET: "$text-warning",
    Ballot.NO: "$text-error",
    Ballot.ABSTAIN: "$foreground 65%",
}
KEYS = {"y": Ballot.YES, "o": Ballot.NOT_YET, "n": Ballot.NO, "b": Ballot.ABSTAIN}
HELP = "y yes · o not yet · n no · b abstains · x none · h hides, or reveals · Enter adds words"
CAST = "▪"
LABEL, CELL, NARROW = 19, 4, 3


def _short(name: str, most: int) -> str:
    """The head of a column: first letters of a name of several words, else the beginning of it."""
    words = one_line(name).split()
    return ("".join(word[0] for word in words) if words[1:] else "".join(words))[:most]


class VoteGrid(Widget, can_focus=True):
    """The arrows go from cell to cell; y, o, n and b vote; Enter adds words."""

    DEFAULT_CSS = "VoteGrid { height: auto; }"
    BINDINGS: ClassVar = [
        Binding("up", "step(-1,0)", show=False),
        Binding("down", "step(1,0)", show=False),
        Binding("left", "step(0,-1)", show=False),
        Binding("right", "step(0,1)", show=False),
        *(Binding(key, f"vote('{ballot.value}')", show=False) for key, ballot in KEYS.items()),
        Binding("x,delete,backspace", "take_back", show=False),
        Binding("enter,e", "words", show=False),
        Binding("h", "hide", show=False),
        Binding("escape", "leave", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.clause = ""
        self.row = 0
        self.column = 0
        self.return_to: Widget | None = None
        self.hides = False
        """Whether only that somebody voted is shown, until all have."""

    @property
    def studio(self) -> "StudioApp":
        """The application, which applies the votes."""
        return cast("StudioApp", self.app)

    def show(self, clause: str) -> None:
        """Show the votes on a clause, or nothing."""
        self.clause = clause
        self.display = bool(clause)
        self.refresh(layout=True)

    @override
    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return self._rows + (2 + len(HELP) // max(1, width) + 1 if self.has_focus else 2)

    @property
    def _cell(self) -> int:
        """How wide a column is: narrower where only so all departments are in sight."""
        wide = LABEL + len(self.studio.workshop.departments) * CELL <= self.content_size.width
        return CELL if wide else NARROW

    @property
    def _columns(self) -> int:
        return max(1, (self.content_size.width - LABEL) // self._cell)

    @property
    def _first(self) -> int:
        """The first department in sight: the one that is voted for always is."""
        return max(0, self.column - self._columns + 1)

    @property
    def _rows(self) -> int:
        return len(CRITERIA) if self.has_focus else 4

    def vote_at(self, row: int, column: int) -> Vote | None:
        """The vote in a cell; the last one counts."""
        department = self.studio.workshop.departments[column].id
        key = (self.clause, CRITERIA[row], department)
        votes = reversed(self.studio.workshop.votes)
        return next((vote for vote in votes if (vote.clause, vote.criterion, vote.department) == key), None)

    def render(self) -> Content:
        departments = self.studio.workshop.departments
        if not departments:
            return Content.styled("Votes: first name the departments (stage 1).", "$foreground 65%")
        shown = departments[self._first : self._first + self._columns]
        unseen, cell = len(departments) - len(shown), self._cell
        head = Content.styled(fit(f"Votes ({unseen} more)" if unseen else "Votes", LABEL), "bold")
        head += Content.styled("".join(fit(_short(d.name, cell - 1), cell) for d in shown), "$foreground 65%")
        lines = [head]
        lines += [
            Content(fit(NAMES[CRITERIA[row]], LABEL)) + Content("").join(self._cells(row, len(shown)))
            for row in range(self._rows)
        ]
        return Content("\n").join([*lines, self._foot()])

    def _cells(self, row: int, columns: int) -> list[Content]:
        cells = []
        for column in range(self._first, self._first + columns):
            vote = self.vote_at(row, column)
            sign = SIGNS[vote.ballot] if vote is not None else "·"
            style = COLOURS[vote.ballot] if vote is not None else "$foreground 65%"
            if vote is not None and self._veiled:
                sign, style = CAST, "$foreground"
            here = self.has_focus and (row, column) == (self.row, self.column)
            cells.append(
                Content.styled(f" {sign} "[: self._cell - 1], f"{style} reverse" if here else style) + " "
            )
        return cells

    def _foot(self) -> Content:
        if not self.has_focus:
            return Content.styled("v votes", "$foreground 65%")
        department = self.studio.workshop.departments[self.column]
        vote = self.vote_at(self.row, self.column)
        said = vote.ballot.value if vote is not None else "no vote yet"
        said = "has voted" if vote is not None and self._veiled else said
        return content(f"{one_line(department.name)}: {said}", "bold") + Content.styled(
            f"\n{HELP}", "$accent"
        )

    def action_step(self, down: int, right: int) -> None:
        self.row = max(0, min(self.row + down, len(CRITERIA) - 1))
        self.column = max(0, min(self.column + right, len(self.studio.workshop.departments) - 1))
        self.refresh()

    def action_vote(self, ballot: str) -> None:
        workshop, session = self.studio.workshop, self.studio.session
        if not workshop.departments or session is None:
            return
        vote = self.vote_at(self.row, self.column)
        if vote is not None:
            self.studio.apply(Change(id=vote.id, fields={"ballot": ballot}))
        else:
            department = workshop.departments[self.column].id
            fields = {"clause": self.clause, "criterion": CRITERIA[self.row].value, "department": department}
            self.studio.apply(
                Add(kind="vote", id=session.next_id("vote"), fields={**fields, "ballot": ballot})
            )
        self._go_on()

    def _go_on(self) -> None:
        """The next department, and after the last of them the next criterion."""
        if self.column + 1 < len(self.studio.workshop.departments):
            self.action_step(0, 1)
        elif self.row + 1 < len(CRITERIA):
            self.row, self.column = self.row + 1, 0
            self.refresh()

    @property
    def _veiled(self) -> bool:
        return self.hides or self.studio.projecting

    def action_hide(self) -> None:
        """Hide what was voted until all have voted, or reveal it."""
        self.hides = not self.hides
        self.refresh()
        self.post_message(
            Say("Votes are hidden; h reveals them." if self.hides else "The votes are revealed.")
        )

    def action_take_back(self) -> None:
        vote = self.vote_at(self.row, self.column) if self.studio.workshop.departments else None
        if vote is not None:
            self.studio.apply(Remove(ids=(vote.id,)))

    def action_words(self) -> None:
        vote = self.vote_at(self.row, self.column) if self.studio.workshop.departments else None
        if vote is not None:
            self.post_message(EditItem(vote.id, "words"))

    def action_leave(self) -> None:
        """Give the keyboard back to the list."""
        self.screen.set_focus(self.return_to)

    def on_focus(self) -> None:
        self.refresh(layout=True)

    def on_blur(self) -> None:
        self.refresh(layout=True)
