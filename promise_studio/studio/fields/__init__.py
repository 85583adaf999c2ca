"""How each field of the model is read, written and judged on the screen."""
