"""Personas, empathy maps, journeys and blueprints from Markdown pages that were written elsewhere."""
