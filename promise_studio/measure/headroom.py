"""Headroom: how much better we already are than what we promise."""

from fractions import Fraction

from promise_studio.model.service_level import Measure, Measurement, ServiceLevel

_FAR_BEYOND = Fraction(-1_000_000)


def exact(figure: float) -> Fraction:
    """A figure as it was written, so that 8 of 10 days leave a headroom of 0.2 and not of 0.19999."""
    return Fraction(repr(figure))


def headroom(level: ServiceLevel, measurement: Measurement) -> Fraction | None:
    """The unused part of the time, or of the failures that the promise allows; None where it is not known."""
    if level.measure is Measure.SHARE:
        if level.share is None or level.share >= 100 or measurement.cases == 0:
            return None
        missed = 1 - Fraction(measurement.kept, measurement.cases)
        return max(1 - missed / (1 - exact(level.share) / 100), _FAR_BEYOND)
    if level.target is None or measurement.at_share is None:
        return None
    return max(1 - exact(measurement.at_share) / exact(level.target), _FAR_BEYOND)
