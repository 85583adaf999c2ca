"""Has the workshop checked beside the screen, once nobody has changed it for a moment."""

from asyncio import sleep, to_thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from promise_studio.check import Finding
    from promise_studio.check.live import LiveChecks
    from promise_studio.studio.app import StudioApp
    from promise_studio.studio.judgement import Judgement

PAUSE = 0.2


class Checking:
    """Keeps what the checks last said."""

    def __init__(self, studio: "StudioApp") -> None:
        self._studio = studio
        self._judgement: Judgement | None = None
        self._live: LiveChecks | None = None

    @property
    def judgement(self) -> "Judgement":
        """What the checks last said; it may be a moment behind the workshop."""
        from promise_studio.studio.judgement import Judgement

        return self._judgement or Judgement()

    def forget(self) -> None:
        """Another workshop is open."""
        self._judgement = None
        self._live = None

    def judge_clause_text(self, clause_id: str, text: str) -> "tuple[Finding, ...]":
        """What would be found in a clause if it read `text`, quickly enough to be asked at every key."""
        from promise_studio.studio.judgement import judge_clause_text

        session = self._studio.session
        if session is None or session.workshop.find(clause_id) is None:
            return ()
        return judge_clause_text(session.workshop, clause_id, text, self._live)

    def soon(self) -> None:
        """Check after a pause; an edit in between starts the pause anew."""
        self._studio.start(self._check, "checking", exclusive=True)

    async def _check(self) -> None:
        from promise_studio.check.live import LiveChecks
        from promise_studio.studio.judgement import judge_workshop
        from promise_studio.studio.stage_screen import StageScreen

        await sleep(PAUSE)
        session = self._studio.session
        if session is None:
            return
        live = self._live = self._live or LiveChecks()
        judgement = await to_thread(judge_workshop, session.workshop, live)
        # The workshop may have been closed, or another opened, while it was judged.
        if self._studio.session is not session:
            return
        self._judgement = judgement
        if isinstance(self._studio.screen, StageScreen):
            await self._studio.screen.judged()
