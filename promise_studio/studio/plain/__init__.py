"""The studio line by line, for a screen reader or a terminal that can only print."""
