"""What the ten most frequent tasks cost in keys and seconds: `python -m tests.tasks`."""
