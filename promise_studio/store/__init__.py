"""The file of a workshop: read with care, written whole, journalled between, held by one writer."""
