"""Commit: the service levels, and whether today's figures keep them."""

from dataclasses import replace

from promise_studio.measure.verdict import Status, Verdict, judge_latest, latest_measurement
from promise_studio.model import Item
from promise_studio.model.case_source import CaseSource
from promise_studio.model.recovery import Recovery
from promise_studio.model.service_level import Measure, Measurement, ServiceLevel
from promise_studio.studio.stages.level_facts import level_facts
from promise_studio.studio.stages.measured_facts import measured_facts
from promise_studio.studio.stages.outline_view import OutlineView
from promise_studio.studio.stages.sections import Section
from promise_studio.studio.text import content, fit
from promise_studio.studio.widgets.margin import Lines
from promise_studio.studio.widgets.rows import Row, Tone

TONES: dict[Status, Tone] = {
    Status.SAFE: "ok",
    Status.TIGHT: "warn",
    Status.TOO_FEW: "dim",
    Status.NOT_MEASURED: "dim",
    Status.BROKEN: "bad",
}

TO_MEASURE = "i  measures a file; counts by hand go under Measurements"
TABLE = 84
"""The width from which the rows of the table have columns."""
HEADS = ("verdict", "channel", "target", "share", "today", "clause")
WIDTHS = (14, 10, 14, 6, 7, 7)


class View(OutlineView):
    """The table on top, a row a service level; below it the row that is chosen."""

    stage = "commit"
    commands = OutlineView.commands | {"measure", "target-down", "target-up"}
    wide_list = True
    sections = (
        Section(
            "service level",
            "Write a row for each thing that customers can time: what, by when, how often, in which hours.",
            "One row a channel: calls may keep it while e-mails slip. Acknowledging and resolving are two.",
            "The light works again · within 5 working days · 95 % a month · from the report to the light.",
        ),
        Section(
            "measurement",
            "Enter what was measured: how many cases, how many of them kept it.",
            "Doable means: every time, by the staff you have. The figures say so, or that they are too few.",
            "July to September: 412 cases, 397 kept, worst month 91 %.",
        ),
        Section(
            "case source",
            "Measure a file of cases with i: its name, its columns and its counts stand here, never a case.",
            "The next file with the same columns is read the same way; anybody can tell which it was.",
            "tickets-july.csv: 412 rows, from “Opened” to “Closed”.",
        ),
        Section(
            "recovery",
            "Say what the customer gets when it is broken: from whom, how soon, without red tape.",
            "Things go wrong. What you do then is what customers tell their friends.",
            "The next crossing is free, from the deckhand, on the spot; no form.",
        ),
    )

    def rows(self) -> list[Row]:
        first, *rows = super().rows()
        if self.list.size.width >= TABLE:
            first = replace(first, tail=columns(HEADS))
        return [first, *rows]

    def on_resize(self) -> None:
        self.workshop_changed()

    def describe(self, item: Item) -> tuple[str, Tone]:
        tone = self.studio.judgement.tone_of(item.id)
        if isinstance(item, ServiceLevel):
            verdict = judge_latest(self.workshop, item.id)
            return _level_tail(item, verdict, self.list.size.width), TONES[verdict.status]
        if isinstance(item, Measurement):
            return f"{item.service_level} · {item.kept} of {item.cases} kept", tone
        if isinstance(item, CaseSource):
            return f"{item.cases:,} cases · {item.read_on or 'no day'}", tone
        if isinstance(item, Recovery):
            return " · ".join(filter(None, (item.form.value, item.who_acts, item.first_word_within))), tone
        return super().describe(item)

    def facts(self, item: Item) -> Lines:
        lines = list(super().facts(item))
        if isinstance(item, Measurement):
            item = self.workshop.find(item.service_level) or item
        if isinstance(item, ServiceLevel):
            verdict = judge_latest(self.workshop, item.id)
            measurement = latest_measurement(self.workshop, item.id)
            known = level_facts(item, verdict, measurement)
            if measurement is not None:
                known += measured_facts(self.workshop, item, measurement)
            elif not self.studio.projecting:
                known.append(content(TO_MEASURE, "$accent"))
            return known + lines
        if isinstance(item, Recovery):
            users = [
                clause.id
                for clause in self.workshop.clauses
                if any(k.to == item.id for k in clause.recoveries)
            ]
            lines.append(
                content(
                    f"Used by {', '.join(users)}" if users else "No clause names it yet.", "$foreground 65%"
                )
            )
        return lines

    # Measuring.

    def _level_here(self) -> ServiceLevel | None:
        """The service level that is selected, or that the selected measurement belongs to."""
        item = self.workshop.find(self.selected_id) if self.selected_id else None
        if isinstance(item, Measurement):
            item = self.workshop.find(item.service_level)
        return item if isinstance(item, ServiceLevel) else None

    def do_target_down(self) -> None:
        self._try_target(-1)

    def do_target_up(self) -> None:
        self._try_target(1)

    def _try_target(self, step: int) -> None:
        from promise_studio.measure.keeping.tried_target import Tried
        from promise_studio.studio.dialogs.measure_target import TargetScreen

        level = self._level_here()
        measurement = latest_measurement(self.workshop, level.id) if level is not None else None
        if level is None or measurement is None:
            self.say("Choose a service level that was measured, to try another target; i measures a file.")
            return
        tried = Tried(level, measurement, self.workshop.keep.headroom_floor)
        if not tried:
            self.say(
                f"{measurement.id} keeps no spread for {level.id} as it stands: measure its file with i."
            )
            return
        self.app.push_screen(TargetScreen(level, measurement, tried, step))

    def do_measure(self) -> None:
        from promise_studio.studio.dialogs.measure_file import MeasureScreen

        level = self._level_here()
        self.app.push_screen(MeasureScreen(level.id if level is not None else ""))


def _level_tail(level: ServiceLevel, verdict: Verdict, width: int) -> str:
    """The cells of the table, in columns where there is room for them; the verdict comes first."""
    target = ""
    if level.measure is Measure.TIME and level.target is not None:
        unit = level.unit.value
        target = f"{level.target:g} {unit.removesuffix('s') if level.target == 1 else unit}"
    cells = (
        f"{verdict.mark} {verdict.status.value}",
        level.channel,
        target,
        f"{level.share:g} %" if level.share is not None else "",
        f"{verdict.attained * 100:.1f} %" if verdict.attained is not None else "",
        level.clause.to if level.clause is not None else "",
    )
    if width < TABLE:
        return " · ".join(filter(None, cells[: 3 if width < 60 else 4]))
    return columns(cells)


def columns(cells: tuple[str, ...]) -> str:
    """Cells under the heads of the table."""
    return "  ".join(fit(cell, size) for cell, size in zip(cells, WIDTHS, strict=True))
