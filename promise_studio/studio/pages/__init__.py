"""Pages of a PDF in the terminal: half blocks, two dots to a cell, wherever there are colours."""
