"""The whole workshop as one Markdown document that people edit by hand and import again."""
