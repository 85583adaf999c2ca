"""Has the workshop checked beside the screen, once nobody has changed it for a moment."""

from asyncio import sleep, to_thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from promise_studio.studio.app import StudioApp
    from promise_studio.studio.judgement import Judgement

PAUSE = 0.2


class Checking:
    """Keeps what the checks last said."""

    def __init__(self, studio: "StudioApp") -> None:
        self._studio = studio
        self._judgement: Judgement | None = None

    @property
    def judgement(self) -> "Judgement":
        """What the checks last said; it may be a moment behind the workshop."""
        from promise_studio.studio.judgement import Judgement

        return self._judgement or Judgement()

    def forget(self) -> None:
        """Another workshop is open."""
        self._judgement = None

    def soon(self) -> None:
        """Check after a pause; an edit in between starts the pause anew."""
        self._studio.start(self._check, "checking", exclusive=True)

    async def _check(self) -> None:
        from promise_studio.studio.judgement import judge_workshop
        from promise_studio.studio.stage_screen import StageScreen

        await sleep(PAUSE)
        session = self._studio.session
        if session is None:
            return
        judgement = await to_thread(judge_workshop, session.workshop)
        # The workshop may have been closed, or another opened, while it was judged.
        if self._studio.session is not session:
            return
        self._judgement = judgement
        if isinstance(self._studio.screen, StageScreen):
            await self._studio.screen.judged()
