"""From the objectives of a foreign SLO to the fields of service levels."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from promise_studio.exchange.openslo.windows import say_window
from promise_studio.exchange.openslo.yaml_tree import Value
from promise_studio.model.service_level import Measure, Unit
from promise_studio.model.text import CELL_LIMIT, SENTENCE_LIMIT, TITLE_LIMIT, clean_line, clip
from promise_studio.model.time_units import HOUR, MINUTE, seconds_of

_OPS: Final = {"lt": "below", "lte": "at most", "gt": "above", "gte": "at least"}
_SECONDS: Final = {
    "ms": 0.001,
    "millisecond": 0.001,
    "s": 1,
    "sec": 1,
    "second": 1,
    "min": MINUTE,
    "minute": MINUTE,
    "h": HOUR,
    "hour": HOUR,
}
_UNIT: Final = re.compile(
    r"(?:(?<![a-z])|(?<=\d)|(?<=_))(milliseconds?|ms|seconds?|secs?|minutes?|mins?|hours?)(?![a-z])",
    re.IGNORECASE,
)


def levels_of(slo: Value, indicators: Mapping[str, Value]) -> Iterator[dict[str, Any]]:
    """The fields of a service level for each objective; `indicators` are those that stand alone."""
    spec = slo.at("spec")
    objectives = spec.at("objectives").entries
    for number, objective in enumerate(objectives, start=1):
        indicator = _indicator(spec, objective, indicators)
        own = f"/{number}" if len(objectives) > 1 else ""
        fields: dict[str, Any] = {
            "event": _cut(_event(slo, objective), SENTENCE_LIMIT),
            "source": _cut(
                f"OpenSLO {slo.at('metadata', 'name').text}{own}{_source(spec, objective, indicator)}",
                CELL_LIMIT,
            ),
            **_target(slo, objective, indicator),
        }
        if (share := share_of(objective)) is not None:
            fields["share"] = share
        windows = spec.at("timeWindow").entries or spec.at("timeWindows").entries
        if windows and (words := say_window(windows[0])):
            fields["window"] = words
        if windows and (zone := windows[0].at("calendar", "timeZone").text):
            fields["time_zone"] = _cut(zone, TITLE_LIMIT)
        labels = slo.at("metadata", "labels")
        if owner := labels.at("owner").text or labels.at("team").text:
            fields["owner"] = _cut(owner, TITLE_LIMIT)
        yield fields


def share_of(objective: Value) -> float | None:
    """The share in percent; None where the objective has none that could be one."""
    target, percent = objective.at("target").number, objective.at("targetPercent").number
    share = percent if target is None else round(target * 100, 9)
    return share if share is not None and 0 < share <= 100 else None


def marker_of(source: str) -> str:
    """The name by which a service level from OpenSLO is known again; nothing for any other."""
    return source.partition(" · ")[0] if source.startswith("OpenSLO ") else ""


def _indicator(spec: Value, objective: Value, indicators: Mapping[str, Value]) -> Value:
    for holder in (objective, spec):
        for name in ("indicator", "sli"):
            if holder.at(name).fields:
                inner = holder.at(name)
                return inner if inner.at("spec").fields else Value(inner.line, {"spec": inner})
            if (wanted := holder.at(f"{name}Ref").text) in indicators:
                return indicators[wanted]
    ratio = objective.at("ratioMetrics")
    return Value(ratio.line, {"spec": Value(ratio.line, {"ratioMetric": ratio})})


def _event(slo: Value, objective: Value) -> str:
    name = slo.at("metadata", "displayName").text or slo.at("metadata", "name").text
    parts = [name, objective.at("displayName").text, slo.at("spec", "description").text]
    return " – ".join(dict.fromkeys(" ".join(part.split()) for part in parts if part.strip()))


def _source(spec: Value, objective: Value, indicator: Value) -> str:
    """What the figure is drawn from, as far as the file says."""
    metric = indicator.at("spec", "thresholdMetric")
    if not metric.fields:
        metric = indicator.at("spec", "ratioMetric", "good")
    source = metric.at("metricSource")
    system = source.at("type").text or source.at("metricSourceRef").text or metric.at("dataSourceRef").text
    queries = source.at("spec").fields or metric.at("spec").fields
    query = metric.at("query").text or next((value.text for value in queries.values()), "")
    slices = objective.at("timeSliceWindow").text
    each = objective.at("timeSliceTarget").number
    sliced = f"in slices of {slices}" + (f", each {each:.6g}" if each is not None else "")
    parts = [
        spec.at("service").text,
        system or metric.at("source").text,
        query,
        sliced if slices else "",
    ]
    return "".join(f" · {' '.join(part.split())}" for part in parts if part.strip())


def _target(slo: Value, objective: Value, indicator: Value) -> dict[str, Any]:
    """A time limit where the threshold is a minute or more; else a share, with the threshold in words."""
    value, op = objective.at("value").number, objective.at("op").text.lower()
    if value is None or not indicator.at("spec", "thresholdMetric").fields:
        return {"measure": Measure.SHARE.value}
    told = " ".join(
        [
            slo.at("spec", "description").text,
            objective.at("displayName").text,
            _source(slo.at("spec"), objective, indicator),
        ]
    )
    unit = _UNIT.search(told)
    scale = (
        _SECONDS.get(unit[1].lower().removesuffix("s") if unit[1].lower() != "ms" else "ms", 0) if unit else 0
    )
    seconds = value * scale
    if op in {"lt", "lte", ""} and 60 <= seconds < 1e9:
        for name in (Unit.DAYS, Unit.HOURS, Unit.MINUTES):
            target = seconds / seconds_of(name)
            if target >= 1 and (target == round(target, 2) or name is Unit.MINUTES):
                return {"measure": Measure.TIME.value, "target": target, "unit": name.value}
    shown = f"{_OPS.get(op, op or 'at most')} {value:g}{f' {unit[1]}' if unit else ''}"
    return {
        "measure": Measure.SHARE.value,
        "event": _cut(f"{_event(slo, objective)} ({shown})", SENTENCE_LIMIT),
    }


def _cut(text: str, most: int) -> str:
    return clip(" ".join(str(clean_line(text)).split()), most)
