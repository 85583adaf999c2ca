"""The fields of each version of OpenSLO; what is not among them is named and left out."""

from collections.abc import Iterator
from typing import Any, Final

from promise_studio.exchange.openslo.yaml_tree import Value

VERSIONS: Final = {
    "openslo/v1": "v1",
    "openslo/v1alpha": "v1alpha",
    "openslo/v2alpha": "v2alpha",
    "openslo.com/v2alpha": "v2alpha",
}
ANY: Final = "anything"
"""A part that everybody may fill as they like."""
LEAF: Final = "a value"
Shape = Any
"""ANY, LEAF, a list of one shape, or a mapping of names to shapes."""

_METADATA: Final = {"name": LEAF, "displayName": LEAF, "labels": ANY, "annotations": ANY, "namespace": LEAF}
_CALENDAR: Final = {"startTime": LEAF, "timeZone": LEAF}
_WINDOW: Final = [{"duration": LEAF, "isRolling": LEAF, "calendar": _CALENDAR}]
_OBJECTIVE: Final = {
    "displayName": LEAF,
    "op": LEAF,
    "value": LEAF,
    "target": LEAF,
    "targetPercent": LEAF,
    "timeSliceTarget": LEAF,
    "timeSliceWindow": LEAF,
    "compositeWeight": LEAF,
}


def _indicator(metric: Shape) -> Shape:
    ratio = {"counter": LEAF, "good": metric, "bad": metric, "total": metric, "rawType": LEAF, "raw": metric}
    spec = {"description": LEAF, "thresholdMetric": metric, "ratioMetric": ratio}
    return {"metadata": _METADATA, "spec": spec}


def _slo(indicator: str, metric: Shape) -> Shape:
    shape, reference = _indicator(metric), f"{indicator}Ref"
    return {
        "description": LEAF,
        "service": LEAF,
        indicator: shape,
        reference: LEAF,
        "budgetingMethod": LEAF,
        "timeWindow": _WINDOW,
        "objectives": [{**_OBJECTIVE, "labels": ANY, indicator: shape, reference: LEAF}],
        "alertPolicies": ANY,
    }


_V1_METRIC: Final = {"metricSource": {"metricSourceRef": LEAF, "type": LEAF, "spec": ANY}}
_V2_METRIC: Final = {"dataSourceRef": LEAF, "dataSourceSpec": ANY, "spec": ANY}
_ALPHA_METRIC: Final = {"source": LEAF, "queryType": LEAF, "query": LEAF, "metadata": ANY}
_ALPHA: Final = {
    "description": LEAF,
    "service": LEAF,
    "indicator": {"thresholdMetric": _ALPHA_METRIC},
    "budgetingMethod": LEAF,
    "timeWindows": [{"unit": LEAF, "count": LEAF, "isRolling": LEAF, "calendar": _CALENDAR}],
    "objectives": [
        {
            **_OBJECTIVE,
            "ratioMetrics": {
                "good": _ALPHA_METRIC,
                "total": _ALPHA_METRIC,
                "counter": LEAF,
                "incremental": LEAF,
            },
        }
    ],
}
_SPECS: Final[dict[tuple[str, str], Shape]] = {
    ("v1", "SLO"): _slo("indicator", _V1_METRIC),
    ("v2alpha", "SLO"): _slo("sli", _V2_METRIC),
    ("v1alpha", "SLO"): _ALPHA,
    ("v1", "SLI"): _indicator(_V1_METRIC)["spec"],
    ("v2alpha", "SLI"): _indicator(_V2_METRIC)["spec"],
    **{(version, "Service"): {"description": LEAF} for version in ("v1", "v1alpha", "v2alpha")},
}


def unknown_fields(document: Value, version: str, kind: str) -> Iterator[tuple[str, int]]:
    """The path and the line of every field that this version does not have."""
    whole = {
        "apiVersion": LEAF,
        "kind": LEAF,
        "metadata": _METADATA,
        "spec": _SPECS.get((version, kind), ANY),
    }
    yield from _unknown(document, whole, "")


def _unknown(value: Value, shape: Shape, path: str) -> Iterator[tuple[str, int]]:
    if isinstance(shape, list):
        for number, entry in enumerate(value.entries):
            yield from _unknown(entry, shape[0], f"{path}[{number}]")
    elif isinstance(shape, dict):
        for name, inner in value.fields.items():
            here = f"{path}.{name}" if path else name
            if name in shape:
                yield from _unknown(inner, shape[name], here)
            else:
                yield here, inner.line
