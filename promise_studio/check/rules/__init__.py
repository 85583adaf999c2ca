"""The rules, one a file; the catalogue finds them here."""
