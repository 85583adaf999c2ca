"""How well a promise is kept today, and how sure we can be of it."""
