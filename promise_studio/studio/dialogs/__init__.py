"""What lies over a stage for a moment: help, find, trace, export, pickers."""
