"""The last step of measuring: which service levels, by which cases; the figures are kept in one edit."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from promise_studio.measure.verdict import judge_latest
from promise_studio.studio.dialogs.file_rows import GO
from promise_studio.studio.dialogs.measure_choices import EVERY_CASE
from promise_studio.studio.dialogs.pick import PickScreen

if TYPE_CHECKING:
    from promise_studio.measure.keeping.importing import LevelAnswer
    from promise_studio.studio.dialogs.measure_file import MeasureScreen

_SAID = 2
"""Verdicts that fit into the line below; all of them stand on Commit."""


class LevelStep:
    """Chooses service levels and their cases, measures them and keeps what was found."""

    def __init__(self, screen: "MeasureScreen") -> None:
        self._screen = screen

    def take(self, level_id: str) -> None:
        """Choose a row or leave it out, or measure."""
        choices = self._screen.choices
        if level_id == GO:
            self._measure()
        elif level_id in choices.only:
            if choices.toggle(level_id):
                self._ask_cases(level_id)
            if said := choices.said_of(self._screen.studio.workshop, level_id):
                self._screen.say(said)
            self._screen.fill()

    def choose_cases(self, level_id: str) -> None:
        """Say which cases count for a row, or for the only one that is chosen; it is chosen with that."""
        choices = self._screen.choices
        if level_id == GO and len(choices.chosen) == 1:
            (level_id,) = choices.chosen
        if choices.read is None:
            self._screen.say("", "Read the cases first: then c says which of them count for a service level.")
        elif level_id in choices.only:
            choices.chosen.add(level_id)
            self._ask_cases(level_id)
        else:
            self._screen.say("", "Go to a service level: c says which cases count for it.")

    def _ask_cases(self, level_id: str) -> None:
        screen, choices = self._screen, self._screen.choices

        def chosen(lines: tuple[str, ...] | None) -> None:
            if lines:
                choices.count_only(level_id, lines)
                screen.fill()

        read, now = choices.read, choices.only.get(level_id) or ()
        found = [(line, line) for line in (EVERY_CASE, *(read.choices if read else ()))]
        label = f"Which cases count for {level_id}?"
        screen.app.push_screen(PickScreen(label, found, now, many=True), chosen)

    def _measure(self) -> None:
        screen, choices = self._screen, self._screen.choices
        workshop = screen.studio.workshop
        if choices.unsettled:
            self._ask_cases(choices.unsettled)
        elif not choices.chosen or choices.read is None:
            screen.say("", "Choose at least one service level: go to it and press Enter.")
        else:
            work = partial(screen.work.measure, workshop, choices.read, choices.wanted(workshop))
            screen.run(work, f"Measuring {choices.path.name}", self._keep)

    def _keep(self, answers: "tuple[LevelAnswer, ...]") -> None:
        from promise_studio.measure.keeping.importing import make_import

        studio, read = self._screen.studio, self._screen.choices.read
        session = studio.session
        if session is None or read is None:
            return
        today = date.today()  # noqa: DTZ011 - the day on the wall of the room
        kept = make_import(session.workshop, read.table, answers, session.next_id, today)
        if studio.apply(kept.edit):
            verdicts = [judge_latest(session.workshop, one.wanted.level) for one in answers]
            words = [f"{one.level} {one.sentence}" for one in verdicts[:_SAID]]
            studio.call_later(studio.tell, " ".join([*kept.said, *words]))
            self._screen.dismiss(None)
