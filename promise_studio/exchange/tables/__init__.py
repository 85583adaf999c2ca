"""Everything in a workshop as tables, one a kind with ids and links as columns, and back."""
