"""Boards as pictures: a journey or a blueprint as one SVG, and as PNG."""
