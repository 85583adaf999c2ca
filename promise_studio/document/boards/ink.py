"""The colours of the boards, those of the printed maps; words stand out from their ground also in grey."""

from enum import StrEnum


class Ink(StrEnum):
    """A colour by what it is for."""

    TEXT = "#1b2a33"
    SOFT = "#51606a"
    HEAD = "#0f3b3e"
    WHITE = "#ffffff"
    PAPER = "#f6f3ed"
    RULE = "#d3d8d6"
    TEAL = "#0b6e6e"
    CORAL = "#a63d2a"
    GOLD = "#f0b85a"
    AMBER = "#7a4f00"
    BLUSH = "#fbeee9"
    MIST = "#e9f1ef"
    STAGE = "#cfe3e0"
    BACK = "#dfe3ec"
    SUPPORT = "#ebe7df"
    EDGE = "#8b969c"
