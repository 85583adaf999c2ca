"""What a workshop keeps of measured cases: figures by period, enough to draw, judge and compare."""
