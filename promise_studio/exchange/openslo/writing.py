"""Writes the service levels of a workshop as OpenSLO v1, so that nothing is lost on the way back."""

from typing import Any, Final

from promise_studio.exchange.home import home_of, slug
from promise_studio.exchange.openslo.annotations import WORKSHOP, annotations_of
from promise_studio.exchange.openslo.windows import write_window
from promise_studio.model import Workshop
from promise_studio.model.service_level import Measure, ServiceLevel
from promise_studio.model.text import clip

_HIGHEST: Final = 0.999999
"""OpenSLO takes targets below 1 only; the annotation holds the share itself."""
_LONGEST_NAME: Final = 63
_LONGEST_DESCRIPTION: Final = 1_050
"""What OpenSLO’s schema and its validator take; the annotations hold the event whole."""
_HEAD: Final = (
    "# Service levels as OpenSLO v1. The annotations hold what OpenSLO has no word for;\n"
    "# promise-studio import reads them back.\n"
)


def service_levels_as_openslo(workshop: Workshop) -> bytes:
    """The service and a document for each level that says how often; a remark names the others."""
    import yaml

    title = workshop.frame.title or "The service"
    service, home = slug(title), home_of(workshop)
    documents = [
        {
            "apiVersion": "openslo/v1",
            "kind": "Service",
            "metadata": {
                "name": service,
                "displayName": clip(title, _LONGEST_NAME),
                "annotations": {WORKSHOP: home},
            },
            "spec": {"description": clip(workshop.statement.text, _LONGEST_DESCRIPTION)},
        },
        *(
            _slo(workshop, level, service, home)
            for level in workshop.service_levels
            if level.share is not None
        ),
    ]
    left = [level.id for level in workshop.service_levels if level.share is None]
    remark = f"# Left out, as they do not say how often: {', '.join(left)}\n" if left else ""
    text = yaml.safe_dump_all(documents, sort_keys=False, allow_unicode=True, width=100, explicit_start=True)
    return f"{_HEAD}{remark}{text}".encode()


def _slo(workshop: Workshop, level: ServiceLevel, service: str, home: str) -> dict[str, Any]:
    clause = workshop.find(level.clause.to) if level.clause is not None else None
    name = level.id.lower()
    objective: dict[str, Any] = {"displayName": level.event or level.id, "target": _share(level)}
    if level.measure is Measure.TIME and level.target is not None:
        objective = {"op": "lte", "value": level.target, **objective}
    return {
        "apiVersion": "openslo/v1",
        "kind": "SLO",
        "metadata": {
            "name": name,
            "displayName": clip(level.event or level.id, _LONGEST_NAME),
            "annotations": annotations_of(level, home),
        },
        "spec": {
            "description": clip(clause.text if clause is not None else level.event, _LONGEST_DESCRIPTION),
            "service": service,
            "indicator": {"metadata": {"name": f"{name}-indicator"}, "spec": _indicator(level)},
            "timeWindow": [write_window(level.window, level.time_zone or workshop.frame.time_zone)],
            "budgetingMethod": "Occurrences",
            "objectives": [objective],
            "alertPolicies": [],
        },
    }


def _share(level: ServiceLevel) -> float:
    return min(_HIGHEST, round((level.share or 0) / 100, 9))


def _indicator(level: ServiceLevel) -> dict[str, Any]:
    """What is counted: the time from start to stop in the level's unit, or good cases among all."""
    where = level.source or "cases"
    if level.measure is Measure.TIME and level.target is not None:
        what = f"{level.unit.value} from {level.starts or 'the start'} to {level.stops or 'the stop'}"
        return {"thresholdMetric": _metric(f"{where}: {what}")}
    good, total = _metric(f"{where}: {level.event or 'kept'}"), _metric(f"{where}: all")
    return {"ratioMetric": {"counter": True, "good": good, "total": total}}


def _metric(query: str) -> dict[str, Any]:
    return {"metricSource": {"type": "promise-studio", "spec": {"query": query}}}
