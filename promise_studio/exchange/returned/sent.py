"""What the program wrote into a PDF before it was sent, read back with suspicion."""

from pydantic import BaseModel, ConfigDict, Field, ValidationError

MOST_PLACES = 20_000
NEAR = 40.0
"""Points, a bit more than a centimetre: a note in the margin belongs to what is beside it, or nearly."""

Place = tuple[int, float, float, float, float, str]


class Sent(BaseModel):
    """The document, the mark of the promise, fingerprints of items, and where each stands on the pages."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", allow_inf_nan=False)

    document: str = Field(max_length=40)
    mark: str = Field(max_length=64)
    seen: dict[str, str] = Field(max_length=MOST_PLACES)
    places: list[Place] = Field(max_length=MOST_PLACES)

    def place_of(self, page: int, x: float, y: float) -> str:
        """The id of what stands at a point: the smallest around it, else the nearest; empty where none is."""
        there = [place for place in self.places if place[0] == page]
        around = [place for place in there if place[1] <= x <= place[3] and place[2] <= y <= place[4]]
        if around:
            return min(around, key=lambda place: (place[3] - place[1]) * (place[4] - place[2]))[5]
        ranked = sorted((_distance(place, x, y), place[5]) for place in there)
        return ranked[0][1] if ranked and ranked[0][0][0] <= NEAR else ""


def _distance(place: Place, x: float, y: float) -> tuple[float, float]:
    """How far above or below, then how far to the side."""
    _, left, low, right, high, _ = place
    return max(low - y, y - high, 0.0), max(left - x, x - right, 0.0)


def read_sent(text: str) -> Sent | None:
    """The mark of a PDF; None when it has none that can be believed."""
    try:
        return Sent.model_validate_json(text) if text else None
    except ValidationError:
        return None
