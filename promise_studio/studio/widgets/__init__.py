"""The parts of a screen that every stage shares."""
