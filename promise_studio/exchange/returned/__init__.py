"""PDFs that come back: the workshop inside one, the answers in its form, the notes on its pages."""
