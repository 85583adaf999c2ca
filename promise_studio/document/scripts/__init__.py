"""Fonts for the scripts that the bundled ones lack, cut down to the characters that a text needs."""
