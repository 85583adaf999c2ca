"""Targets and times in words: “within 2 working days”, “95 in 100”."""

from promise_studio.model.service_level import Measure, ServiceLevel, Unit
from promise_studio.model.time_units import MINUTE


def format_number(value: float) -> str:
    """A figure with at most two decimals and a comma between thousands; tiny ones keep two digits."""
    if value != 0 and abs(value) < 0.01:
        return f"{value:.2g}"
    text = f"{value:,.2f}"
    return text.rstrip("0").rstrip(".")


def format_duration(value: float, unit: Unit) -> str:
    """A time with its unit: “1 hour”, “2 working days”, “1.5 hours”; parts of a minute as “20 seconds”."""
    seconds = round(value * MINUTE)
    if unit is Unit.MINUTES and 1 < seconds < MINUTE and abs(value * MINUTE - seconds) < 0.01:
        return f"{seconds} seconds"
    number = format_number(value)
    word = unit.value.removesuffix("s") if number == "1" else unit.value
    return f"{number} {word}"


def format_how_often(share: float | None) -> str:
    """The promised share as a customer would say it: “95 in 100”, “every time”; empty while there is none."""
    if share is None:
        return ""
    if share >= 100:
        return "every time"
    for scale in (1, 10, 100, 1000):
        kept = share * scale
        if abs(kept - round(kept)) < 1e-9 and kept >= 1:
            return f"{round(kept):,} in {100 * scale:,}"
    return f"{share:.6g} in 100"


def format_target(level: ServiceLevel) -> str:
    """What a row of the SLA table promises: a time limit, or how often; empty while the figure is missing."""
    if level.measure is Measure.SHARE:
        return format_how_often(level.share)
    return "" if level.target is None else f"within {format_duration(level.target, level.unit)}"
