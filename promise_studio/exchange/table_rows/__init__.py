"""Rows of any table that teams have: text with delimiters, or a sheet of a workbook."""
