"""Words of a text as one compares what two texts are about."""

import re

_SMALL = frozenset(
    re.findall(
        r"\w+",
        """
        a about after all also an and any are as at be been before but by can cannot case cases
        come comes could did do does done each else every except excepted exclude excluded
        excludes first for from get gets give had has have he her his how if in into is it its
        just like may me more most must my never no nor not of off on once one only or other
        others our out over own same shall she should since so some such than that the their them
        then there these they this those through to too under until up upon us use very was we
        were what when where which while who whom whose why will with within without would you
        your yours
        """,
    )
)


def stems(text: str) -> frozenset[str]:
    """The words that carry meaning, without their endings: “parked cars” and “a parking car” share two."""
    words = re.findall(r"[^\W\d_]{3,}|\d+", text.casefold())
    return frozenset(_stem(word) for word in words if word not in _SMALL)


def _stem(word: str) -> str:
    for ending in ("ings", "ing", "ies", "ied", "ers", "es", "ed", "er", "ly", "s", "y", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word
