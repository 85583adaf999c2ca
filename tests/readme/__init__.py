"""README's pictures and tour, made from the running studio: `python -m tests.readme`."""
