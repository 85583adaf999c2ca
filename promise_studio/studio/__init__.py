"""The terminal studio: the only part of the program that knows about a screen."""
