"""Two people who worked apart: their workshops as one, by item and field, with nothing lost."""
