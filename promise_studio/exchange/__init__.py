"""Other people's formats: the service levels as CSV and XLSX."""
