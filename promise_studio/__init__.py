"""Promise Studio: workshops that turn customer voices into promises that can be kept."""

__version__ = "0.1.0"
