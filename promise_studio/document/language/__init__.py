"""The languages of the documents' own words: what people wrote in a workshop stays as they wrote it."""
