"""Promise Studio on computers that have nothing yet."""
