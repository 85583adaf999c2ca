"""What a workshop keeps of measured cases: figures by period, enough to draw, to judge again and to compare."""
