"""The points that make each stage complete."""

from collections.abc import Callable
from types import MappingProxyType

from promise_studio.check.lookups import Lookups
from promise_studio.check.point import Point
from promise_studio.check.points_draft import blueprint_points, promise_points
from promise_studio.check.points_keep import agree_points, commit_points, keep_points, trial_points
from promise_studio.check.points_research import (
    empathy_points,
    frame_points,
    journey_points,
    listen_points,
    persona_points,
)

POINTS: MappingProxyType[str, Callable[[Lookups], list[Point]]] = MappingProxyType(
    {
        "frame": frame_points,
        "listen": listen_points,
        "personas": persona_points,
        "empathy": empathy_points,
        "journey": journey_points,
        "blueprint": blueprint_points,
        "promise": promise_points,
        "commit": commit_points,
        "test": trial_points,
        "agree": agree_points,
        "keep": keep_points,
    }
)
