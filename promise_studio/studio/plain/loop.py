"""The stages as prompts and lists: the same items, checks, undo and saving as on the screen."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from promise_studio.check import run_checks
from promise_studio.check.house_watch import HouseWatch
from promise_studio.check.progress import progress
from promise_studio.edits import Add, Remove
from promise_studio.errors import UserError
from promise_studio.model import KINDS, SINGLES, Item
from promise_studio.model.kinds import SINGLE_NAMES, SINGLE_STAGES
from promise_studio.model.links import references
from promise_studio.model.trace import chain
from promise_studio.session import Session
from promise_studio.studio.fields.candidates import name_of, named_aloud
from promise_studio.studio.plain.forms import Forms, kind_named, known
from promise_studio.studio.plain.talk import LeftError, Talk
from promise_studio.studio.stages import NAMES, STAGES, stage_called

HELP = """1 … 11     go to a stage          list       what stands on this stage
ID         show an item           a KIND     add, such as “a quote”
e ID       edit it                x ID       delete it
u, r       undo, redo             f          what was found on this stage
t ID       what it is joined to   / WORDS    find anywhere
p, d, !    park, decide, act      n          the next useful thing
stages     how far each is        q          save and leave"""
WORDS = {
    "help": "h",
    "add": "a",
    "edit": "e",
    "delete": "x",
    "undo": "u",
    "redo": "r",
    "findings": "f",
    "trace": "t",
    "find": "/",
    "next": "n",
    "park": "p",
    "decide": "d",
    "act": "!",
}
"""Whole words for those who do not know the letters yet; the name of a stage goes there."""
CAPTURED = {"p": ("parked item", "text"), "d": ("decision", "what"), "!": ("action", "text")}


class PlainStudio:
    """One workshop, a stage at a time; every line that is typed is answered in words."""

    def __init__(self, session: Session, talk: Talk, rules: Path | None = None) -> None:
        self._session = session
        self._talk = talk
        self._house = HouseWatch(session.path, rules)
        self._forms = Forms(session, talk)
        self.stage = NAMES[0]
        self._doers: dict[str, Callable[[str], None]] = {
            "list": lambda _: self._list(),
            "stages": lambda _: self._stages(),
            "a": self._add,
            "e": lambda said: self._forms.edit(known(session, said).id),
            "x": self._delete,
            "u": lambda _: self._turn("undo"),
            "r": lambda _: self._turn("redo"),
            "f": lambda _: self._findings(),
            "t": self._trace,
            "/": self._find,
            "n": lambda _: self._next(),
            "h": lambda _: talk.say(HELP),
            "?": lambda _: talk.say(HELP),
        }

    def run(self) -> None:
        """Answer until somebody leaves."""
        session, talk = self._session, self._talk
        title = session.workshop.frame.title or session.path.name
        talk.say(f"Promise Studio, line by line: {title}. h helps, q leaves.", *session.notices)
        self._go(self.stage)
        try:
            while (said := talk.ask(stage_called(self.stage).title).strip()) not in {"q", "quit", "exit"}:
                self._answer(said)
        except LeftError:
            talk.say("")
        talk.say(f"Saved in {session.path.name}.")

    def _answer(self, said: str) -> None:
        if not said:
            return
        word, _, rest = said.partition(" ")
        if word == "add":
            rest = rest.removeprefix("a ").removeprefix("an ")
        word = WORDS.get(word, word)
        if said[0] == "/":
            word, rest = "/", said[1:].strip()
        try:
            if word.isdecimal() and 1 <= int(word) <= len(NAMES):
                self._go(NAMES[int(word) - 1])
            elif word in NAMES:
                self._go(word)
            elif word in CAPTURED:
                self._capture(*CAPTURED[word], rest)
            elif word in self._doers:
                self._doers[word](rest.strip())
            else:
                self._forms.show(known(self._session, word))
        except UserError as refused:
            self._talk.say(f"{refused.message} {refused.hint}".strip())

    def _go(self, stage: str) -> None:
        self.stage = stage
        place = NAMES.index(stage) + 1
        self._talk.say(
            "", f"Stage {place} of {len(NAMES)}: {stage_called(stage).title}. {stage_called(stage).purpose}"
        )
        self._list()

    def _list(self) -> None:
        workshop = self._session.workshop
        for single in (single for single, stage in SINGLE_STAGES.items() if stage == self.stage):
            self._talk.say(f"{single}: {SINGLE_NAMES[single]}")
        for kind in (kind for kind in KINDS.values() if kind.stage == self.stage):
            items = workshop.all(kind.name)
            self._talk.say(f"{kind.many}: {len(items) or f'none; “a {kind.one}” adds one'}")
            self._talk.say(*(f"  {item.id} {_belonging(item)}{name_of(item)}" for item in items))

    def _stages(self) -> None:
        found = progress(self._session.workshop)
        for number, stage in enumerate(STAGES, start=1):
            here = found[stage.name]
            self._talk.say(
                f"{number}. {stage.title}: {here.state}, {here.done} of {here.total}. {here.sentence}"
            )

    def _add(self, word: str) -> None:
        kinds = [kind for kind in KINDS.values() if kind.stage == self.stage]
        kind = kind_named(self.stage, word) if word else kinds[0].name if len(kinds) == 1 else ""
        if not kind:
            names = ", ".join(kind.one for kind in kinds)
            raise UserError(f"Say what to add: {names}.", f"Such as: a {kinds[0].one}")
        self._forms.add(kind)

    def _delete(self, said: str) -> None:
        item = known(self._session, said)
        if item.id in SINGLES:
            raise UserError("This part cannot be deleted.", "Empty its fields instead.")
        self._talk.say(f"{self._session.apply(Remove(ids=(item.id,))).words}. u brings it back.")

    def _turn(self, way: str) -> None:
        words = self._session.undo() if way == "undo" else self._session.redo()
        self._talk.say(words or f"There is nothing to {way}.")

    def _findings(self) -> None:
        today = date.today()  # noqa: DTZ011 - the day on the wall of the room
        found = run_checks(self._session.workshop, today, self._house.read())
        if news := self._house.take_news():
            self._talk.say(news)
        found = tuple(finding for finding in found if finding.stage == self.stage)
        self._talk.say(*(f"{f.severity.value} {f.rule}: {f.sentence} {f.hint}" for f in found))
        if not found:
            self._talk.say("Nothing was found on this stage.")

    def _trace(self, said: str) -> None:
        workshop = self._session.workshop
        for kind, ids in chain(workshop, known(self._session, said).id).items():
            self._talk.say(f"{kind}: {'; '.join(named_aloud(workshop, one) for one in ids)}")

    def _find(self, words: str) -> None:
        wanted = words.casefold().split()
        for item in self._session.workshop.items():
            text = f"{item.id} {' '.join(str(v) for v in item.model_dump().values())}".casefold()
            if wanted and all(word in text for word in wanted):
                self._talk.say(f"{item.id} {name_of(item)}")

    def _capture(self, kind: str, field: str, text: str) -> None:
        text = text or self._talk.ask(f"{kind.capitalize()}")
        if text.strip():
            item_id = self._session.next_id(kind)
            self._talk.say(self._session.apply(Add(kind=kind, id=item_id, fields={field: text})).words)

    def _next(self) -> None:
        found = progress(self._session.workshop)
        at = NAMES.index(self.stage)
        for name in (*NAMES[at:], *NAMES[:at]):
            if found[name].state != "ok":
                self._go(name)
                self._talk.say(found[name].sentence)
                return
        self._talk.say("Nothing is missing on any stage.")


def _belonging(item: Item) -> str:
    """To what an item belongs that is nothing alone: “PRM-1, DEP-2: ” before the word of a vote."""
    owners = [end for one in references(type(item)) if one.target.required for end in one.ids(item)]
    return f"{', '.join(owners)}: " if owners else ""


def run_plain(
    path: Path, *, read_only: bool = False, rules: Path | None = None, talk: Talk | None = None
) -> int:
    """Work on a workshop line by line until somebody leaves."""
    with Session.open(path, read_only=read_only) as session:
        PlainStudio(session, talk or Talk(), rules).run()
    return 0
