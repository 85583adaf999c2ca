"""Boards: one focusable widget each, which draws its cards itself."""
