"""Has the workshop checked beside the screen, once nobody has changed it for a moment."""

from asyncio import sleep, to_thread
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from promise_studio.check import Finding
    from promise_studio.check.house_rules import HouseRules
    from promise_studio.check.house_watch import HouseWatch
    from promise_studio.check.live import LiveChecks
    from promise_studio.model import Workshop
    from promise_studio.studio.app import StudioApp
    from promise_studio.studio.finding import Index
    from promise_studio.studio.judgement import Judgement

PAUSE = 0.2


class Checking:
    """Keeps what the checks last said, by the rules of the house."""

    def __init__(self, studio: "StudioApp") -> None:
        self._studio = studio
        self._judgement: Judgement | None = None
        self._live: LiveChecks | None = None
        self._house: HouseWatch | None = None
        self._index: Index | None = None
        self._told = ""
        """What was said of a check that failed, until the checks work again."""
        self.rules: Path | None = None
        """A file of house rules that was named, instead of the one beside the workshop."""

    @property
    def judgement(self) -> "Judgement":
        """What the checks last said; it may be a moment behind the workshop."""
        from promise_studio.studio.judgement import Judgement

        if self._judgement is None:
            self._judgement = Judgement()
        return self._judgement

    def forget(self) -> None:
        """Another workshop is open."""
        self._judgement = None
        self._live = None
        self._house = None
        self._index = None
        self._told = ""

    @property
    def index(self) -> "Index":
        """What can be found in the workshop; read after each edit, so that finding begins at once."""
        from promise_studio.studio.finding import Index

        if self._index is None:
            self._index = Index()
        return self._index

    def house_rules(self, workshop: Path) -> "HouseRules":
        """The house rules as their file says now; it may be read, so never on the way to the screen."""
        from promise_studio.check.house_watch import HouseWatch

        house = self._house
        if house is None or house.workshop != workshop:
            house = HouseWatch(workshop, self.rules)
            # A thread that was still at work on the workshop before must not leave its rules to this one.
            if self._studio.session is not None and self._studio.session.path == workshop:
                self._house = house
        return house.read()

    def look_at_house(self) -> None:
        """Check again if somebody has changed the file of house rules meanwhile."""
        if self._house is not None and self._house.is_stale:
            self.soon()

    def judge_clause_text(self, clause_id: str, text: str) -> "tuple[Finding, ...]":
        """What would be found in a clause if it read `text`, quickly enough to be asked at every key."""
        from promise_studio.studio.judgement import judge_clause_text

        session = self._studio.session
        if session is None or session.workshop.find(clause_id) is None:
            return ()
        try:
            return judge_clause_text(session.workshop, clause_id, text, self._live)
        except Exception as error:  # noqa: BLE001  nor is one that fails under the hands of somebody who types
            self._failed(error)
            return ()

    def soon(self) -> None:
        """Check after a pause; an edit in between starts the pause anew."""
        self._studio.start(self._check, "checking", exclusive=True)

    async def _check(self) -> None:
        from promise_studio.studio.stage_screen import StageScreen

        await sleep(PAUSE)
        session = self._studio.session
        if session is None:
            return
        try:
            judgement = await to_thread(self._judge, session.workshop, session.path)
        except Exception as error:  # noqa: BLE001  a check that fails is no reason to stop a room at work
            if self._studio.session is session:
                self._failed(error)
            return
        # The workshop or the whole studio may have been closed, or another opened, while it was judged.
        if self._studio.session is not session or not self._studio.screen_stack:
            return
        self._judgement = judgement
        self._told = ""
        if isinstance(self._studio.screen, StageScreen):
            self._studio.screen.judged()
        if self._house is not None and (news := self._house.take_news()):
            self._studio.tell(news, bad=not self._house.is_readable)

    def _failed(self, error: Exception) -> None:
        """Say that a check failed and where the details lie, and go on with what the checks said last."""
        from promise_studio.studio.faults import near_home, write_down

        self._live = None  # it may have been left in the middle
        if not self._told:  # one file for one fault, however often it is met
            place = write_down(error)
            where = f": {near_home(place)} says why" if place is not None else ""
            self._told = f"A check failed{where}. The findings stay as they were."
        if self._studio.screen_stack:
            self._studio.tell(self._told, bad=True)

    def _judge(self, workshop: "Workshop", path: Path) -> "Judgement":
        from promise_studio.check.live import LiveChecks
        from promise_studio.studio.judgement import judge_workshop

        house = self.house_rules(path)
        live = self._live
        if live is None or live.house is not house:
            live = self._live = LiveChecks(house)
        if self._studio.session is not None and self._studio.session.path == path:
            self.index.entries(workshop)
        return judge_workshop(workshop, live)
