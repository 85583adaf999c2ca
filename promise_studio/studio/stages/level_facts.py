"""What today's figures say of a service level, with a bar from nothing to always."""

from textual.content import Content

from promise_studio.measure.durations import format_duration
from promise_studio.measure.over_the_limit import over_the_limit
from promise_studio.measure.percent import format_promised, format_share
from promise_studio.measure.verdict import Status, Verdict
from promise_studio.model.service_level import Measurement, ServiceLevel
from promise_studio.studio.text import content

BAR = 24
COLOURS = {Status.SAFE: "$text-success", Status.TIGHT: "$text-warning", Status.BROKEN: "$text-error"}


def level_facts(level: ServiceLevel, verdict: Verdict, measurement: Measurement | None) -> list[Content]:
    """The verdict with its reason, the bar, and the figures behind it."""
    colour = COLOURS.get(verdict.status, "$foreground 65%")
    lines = [content(f"{verdict.mark} {verdict.sentence}", colour)]
    if verdict.attained is not None and level.share is not None:
        lines.append(_bar(verdict.attained, level.share / 100, colour))
    if measurement is not None:
        lines.append(content(_figures(level, verdict, measurement), "$foreground 65%"))
    if verdict.needed is not None and verdict.cases < verdict.needed:
        lines.append(content(f"To be sure it takes {verdict.needed} cases.", "$foreground 65%"))
    return lines


def _bar(attained: float, share: float, colour: str) -> Content:
    kept, goal = round(attained * BAR), min(BAR - 1, round(share * BAR))
    cells = ["▬" if at < kept else "─" for at in range(BAR)]
    cells[goal] = "┃"
    drawn = "".join(cells)
    return (
        Content.styled(drawn[:goal], colour)
        + Content.styled(drawn[goal], "bold $foreground")
        + Content.styled(drawn[goal + 1 :], colour)
        + content(f"  today {format_share(attained, share * 100)}, promised {format_promised(share * 100)}")
    )


def headroom_words(headroom: float) -> str:
    """What is left of the time that the target allows, or how far over it the promised share is."""
    over = over_the_limit(headroom)
    if over is None:
        return f"headroom {format_share(headroom)}"
    return f"{over.share} over the limit" if over.share else f"{over.times} times the limit"


def _figures(level: ServiceLevel, verdict: Verdict, measurement: Measurement) -> str:
    parts = [f"{measurement.kept:,} of {measurement.cases:,} cases, {measurement.name_aloud}"]
    if measurement.worst_month and measurement.worst_share is not None:
        share = format_share(measurement.worst_share / 100, level.share)
        parts.append(f"worst month {measurement.worst_month}: {share}")
    if measurement.at_share is not None:
        parts.append(
            f"the smallest promise it would keep: {format_duration(measurement.at_share, level.unit)}"
        )
    if verdict.headroom is not None:
        parts.append(headroom_words(verdict.headroom))
    return " · ".join(parts)
